import { lookAtRoster, type SeenRoster } from '../app/setUp/lookAtRoster';
import { type ChosenColumn, chosenColumns, withChosen } from './chosenColumns';
import { type Command, WrongArguments } from './command';
import { type FileSheet, fileSheets } from './fileSheets';
import { openSheets } from './openSheets';
import { parsedWords } from './parsedWords';
import { type RosterRead, rosterRead } from './rosterRead';
import { rosterText } from './rosterText';
import { UnreadableFile } from './unreadableFile';

type Choices = { sheets: readonly string[]; columns: readonly ChosenColumn[] };

export const read: Command = {
  name: 'read',
  usage: 'FILE… [--sheet NAME]… [--map field=COLUMN]… [--json]',
  says: 'What Set up would make of a roster, before anyone answers its questions.',
  help: [
    'FILE is an .xlsx or a .csv (UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab); nothing is written into it.',
    '  --sheet NAME        the sheet that holds the roster, or each of its tabs; without it the likeliest is taken',
    '  --map field=COLUMN  the column of a field by its letter or its header, as in --map provider=G;',
    '                      provider:SLP=G names a service’s column of a wide roster, grade= says that there is none',
    '  --json              one JSON object, or a list of them for several files',
  ].join('\n'),
  run: async (words, around) => {
    const { values, positionals } = parsedWords(words, {
      json: { type: 'boolean', default: false },
      sheet: { type: 'string', multiple: true, default: [] },
      map: { type: 'string', multiple: true, default: [] },
    });
    if (positionals.length === 0) throw new WrongArguments('Name a file.');
    const choices = { sheets: values.sheet, columns: chosenColumns(values.map) };
    const all: { file: string; roster: RosterRead }[] = [];
    for (const file of positionals) {
      around.progress(`Reading ${file}`);
      all.push({ file, roster: readIn(await openSheets(file), choices, file) });
    }
    const [first, ...more] = all;
    if (values.json)
      around.print(
        JSON.stringify(first && more.length === 0 ? first.roster : all.map(({ roster }) => roster)),
      );
    else for (const { file, roster } of all) around.print(rosterText(file, roster));
  },
};

/** Reads the roster of a file's sheets under what the person chose. */
export function readIn(all: readonly FileSheet[], { sheets, columns }: Choices, file: string): RosterRead {
  const gone = sheets.find((name) => !all.some((sheet) => sheet.name === name));
  if (gone !== undefined)
    throw new UnreadableFile(
      `${file} has no sheet “${gone}”. It has ${all.map(({ name }) => `“${name}”`).join(', ')}.`,
    );
  const workbook = fileSheets(all);
  const chosen = sheets[0] ?? (columns.length > 0 && all.length === 1 ? all[0]?.name : undefined) ?? null;
  const guessed = lookAtRoster(workbook, chosen, null, undefined, sheets.length === 1);
  const seen = sheets.length > 1 ? withTabs(workbook, guessed, sheets) : guessed;
  if (columns.length === 0) return rosterRead(seen);
  if (!seen.mapping)
    throw new UnreadableFile(`${file} has no sheet that looks like a roster: name it with --sheet.`);
  const mapping = withChosen(seen.mapping, seen.grid[seen.headerRow - 1] ?? [], columns);
  return rosterRead(lookAtRoster(workbook, null, mapping));
}

/** The roster of the sheets that were named, and of no others that look like them. */
function withTabs(
  workbook: ReturnType<typeof fileSheets>,
  { mapping, tabs }: SeenRoster,
  [first = '', ...others]: readonly string[],
): SeenRoster {
  if (!mapping) throw new UnreadableFile(`“${first}” does not look like a roster.`);
  const further = others.map((name) => {
    const tab = tabs.find(({ sheet }) => sheet === name)?.tab;
    if (!tab) throw new UnreadableFile(`“${name}” does not have the columns of “${first}”.`);
    return tab;
  });
  return lookAtRoster(workbook, null, { ...mapping, tabs: { id: 0, further, others: [] } });
}
