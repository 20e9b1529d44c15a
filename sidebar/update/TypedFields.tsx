import type { FindingOnWire } from '../../src/contract/contract';
import { DateInput } from '../shell/DateInput';
import type { FieldMessage } from '../shell/LabelledField';
import { TextInput } from '../shell/TextInput';
import { FIELD_IDS } from './UpdateBars';
import { asksFrom, asksLastDay, type TypedDates, type UpdateState } from './updateState';

type Props = { state: UpdateState; onType: (typed: Partial<TypedDates>) => void };

/** The days that what was decided asks for, and the reason. */
export function TypedFields({ state, onType }: Props) {
  const { typed, findings } = state;
  return (
    <div class="form">
      {asksFrom(state) && (
        <DateInput
          id={FIELD_IDS.from}
          label="New providers and hours start on"
          value={typed.from}
          onInput={(from) => onType({ from })}
          messages={messagesAt(findings, 'from')}
        />
      )}
      {asksLastDay(state) && (
        <DateInput
          id={FIELD_IDS.lastDay}
          label="Last day of those who exit"
          value={typed.lastDay}
          onInput={(lastDay) => onType({ lastDay })}
          messages={messagesAt(findings, 'lastDay')}
        />
      )}
      <TextInput
        id="update-reason"
        label="Reason (optional)"
        value={typed.reason}
        lines={2}
        onInput={(reason) => onType({ reason })}
      />
    </div>
  );
}

const messagesAt = (findings: readonly FindingOnWire[], wanted: FindingOnWire['field']): FieldMessage[] =>
  findings
    .filter(({ field }) => field === wanted)
    .map(({ sentence, severity }) => ({ sentence, blocks: severity === 'blocks' }));
