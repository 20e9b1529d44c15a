import { heldOn, isGap } from '../../domain/caseload/heldOn';
import type { Unit } from '../../domain/cells/amount';
import { showAmount } from '../../domain/cells/amount';
import { counted } from '../../domain/cells/counted';
import { dayText } from '../../domain/cells/dateText';
import { type Day, showDay } from '../../domain/cells/day';
import { firstOf } from '../../domain/cells/listed';
import { shortened } from '../../domain/cells/shortened';
import { cellsBeginIn, cellsIn, foundBy, hoursIn, type Origin, rowIn } from '../../domain/record/changes';
import type { Entry } from '../../domain/record/entry';
import { type Amounts, amountsOn, type Timeline } from '../../domain/record/timeline';
import { lostText } from '../opened/lostSaves';

/** An older version of the spreadsheet was gone on from. */
const restoredTexts = (entry: Entry): string[] =>
  entry.name === 'restored' ? [`restored: ${lostText(entry.lost)}`] : [];

/** Entries of a closed year were taken to a sheet of their own. */
function closedTexts(entry: Entry): string[] {
  if (entry.name !== 'yearClosed') return [];
  const { year, sheet, from, to } = entry.closed;
  return [`closed school year ${year}: entries ${from} to ${to} moved to the sheet “${sheet}”`];
}

/** How many names a sentence holds. */
const NAMES = 3;

type BatchWord =
  | 'enrolled'
  | 'opened'
  | 'exited'
  | 'lines'
  | 'cases'
  | 'ended'
  | 'hours'
  | 'renewed'
  | 'grades'
  | 'limits'
  | 'edited'
  | 'newIds'
  | 'putBack'
  | 'restored'
  | 'yearClosed'
  | 'unknown';

/** What a change says of its line: it is counted under each of these. `enrolled` are the students whose rows its save added. */
function saidBy(entry: Entry, enrolled: ReadonlySet<string>): BatchWord[] {
  switch (entry.name) {
    case 'opened':
      return [enrolled.has(entry.student) ? 'enrolled' : 'opened'];
    case 'assigned':
    case 'openingCorrected':
    case 'assignmentEdited': {
      const what = entry.kind === 'service' ? 'lines' : 'cases';
      // A line that goes to somebody else carries its row's grade along.
      return entry.origin === 'new year' ? [what, 'grades'] : [what];
    }
    case 'adjusted':
      return entry.cells ? ['hours', 'edited'] : ['hours'];
    case 'renewed':
      return entry.minutes === null && entry.lreMinutes === null ? ['renewed'] : ['hours', 'renewed'];
    case 'cellsWritten':
      if (entry.origin === 'roster') return ['limits'];
      return [entry.origin === 'new year' ? 'grades' : 'edited'];
    case 'newId':
      return ['newIds'];
    case 'putBack':
    case 'ended':
    case 'exited':
    case 'restored':
    case 'yearClosed':
    case 'unknown':
      return [entry.name];
    case 'undone':
      return [];
  }
}

const students = (own: readonly Entry[]): string => names(own.map(({ student }) => student));
const people = (own: readonly Entry[]): string => names(own.map(({ person }) => person));

/** How it is said, in the order in which it is. */
const SENTENCES: readonly [BatchWord, (own: readonly Entry[]) => string][] = [
  ['enrolled', (own) => `enrolled ${students(own)}`],
  ['opened', (own) => `${counted(own.length, 'line')} taken into the record`],
  ['exited', (own) => `exit of ${students(own)}`],
  ['lines', (own) => `${counted(own.length, 'line')} to ${people(own)}`],
  [
    'cases',
    (own) =>
      `case management of ${counted(new Set(own.map((each) => each.studentId)).size, 'student')} to ${people(own)}`,
  ],
  ['ended', (own) => `end of ${counted(own.length, 'assignment')} of ${people(own)}`],
  ['hours', (own) => `hours of ${counted(own.length, 'line')}`],
  ['renewed', (own) => `${counted(own.length, 'line')} renewed`],
  [
    'grades',
    (own) => {
      const count = (some: readonly Entry[]) => new Set(some.map(({ studentId }) => studentId)).size;
      const going = count(own.filter((each) => cellsIn(each).length > 1));
      return `next grade of ${counted(count(own), 'student')}${going > 0 ? `, another school of ${going}` : ''}`;
    },
  ],
  ['limits', (own) => `limits of the IEP of ${students(own)}`],
  ['edited', (own) => `enrollment of ${students(own)} edited`],
  ['newIds', (own) => `new student ID of ${students(own)}`],
  ['putBack', (own) => `${counted(own.length, 'cell')} put back into the roster`],
  ['restored', (own) => own.flatMap(restoredTexts).join('; ')],
  ['yearClosed', (own) => own.flatMap(closedTexts).join('; ')],
  ['unknown', (own) => `${counted(own.length, 'change')} that this version of Caseload doesn’t know`],
];

/** What one save did, in a few words. `undoes` tells what an entry takes back. */
export function batchText(entries: readonly Entry[], undoes: (entry: Entry) => Entry | undefined): string {
  const undone = entries.map(undoes);
  if (undone.length > 0 && undone.every((entry) => entry !== undefined))
    return `Undo of: ${shortened(batchText(undone, undoes), REPEATED)}`;
  const enrolled = new Set(entries.filter(rowIn).map(({ student }) => student));
  const said = new Map<BatchWord, Entry[]>(SENTENCES.map(([what]) => [what, []]));
  for (const entry of entries) for (const what of saidBy(entry, enrolled)) said.get(what)?.push(entry);
  const text = SENTENCES.flatMap(([what, sentence]) => {
    const own = said.get(what) ?? [];
    return own.length > 0 ? [sentence(own)] : [];
  }).join('; ');
  const comesFrom = (wanted: Origin) =>
    entries.some(({ name, origin }) => name !== 'undone' && origin === wanted);
  const origin = comesFrom('export')
    ? 'update from an export: '
    : comesFrom('new year')
      ? 'new school year: '
      : '';
  const whole = `${origin}${text}`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** As a sentence about another save repeats it. */
const REPEATED = 160;
const names = (all: readonly string[]): string => firstOf([...new Set(all)], NAMES);

/** What an entry changed on its line, as `before` stood until then; `from` where it is told in other words since when. */
export function changeTexts(
  entry: Entry,
  before: Timeline | null,
  lreUnit: Unit,
  from = ` ${fromText(entry.begin)}`,
): string[] {
  const { person, begin, lastDay } = entry;
  const day = begin === '' ? (before?.start ?? '') : begin;
  const besides = [...hourTexts(entry, before && amountsOn(before, day), lreUnit, from), ...cellTexts(entry)];
  const newId =
    before && before.studentId !== entry.studentId
      ? [`Student ID: ${before.studentId} → ${entry.studentId}`]
      : [];
  switch (entry.name) {
    case 'opened':
      return [`${person}${from}`, ...(entry.row ? ['Row added to the roster'] : [])];
    case 'assigned': {
      const holder = before && day !== '' ? heldOn({ timeline: before, exit: before.exit }, day) : null;
      return [`${holder && !isGap(holder) ? holder.person : 'Nobody'} → ${person}${from}`, ...besides];
    }
    case 'openingCorrected':
    case 'assignmentEdited':
      return [`Corrected: ${person}${from}`, ...besides];
    case 'adjusted':
    case 'cellsWritten':
      return besides;
    case 'renewed':
      return besides.length > 0 ? besides : [...newId, `First day: ${dayText(entry.start)}`];
    case 'newId':
      return newId;
    case 'putBack':
      return [`Put back into the roster instead of ${putBackTexts(entry).join(', ')}`];
    case 'ended':
      return [`${person} until ${dayText(lastDay)}`];
    case 'exited':
      return [`Exit, last day ${dayText(lastDay)}`];
    case 'restored':
      return restoredTexts(entry);
    case 'yearClosed':
      return closedTexts(entry);
    case 'undone':
      return [];
    case 'unknown':
      return [`“${entry.newer.word}”, which this version of Caseload doesn’t know`];
  }
}

const putBackTexts = (entry: Entry): string[] => [
  ...Object.values(foundBy(entry)).map(String),
  ...cellsIn(entry).map(({ was }) => blank(was)),
];

function hourTexts(entry: Entry, was: Amounts | null, lreUnit: Unit, from: string): string[] {
  const { minutes, lreMinutes } = hoursIn(entry);
  return [
    ...(minutes === null ? [] : [amountText('', was?.minutes ?? null, minutes, entry.unit, from)]),
    ...(lreMinutes === null ? [] : [amountText('LRE ', was?.lreMinutes ?? null, lreMinutes, lreUnit, from)]),
  ];
}

function cellTexts(entry: Entry): string[] {
  const begin = cellsBeginIn(entry);
  const when = begin === '' ? '' : ` from ${dayText(begin)}`;
  return cellsIn(entry).map(({ ref, was, value }) => `${ref.header}: ${blank(was)} → ${blank(value)}${when}`);
}

const blank = (value: string | number | boolean): string => (value === '' ? 'blank' : dayText(String(value)));

const amountText = (name: string, was: number | null, now: number, unit: Unit, from: string): string =>
  `${name}${was === null ? '' : `${showAmount(was, unit)} → `}${showAmount(now, unit)} ${unit}${from}`;

const fromText = (begin: Day | ''): string =>
  begin === '' ? 'since before the record began' : `from ${showDay(begin)}`;
