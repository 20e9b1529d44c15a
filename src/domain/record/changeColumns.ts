import type { CellChange, ColumnRef, FieldWrite } from '../cells/cell';
import { type Day, parseDay } from '../cells/day';
import { jsonIn } from '../cells/jsonIn';
import {
  type About,
  type Change,
  type ClosedYear,
  type Columns,
  type FoundCells,
  hoursIn,
  type LostSaves,
  type LostYears,
  type NamedChange,
  type Origin,
  type TextField,
  type ToldChange,
} from './changes';

const WORDS: Record<Exclude<Change['name'], 'unknown'>, string> = {
  opened: 'Opening',
  openingCorrected: 'Correct',
  assignmentEdited: 'Correct',
  assigned: 'Assign',
  adjusted: 'Adjust',
  renewed: 'Adjust',
  cellsWritten: 'Adjust',
  putBack: 'Adjust',
  newId: 'Adjust',
  ended: 'End',
  exited: 'End',
  undone: 'Undo',
  restored: 'Restored',
  yearClosed: 'Closed',
};

/** Whether this version knows what a row does by the word in its column Change. */
export const isWord = (text: string): boolean => Object.values(WORDS).includes(text);

/** What the column Change says of a change of that name. */
export const wordFor = (name: Change['name']): string => (name === 'unknown' ? '' : WORDS[name]);

/** The change as a row of the record has it: what a later version said is given back word for word. */
export function columnsOf(change: ToldChange): Columns {
  if (change.name === 'unknown') return change.newer;
  if (change.newer) return change.newer;
  const { minutes, lreMinutes } = hoursIn(change);
  const text = JSON.stringify(saidOf(change));
  const replaced = change.text ?? (text === '{}' ? '' : text);
  return { word: WORDS[change.name], minutes, lreMinutes, replaced };
}

/** What its column Change says. */
export const wordOf = (change: Change): string => columnsOf(change).word;

/** How many characters its longest cell takes in the record. */
export const lengthOf = (change: Change): number => columnsOf(change).replaced.length;

/** What the cell "Replaced" holds, in the order of keys that it has always had: the text is part of the hash. */
function saidOf(change: ToldChange): object {
  const from = change.origin === 'export' ? { from: 'export' } : {};
  switch (change.name) {
    case 'opened':
      return { ...from, ...change.found, row: change.row, limits: change.limits };
    case 'assigned':
    case 'openingCorrected': {
      const { found, cells, cellsBegin, start } = change;
      return { ...from, ...found, cells, cellsBegin, start };
    }
    case 'assignmentEdited':
      return { ...change.found, begin: change.beginBefore };
    case 'adjusted':
      return { ...from, ...change.found, cells: change.cells };
    case 'renewed':
      return { ...from, ...change.found, cells: change.cells, start: change.start };
    case 'cellsWritten': {
      const { cells, cellsBegin, origin } = change;
      const ownFrom = origin === 'new year' || origin === 'roster' ? { from: origin } : null;
      return { ...from, cells, cellsBegin, ...ownFrom };
    }
    case 'putBack':
      return { ...change.found, line: change.line, putBack: change.cells };
    case 'ended':
      return { ...change.found, ...from };
    case 'exited':
      return { ...change.found, cellsBegin: change.cellsBegin, ...from };
    case 'undone':
      return { undoes: change.undoes, ...from };
    case 'restored':
      return { lost: change.lost };
    case 'yearClosed':
      return { closed: change.closed };
    case 'newId':
    case 'unknown':
      return from;
  }
}

/** Who tells what the columns of a row say; null where somebody made something else of its cell "Replaced". */
type Telling = (about: About, columns: Columns) => ToldChange | null;

/**
 * What a row of the record says; null where somebody made something else of its cell "Replaced". It is `about` that becomes the
 * change, with all that it holds: tens of thousands of rows are read at once.
 */
export function changeOf<A extends About>(
  about: A,
  columns: Columns,
  telling: Telling = toldBy,
): (A & Change) | null {
  const told = telling(about, columns);
  return told && Object.assign(about, told);
}

function toldBy(about: About, columns: Columns): ToldChange | null {
  const said = saidIn(columns.replaced);
  if (!said) return null;
  const named = namedIn(about, columns, said);
  const told: ToldChange = Object.assign({ origin: originOf(about, named, said) }, named);
  // Most rows: openings that came with the roster.
  if (columns.word === 'Opening' && columns.replaced === '') return told;
  const { minutes, lreMinutes, replaced } = columnsOf(told);
  const isWhole = minutes === columns.minutes && lreMinutes === columns.lreMinutes;
  if (isWhole && replaced === columns.replaced) return told;
  const isKnown = isWhole && inOneOrder(replaced === '' ? {} : jsonIn(replaced)) === inOneOrder(said);
  return Object.assign(told, isKnown ? { text: columns.replaced } : { newer: columns });
}

/** What a cell "Replaced" says; null where somebody made something else of it. */
function saidIn(replaced: string): ReplacedJson | null {
  const said = replaced === '' ? NOTHING_SAID : jsonIn(replaced);
  return isRecord(said) ? said : null;
}

/** Whether a row of the record may have this cell "Replaced". */
export const isReplaced = (text: string): boolean => saidIn(text) !== null;

/** Tells columns that say the same once for all of their rows: a log repeats what it says thousands of times. */
export function toldOnce(): Telling {
  const known = new Map<string, ToldChange | null>();
  return (about, columns) => {
    const { word, minutes, lreMinutes, replaced } = columns;
    // All that is asked of a row besides.
    const who = `${isNobodys(about)} ${isSinceDay(about)}`;
    const key = `${word.length} ${word} ${minutes} ${lreMinutes} ${who} ${replaced}`;
    let told = known.get(key);
    if (told === undefined) {
      told = toldBy(about, columns);
      known.set(key, told);
    }
    return told;
  };
}

const isNobodys = ({ personKey }: About): boolean => personKey === '';
/** A roster tells since when a service runs, not since when somebody manages the case. */
const isSinceDay = ({ kind, begin }: About): boolean => kind === 'case management' && begin !== '';

/** What is said, whatever the order of its keys. */
const inOneOrder = (said: unknown): string =>
  isRecord(said) ? JSON.stringify(Object.entries(said).sort()) : '';

type ReplacedJson = Record<string, unknown>;
const NOTHING_SAID: ReplacedJson = {};

function namedIn(about: About, columns: Columns, said: ReplacedJson): NamedChange {
  const { word, minutes, lreMinutes } = columns;
  const found = foundIn(said);
  if (word === 'Opening') {
    const { row, limits } = said;
    return {
      ...{ name: 'opened', minutes, lreMinutes, found },
      ...(isListOf(row, isWrite) && { row }),
      ...(isListOf(limits, isLimit) && { limits }),
    };
  }
  const hours = { minutes, lreMinutes };
  const cells = isListOf(said['cells'], isChange) ? { cells: said['cells'] } : null;
  const cellsBegin = dayIn(said['cellsBegin']);
  const start = dayIn(said['start']);
  const waits = cellsBegin && { cellsBegin };
  switch (word) {
    case 'Assign':
      return { name: 'assigned', ...hours, found, ...cells, ...waits, ...(start && { start }) };
    case 'Correct': {
      const before = said['begin'] === '' ? '' : dayIn(said['begin']);
      if (before !== null) return { name: 'assignmentEdited', found, beginBefore: before };
      // Of which assignment is not known any more, as where somebody retyped the day: the opening is another one.
      if ('begin' in said) return { name: 'unknown', newer: columns };
      return { name: 'openingCorrected', ...hours, found, ...cells, ...waits, ...(start && { start }) };
    }
    case 'Adjust':
      if (start) return { name: 'renewed', ...hours, found, ...cells, start };
      if (minutes !== null || lreMinutes !== null) return { name: 'adjusted', ...hours, found, ...cells };
      if (cells) return { name: 'cellsWritten', ...cells, ...waits };
      if (Object.keys(found).length > 0 || 'putBack' in said)
        return {
          ...{ name: 'putBack', found },
          ...(typeof said['line'] === 'string' && { line: said['line'] }),
          ...(isListOf(said['putBack'], isChange) && { cells: said['putBack'] }),
        };
      return Object.keys(said).every((key) => key === 'from')
        ? { name: 'newId' }
        : { name: 'unknown', newer: columns };
    case 'End':
      return isNobodys(about) ? { name: 'exited', found, ...waits } : { name: 'ended', found };
    case 'Undo':
      return { name: 'undone', undoes: typeof said['undoes'] === 'number' ? said['undoes'] : 0 };
    case 'Restored':
      return isLost(said['lost'])
        ? { name: 'restored', lost: said['lost'] }
        : { name: 'unknown', newer: columns };
    case 'Closed':
      return isClosedYear(said['closed'])
        ? { name: 'yearClosed', closed: said['closed'] }
        : { name: 'unknown', newer: columns };
    default:
      return { name: 'unknown', newer: columns };
  }
}

function originOf(about: About, named: NamedChange, said: ReplacedJson): Origin {
  if (said['from'] === 'export') return 'export';
  if (said['from'] === 'new year') return 'new year';
  if (said['from'] === 'roster' && named.name === 'cellsWritten') return 'roster';
  // Moves and exits are keyed in, as what is decided here is; they only wait for the year's first day.
  if (said['cellsBegin'] !== undefined && named.name !== 'cellsWritten') return 'new year';
  if (named.name !== 'opened' || named.row) return 'here';
  return isSinceDay(about) ? 'here' : 'roster';
}

const FOUND = ['provider', 'amount', 'lre', 'caseManager', 'end'] as const;

/** In the order in which the row has them. */
function foundIn(said: ReplacedJson): FoundCells {
  const found: FoundCells = {};
  for (const key of Object.keys(said)) {
    const field = FOUND.find((each) => each === key);
    const text = said[key];
    if (field && typeof text === 'string') found[field] = text;
    if (key === 'caseManagers' && isTexts(text)) found.caseManagers = text;
    if (key === 'endFormat' && typeof text === 'string') found.endFormat = text;
    if (key === 'asText' && isListOf(text, isTextField)) found.asText = text;
  }
  return found;
}

const isTextField = (value: unknown): value is TextField =>
  value === 'amount' || value === 'lre' || value === 'end';

const isLimit = (value: unknown): value is number | null => value === null || typeof value === 'number';

const isTexts = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');

const isLost = (value: unknown): value is LostSaves =>
  isRecord(value) &&
  typeof value['from'] === 'string' &&
  typeof value['to'] === 'string' &&
  typeof value['entries'] === 'number' &&
  ['undefined', 'string'].includes(typeof value['retyped']) &&
  ['undefined', 'number'].includes(typeof value['sum']) &&
  (value['closed'] === undefined || isLostYears(value['closed']));

const isLostYears = (value: unknown): value is LostYears =>
  isRecord(value) &&
  typeof value['hash'] === 'string' &&
  ['entry', 'save', 'entries'].every((key) => typeof value[key] === 'number');

const isClosedYear = (value: unknown): value is ClosedYear =>
  isRecord(value) &&
  ['year', 'sheet', 'hash'].every((key) => typeof value[key] === 'string') &&
  ['from', 'to'].every((key) => typeof value[key] === 'number');

const dayIn = (value: unknown): Day | null => (typeof value === 'string' ? parseDay(value) : null);

const isRecord = (value: unknown): value is ReplacedJson => typeof value === 'object' && value !== null;

const isListOf = <T>(value: unknown, isOne: (each: unknown) => each is T): value is T[] =>
  Array.isArray(value) && value.every(isOne);

function isColumn(value: unknown): value is ColumnRef {
  if (!isRecord(value)) return false;
  const { header, nth, of } = value;
  return typeof header === 'string' && typeof nth === 'number' && typeof of === 'number';
}

function isWrite(written: unknown): written is FieldWrite {
  if (!isRecord(written)) return false;
  const { ref, value, isDay } = written;
  return (
    isColumn(ref) &&
    (typeof value === 'string' || typeof value === 'number') &&
    (isDay === undefined || isDay === true)
  );
}

const isChange = (value: unknown): value is CellChange =>
  isWrite(value) && 'was' in value && ['string', 'number', 'boolean'].includes(typeof value.was);
