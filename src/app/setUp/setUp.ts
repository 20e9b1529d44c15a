import type { Input, Output } from '../../contract/contract';
import type { Grid } from '../../domain/cells/cell';
import { firstOf } from '../../domain/cells/listed';
import { METHODS, PEOPLE_HEADER, type PeopleColumn } from '../../domain/people/people';
import { lacks } from '../../domain/roster/guessMapping';
import { findHeader } from '../../domain/roster/headers';
import { SHEETS } from '../../domain/roster/ownSheets';
import { readsLimitsAlike } from '../../domain/roster/readsLimitsAlike';
import type { Mapping } from '../../domain/roster/roster';
import { holders, holdingsOn } from '../../standards/loads/holdings';
import type { StateRules } from '../../standards/loads/stateRules';
import { refreshAssignments } from '../follow/assignmentsSheet';
import { followedBy } from '../follow/followedBy';
import { personOnWire } from '../look/showCaseload';
import { joinPeople } from '../newRows/joinPeople';
import { addPeople, peopleIn, place } from '../newRows/listPeople';
import { TEXT_COLUMNS } from '../newRows/newPersonRow';
import { openNewLines } from '../newRows/openNewLines';
import { pastedOver } from '../newRows/pastedOver';
import { rememberedAdmin } from '../opened/audience';
import { keepMapping, keptMapping, type Memory, otherAdmins, recall, remember } from '../opened/memory';
import { goneRecord, isRecordSheet, recordStore } from '../opened/recordStore';
import { isTab, mergedPlaces, readMerged, readTabs, type TabReader } from '../opened/rosterTabs';
import { isStop, readState, type Stop, sourceOf, usableRoster } from '../opened/state';
import { stopText } from '../opened/stopText';
import type { Workbook } from '../ports/ports';
import { fillNames } from './fillNames';
import { freezeHeaders, unfrozenHeaders } from './headerInSight';
import { lookAtChosenTabs } from './lookAtTabs';

/**
 * Sets the document up, or again: makes the log and Providers, remembers how the roster is read, lists the people whom it names,
 * makes whoever runs it first an Admin, and opens the record of every line. Each step adds what is missing and changes
 * nothing that people edited, so that a run that was cut off is finished by the next. To be called under the lock.
 */
export function setUp(
  workbook: Workbook,
  rules: StateRules,
  { mapping: asked, name, protectLog, freeze = false }: Input<'setUp'>,
): Output<'setUp'> {
  const nothing = {
    ...{ notes: [], openings: 0, peopleAdded: 0, youAdded: false },
    ...{ students: 0, lines: 0, admin: '', people: [] },
  };
  const roster = readOnce(workbook);
  const chosen = withTabs(roster, asked);
  if (typeof chosen === 'string') return { ...nothing, stop: chosen };
  const lack = whatIsWrong(workbook, roster, chosen);
  if (lack !== '') return { ...nothing, stop: lack };

  recordStore(workbook).create();
  workbook.create({
    name: SHEETS.people,
    header: PEOPLE_HEADER,
    textColumns: TEXT_COLUMNS.map(place),
    choices: [
      { column: place('Access'), values: ['Admin', 'Provider'] },
      { column: place('Method'), values: [...METHODS] },
    ],
    widths: PEOPLE_HEADER.map((title) => WIDTHS[title] ?? OTHERS),
    // The key and the name.
    frozenColumns: place('Name'),
  });
  const { left, moved } = fillNames(workbook, chosen);
  const memory = recall(workbook);
  const former = keptMapping(workbook, memory);
  const isReadAlike = former !== null && readsLimitsAlike(former, chosen);
  keepMapping(workbook, {
    ...chosen,
    limitsSince: isReadAlike ? former.limitsSince : memory.head?.entries,
    namesBelow: undefined,
    people: chosen.people && { ...chosen.people, same: undefined },
    // Nothing that was chosen is as good as no word of it: what is kept is the same text then.
    chosen: chosen.chosen?.length ? chosen.chosen : undefined,
  });

  const before = peopleIn(workbook);
  // Nobody wrote into the roster since it was looked at, but who may type there: what they typed shows as changed by hand.
  const asRead = (chosen.namesBelow ?? []).length === 0 ? roster : workbook;
  const state = readState(workbook, rules, before, recall(workbook), undefined, asRead);
  if (isStop(state)) return { ...nothing, stop: stopText(state) };
  const isFirst = !before.people.some(({ access }) => access === 'Admin');
  const same = chosen.people?.same ?? [];
  // Of people who are listed already, Providers says it from now on.
  for (const [one, other] of same) joinPeople(workbook, one, other);
  const first = isFirst ? firstAdmin(workbook.account(), name, state.memory) : null;
  const joined = same.length > 0 ? peopleIn(workbook) : before;
  const added = addPeople(workbook, { ...state, people: joined }, first, same);

  const listed = { ...state, people: peopleIn(workbook) };
  const rowsBefore = Math.max(0, ...joined.people.map(({ row }) => row));
  const isNew = ({ row }: { row: number }): boolean => row > rowsBefore;
  // Where the roster was pasted over, the next opening offers the update.
  const opened =
    pastedOver(workbook, state) > 0 ? { state: listed, openings: 0 } : openNewLines(workbook, listed);
  if (isStop(opened)) return { ...nothing, stop: stopText(opened) };
  const { state: after, openings } = opened;
  refreshAssignments(workbook, after);
  if (protectLog) warnOnLog(workbook);
  workbook.flush();
  // From here on the roster's cells follow the record; what differs before that is what the Openings say. Whatever is cut off
  // before this is made by the next opening.
  remember(workbook, {
    ...(!after.memory.derived && { derived: followedBy(after) }),
    ...otherAdmins(after.people.people, after.memory),
  });
  const { stack, mapping } = after;
  const unfrozen = freeze
    ? freezeHeaders(workbook, unfrozenHeaders(workbook, stack, findHeader(mapping, stack.grid)))
    : [];
  const holdings = holdingsOn(sourceOf(after), after.today);
  const admins = after.people.people.filter(({ access }) => access === 'Admin');
  return {
    stop: '',
    notes: notesOf({ left, moved, unfrozen }),
    openings,
    peopleAdded: added,
    youAdded:
      first !== null &&
      listed.people.people.some((one) => one.email === first.email.toLowerCase() && isNew(one)),
    students: new Set(after.roster.lines.map(({ studentId }) => studentId)).size,
    lines: after.roster.lines.length,
    admin: admins.map((person) => person.name).join('; '),
    people: holders(after.people.people)
      .map((holder) => personOnWire(holder, holdings))
      .filter(({ load }) => load.lines > 0 || load.ieps > 0)
      .sort((a, b) => share(b) - share(a) || b.load.lines - a.load.lines || b.load.ieps - a.load.ieps)
      .slice(0, 10),
  };
}

/** What of the user's wishes could not be done. */
const notesOf = ({
  left,
  moved,
  unfrozen,
}: Record<'left' | 'moved' | 'unfrozen', readonly string[]>): string[] => [
  ...(moved.length > 0
    ? [
        `Somebody moved rows of the roster while names were being filled in. Please check whose these cells are: ${firstOf(moved, NAMED)}.`,
      ]
    : []),
  ...(left.length > 0
    ? [
        `The name above could not be filled in everywhere, because of a formula or of the sheet’s protection. These stay nobody’s until somebody fills them in: ${firstOf(left, NAMED)}.`,
      ]
    : []),
  ...unfrozen.map(
    (sheet) =>
      `The header row of “${sheet}” could not be frozen: the sheet is protected, or merged cells cross it. You can do it yourself with View › Freeze.`,
  ),
];
const NAMED = 10;

/** How wide Providers' columns are, in pixels. Neighbours of one width are set in one call, and 100 needs none. */
const WIDTHS: { readonly [T in PeopleColumn]?: number } = {
  Name: 200,
  'Also written as': 200,
  Email: 200,
  Role: 200,
  Sites: 200,
  Access: 120,
  FTE: 120,
  Paraprofessional: 120,
  Method: 120,
};
const OTHERS = 100;

/** Who was an Admin of some sites before Providers was lost is none of all of them now. */
const firstAdmin = (email: string, name: string, memory: Memory) => ({
  email,
  name: name.trim(),
  ofAll: rememberedAdmin(email, memory)?.ofAll ?? true,
});

/** The roster's sheets, each read once while it is found out whether they can be set up. Nothing is written by these readings. */
function readOnce(workbook: Workbook): TabReader {
  const once = <T>(read: (sheet: string) => T): ((sheet: string) => T) => {
    const known = new Map<string, { is: T }>();
    return (sheet) => {
      const found = known.get(sheet) ?? { is: read(sheet) };
      known.set(sheet, found);
      return found.is;
    };
  };
  return {
    sheetIds: () => workbook.sheetIds(),
    read: once((sheet) => workbook.read(sheet)),
    merged: once((sheet) => workbook.merged(sheet)),
  };
}

/**
 * The mapping as its tabs head its columns now, or why they are no roster together. The sheets that stand beside several tabs are none
 * of theirs: one that comes later is asked about.
 */
function withTabs(workbook: TabReader, asked: Mapping): Mapping | string {
  const read = (sheet: string): Grid | null => readMerged(workbook, sheet, asked)?.grid ?? null;
  const looked = lookAtChosenTabs({ sheetIds: workbook.sheetIds, read }, asked, read(asked.sheet) ?? []);
  const merged = mergedPlaces(workbook, looked).length > 0 || undefined;
  if (!asked.tabs || asked.tabs.further.length === 0) return { ...asked, merged, tabs: undefined };
  const { mapping, stop } = looked;
  const { tabs } = mapping;
  if (stop !== '' || !tabs) return stop;
  const own = new Set([tabs.id, ...tabs.further.map(({ id }) => id)]);
  const others = workbook.sheetIds().flatMap(({ id }) => (own.has(id) ? [] : [id]));
  return { ...mapping, merged, tabs: { ...tabs, others } };
}

/** A warning that the account may not set keeps nobody from setting up. */
function warnOnLog(workbook: Workbook): void {
  try {
    recordStore(workbook).warnBeforeEdits();
  } catch (error) {
    workbook.complain(error);
  }
}

const share = ({ load }: { load: { number: number | null; maximum: number | null } }): number =>
  load.maximum === null ? 0 : (load.number ?? 0) / (load.maximum || 1);

/** Why this mapping can't be set up, in a sentence; '' if it can. */
function whatIsWrong(workbook: Workbook, roster: TabReader, mapping: Mapping): string {
  const isMade = (name: string): boolean =>
    isRecordSheet(name) || name === SHEETS.people || name === SHEETS.assignments;
  const taken = workbook.sheetNames().find((name) => isMade(name) && isTab(mapping, name));
  if (taken)
    return `Set up makes a sheet of the name “${taken}”. Rename your own tab of that name, then try again.`;
  const lack = lacks(mapping);
  if (lack.includes('studentId'))
    return 'Choose the column with the student ID: without it no student can be told from another.';
  if (lack.length > 0) return 'Choose the column with the provider or the one with the case manager.';
  const trouble = recordTrouble(workbook);
  if (trouble) return stopText(trouble);
  const read = readTabs(roster, mapping);
  if (isStop(read)) return stopText(read);
  const lines = usableRoster(read.stack, mapping, workbook.today());
  if (isStop(lines)) return stopText(lines);
  return lines.lines.length === 0 ? `No student could be read on “${mapping.sheet}”. Check the columns.` : '';
}

/** A record that was there is never replaced by an empty one, one that is being removed not begun anew, nor a sheet of the district's own taken for it. */
function recordTrouble(workbook: Workbook): Stop | null {
  const { kept, removing } = recall(workbook);
  if (removing) return { code: 'removal-unfinished' };
  const recorded = kept.has('head');
  switch (recordStore(workbook).found()) {
    case 'nothing':
      return recorded ? goneRecord(workbook) : null;
    case 'blank':
      return recorded ? { code: 'log-unreadable' } : null;
    case 'something else':
      return { code: 'log-unreadable' };
    case 'record':
      return null;
  }
}
