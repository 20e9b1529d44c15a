import type { CaseloadState, LineInput } from './caseloadTypes';

export const NOTHING_TYPED: LineInput = {
  effective: '',
  amount: '',
  lre: '',
  provider: '',
  lastDay: '',
  correctOpening: false,
};

/**
 * The state with some lines' input changed. Warnings that were shown no longer fit what is typed, so they have to be
 * given again; problems stay in sight until the next save, but those of a line that was emptied.
 */
export function typed(
  state: CaseloadState,
  lines: Iterable<string>,
  change: (input: LineInput, line: string) => LineInput,
): CaseloadState {
  const inputs = new Map(state.inputs);
  const why = new Map(state.why);
  // What was said of the whole split no longer holds once one of its lines goes elsewhere.
  let { fullest } = state;
  for (const line of lines) {
    const before = inputs.get(line) ?? NOTHING_TYPED;
    const input = change(before, line);
    if (input.provider !== before.provider && why.delete(line)) fullest = '';
    if (isBlank(input)) inputs.delete(line);
    else inputs.set(line, input);
  }
  const findings = state.findings.filter(
    ({ severity, line }) => severity === 'blocks' && (line === null || inputs.has(line)),
  );
  return {
    ...state,
    inputs,
    why: why.size === state.why.size ? state.why : why,
    fullest,
    findings: findings.length === state.findings.length ? state.findings : findings,
    saved: null,
  };
}

const isBlank = ({ effective, amount, lre, provider, lastDay }: LineInput): boolean =>
  [effective, amount, lre, provider, lastDay].every((text) => text.trim() === '');

export function changed(
  keys: ReadonlySet<string>,
  some: readonly string[],
  on: boolean,
): ReadonlySet<string> {
  const next = new Set(keys);
  for (const key of some) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}
