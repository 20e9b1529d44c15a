import type { Input, Output } from '../../contract/contract';
import { EXPORT_KINDS, type ExportGroup } from '../../contract/exportUpdate';
import { grouped } from '../../domain/cells/grouped';
import type { Actor } from '../../domain/people/access';
import { managedIn } from '../../domain/roster/managed';
import type { RosterLine } from '../../domain/roster/roster';
import type { UpdateItem } from '../../domain/update/updateItems';
import { listNewPeople } from '../newRows/listPeople';
import { lookedAt, settlePasted } from '../newRows/pastedOver';
import { remember } from '../opened/memory';
import { isStop, joinState, type State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { listFindings } from '../save/listFindings';
import { save } from '../save/save';
import { findingOnWire } from '../words/findingText';
import { type Comparison, comparisonOf } from './exportComparison';
import { usualChoice } from './exportDoubts';
import { planExport } from './exportSaving';
import { itemOnWire, warningOnWire } from './exportText';

/** Items of a group in the first answer, and in each that follows. */
const SHOWN = 50;
const AT_ONCE = 500;

/** Compares a sheet with the roster and the record, as far as the actor may see it. */
export function compareWithExport(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'compareExport'>,
): Output<'compareExport'> {
  const comparison = comparisonOf(workbook, state, actor, asked);
  const { today } = state;
  if (!('sheet' in comparison)) {
    const { stop, mapping, pasted } = comparison;
    return {
      mapping,
      stop,
      warnings: [],
      pasted,
      lines: 0,
      students: 0,
      known: 0,
      groups: [],
      today,
      seen: '',
    };
  }
  const { sheet, pasted, lines, students, known, seen } = comparison;
  return {
    mapping: sheet.mapping,
    stop: '',
    warnings: comparison.warnings.map(warningOnWire),
    pasted,
    lines,
    students,
    known,
    groups: groupsOf(state, comparison),
    today,
    seen,
  };
}

function groupsOf(state: State, comparison: Comparison): ExportGroup[] {
  const ofKind = grouped(comparison.items, ({ kind }) => kind);
  return EXPORT_KINDS.flatMap((kind) => {
    const own = ofKind.get(kind) ?? [];
    if (own.length === 0) return [];
    const students = new Set(own.map(studentOf)).size;
    return [
      {
        kind,
        count: own.length,
        students,
        usual: usualChoice(kind, comparison),
        items: own.slice(0, SHOWN).map((item) => itemOnWire(state, item)),
      },
    ];
  });
}

function studentOf(item: UpdateItem): string {
  switch (item.kind) {
    case 'guess':
      return item.studentId;
    case 'fresh':
      return item.row.studentId;
    case 'gone':
      return item.line.timeline.studentId;
    case 'caseManager':
      return item.manager.studentId;
    default:
      return item.difference.line.timeline.studentId;
  }
}

/** More items of one group. */
export function exportItems(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'exportItems'>,
): Output<'exportItems'> {
  const comparison = comparisonOf(workbook, state, actor, asked);
  const all = 'sheet' in comparison ? comparison.items.filter(({ kind }) => kind === asked.kind) : [];
  const from = Math.max(0, asked.from);
  return {
    items: all.slice(from, from + AT_ONCE).map((item) => itemOnWire(state, item)),
    more: all.length > from + AT_ONCE,
  };
}

/** What a save would come to; nothing is written. */
export function previewExport(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'previewExport'>,
): Output<'previewExport'> {
  const { decision, newPeople } = planExport(workbook, state, actor, asked);
  const { changes, counts } = decision;
  const findings = [...decision.findings, ...listFindings(workbook, state, changes)];
  return { findings: findings.map(findingOnWire), counts: { ...counts, newPeople } };
}

/**
 * Saves all of what was decided or nothing: new people are listed in Providers first, as for new rows, then comes the one batch. To
 * be called under the document's lock with a state read under it.
 */
export function saveExport(
  workbook: Workbook,
  state: State,
  actor: Actor,
  asked: Input<'saveExport'>,
): Output<'saveExport'> {
  const { decision, newPeople, rows, pasted, notices } = planExport(workbook, state, actor, asked);
  let listed = state;
  const saved = save(workbook, state, decision, {
    title: 'Roster Updated',
    acknowledged: asked.acknowledged,
    pasted,
    before: () => {
      if (newPeople.length > 0) listed = withPeople(workbook, state, rows);
      return listed;
    },
  });
  if (saved.saved && pasted) settlePasted(workbook, listed);
  return {
    ...saved,
    notices: saved.saved ? [...saved.notices, ...notices] : saved.notices,
    counts: { ...decision.counts, newPeople },
  };
}

/** The state after the people whom the rows name are listed, with the keys that the plan gave them. */
function withPeople(workbook: Workbook, state: State, rows: readonly RosterLine[]): State {
  const listed = listNewPeople(workbook, {
    ...state,
    roster: { ...state.roster, lines: [...rows] },
    newRows: [...rows],
    newManaged: managedIn(rows, state.find),
  });
  const after = joinState(
    { ...state, people: listed.people },
    { roster: state.roster, timelines: state.timelines },
  );
  return isStop(after) ? state : after;
}

/** The user says that what looks like a roster pasted over are edits of their own. */
export function keepAsHand(workbook: Workbook, state: State): Output<'keepAsHand'> {
  remember(workbook, lookedAt(state));
  return {};
}
