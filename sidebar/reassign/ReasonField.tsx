import { described, LabelledField } from '../shell/LabelledField';
import type { CaseloadAction, CaseloadState } from './caseloadTypes';

type Props = { state: CaseloadState; dispatch: (action: CaseloadAction) => void };

/** The reason that the record keeps with every change of a save. Folded until it is wanted or asked for. */
export function ReasonField({ state, dispatch }: Props) {
  const asked = state.findings.filter(({ field }) => field === 'reason');
  const messages = [...new Map(asked.map((finding) => [finding.sentence, finding])).values()].map(
    ({ sentence, severity }) => ({ sentence, blocks: severity === 'blocks' }),
  );
  return (
    <details class="fold quiet" open={state.reason !== '' || asked.length > 0}>
      <summary>
        <span>Reason (optional)</span>
      </summary>
      <LabelledField id="reason" label="Why, for the record" messages={messages.slice(0, 2)}>
        <textarea
          id="reason"
          class="input"
          rows={2}
          dir="auto"
          value={state.reason}
          onInput={(event) => dispatch({ do: 'reason', text: event.currentTarget.value })}
          {...described('reason', '', messages)}
        />
      </LabelledField>
    </details>
  );
}
