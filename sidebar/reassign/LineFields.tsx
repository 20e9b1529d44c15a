import { useEffect, useRef } from 'preact/hooks';
import type { LineOnWire } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { dayText } from '../../src/domain/cells/dateText';
import { nextDay } from '../../src/domain/cells/day';
import { Combobox } from '../shell/Combobox';
import { DateInput } from '../shell/DateInput';
import { typedDay } from '../shell/dayText';
import { Icon } from '../shell/Icon';
import { described, LabelledField, Message } from '../shell/LabelledField';
import { AmountInput } from './AmountInput';
import { amountProblem, rangeText } from './amountProblem';
import type { TypedField } from './caseloadTypes';
import type { LineRowProps } from './lineProps';
import { NOTHING_TYPED } from './typedLines';
import { untilProblem } from './untilProblem';

export const fieldId = (line: string, field: string): string => `line-${line}-${field}`;

export const unitName = (unit: 'hours' | 'minutes') => (unit === 'hours' ? 'Hours' : 'Minutes');

/** When whoever has it now has it again; for a substitute. */
export function returnsText(
  lastDay: string,
  holder: string,
  { names, today }: LineRowProps['setting'],
): string {
  const day = typedDay(lastDay, today);
  return day
    ? `Returns on ${dayText(nextDay(day))} to ${names.get(holder) ?? 'whoever has it now'}`
    : 'Leave blank if nobody returns';
}

/** The fields of a line. They are made only for a line that is unfolded. */
export function LineFields(props: LineRowProps) {
  const place = useRef<HTMLFieldSetElement>(null);
  // With the line's own row: of fields that are higher than the page, the first ones are to be seen.
  useEffect(() => place.current?.closest('li')?.scrollIntoView({ block: 'nearest' }), []);
  const { line, input, problems, fills, siblings, setting, dispatch } = props;
  const values = input ?? NOTHING_TYPED;
  const of = (field: TypedField) => ({
    id: fieldId(line.key, field),
    value: values[field],
    messages: problems.filter((each) => each.field === field),
    onInput: (text: string) => dispatch({ do: 'type', line: line.key, field, text }),
  });
  const pencil = (field: TypedField, label: string) =>
    fills === null ? null : (
      <button
        type="button"
        class="icon-button"
        title="Fill down"
        aria-label={`Fill down ${label} to ${counted(fills, 'line')}`}
        onClick={() => dispatch({ do: 'fillDown', field })}
      >
        <Icon name="pencil" />
      </button>
    );
  const number = (field: 'amount' | 'lre', label: string, unit: 'hours' | 'minutes') => {
    const wrong = amountProblem(values[field], unit, line, field);
    return (
      <AmountInput
        {...of(field)}
        label={label}
        hint={amountHint(line, field)}
        problem={wrong === '' ? null : { sentence: wrong, blocks: true }}
        beside={pencil(field, label)}
      />
    );
  };
  const wrongName = setting.providerProblem(values.provider);
  const told = of('provider');
  const provider =
    wrongName === '' || told.messages.length > 0
      ? told
      : { ...told, messages: [{ sentence: wrongName, blocks: true }] };
  const choices = setting.choicesFor([line]);
  const providerHint = choices.find(({ key }) => key === provider.value)?.detail;
  const tooEarly = problems.some(({ code }) => code === 'effective-not-after-start');
  return (
    <fieldset class="fields" ref={place}>
      <legend class="sr-only">
        {line.student}, {line.service}
      </legend>
      {problems
        .filter(({ field }) => field === null || field === 'reason')
        .map((problem) => (
          <Message key={problem.code} {...problem} />
        ))}
      <p class="soft" dir="auto">
        {[line.site, startText(line)].filter(Boolean).join(' · ')}
      </p>
      <DateInput
        {...of('effective')}
        today={setting.today}
        label="Effective Date"
        beside={pencil('effective', 'Effective Date')}
      />
      {setting.admin && (tooEarly || values.correctOpening) && (
        <label class="check">
          <input
            type="checkbox"
            checked={values.correctOpening}
            onChange={(event) =>
              dispatch({ do: 'correctOpening', line: line.key, on: event.currentTarget.checked })
            }
          />
          <span>
            Correct the opening instead
            <span class="hint">The new provider then holds this line from its very start.</span>
          </span>
        </label>
      )}
      {(setting.hasAmount || setting.hasLre) && (
        <div class="pair">
          {setting.hasAmount &&
            number('amount', `Program/Service ${unitName(setting.amountUnit)}`, setting.amountUnit)}
          {setting.hasLre && number('lre', `LRE ${unitName(setting.lreUnit)}`, setting.lreUnit)}
        </div>
      )}
      <LabelledField
        id={provider.id}
        label={setting.newPerson}
        hint={providerHint}
        messages={provider.messages}
        beside={setting.onlyProvider === null && pencil('provider', setting.newPerson)}
      >
        {setting.onlyProvider === null ? (
          <Combobox
            id={provider.id}
            value={provider.value}
            choices={choices}
            onChange={provider.onInput}
            add={setting.adding(line.key)}
            state={described(provider.id, providerHint, provider.messages)}
          />
        ) : (
          <input
            id={provider.id}
            class="input"
            type="text"
            dir="auto"
            readOnly
            value={setting.onlyName}
            {...described(provider.id, providerHint, provider.messages)}
          />
        )}
      </LabelledField>
      {setting.onlyProvider !== '' && (
        <DateInput
          {...of('lastDay')}
          today={setting.today}
          label="Until"
          check={(text) => untilProblem(text, values.effective, setting.today)}
          hint={returnsText(values.lastDay, line.holder, setting)}
          beside={pencil('lastDay', 'Until')}
        />
      )}
      <div class="line-foot">
        {siblings > 0 && (
          <button
            type="button"
            class="link"
            onClick={() => dispatch({ do: 'selectHousehold', household: line.household })}
          >
            Select siblings of this household ({counted(siblings, 'line')})
          </button>
        )}
        {input && (
          <button type="button" class="link" onClick={() => dispatch({ do: 'clear', lines: [line.key] })}>
            Clear this line
          </button>
        )}
      </div>
    </fieldset>
  );
}

function startText({ start, since, until }: LineOnWire): string {
  const begun = since ? `since ${dayText(since)}` : start && `started ${dayText(start)}`;
  return until ? `${begun} until ${dayText(until)}`.trim() : begun;
}

/** "now 3 · IEP 2–4". */
function amountHint(line: LineOnWire, field: 'amount' | 'lre'): string {
  const range = rangeText(line, field);
  const now = line[field];
  return [now && `now ${now}`, range ? `IEP ${range}` : 'no IEP range'].filter(Boolean).join(' · ');
}
