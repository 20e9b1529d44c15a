import { TextInput } from '../shell/TextInput';
import type { CaseloadAction, CaseloadState } from './caseloadTypes';

type Props = { state: CaseloadState; dispatch: (action: CaseloadAction) => void };

/** The reason that the record keeps with every change of a save. */
export function ReasonField({ state, dispatch }: Props) {
  const asked = state.findings.filter(({ field }) => field === 'reason');
  const messages = [...new Map(asked.map((finding) => [finding.sentence, finding])).values()].map(
    ({ sentence, severity }) => ({ sentence, blocks: severity === 'blocks' }),
  );
  return (
    <TextInput
      id="reason"
      label="Reason, for the record (optional)"
      lines={1}
      value={state.reason}
      messages={messages.slice(0, 2)}
      onInput={(text) => dispatch({ do: 'reason', text })}
    />
  );
}
