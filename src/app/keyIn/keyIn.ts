import type { Input, Output } from '../../contract/contract';
import type { KeyInItem as ItemOnWire } from '../../contract/keyIn';
import { heldOn, managerOn } from '../../domain/caseload/heldOn';
import type { Line } from '../../domain/caseload/line';
import { siteOfEntry } from '../../domain/caseload/site';
import { addDays, type Day } from '../../domain/cells/day';
import { grouped } from '../../domain/cells/grouped';
import { type Actor, isAt, isOwnAccount } from '../../domain/people/access';
import { changesToKeyIn, type KeyInChange, keyInState } from '../../domain/record/changesToKeyIn';
import type { Entry } from '../../domain/record/entry';
import { SHEETS } from '../../domain/roster/ownSheets';
import { Refused } from '../opened/refused';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { boxesOf, bringUpToDate, type KeyInSheet, readKeyIn } from './keyInSheet';
import { type KeyInWords, keyInWords } from './keyInText';

/** So many changes cross the wire at once; the sheet has them all. */
const SHOWN = 2_000;

/** Where no day is asked for: what an office that keys in once a month has before it. */
const DAYS = 30;

/** The changes since a day that are still to be typed into the IEP system, by student. */
export function showKeyIn(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Day | '',
  all: boolean,
): Output<'keyIn'> {
  const since = sinceOf(state, asked);
  const mine = itemsFor(state, actor, ticksIn(readKeyIn(workbook)));
  const recent = mine.filter((item) => savedOn(item) >= since);
  const earlier = mine.filter((item) => savedOn(item) < since && isOpen(item));
  const count = (wanted: ItemOnWire['state']): number =>
    recent.filter((item) => keyInState(item) === wanted).length;
  const chosen = all ? recent : recent.filter(isOpen);
  const words = keyInWords(state);
  return {
    since,
    students: byStudent(chosen.slice(0, SHOWN).map((item) => ({ ...words(item), state: keyInState(item) }))),
    counts: { open: count('open'), keyed: count('keyed'), replaced: count('replaced') },
    earlier: earlier.length,
    earliest: earlier.map(savedOn).sort()[0] ?? '',
    more: Math.max(0, chosen.length - SHOWN),
  };
}

/** Ticks or clears boxes on the sheet, with what rows it lacks. To be called under the document's lock. */
export function markKeyedIn(
  workbook: Workbook,
  state: State,
  actor: Actor,
  { entries, keyed }: Input<'markKeyedIn'>,
): Output<'markKeyedIn'> {
  const sheet = ourSheet(workbook);
  const ticks = ticksIn(sheet);
  const theirs = new Set(itemsFor(state, actor, ticks).map(({ entry }) => entry.entry));
  const chosen = [...new Set(entries)];
  if (chosen.length === 0 || !chosen.every((number) => theirs.has(number)))
    throw new Refused(
      'not-to-key-in',
      'Some of these are not to be keyed in any more, or not yours to see. Nothing was ticked: read the list again.',
    );
  const before = sheet === 'none' ? null : boxesOf(sheet);
  const isThere = chosen.every((number) => before?.has(number));
  // Where every box is as it should be, this may be the second try of one that was cut off while the sheet was laid out.
  const isSo = chosen.every((number) => before?.get(number)?.ticked === keyed);
  if (!isThere || isSo) {
    const boxes = new Map(chosen.map((number) => [number, keyed]));
    bringUpToDate(workbook, sheet, rowsOf(state, ticks), boxes);
  }
  const refused = writeBoxes(workbook, chosen, keyed);
  return { marked: Math.max(0, chosen.length - refused), refused };
}

/** Writes the boxes that are not so yet, and tells how many refused. */
function writeBoxes(workbook: Workbook, chosen: readonly number[], keyed: boolean): number {
  const sheet = ourSheet(workbook);
  if (sheet === 'none') return chosen.length;
  const boxes = boxesOf(sheet);
  const column = (sheet.columns[0] ?? 0) + 1;
  const cells = chosen.flatMap((number) => {
    const { ticked, rows } = boxes.get(number) ?? { ticked: keyed, rows: [] };
    return ticked === keyed ? [] : rows.map((row) => ({ row, column, value: keyed }));
  });
  return cells.length === 0 ? 0 : workbook.write(SHEETS.keyIn, cells).length;
}

/**
 * Makes the sheet or brings it up to date, and shows it: the rows that are there, whosever, and what the actor has to key in since
 * the day. To be called under the document's lock.
 */
export function makeKeyIn(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Day | '',
): Output<'makeKeyIn'> {
  const since = sinceOf(state, asked);
  const sheet = ourSheet(workbook);
  const ticks = ticksIn(sheet);
  const before = sheet === 'none' ? null : boxesOf(sheet);
  const added = itemsFor(state, actor, ticks)
    .filter((item) => savedOn(item) >= since && isOpen(item) && !before?.has(item.entry.entry))
    .map(({ entry }) => entry.entry);
  const wanted = rowsOf(state, ticks);
  bringUpToDate(workbook, sheet, wanted, new Map(added.map((number) => [number, false])));
  workbook.show(SHEETS.keyIn);
  const kept = [...(before?.keys() ?? [])].filter((number) => wanted.has(number));
  return { sheet: SHEETS.keyIn, rows: kept.length + added.length, added: added.length };
}

const sinceOf = ({ today }: State, asked: Day | ''): Day => (asked === '' ? addDays(today, -DAYS) : asked);

/** The day in UTC, as the record has it: west of Greenwich never an earlier one than by the clock on the wall. */
const savedOn = ({ entry }: KeyInChange): string => entry.recordedAt.slice(0, 10);

const isOpen = (item: KeyInChange): boolean => keyInState(item) === 'open';

function ourSheet(workbook: Workbook): KeyInSheet | 'none' {
  const sheet = readKeyIn(workbook);
  if (sheet === 'not ours')
    throw new Refused(
      'not-ours',
      `There is a sheet “${SHEETS.keyIn}” whose headings are not Caseload’s. Mend them or rename the sheet, then try again.`,
    );
  return sheet;
}

const ticksIn = (sheet: ReturnType<typeof readKeyIn>): Set<number> =>
  typeof sheet === 'string'
    ? new Set()
    : new Set([...boxesOf(sheet)].filter(([, { ticked }]) => ticked).map(([number]) => number));

/** The row of every item, whoever may see it in the sidebar: the sheet is everyone's who can open the spreadsheet. */
function rowsOf(state: State, ticks: ReadonlySet<number>) {
  const words = keyInWords(state);
  // In words only where a row is written: of a long record most are on no sheet.
  const items = new Map(changesToKeyIn(state.log.entries, ticks).map((item) => [item.entry.entry, item]));
  return {
    has: (number: number): boolean => items.has(number),
    get: (number: number) => {
      const item = items.get(number);
      return item && words(item);
    },
  };
}

/** An Admin's at their sites; of these a Provider's own: what they saved, and what concerns lines that they serve or manage. */
function itemsFor(state: State, actor: Actor, ticks: ReadonlySet<number>): KeyInChange[] {
  const managed = managedByStudent(state);
  const concerns = ({ lineKey, studentId, personKey, service, recordedBy }: Entry): boolean => {
    if (actor.access === 'Admin' || isOwnAccount(actor, recordedBy)) return true;
    const line = state.lines.get(lineKey);
    const holders = [
      personKey,
      line && heldOn(line, state.today)?.personKey,
      managerOn(managed.get(studentId) ?? [], service, state.today)?.holder.personKey,
    ];
    return actor.person.key !== '' && holders.includes(actor.person.key);
  };
  return changesToKeyIn(state.log.entries, ticks).filter(
    ({ entry }) => isAt(actor.person, siteOfEntry(entry, state.lines)) && concerns(entry),
  );
}

const managedByStudent = ({ lines }: State): Map<string, Line[]> =>
  grouped(lines.values(), ({ timeline: { kind, studentId } }) =>
    kind === 'case management' ? studentId : null,
  );

/** In the order of names, each student's changes in the order of the record. */
function byStudent(items: readonly (KeyInWords & Pick<ItemOnWire, 'state'>)[]): Output<'keyIn'>['students'] {
  const students = new Map<string, Output<'keyIn'>['students'][number]>();
  for (const { studentId, student, ...item } of items) {
    const known = students.get(studentId);
    if (known) known.items.push(item);
    else students.set(studentId, { studentId, student, items: [item] });
  }
  return [...students.values()].sort((a, b) => (a.student < b.student ? -1 : a.student > b.student ? 1 : 0));
}
