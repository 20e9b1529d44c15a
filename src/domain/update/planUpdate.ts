import { type Case, rowOfCase } from '../caseload/cases';
import { type HandDifference, handDifferences } from '../caseload/differences';
import { aboutLine, firstDayOf, type Line } from '../caseload/line';
import type { CellChange } from '../cells/cell';
import { grouped } from '../cells/grouped';
import type { Decision } from '../decide/decision';
import { Findings } from '../decide/finding';
import { endsOf, exitChange, nothingLeft } from '../decide/planExit';
import { putBackChanges } from '../decide/reconcile';
import { listedBy } from '../people/namedPerson';
import { type Change, NO_HOURS } from '../record/changes';
import { keptText } from '../record/entry';
import { studentService } from '../roster/lineIdentity';
import type { RosterLine } from '../roster/roster';
import type { RosterPen } from '../roster/rosterPen';
import type { LineDifference } from './compareExport';
import type { ExportManager } from './exportManagers';
import { columnOfService } from './exportScope';
import { type LineUpdate, lineChanges, tellOfEnd, tellOfNewHours } from './planLineUpdate';
import { newRows } from './planNewRows';
import { type TakenItem, tellOfLine, type UpdateInput } from './updating';

/** How many of each an update comes to. */
export type UpdateCounts = {
  added: number;
  exited: number;
  renewed: number;
  moved: number;
  providers: number;
  caseManagers: number;
  newIds: number;
  /** Where the roster was pasted over: cells that are written again as the record says. */
  putBack: number;
};

/** The entries of the record that a decided update comes to, the roster's rows and cells with them. Items with a stop are left. */
export function planUpdate(updating: UpdateInput, taken: readonly TakenItem[]): Decision<UpdateCounts> {
  const findings = new Findings();
  const chosen = sorted(taken.filter(({ item }) => item.stop === null));
  const updates = new Updates();
  const renamed = new Map<string, Case>();
  for (const { studentId, differences } of chosen.same) {
    const own = updating.cases.get(studentId);
    const newId = differences[0]?.row.studentId ?? '';
    if (!own || newId === '') continue;
    renamed.set(newId, own);
    rename(updating, updates, own, newId, differences);
  }
  for (const kind of ['renewed', 'moved', 'provider'] as const)
    for (const difference of chosen[kind]) updates.take(difference, kind);
  if (updating.pen.mapping.shape === 'wide') shareStarts(updates, updating, chosen.gone);
  // Whose ID is new has the case manager of the old one.
  const newManaged = updating.newManaged.filter(
    ({ studentId }) => !renamed.get(studentId)?.management.length,
  );
  const caseOf = (studentId: string) => renamed.get(studentId) ?? updating.cases.get(studentId);
  for (const row of chosen.fresh) tellOfNewHours(findings, row);
  const fresh = newRows({ ...updating, newManaged }, chosen.fresh, caseOf);
  for (const [line, cells] of fresh.cells) updates.of(line).cells.push(...cells);
  const managers = chosen.managers.map((manager) => managerChange(updating, findings, manager));
  const stays = new Set(fresh.changes.map(({ studentId }) => studentId));
  const exits = exitsOf(updating, findings, chosen.gone, stays);
  const updated = [...updates.all()].flatMap((update) => lineChanges(updating, findings, update));
  const newIds = new Map([...renamed].map(([newId, own]) => [own.studentId, newId]));
  const kept = keptOurs(updating, chosen.ours);
  const changes = [...fresh.changes, ...updated, ...managers, ...exits, ...kept];
  const counts = {
    added: fresh.changes.filter(({ kind, name }) => kind === 'service' && name === 'opened').length,
    exited: chosen.gone.length,
    renewed: chosen.renewed.length,
    moved: chosen.moved.length,
    providers: chosen.provider.length,
    caseManagers: managers.length,
    newIds: chosen.same.length,
    putBack: kept.length,
  };
  const { from, today } = updating;
  if (from < today && counts.providers + counts.caseManagers + counts.moved > 0)
    findings.warn({ code: 'in-the-past', field: 'from', of: 'export', day: from });
  if (changes.length === 0 && !findings.blocked)
    findings.block({ code: 'nothing-to-change', field: 'choices', of: 'export' });
  return {
    // The last entry of a line says whose it is.
    changes: changes.map((each) => ({ ...each, studentId: newIds.get(each.studentId) ?? each.studentId })),
    findings: findings.found,
    counts,
  };
}

type Same = { studentId: string; differences: readonly LineDifference[] };
type ChosenItems = Record<'renewed' | 'moved' | 'provider', LineDifference[]> & {
  same: Same[];
  fresh: RosterLine[];
  gone: Line[];
  managers: ExportManager[];
  /** Where the roster was pasted over: the cells in which the record stays right. */
  ours: { studentId: string; isMeant: (difference: HandDifference) => boolean }[];
};

function sorted(taken: readonly TakenItem[]): ChosenItems {
  const chosen: ChosenItems = {
    renewed: [],
    moved: [],
    provider: [],
    same: [],
    fresh: [],
    gone: [],
    managers: [],
    ours: [],
  };
  for (const { item, choice } of taken) {
    if (item.kind === 'guess' && choice === 'same') chosen.same.push(item);
    if (item.kind === 'guess' && choice === 'apart')
      chosen.fresh.push(...item.differences.map(({ row }) => row));
    if (item.kind === 'fresh' && choice === 'add') chosen.fresh.push(item.row);
    if (item.kind === 'gone' && choice === 'exit') chosen.gone.push(item.line);
    if ((item.kind === 'renewed' || item.kind === 'moved') && choice === 'take')
      chosen[item.kind].push(item.difference);
    if (item.kind === 'provider' && choice === 'theirs') chosen.provider.push(item.difference);
    if (item.kind === 'caseManager' && choice === 'theirs') chosen.managers.push(item.manager);
    if (item.kind === 'provider' && choice === 'ours') {
      const { key, timeline } = item.difference.line;
      const isMeant = ({ field, line }: HandDifference): boolean => field === 'provider' && line === key;
      chosen.ours.push({ studentId: timeline.studentId, isMeant });
    }
    if (item.kind === 'caseManager' && choice === 'ours') {
      const { studentId, line } = item.manager;
      const isMeant = ({ field, about }: HandDifference): boolean =>
        field === 'caseManager' && about.key === (line?.key ?? about.key);
      chosen.ours.push({ studentId, isMeant });
    }
  }
  return chosen;
}

/** What becomes of each line, gathered from everything that was decided. */
class Updates {
  private readonly byLine = new Map<string, LineUpdate>();

  of(line: Line): LineUpdate {
    const known = this.byLine.get(line.key);
    if (known) return known;
    const fresh: LineUpdate = { line, difference: null, takes: new Set(), newId: '', cells: [], start: '' };
    this.byLine.set(line.key, fresh);
    return fresh;
  }

  take(difference: LineDifference, what: 'renewed' | 'moved' | 'provider'): void {
    const update = this.of(difference.line);
    update.difference = difference;
    update.takes.add(what);
  }

  all(): LineUpdate[] {
    return [...this.byLine.values()];
  }
}

/** All of a student's lines get the other ID, and what else the export says of them; who has them is another question. */
function rename(
  { pen, sheet, pasted }: UpdateInput,
  updates: Updates,
  own: Case,
  newId: string,
  differences: readonly LineDifference[],
): void {
  const ref = pen.mapping.columns.studentId;
  const written = new Set<number>();
  for (const line of [...own.services, ...own.management]) {
    const update = updates.of(line);
    update.newId = newId;
    const { row } = line;
    const [said] = differences;
    if (!ref || !row || !said || pasted || line.timeline.kind !== 'service' || written.has(row.row)) continue;
    if (pen.isMade(row.row, 'studentId')) continue;
    written.add(row.row);
    const value = pen.written('studentId', ref, said.row, sheet.said('studentId', said.row.row));
    if (value) update.cells.push({ ref, ...value, was: pen.cell(row.row, ref) });
  }
  for (const difference of differences) {
    if (difference.renewed) updates.take(difference, 'renewed');
    if (difference.moved.length > 0) updates.take(difference, 'moved');
  }
}

/**
 * In a wide roster one first day stands for all services of a row. Those that the student has left would begin anew with it, so
 * their cells go, unless the export names them.
 */
function shareStarts(updates: Updates, { pen, sheet, cases }: UpdateInput, gone: readonly Line[]): void {
  const leaving = new Set(gone);
  const named = new Set(sheet.lines.map(studentService));
  for (const { line, difference, takes, cells } of updates.all()) {
    const moves = takes.has('moved') && difference?.moved.includes('start');
    const start = takes.has('renewed') ? difference?.renewed?.start : moves ? difference?.row.start : '';
    if (!start) continue;
    for (const other of cases.get(line.timeline.studentId)?.services ?? []) {
      const { row, timeline } = other;
      if (other === line || !row || row.row !== line.row?.row) continue;
      if (timeline.exit === '' && !leaving.has(other)) updates.of(other).start = start;
      else if (!named.has(studentService(timeline))) cells.push(...clearedCells(pen, row));
    }
  }
}

function clearedCells(pen: RosterPen, { row, service }: RosterLine): CellChange[] {
  const { provider, amount } = columnOfService(pen.mapping, service) ?? {};
  return [provider, amount].flatMap((ref) => {
    const was = ref ? pen.cell(row, ref) : '';
    return ref && was !== '' ? [{ ref, value: '', was }] : [];
  });
}

/** Another case manager, of the whole student or of one service, which then has a case management of its own. */
function managerChange(updating: UpdateInput, findings: Findings, manager: ExportManager): Change {
  const { studentId, service, line, about, row } = manager;
  const lastDay = line ? tellOfEnd(findings, line, updating.from, false) : '';
  const { cases, newKey, from, pasted, reason, find } = updating;
  const { key, name } = listedBy(row.caseManager, find);
  const own = cases.get(studentId);
  const at = (line && own && rowOfCase(own, line)) ?? about.row;
  return {
    ...aboutLine(about),
    origin: 'export',
    name: line ? 'assigned' : 'opened',
    kind: 'case management',
    lineKey: line?.key ?? newKey('C'),
    service,
    personKey: key,
    person: name,
    begin: from,
    lastDay,
    ...NO_HOURS,
    location: '',
    restriction: '',
    reason,
    found: !pasted && at ? { caseManager: keptText(at.text.caseManager) } : {},
  };
}

/** Who is gone exits: the services, whoever has them, and the case where nothing is left to manage. `stays`: students with new lines. */
function exitsOf(
  updating: UpdateInput,
  findings: Findings,
  gone: readonly Line[],
  stays: ReadonlySet<string>,
): Change[] {
  const { cases, lastDay, today, reason, entriesOf } = updating;
  if (gone.length === 0) return [];
  if (lastDay === '') {
    findings.block({ code: 'day-missing', field: 'lastDay', what: 'exits' });
    return [];
  }
  if (lastDay < today) findings.warn({ code: 'in-the-past', field: 'lastDay', of: 'export', day: lastDay });
  return [...grouped(gone, ({ timeline }) => timeline.studentId)].flatMap(([studentId, leaving]) => {
    const own = cases.get(studentId);
    if (!own) return [];
    const ends = leaving.map((line) => exitChange(line, lastDay, reason));
    for (const line of leaving) {
      const first = firstDayOf(line);
      if (first !== '' && lastDay < first) tellOfLine(findings, 'last-day-before-start', line, first);
    }
    const managed = nothingLeft({ own }, leaving).filter(
      ({ timeline }) => timeline.service !== '' || !stays.has(studentId),
    );
    const assignments = [...leaving, ...managed].flatMap((line) => {
      const found = new Findings();
      const changes = endsOf({ own }, found, line, lastDay, reason, entriesOf(line.key));
      for (const finding of found.found)
        if (finding.code === 'cancels-later' && 'day' in finding)
          tellOfLine(findings, 'cancels-later', line, finding.day);
      return changes;
    });
    return [...ends, ...assignments].map((change) => ({ ...change, origin: 'export' as const }));
  });
}

/** Cells of a roster that was pasted over, in which the record stays right. */
function keptOurs({ pasted, cases, find, today, reason }: UpdateInput, ours: ChosenItems['ours']): Change[] {
  if (!pasted) return [];
  const differences = [...grouped(ours, ({ studentId }) => studentId)].flatMap(([studentId, meant]) => {
    const own = cases.get(studentId);
    return own
      ? handDifferences(own, find, today).filter((each) => meant.some(({ isMeant }) => isMeant(each)))
      : [];
  });
  return putBackChanges(differences, today).map((change) => ({ ...change, reason: reason || change.reason }));
}
