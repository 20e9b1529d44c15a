import { useRef } from 'preact/hooks';
import type { FindingOnWire, PersonLine } from '../../src/contract/contract';
import { described, LabelledField } from '../shell/LabelledField';
import { PersonInput } from '../shell/PersonInput';
import { TextInput } from '../shell/TextInput';
import { messagesAt } from '../shell/useSaving';
import { type EnrollForm, type NewService, NO_SERVICE } from './enrollForm';

type Props = {
  form: EnrollForm;
  services: readonly NewService[];
  people: readonly PersonLine[];
  /** A Provider names nobody but themselves. */
  only: boolean;
  findings: readonly FindingOnWire[];
  onChange: (services: readonly NewService[]) => void;
};

export const serviceId = (index: number, part: keyof NewService): string => `new-service-${index}-${part}`;

/** The services that the student is enrolled in, each with its provider and how much of it. */
export function ServiceRows({ form, services, people, only, findings, onChange }: Props) {
  const place = useRef<HTMLFieldSetElement>(null);
  const add = () => {
    onChange([...services, NO_SERVICE]);
    setTimeout(() => document.getElementById(serviceId(services.length, 'service'))?.focus());
  };
  const remove = (index: number) => {
    onChange(services.filter((_, each) => each !== index));
    // The button that had the focus is gone.
    setTimeout(() => place.current?.querySelector<HTMLElement>('input, select, button')?.focus());
  };
  return (
    <fieldset class="services" ref={place}>
      <legend>Services</legend>
      {services.map((service, index) => (
        // The place is a new service's only identity: its name is what is being typed.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <div class="card" key={index}>
          <ServiceRow
            form={form}
            service={service}
            index={index}
            people={people}
            only={only}
            findings={findings}
            onChange={(part) =>
              onChange(services.map((each, at) => (at === index ? { ...each, ...part } : each)))
            }
          />
          {services.length > 1 && (
            <button
              type="button"
              class="link"
              aria-label={`Remove service ${index + 1}`}
              onClick={() => remove(index)}
            >
              Remove
            </button>
          )}
        </div>
      ))}
      <button type="button" class="link" onClick={add}>
        Add a service
      </button>
    </fieldset>
  );
}

type RowProps = Omit<Props, 'services' | 'onChange'> & {
  service: NewService;
  index: number;
  onChange: (part: Partial<NewService>) => void;
};

function ServiceRow({ form, service, index, people, only, findings, onChange }: RowProps) {
  const line = String(index);
  const id = (part: keyof NewService) => serviceId(index, part);
  const messages = [...messagesAt(findings, 'services', line), ...messagesAt(findings, 'service', line)];
  return (
    <>
      {form.anyService ? (
        <TextInput
          id={id('service')}
          label={`Service ${index + 1}`}
          value={service.service}
          choices={form.services}
          messages={messages}
          onInput={(text) => onChange({ service: text })}
        />
      ) : (
        <LabelledField id={id('service')} label={`Service ${index + 1}`} messages={messages}>
          <select
            id={id('service')}
            class="input"
            value={service.service}
            onChange={(event) => onChange({ service: event.currentTarget.value })}
            {...described(id('service'), '', messages)}
          >
            {['', ...form.services].map((each) => (
              <option key={each} value={each}>
                {each || 'Choose a service'}
              </option>
            ))}
          </select>
        </LabelledField>
      )}
      {only ? (
        <label class="check">
          <input
            id={id('provider')}
            type="checkbox"
            checked={service.provider === form.self}
            onChange={(event) => onChange({ provider: event.currentTarget.checked ? form.self : '' })}
          />
          <span>
            I provide it<span class="hint">Off: it is listed as Unassigned.</span>
          </span>
        </label>
      ) : (
        <PersonInput
          id={id('provider')}
          label="Provider (optional)"
          value={service.provider}
          people={people}
          fixed={false}
          messages={messagesAt(findings, 'provider', line)}
          onChange={(provider) => onChange({ provider })}
        />
      )}
      {form.hasAmount && (
        <TextInput
          id={id('amount')}
          label={`Program/Service ${form.amountUnit === 'hours' ? 'Hours' : 'Minutes'} a week`}
          value={service.amount}
          numeric
          messages={messagesAt(findings, 'amount', line)}
          onInput={(text) => onChange({ amount: text })}
        />
      )}
    </>
  );
}
