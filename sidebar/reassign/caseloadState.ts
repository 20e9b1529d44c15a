import type { FindingOnWire, LineOnWire } from '../../src/contract/contract';
import { isConflict } from '../shell/findings';
import { droppedBy, householdLines, shownLines } from './caseloadSelectors';
import {
  type Caseload,
  type CaseloadAction,
  type CaseloadState,
  NO_FILTER,
  type ReassignmentAnswer,
  type Together,
  TYPED_FIELDS,
  type TypedField,
} from './caseloadTypes';
import { checkedConflicts } from './checkedConflicts';
import type { CaseloadKind } from './KindSwitch';
import { suggested } from './suggested';
import { changed, NOTHING_TYPED, typed } from './typedLines';

const NOTHING_TOGETHER: Together = { effective: '', amount: '', lre: '', provider: '', lastDay: '' };

export const startCaseload = (
  caseload: Caseload,
  onlyProvider: string | null,
  kind: CaseloadKind = 'service',
): CaseloadState =>
  sorted({
    caseload,
    kind,
    onlyProvider,
    inputs: new Map(),
    selected: new Set(),
    assigned: new Set(),
    tab: filledTab(caseload, new Map(), 'toAssign'),
    receiver: '',
    why: new Map(),
    locked: new Set(),
    fullest: '',
    suggestedDays: { on: '', until: '' },
    opened: new Set(),
    filter: NO_FILTER,
    together: NOTHING_TOGETHER,
    moveCaseManagement: null,
    reason: '',
    findings: [],
    refused: 'save',
    saved: null,
    rest: false,
    reread: null,
    occasion: 0,
    focus: null,
  });

/** The state after an action, every line under its tab. */
export const caseloadReducer = (state: CaseloadState, action: CaseloadAction): CaseloadState =>
  sorted(after(state, action));

/** Lines with an effective date, and those that go to others already, are assigned; one that is unfolded stays where it is, lest it slip away under the fingers. */
function sorted(state: CaseloadState): CaseloadState {
  const { caseload, inputs, opened, assigned } = state;
  const next = new Set<string>();
  for (const { key, later } of caseload.lines)
    if (opened.has(key) ? assigned.has(key) : inputs.get(key)?.effective.trim() || later.length > 0)
      next.add(key);
  const same = next.size === assigned.size && [...next].every((key) => assigned.has(key));
  return same ? state : { ...state, assigned: next };
}

function after(state: CaseloadState, action: CaseloadAction): CaseloadState {
  switch (action.do) {
    case 'type':
      return typed(state, [action.line], (input) => ({ ...input, [action.field]: action.text }));
    case 'correctOpening':
      return typed(state, [action.line], (input) => ({ ...input, correctOpening: action.on }));
    case 'clear':
      return typed(state, action.lines, () => NOTHING_TYPED);
    case 'suggested':
      return suggested(state, action);
    case 'lock':
      return { ...state, locked: changed(state.locked, [action.line], action.on) };
    case 'takeBack': {
      const theirs = [...state.inputs].flatMap(([key, { provider }]) =>
        (state.onlyProvider ?? provider) === action.person ? [key] : [],
      );
      const next = typed(state, theirs, () => NOTHING_TYPED);
      const opened = changed(state.opened, theirs, false);
      return { ...next, opened, receiver: '', tab: 'toAssign' };
    }
    case 'tab':
      return { ...state, tab: action.tab, receiver: '' };
    case 'receiver':
      return { ...state, receiver: action.person, tab: action.person === '' ? state.tab : 'assigned' };
    case 'select':
      return { ...state, selected: changed(state.selected, action.lines, action.on) };
    case 'selectHousehold':
      return {
        ...state,
        selected: changed(state.selected, householdLines(state.caseload, action.household), true),
      };
    case 'unfold':
      return { ...state, opened: changed(state.opened, [action.line], action.on) };
    case 'filter':
      return { ...state, filter: { ...state.filter, ...action.filter } };
    case 'typeTogether':
      return { ...state, together: { ...state.together, [action.field]: action.text } };
    case 'added':
      return action.line === null
        ? {
            ...state,
            together: { ...state.together, provider: action.person },
            focus: { line: null, field: 'provider' },
          }
        : {
            ...typed(state, [action.line], (input) => ({ ...input, provider: action.person })),
            focus: { line: action.line, field: 'provider' },
          };
    case 'apply':
      return applyTogether(state);
    case 'fillDown':
      return fillDown(state, action.field);
    case 'moveCaseManagement':
      return { ...state, moveCaseManagement: action.on, findings: [] };
    case 'reason':
      return { ...state, reason: action.text };
    case 'reset':
      return {
        ...startCaseload(state.caseload, state.onlyProvider, state.kind),
        focus: { line: null, field: 'all' },
      };
    case 'refuse':
      return {
        ...state,
        findings: action.findings,
        refused: action.what,
        saved: null,
        rest: false,
        reread: null,
        occasion: state.occasion + 1,
      };
    case 'jump':
      return jump(state, action.finding);
    case 'saved':
      return afterSave(state, action.saved, action.held);
    case 'read':
      return withCaseload(state, action.caseload);
    case 'checked':
      return afterCheck(state, action.caseload);
    case 'reread':
      return afterConflict(state, action.caseload, state.findings.filter(isConflict));
  }
}

/** What the bar says on every selected line, which is then assigned and no longer selected; a blank field leaves the lines' own. */
function applyTogether(state: CaseloadState): CaseloadState {
  const { together, selected, opened, caseload } = state;
  if (selected.size === 0) return { ...state, focus: { line: null, field: 'all' } };
  const next = {
    ...typed(state, selected, (input) => ({
      ...input,
      effective: together.effective.trim() || input.effective,
      amount: together.amount.trim() || input.amount,
      lre: together.lre.trim() || input.lre,
      provider: together.provider.trim() || input.provider,
      lastDay: together.lastDay.trim() || input.lastDay,
    })),
    selected: new Set<string>(),
    opened: new Set([...opened].filter((key) => !selected.has(key))),
    // The day mostly stays for the next ones; who takes them does not.
    together: { ...NOTHING_TOGETHER, effective: together.effective },
  };
  return isAllAssigned(caseload, next.inputs) && state.tab === 'toAssign'
    ? { ...next, tab: 'assigned' }
    : next;
}

const isAllAssigned = ({ lines }: Caseload, inputs: CaseloadState['inputs']): boolean =>
  lines.every(({ key, later }) => later.length > 0 || inputs.get(key)?.effective.trim());

/** The tab that was chosen, unless all lines of this caseload stand under the other: then that one, so that nobody looks at none. */
function filledTab(caseload: Caseload, inputs: CaseloadState['inputs'], tab: CaseloadState['tab']) {
  if (tab === 'all' || caseload.lines.length === 0) return tab;
  if (isAllAssigned(caseload, inputs)) return 'assigned';
  const isNone = caseload.lines.every(
    ({ key, later }) => later.length === 0 && !inputs.get(key)?.effective.trim(),
  );
  return isNone ? 'toAssign' : tab;
}

/** The first shown line's field on every selected line; with none selected, on every line shown. */
function fillDown(state: CaseloadState, field: TypedField): CaseloadState {
  const shown = shownLines(state);
  const first = shown[0];
  if (!first) return state;
  const text = state.inputs.get(first.key)?.[field] ?? '';
  const selected =
    state.selected.size > 0 ? state.selected : new Set(shown.map(({ key }: LineOnWire) => key));
  return { ...typed(state, selected, (input) => ({ ...input, [field]: text })), selected };
}

/** To the input that a finding is about: the line unfolded, and no filter in the way. */
function jump(state: CaseloadState, { line, field }: FindingOnWire): CaseloadState {
  if (field === 'reason') return { ...state, focus: { line: null, field } };
  if (line === null) return { ...state, focus: { line, field: field === 'effective' ? field : 'all' } };
  const seen = shownLines(state).some(({ key }) => key === line);
  return {
    ...state,
    opened: changed(state.opened, [line], true),
    ...(seen ? {} : { filter: NO_FILTER, tab: 'all', receiver: '' }),
    focus: { line, field: TYPED_FIELDS.find((own) => own === field) ?? 'effective' },
  };
}

/** What was saved leaves the form; lines without an effective date, and those that were held up, stay as they were typed. */
function afterSave(
  state: CaseloadState,
  saved: ReassignmentAnswer,
  held: readonly FindingOnWire[],
): CaseloadState {
  const kept = new Set(held.map(({ line }) => line));
  const inputs = new Map(
    [...state.inputs].filter(([key, { effective }]) => effective.trim() === '' || kept.has(key)),
  );
  return {
    ...startCaseload(state.caseload, state.onlyProvider, state.kind),
    inputs,
    opened: new Set([...inputs.keys()].filter((key) => !kept.has(key))),
    tab: held.length > 0 ? 'assigned' : 'toAssign',
    reason: held.length > 0 ? state.reason : '',
    findings: held,
    rest: held.length > 0,
    why: new Map([...state.why].filter(([key]) => kept.has(key))),
    saved,
    occasion: state.occasion + 1,
  };
}

/** A caseload read again keeps what was typed for the lines that are still in it. */
function withCaseload(state: CaseloadState, caseload: Caseload): CaseloadState {
  const keys = new Set(caseload.lines.map(({ key }) => key));
  const kept = (some: ReadonlySet<string>) => new Set([...some].filter((key) => keys.has(key)));
  return {
    ...state,
    caseload,
    inputs: new Map([...state.inputs].filter(([key]) => keys.has(key))),
    selected: kept(state.selected),
    opened: kept(state.opened),
    // Read right after a save: the lines that were held up are still held up.
    findings: state.saved ? state.findings.filter(({ line }) => line !== null && keys.has(line)) : [],
    reread: null,
    tab: filledTab(caseload, state.inputs, state.tab),
  };
}

/** So many of the lines that others changed are unfolded at once, for the user to review. */
const UNFOLDED = 10;

/** What others changed, in sight: what was typed stays line by line, and what went with its line is told. */
function afterConflict(
  state: CaseloadState,
  caseload: Caseload,
  conflicts: readonly FindingOnWire[],
): CaseloadState {
  const next = withCaseload(state, caseload);
  const here = conflicts.flatMap(({ line }) => (line !== null && next.inputs.has(line) ? [line] : []));
  return {
    ...next,
    reread: { conflicts, dropped: droppedBy(state, caseload) },
    opened: changed(next.opened, here.slice(0, UNFOLDED), true),
    saved: null,
    occasion: state.occasion + 1,
  };
}

/** What was typed by rows that read otherwise is to be looked over; where they read the same, all stays as it is. */
function afterCheck(state: CaseloadState, caseload: Caseload): CaseloadState {
  const conflicts = checkedConflicts(state, caseload);
  return conflicts.length + droppedBy(state, caseload).length > 0
    ? afterConflict(state, caseload, conflicts)
    : { ...withCaseload(state, caseload), findings: state.findings };
}
