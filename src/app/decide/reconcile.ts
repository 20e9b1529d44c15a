import type { Difference, SaveAnswer } from '../../contract/assignments';
import type { Input } from '../../contract/contract';
import { casesIn } from '../../domain/caseload/cases';
import type { HandDifference } from '../../domain/caseload/differences';
import { type LimitByHand, recordedText } from '../../domain/caseload/limitsByHand';
import { enrollmentName } from '../../domain/caseload/line';
import { showAmount } from '../../domain/cells/amount';
import { blocks } from '../../domain/decide/finding';
import { limitRemark } from '../../domain/decide/planLimits';
import { planPutBack, planTakeIn, type ReconcileInput } from '../../domain/decide/planReconcile';
import type { Actor } from '../../domain/people/access';
import { newKeys } from '../../domain/record/newKeys';
import { amountsOn } from '../../domain/record/timeline';
import { isTyped, limitsTyped } from '../opened/byHand';
import { placeOf } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { save } from '../save/save';
import { sentenceOf } from '../words/findingText';

const reconciling = (state: State, actor: Actor): ReconcileInput => ({
  cases: casesIn(state.lines),
  find: state.find,
  actor,
  people: state.people.people,
  entries: state.log.entries,
  today: state.today,
  unit: state.mapping.amountUnit,
  mapping: state.mapping,
  isTyped: isTyped(state),
  limits: limitsTyped(state),
  newKey: newKeys(state.log.entries.map(({ lineKey }) => lineKey)),
});

export function differenceOnWire(state: State, difference: HandDifference): Difference {
  const { line, field, row, column, about, holder, says } = difference;
  const isPerson = field === 'provider' || field === 'caseManager';
  const amounts = amountsOn(about.timeline, state.today);
  const [minutes, unit] =
    field === 'lre'
      ? [amounts.lreMinutes, state.mapping.lreUnit]
      : [amounts.minutes, state.mapping.amountUnit];
  return {
    line,
    field,
    student: row.student || about.timeline.student,
    enrollment: field === 'caseManager' ? row.service : enrollmentName(about.timeline),
    place: placeOf(state.stack, row.row, column),
    roster: row.text[field],
    record: isPerson ? holder.name : minutes === null ? '' : showAmount(minutes, unit),
    obstacle: obstacle(says),
  };
}

/** A limit of the IEP that was changed by hand: an Admin's to decide. */
export function limitOnWire(state: State, actor: Actor, limit: LimitByHand): Difference {
  const { line, row, field, column, cell } = limit;
  const remark = limitRemark(limit, { ...state, actor });
  return {
    line: line.key,
    field,
    student: row.student || line.timeline.student,
    enrollment: enrollmentName(line.timeline),
    place: placeOf(state.stack, row.row, column),
    roster: String(cell),
    record: recordedText(limit, state.mapping),
    obstacle: remark ? sentenceOf(blocks(remark)) : '',
    ...(actor.access !== 'Admin' && { onlyTold: true }),
  };
}

function obstacle(says: HandDifference['says']): string {
  if (says === 'blank') return 'The cell is blank, which is no number of hours.';
  if (says === 'name-unknown') return 'The name is not in Providers. Add it there, or run Set up again.';
  return says === 'name-fits-several'
    ? 'The name fits several people. Write the full name, or add it under “Also written as” of one.'
    : '';
}

/** The roster is right: the record takes over what it says, from today on. */
export function takeIn(
  workbook: Workbook,
  state: State,
  actor: Actor,
  { items, acknowledged = [] }: Input<'takeIn'>,
): SaveAnswer {
  const decision = planTakeIn(reconciling(state, actor), items);
  return save(workbook, state, decision, {
    acknowledged,
    eachLine: true,
    title: 'Taken Into the History',
  });
}

/** The record is right: the roster is written again. */
export function putBack(
  workbook: Workbook,
  state: State,
  actor: Actor,
  { items }: Input<'putBack'>,
): SaveAnswer {
  const decision = planPutBack(reconciling(state, actor), items);
  return save(workbook, state, decision, { acknowledged: [], title: 'Put Back Into the Roster' });
}
