import { columnLetters } from '../../domain/cells/a1';
import type { Cell, Grid, LaidCell } from '../../domain/cells/cell';
import { foldedText } from '../../domain/cells/foldedText';
import { isBlankSheet } from '../../domain/record/log';
import { SHEETS } from '../../domain/roster/ownSheets';
import { keepOthersSheet } from '../opened/keepOthersSheet';
import { Refused } from '../opened/refused';
import type { State } from '../opened/state';
import type { Layout } from '../ports/layout';
import type { Workbook } from '../ports/ports';
import { HEADER_GROUND, INPUT_GROUND } from './moneyLines';

/** What the district writes for a language, by its columns. */
const COLUMNS = {
  language: 'Language',
  aliases: 'Also written as',
  title: 'Title',
  letter: 'Letter',
  change: 'A line of {changes}',
  begin: 'A line where nobody had it before',
  until: 'Where a last day is known',
  management: 'Case management is called',
  nobody: 'Where nobody is named yet',
  parents: 'Parents, where the roster names none',
  unchanged: 'Where only the staff changes',
} as const;
type LetterPart = keyof typeof COLUMNS;
const PARTS: readonly LetterPart[] = [
  ...([
    'language',
    'aliases',
    'title',
    'letter',
    'change',
    'begin',
    'until',
    'management',
    'nobody',
  ] as const),
  ...(['parents', 'unchanged'] as const),
];

/** By which the sheet is known. */
export const LETTER_TEXT_TITLES: readonly string[] = [COLUMNS.language, COLUMNS.letter, COLUMNS.management];

/** One language's text. */
export type LetterText = Record<LetterPart, string>;

/** What may stand in the texts, and what is put in its place. */
const PLACEHOLDERS = {
  student: 'the student, first name first',
  parents: 'the parents, as the roster has them',
  address: 'their mailing address, as the roster has it',
  school: 'the school, from the change on',
  district: 'the district’s name, as it is typed once, in Letters or on the Responsibility record',
  today: 'the day on which the letters are made',
  changes: 'a line for each service that goes to somebody else',
  services: 'these services, one after the other',
  old: 'who it was; in a line of {changes} of that service alone',
  new: 'who it is',
  from: 'from when; in Spanish as 30 de noviembre de 2026',
  until: 'the last day, in the column of last days and in a line of {changes}',
  service: 'the service, in a line of {changes}',
  call: 'whom to call: the case manager from then on with their e-mail, else the new provider',
  unchanged: 'the sentence of the last column, only where nothing but the staff changes',
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;

const isPlaceholder = (text: string): text is Placeholder => Object.keys(PLACEHOLDERS).includes(text);

const ENGLISH: LetterText = {
  language: 'English',
  aliases: 'en; eng; inglés',
  title: 'Who works with {student}',
  letter:
    '{district}\n{today}\n\n{parents}\n{address}\n\nDear {parents},\n\nWe would like you to know who works with {student} at {school}.\n\n{changes}\n\n{unchanged}\n\nIf you have a question, please call or write to {call}.\n\nThank you.',
  change: '• {service}: {new}, from {from}{until}. Before: {old}.',
  begin: '• {service}: {new}, from {from}{until}.',
  until: ' to {until}',
  management: 'Case manager',
  nobody: 'a person whom we will name to you',
  parents: 'Parents or guardians of {student}',
  unchanged: 'Only the staff changes. The services, their time and their place stay as they are.',
};

const SPANISH: LetterText = {
  language: 'Spanish',
  aliases: 'es; spa; español; espanol; castellano',
  title: 'Quién trabaja con {student}',
  letter:
    '{district}\n{today}\n\n{parents}\n{address}\n\nEstimada familia de {student}:\n\nQueremos informarles quién trabaja con {student} en {school}.\n\n{changes}\n\n{unchanged}\n\nSi tienen alguna pregunta, comuníquense con {call}.\n\nGracias.',
  change: '• {service}: {new}, desde el {from}{until}. Antes: {old}.',
  begin: '• {service}: {new}, desde el {from}{until}.',
  until: ' hasta el {until}',
  management: 'Coordinación del caso (case manager)',
  nobody: 'una persona cuyo nombre les comunicaremos',
  parents: 'padres o tutores de {student}',
  unchanged: 'Solo cambia el personal. Los servicios, su tiempo y su lugar siguen igual.',
};

const HEADER = 3;
/** Rows that are free for further languages. */
const FREE = 8;

/** The sheet as it comes: both languages, and beside them what may stand in a text. */
function firstLayout(): Layout {
  const listed = Object.entries(PLACEHOLDERS);
  const texts = [ENGLISH, SPANISH];
  const rows = Math.max(listed.length, texts.length + FREE);
  const width = PARTS.length + 3;
  const wide = (cells: readonly LaidCell[]): LaidCell[] =>
    Array.from({ length: width }, (_, i) => cells[i] ?? '');
  const last = HEADER + rows;
  const end = columnLetters(PARTS.length);
  return {
    name: SHEETS.letterText,
    cells: [
      wide([SHEETS.letterText]),
      wide([
        'What the letters after a change of staff say. Change it as you like, once; add a language in a row below. It is no prior written notice: keep it a plain letter.',
      ]),
      wide([...PARTS.map((part) => COLUMNS[part]), '', 'Placeholder', 'Stands for']),
      ...Array.from({ length: rows }, (_, i) => {
        const text = texts[i];
        const [name, what] = listed[i] ?? ['', ''];
        return wide([...PARTS.map((part) => text?.[part] ?? ''), '', name && `{${name}}`, what]);
      }),
    ],
    looks: [
      { range: 'A1', bold: true, size: 14 },
      {
        range: `A${HEADER}:${columnLetters(width)}${HEADER}`,
        bold: true,
        wrap: true,
        background: HEADER_GROUND,
      },
      { range: `A${HEADER + 1}:${end}${last}`, wrap: true, format: '@', background: INPUT_GROUND },
    ],
    rules: [],
    widths: [90, 120, 160, 420, 200, 200, 110, 130, 150, 150, 200, 20, 110, 380],
    frozenRows: HEADER,
  };
}

/** The texts by language, the first for whoever's language has none. The sheet is made where it is missing and never laid again. */
export function letterTexts(workbook: Workbook, { mapping }: Pick<State, 'mapping'>): LetterText[] {
  const grid = keepOthersSheet(workbook, mapping, SHEETS.letterText) ?? [];
  if (!isBlankSheet(grid)) return textsIn(grid);
  const layout = firstLayout();
  workbook.lay(layout);
  return textsIn(layout.cells.map((row) => row.map((cell) => (typeof cell === 'object' ? '' : cell))));
}

function textsIn(grid: Grid): LetterText[] {
  const titled = (row: Grid[number], part: LetterPart): number => row.indexOf(COLUMNS[part]);
  const header = grid.findIndex((row) => titled(row, 'language') >= 0 && titled(row, 'letter') >= 0);
  const titles = grid[header] ?? [];
  const missing = PARTS.filter((part) => titled(titles, part) < 0);
  if (missing.length > 0)
    throw wrong(
      `the column “${missing.map((part) => COLUMNS[part]).join('”, “')}” is missing. Write its title again, or rename the sheet to get a new one.`,
    );
  const texts = grid.slice(header + 1).flatMap((row, i): LetterText[] => {
    const said = (part: LetterPart): string => textOf(row[titled(titles, part)]);
    if (said('language') === '' || said('letter') === '') return [];
    for (const part of PARTS) {
      if (part === 'language' || part === 'aliases') continue;
      for (const [whole, name = ''] of said(part).matchAll(/\{([^{}]*)\}/g))
        if (!isPlaceholder(name))
          throw wrong(
            `${columnLetters(titled(titles, part) + 1)}${header + 2 + i} says ${whole}, which stands for nothing. The placeholders are listed there.`,
          );
    }
    return [textFrom(said)];
  });
  if (texts.length === 0) throw wrong('it has no language with a letter.');
  return texts;
}

const textFrom = (said: (part: LetterPart) => string): LetterText => ({
  language: said('language'),
  aliases: said('aliases'),
  title: said('title'),
  letter: said('letter'),
  change: said('change'),
  begin: said('begin'),
  until: said('until'),
  management: said('management'),
  nobody: said('nobody'),
  parents: said('parents'),
  unchanged: said('unchanged'),
});

/** The blank before a last day is a part of it. */
const textOf = (cell: Cell = ''): string => (String(cell).trim() === '' ? '' : String(cell));

const wrong = (what: string): Refused => new Refused('letter-text', `“${SHEETS.letterText}”: ${what}`);

/** The text in a language as the roster writes it; null where there is none in it. */
export const textInLanguage = (texts: readonly LetterText[], language: string): LetterText | null =>
  texts.find(({ language: name, aliases }) =>
    [name, ...aliases.split(/[;,]/)].some((each) => foldedText(each) === foldedText(language)),
  ) ?? null;

/** A line of an address begins with a capital; a greeting goes on with none, as “Estimados padres”. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text with its placeholders filled in; a line of which nothing is left goes, where it was made of placeholders alone. */
export function filledText(text: string, values: Partial<Record<Placeholder, string>>): string {
  const lines = text.split('\n').flatMap((line) => {
    const filled = line.replace(/\{([^{}]*)\}/g, (whole, name: string, at: number) => {
      if (!isPlaceholder(name)) return whole;
      const value = values[name] ?? '';
      return name === 'parents' && at === 0 ? capital(value) : value;
    });
    return line.trim() !== '' && filled.trim() === '' ? [] : [filled];
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|(?<!\n)\n+$/g, '');
}
