import type { FindingOnWire, LineOnWire } from '../../src/contract/contract';
import { isConflict } from '../shell/findings';
import { droppedBy, householdLines, selectionSlots, shownLines } from './caseloadSelectors';
import {
  type Caseload,
  type CaseloadAction,
  type CaseloadState,
  type LineFilter,
  type LineInput,
  type ReassignmentAnswer,
  TYPED_FIELDS,
  type TypedField,
} from './caseloadTypes';
import type { CaseloadKind } from './KindSwitch';

export const NOTHING_TYPED: LineInput = {
  effective: '',
  amount: '',
  lre: '',
  provider: '',
  correctOpening: false,
};
export const NO_FILTER: LineFilter = { grade: '', service: '', site: '', household: '' };

export const startCaseload = (
  caseload: Caseload,
  onlyProvider: string | null,
  kind: CaseloadKind = 'service',
): CaseloadState => ({
  caseload,
  kind,
  onlyProvider,
  inputs: new Map(),
  selected: new Set(),
  opened: new Set(),
  filter: NO_FILTER,
  together: { effective: '', provider: '' },
  moveCaseManagement: null,
  reason: '',
  findings: [],
  refused: 'save',
  saved: null,
  reread: null,
  occasion: 0,
  focus: null,
});

export function caseloadReducer(state: CaseloadState, action: CaseloadAction): CaseloadState {
  switch (action.do) {
    case 'type':
      return typed(state, [action.line], (input) => ({ ...input, [action.field]: action.text }));
    case 'correctOpening':
      return typed(state, [action.line], (input) => ({ ...input, correctOpening: action.on }));
    case 'clear':
      return typed(state, action.lines, () => NOTHING_TYPED);
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
        reread: null,
        occasion: state.occasion + 1,
      };
    case 'jump':
      return jump(state, action.finding);
    case 'saved':
      return afterSave(state, action.saved);
    case 'read':
      return withCaseload(state, action.caseload);
    case 'reread':
      return afterConflict(state, action.caseload);
  }
}

/**
 * The state with some lines' input changed. Warnings that were shown no longer fit what is typed, so they have to be
 * given again; problems stay in sight until the next save, but those of a line that was emptied.
 */
function typed(
  state: CaseloadState,
  lines: Iterable<string>,
  change: (input: LineInput) => LineInput,
): CaseloadState {
  const inputs = new Map(state.inputs);
  for (const line of lines) {
    const input = change(inputs.get(line) ?? NOTHING_TYPED);
    if (isBlank(input)) inputs.delete(line);
    else inputs.set(line, input);
  }
  const findings = state.findings.filter(
    ({ severity, line }) => severity === 'blocks' && (line === null || inputs.has(line)),
  );
  return {
    ...state,
    inputs,
    findings: findings.length === state.findings.length ? state.findings : findings,
    saved: null,
  };
}

const isBlank = ({ effective, amount, lre, provider }: LineInput): boolean =>
  [effective, amount, lre, provider].every((text) => text.trim() === '');

function changed(keys: ReadonlySet<string>, some: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  for (const key of some) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}

/** The box's date and provider on every selected line; a blank one leaves the lines' own. */
function applyTogether(state: CaseloadState): CaseloadState {
  const { effective, provider } = state.together;
  if (state.selected.size === 0) return { ...state, focus: { line: null, field: 'all' } };
  return {
    ...typed(state, state.selected, (input) => ({
      ...input,
      effective: effective.trim() || input.effective,
      provider: provider.trim() || input.provider,
    })),
    // What the box said when it was applied holds, whichever lines are deselected afterwards.
    moveCaseManagement: state.moveCaseManagement ?? selectionSlots(state).whole,
  };
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
    filter: seen ? state.filter : NO_FILTER,
    focus: { line, field: TYPED_FIELDS.find((own) => own === field) ?? 'effective' },
  };
}

/** What was saved leaves the form; what was typed for lines without an effective date stays. */
function afterSave(state: CaseloadState, saved: ReassignmentAnswer): CaseloadState {
  const inputs = new Map([...state.inputs].filter(([, { effective }]) => effective.trim() === ''));
  return {
    ...startCaseload(state.caseload, state.onlyProvider, state.kind),
    inputs,
    opened: new Set(inputs.keys()),
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
    findings: [],
    reread: null,
  };
}

/** So many of the lines that others changed are unfolded at once, for the user to review. */
const UNFOLDED = 10;

/** What others changed, in sight: what was typed stays line by line, and what went with its line is told. */
function afterConflict(state: CaseloadState, caseload: Caseload): CaseloadState {
  const next = withCaseload(state, caseload);
  const conflicts = state.findings.filter(isConflict);
  const here = conflicts.flatMap(({ line }) => (line !== null && next.inputs.has(line) ? [line] : []));
  return {
    ...next,
    reread: { conflicts, dropped: droppedBy(state, caseload) },
    opened: changed(next.opened, here.slice(0, UNFOLDED), true),
    saved: null,
    occasion: state.occasion + 1,
  };
}
