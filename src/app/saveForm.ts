import type { FormFinding, Saved } from '../contract/assignments';
import type { Day } from '../domain/day';
import type { Fact } from '../domain/entry';
import type { FormProblem } from '../domain/formFinding';
import { commit } from './commit';
import { derive, leftAlone } from './derive';
import { problemOnWire } from './formText';
import { type Pending, pendingText } from './pending';
import type { Workbook } from './ports';
import { isStop, joinState, type State } from './state';

export type FormSave = {
  facts: readonly Fact[];
  findings: readonly FormProblem[];
  /** Findings that are in words already. */
  worded?: readonly FormFinding[];
  /** Codes of warnings that the user has seen. */
  acknowledged: readonly string[];
  title: string;
  /** What else is to be written into the roster. */
  pending?: Omit<Pending, 'hash'>;
};

/**
 * Saves a form: nothing where a finding blocks, or warns and was not yet seen; else the record first, then all that follows
 * from it. To be called under the document's lock with a state read under it.
 */
export function saveForm(workbook: Workbook, state: State, form: FormSave): Saved {
  const findings = [...(form.worded ?? []), ...form.findings.map(problemOnWire)];
  const open = findings.some(
    ({ severity, code }) => severity === 'blocks' || !form.acknowledged.includes(code),
  );
  const notSaved: Saved = { saved: false, findings, batch: '', title: '', notices: [] };
  if (open) return notSaved;
  const { facts, pending } = form;
  if (pending && pendingText({ ...pending, hash: LONGEST_HASH }) === null)
    return {
      ...notSaved,
      findings: [
        problemOnWire({ line: '', severity: 'blocks', what: { code: 'too-much-text', field: null } }),
      ],
    };
  let memory = state.memory;
  const remember = (hash: string): void => {
    const text = pending && pendingText({ ...pending, hash });
    if (!text) return;
    workbook.remember({ pending: text });
    memory = { ...memory, pending: text };
  };
  // A row that is only edited is no change of the record.
  if (facts.length === 0) remember('');
  const { log, entries } =
    facts.length > 0 ? commit(workbook, state.log, facts, remember) : { log: state.log, entries: [] };
  const after = joinState({ ...state, log, memory });
  const derived = isStop(after) ? null : derive(workbook, after);
  return {
    saved: true,
    findings: [],
    batch: entries[0]?.batch ?? '',
    title: form.title,
    notices: [...laterNotice(form.facts, state.today), ...(derived ? leftAlone(derived) : [])],
  };
}

const LONGEST_HASH = '0'.repeat(64);

function laterNotice(facts: readonly Fact[], today: Day): string[] {
  const waits = facts.some(
    ({ begin, change }) => begin > today && (change === 'Assign' || change === 'Correct'),
  );
  return waits ? ['The roster’s cells change when the day comes.'] : [];
}
