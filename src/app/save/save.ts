import type { Saved } from '../../contract/assignments';
import type { Day } from '../../domain/cells/day';
import { blocks, type Finding } from '../../domain/decide/finding';
import type { Fact } from '../../domain/record/entry';
import { deriveSaved, leftAlone } from '../follow/derive';
import { isStop, joinState, type State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { findingOnWire } from '../words/findingText';
import { commit } from './commit';

export type FormSave = {
  facts: readonly Fact[];
  findings: readonly Finding[];
  /** Codes of warnings that the user has seen. */
  acknowledged: readonly string[];
  title: string;
  /** The roster was pasted over: see `Saving`. */
  pasted?: boolean;
};

/**
 * Saves a form: nothing where a finding blocks, or warns and was not yet seen; else the record first, then all that follows
 * from it. To be called under the document's lock with a state read under it.
 */
export function saveForm(workbook: Workbook, state: State, form: FormSave): Saved {
  const findings = form.findings.map(findingOnWire);
  const open = findings.some(
    ({ severity, code }) => severity === 'blocks' || !form.acknowledged.includes(code),
  );
  const notSaved: Saved = { saved: false, findings, batch: '', title: '', left: 0, notices: [] };
  if (open) return notSaved;
  const { facts } = form;
  if (facts.some(({ replaced }) => JSON.stringify(replaced).length > MOST))
    return {
      ...notSaved,
      findings: [findingOnWire(blocks({ code: 'too-much-text', field: null }))],
    };
  const { log, entries } = commit(workbook, state.log, facts, form.pasted);
  const after = joinState({ ...state, log });
  const derived = isStop(after) ? null : deriveSaved(workbook, after);
  return {
    saved: true,
    findings: [],
    batch: entries[0]?.batch ?? '',
    title: form.title,
    left: derived?.left ?? 0,
    notices: [...laterNotice(form.facts, state.today), ...(derived ? leftAlone(derived) : [])],
  };
}

/** A cell holds 50,000 characters (support.google.com/drive/answer/37603); the record keeps a change in one. */
const MOST = 45_000;

function laterNotice(facts: readonly Fact[], today: Day): string[] {
  const waits = facts.some(
    ({ begin, change }) => begin > today && (change === 'Assign' || change === 'Correct'),
  );
  return waits ? ['The roster’s cells change when the day comes.'] : [];
}
