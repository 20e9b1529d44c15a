import type { State } from '../app/opened/state';
import { holdingsBy } from '../app/report/caseloadSummary';
import { heldLines } from '../app/split/heldLines';
import { type SplitPerson, type SuggestedSplit, suggestSplit } from '../app/split/suggestSplit';
import { fullestText, whyLeftText, whyText } from '../app/split/whyText';
import type { Day } from '../domain/cells/day';
import { searchText } from '../domain/cells/foldedText';
import { firstOf } from '../domain/cells/listed';
import { METHODS, type Method, type Person } from '../domain/people/people';
import { isUnassigned, UNASSIGNED } from '../domain/people/personName';
import { type Command, Unusable, WrongArguments } from './command';
import { dayWord } from './dayWord';
import { type OpenedFile, openedFile, tellQuestions } from './openedFile';
import { openSheets } from './openSheets';
import { parsedWords } from './parsedWords';
import { plainTable } from './plainTable';

/** What `caseload split` prints: who takes which line, who is left, and how full everyone becomes. */
export type SplitAnswer = {
  moves: { studentId: string; service: string; to: string; why: string }[];
  left: { studentId: string; service: string; why: string }[];
  loads: { person: string; before: number | null; after: number | null; maximum: number | null }[];
  /** Null where nobody's maximum is known. */
  highestShare: number | null;
  atLeast: number | null;
};

export const split: Command = {
  name: 'split',
  usage: 'FILE --from PERSON --among "A; B; C" --on DAY [--method METHOD] [--json]',
  says: 'Suggests who takes whom of somebody’s caseload. Nothing is written.',
  help: [
    'FILE is an .xlsx or a .csv; with a Caseload log it is answered from the record.',
    '  --from PERSON   whose lines are shared out, as the roster writes the name',
    '  --among NAMES   the colleagues to choose from, with a semicolon between two',
    '  --on DAY        the day from which they have them, as 2026-11-30',
    `  --method METHOD how everyone is counted (${METHODS.join(', ')}); without it, each as Providers says`,
    '  --json          one JSON object',
  ].join('\n'),
  run: async (words, around) => {
    const { values, positionals } = parsedWords(words, {
      json: { type: 'boolean', default: false },
      from: { type: 'string' },
      among: { type: 'string' },
      on: { type: 'string' },
      method: { type: 'string' },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new WrongArguments('Name one file.');
    if (!values.from?.trim())
      throw new WrongArguments('Name whose caseload is shared out: --from "Ramos, Elena".');
    const among = (values.among ?? '')
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (among.length === 0) throw new WrongArguments('Name the colleagues: --among "Cho, Ben; Diaz, Ana".');
    const on = dayWord('--on', values.on);
    const method = methodWord(values.method);
    around.progress(`Reading ${file}`);
    const opened = openedFile(await openSheets(file), file, on, around.rules);
    tellQuestions(opened, file, around);
    const suggested = splitIn(opened, { from: values.from, among, on, method });
    around.print(values.json ? JSON.stringify(answerOf(suggested)) : splitText(suggested));
  },
};

/** A way of counting among a command's words; throws WrongArguments. */
export function methodWord(text: string | undefined): Method | null {
  if (text === undefined) return null;
  const found = METHODS.find((method) => method === text.trim().toLowerCase());
  if (!found) throw new WrongArguments(`“${text}” is none of the methods: ${METHODS.join(', ')}.`);
  return found;
}

type SplitWords = { from: string; among: readonly string[]; on: Day; method: Method | null };

/** Whom a part of a name may mean, in a sentence. */
function whoIsLike(name: string, { people }: State): string {
  const part = searchText(name);
  const like = people.people.flatMap((each) => (searchText(each.name).includes(part) ? each.name : []));
  return part === '' || like.length === 0 ? '' : ` There is ${firstOf(like, MOST_NAMED)}.`;
}
const MOST_NAMED = 10;

/** Shares somebody's lines out as the add-on would suggest it; throws Unusable with a sentence. */
function splitIn(
  { state, hasProviders }: OpenedFile,
  { from, among, on, method }: SplitWords,
): SuggestedSplit {
  const { holdings } = holdingsBy(state, on);
  const held = heldLines(state, holdings, on);
  const named = (name: string): Person => {
    const found = state.find(name);
    if (found === 'several')
      throw new Unusable(`“${name}” fits several people. Write the name as Providers or the roster does.`);
    if (found === 'none') throw new Unusable(`Nobody is called “${name}”.${whoIsLike(name, state)}`);
    return found.person;
  };
  const leaver = isUnassigned(from) ? null : named(from);
  const of = (key: string) => ({
    lines: held.get(key) ?? [],
    managed: holdings.byPerson.get(key)?.managed ?? new Set<string>(),
  });
  const people = [...new Set(among.map(named))];
  if (leaver && people.includes(leaver))
    throw new Unusable(`${leaver.name} can’t be among those who take the lines.`);
  const chosen = people.map((person): SplitPerson => ({ person, ...of(person.key) }));
  const suggested = suggestSplit({
    from: { person: leaver, ...of(leaver?.key ?? UNASSIGNED.key) },
    among: chosen,
    on,
    method,
    rules: holdings.rules,
    sitesSaid: hasProviders,
  });
  const uncounted = suggested.loads.find(
    ({ after }) => after.number === null && after.rests.code === 'no-instructional-minutes',
  );
  if (uncounted)
    throw new Unusable(
      `${uncounted.person.name}’s load can’t be worked out: type their instructional minutes in Providers.`,
    );
  return suggested;
}

/** What `splitIn` suggests, as it is printed. */
export const splitAnswer = (opened: OpenedFile, asked: SplitWords): SplitAnswer =>
  answerOf(splitIn(opened, asked));

const answerOf = ({ moves, left, loads, highestShare, atLeast }: SuggestedSplit): SplitAnswer => ({
  moves: moves.map(({ line, to, why }) => ({
    studentId: line.studentId,
    service: line.service,
    to: to.name,
    why: whyText(why),
  })),
  left: left.map((each) => ({
    studentId: each.line.studentId,
    service: each.line.service,
    why: whyLeftText(each),
  })),
  loads: loads.map(({ person, before, after }) => ({
    person: person.name,
    before: before.number,
    after: after.number,
    maximum: after.limits?.strictest.maximum ?? null,
  })),
  highestShare,
  atLeast,
});

function splitText(suggested: SuggestedSplit): string {
  const { moves, left, loads } = answerOf(suggested);
  return [
    moves.length + left.length === 0 ? 'There is no line to share out on that day.' : '',
    plainTable(
      moves.map(({ studentId, service, to, why }) => [studentId, service, `→ ${to}`, why]),
      'whole',
    ),
    plainTable(
      left.map(({ studentId, service, why }) => [studentId, service, 'left', why]),
      'whole',
    ),
    plainTable(
      loads.map(({ person, before, after, maximum }) => [
        person,
        `${before ?? '?'} → ${after ?? '?'}`,
        maximum === null ? '' : `of ${maximum}`,
      ]),
    ),
    fullestText(suggested.loads, suggested.highestShare, suggested.atLeast),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
