import type { FieldOnWire } from '../../src/contract/assignments';
import { DateInput } from '../shell/DateInput';
import { described, type FieldMessage, LabelledField } from '../shell/LabelledField';
import { TextInput } from '../shell/TextInput';

type Props = {
  field: FieldOnWire;
  value: string;
  messages: readonly FieldMessage[];
  /** Whether what may stay empty says so: in a form that starts empty. */
  optional?: boolean;
  onInput: (text: string) => void;
};

export const rosterFieldId = (field: string): string => `roster-${field}`;

/** A mapped column of the roster as an input, labelled with the column's own header. */
export function RosterField({ field, value, messages, optional, onInput }: Props) {
  const { header, kind, choices } = field;
  const id = rosterFieldId(field.field);
  const label = optional && !field.needed ? `${header} (optional)` : header;
  if (kind === 'day')
    return <DateInput id={id} label={label} value={value} onInput={onInput} messages={messages} />;
  if (kind === 'delivery' || kind === 'mark') {
    const options = kind === 'mark' ? MARKS : [...new Set([...DELIVERIES, ...choices, value])];
    return (
      <LabelledField id={id} label={label} messages={messages}>
        <select
          id={id}
          class="input"
          value={kind === 'mark' ? (isMarked(value) ? 'yes' : '') : value}
          onChange={(event) => onInput(event.currentTarget.value)}
          {...described(id, '', messages)}
        >
          {options.map((each) => (
            <option key={each} value={each}>
              {each || (kind === 'mark' ? 'no' : 'Not said')}
            </option>
          ))}
        </select>
      </LabelledField>
    );
  }
  return (
    <TextInput
      id={id}
      label={label}
      value={value}
      messages={messages}
      numeric={kind === 'amount'}
      choices={kind === 'text' && !PERSONAL.has(field.field) ? choices : []}
      onInput={onInput}
    />
  );
}

const MARKS = ['', 'yes'];
const DELIVERIES = ['', 'direct', 'consult'];

/** Other students' names and IDs are no choice for a new one. */
const PERSONAL: ReadonlySet<string> = new Set(['studentId', 'name', 'lastName', 'firstName', 'lineId']);

const isMarked = (value: string): boolean => /^(?:1|true|x|yes|y|✓|✔|☑)$/i.test(value.trim());
