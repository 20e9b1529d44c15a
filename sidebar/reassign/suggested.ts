import { type CaseloadAction, type CaseloadState, NO_FILTER } from './caseloadTypes';
import { changed, typed } from './typedLines';

/** A suggestion in the form: every line that it gives to somebody has its day and its person, the others nobody by it. */
export function suggested(
  state: CaseloadState,
  { suggestion, on, until, lines }: Extract<CaseloadAction, { do: 'suggested' }>,
): CaseloadState {
  const to = new Map(suggestion.moves.map((move) => [move.line, move.to]));
  const next = typed(state, lines, (input, line) => {
    const provider = to.get(line) ?? '';
    // What was typed by hand stays; what an earlier suggestion put there goes with it.
    const was = state.suggestedDays;
    const before = state.why.has(line)
      ? {
          ...input,
          effective: input.effective === was.on ? '' : input.effective,
          provider: '',
          lastDay: input.lastDay === was.until ? '' : input.lastDay,
        }
      : input;
    if (provider === '') return before;
    const { effective, lastDay } = before;
    return { ...before, effective: effective || on, provider, lastDay: lastDay || until };
  });
  const all = [...suggestion.moves, ...suggestion.left];
  return {
    ...next,
    why: new Map([...next.why, ...all.map(({ line, why }): [string, string] => [line, why])]),
    fullest: suggestion.fullest,
    suggestedDays: { on, until },
    selected: new Set(),
    opened: changed(state.opened, lines, false),
    receiver: '',
    filter: NO_FILTER,
    tab: to.size > 0 ? 'assigned' : state.tab,
  };
}
