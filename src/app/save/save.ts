import type { SaveAnswer } from '../../contract/assignments';
import { casesIn } from '../../domain/caseload/cases';
import { keepingRows } from '../../domain/caseload/keepingRows';
import type { Day } from '../../domain/cells/day';
import type { Decision } from '../../domain/decide/decision';
import { blocks, type Finding, isLeftOut } from '../../domain/decide/finding';
import { lengthOf } from '../../domain/record/changeColumns';
import { type Change, isMove } from '../../domain/record/changes';
import { deriveSaved } from '../follow/derive';
import { canFollowLater, cellsToFollow } from '../follow/followLater';
import { leftAlone } from '../follow/leftAlone';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { findingOnWire } from '../words/findingText';
import { belowTitle } from './belowTitle';
import { keepingKinds } from './keepingKinds';
import { listFindings } from './listFindings';
import { record } from './record';

export type SaveOptions = {
  /** What is said when it is done. */
  title: string;
  /** The warnings that the user has seen: their codes, or `code:line` where each is about one of many lines. */
  acknowledged: readonly string[];
  /** Whether a warning counts as seen for its own line only. */
  eachLine?: boolean;
  /** What else to say when it is done; that cells wait for their day, unless something else is said. */
  notices?: readonly string[];
  /** The roster was pasted over: see `Saving`. */
  pasted?: boolean;
  /** Where nobody saw a preview: what the roster's lists would turn down is told before anything is saved. */
  checksLists?: true;
  /** What has to stand before the record speaks of it, such as new people in Providers; called once nothing is in the way. */
  before?: () => State;
};

/**
 * The one way of a decision into the record: nothing where a finding blocks, or warns and was not yet seen; else the record first,
 * then all that follows from it, or, where the page asks for that by itself, what follows in a call of its own. To be called under the document's lock with a state read under it.
 */
export function save(
  workbook: Workbook,
  state: State,
  { changes, findings }: Pick<Decision, 'changes' | 'findings'>,
  { title, acknowledged, eachLine, notices, pasted, checksLists, before }: SaveOptions,
): SaveAnswer {
  const seen = new Set(acknowledged);
  const isOpen = (finding: Finding): boolean => {
    const { severity, code, line } = finding;
    return severity === 'blocks' || !(isLeftOut(finding) || seen.has(eachLine ? `${code}:${line}` : code));
  };
  if (changes.length === 0 || findings.some(isOpen)) return refused(findings);
  const offList = checksLists ? listFindings(workbook, state, changes) : [];
  if (offList.some(isOpen)) return refused([...findings, ...offList]);
  if (changes.some((change) => lengthOf(change) > MOST))
    return refused([blocks({ code: 'too-much-text', field: null })]);
  const ready = before?.() ?? state;
  const cases = casesIn(ready.lines);
  const whole = changes.map((change) => keepingRows(change, cases.get(change.studentId)));
  const kept = keepingKinds(workbook, ready, whole);
  const later = workbook.goesOn() && canFollowLater(ready, kept);
  // Where not all of the roster was read, nothing is decided on the rest of it, and nothing follows before it is.
  const { lastRead } = ready;
  if (lastRead && !(later && kept.every(({ studentId }) => lastRead.but.has(studentId))))
    return refused(findings);
  const { batch, after } = record(workbook, ready, kept, { pasted: pasted === true, later });
  const derived = later ? null : deriveSaved(workbook, after, { before: ready });
  return {
    saved: true,
    findings: [],
    batch,
    title,
    left: derived ? derived.left : Math.max(1, cellsToFollow(after, ready)),
    notices: [
      ...(notices ?? laterNotice(changes, state.today)),
      ...belowTitle(ready, kept),
      ...(derived ? leftAlone(derived) : []),
    ],
  };
}

const refused = (findings: readonly Finding[]): SaveAnswer => ({
  saved: false,
  findings: findings.map(findingOnWire),
  batch: '',
  title: '',
  left: 0,
  notices: [],
});

/** A cell holds 50,000 characters (support.google.com/drive/answer/37603); the record keeps a change in one. */
const MOST = 45_000;

/** What to say where cells of the roster wait for their day. */
export function laterNotice(changes: readonly Change[], today: Day): string[] {
  const waits = changes.some((change) => change.begin > today && isMove(change));
  return waits ? ['The roster’s cells change when the day comes.'] : [];
}
