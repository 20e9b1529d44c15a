import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { counted } from '../../src/domain/cells/counted';
import { choose } from '../../src/domain/roster/chooseColumn';
import { mappedColumns } from '../../src/domain/roster/headers';
import { Progress } from '../shell/Progress';
import { Summary } from '../shell/Summary';
import { ColumnSelect, NO_COLUMN } from './ColumnSelect';
import { FoundSoFar } from './FoundSoFar';
import { columnIndex, withColumn, withDivisor } from './mappingEdits';
import {
  type FieldLabel,
  type MappedField,
  NEEDED,
  OPTIONAL,
  type RosterInspection,
  type RosterMapping,
} from './mappingFields';
import { fieldsAsked, NeededColumns } from './NeededColumns';
import { Questions } from './Questions';
import { RosterTabs } from './RosterTabs';
import { ServiceColumns } from './ServiceColumns';
import type { Reading } from './useReadAgain';

type Props = {
  /** What the sheet is to become, or to be compared with the roster as. */
  of?: 'roster' | 'export';
  inspected: RosterInspection;
  /** The sheets that look like more tabs of it. */
  tabs?: RosterInspection['tabs'];
  mapping: RosterMapping;
  /** Whether what was found is of these very columns. */
  state: Reading;
  /** The user has gone on already, which waits for the reading. */
  waited?: boolean;
  onSheet: () => void;
  onChange: (mapping: RosterMapping) => void;
};

/** How each column was understood, to be confirmed or corrected; what is needed and unknown is asked first, and alone. */
export function ColumnsStep(props: Props) {
  const { of = 'roster', inspected, tabs = [], mapping, state, waited = false, onSheet, onChange } = props;
  const { questions, students, lines, headerRow, stop } = inspected;
  const asked = fieldsAsked(inspected);
  const reading = state === 'reading';
  const isAsked = asked.length > 0;
  const lead = useRef<HTMLParagraphElement>(null);
  const wasReading = useRef(false);
  useEffect(() => {
    // What the user chose or pressed may be gone by now, and the focus with it.
    if (wasReading.current && !reading && document.activeElement === document.body) lead.current?.focus();
    wasReading.current = reading;
  }, [reading]);
  return (
    <>
      {state === 'failed' && (
        <Summary tone="red" title="That did not work" occasion={state}>
          <p>The sheet could not be read again.</p>
          <p>
            <button type="button" class="link" onClick={() => onChange(mapping)}>
              Try again
            </button>
          </p>
        </Summary>
      )}
      <div class="split">
        <p class="lead" tabIndex={-1} ref={lead}>
          <strong dir="auto">{mapping.sheet}</strong>{' '}
          <span class="soft">
            {!isAsked && `${counted(students, 'student')}, ${counted(lines, 'service line')}; `}
            headers in row {headerRow}
          </span>
        </p>
        <button type="button" class="link" onClick={onSheet}>
          Other sheet
        </button>
      </div>
      {isAsked ? (
        <NeededColumns
          inspected={inspected}
          mapping={mapping}
          reading={reading}
          onChange={onChange}
          onReadAgain={() => onChange(mapping)}
        />
      ) : (
        <>
          {stop && (
            <p class="note red" role="alert" dir="auto">
              {stop}
            </p>
          )}
          <Questions
            questions={questions.filter(({ answers }) => answers.length > 0)}
            reading={reading}
            onChange={onChange}
          />
        </>
      )}
      <RosterTabs tabs={tabs} mapping={mapping} onChange={onChange} />
      {isAsked ? (
        <Fold title="The other columns" count={`${mappedColumns(mapping).length} known`}>
          <Columns {...props} asked={asked} />
        </Fold>
      ) : (
        <>
          <Columns {...props} asked={asked} />
          <FoundSoFar of={of} inspected={inspected} mapping={mapping} state={state} />
        </>
      )}
      <Progress doing={reading ? 'Reading the sheet again…' : ''} atOnce={waited} />
    </>
  );
}

function Columns({
  of = 'roster',
  inspected: { columns },
  mapping,
  asked,
  onChange,
}: Props & { asked: readonly MappedField[] }) {
  const wide = mapping.shape === 'wide';
  const select = ({ field, label }: FieldLabel) => (
    <ColumnSelect
      key={field}
      id={`column-${field}`}
      label={label}
      columns={columns}
      value={mapping.columns[field]}
      none={field === 'studentId' && mapping.studentBy ? `None: known by ${mapping.studentBy}` : NO_COLUMN}
      onChange={(column) => onChange(withColumn(mapping, field, column))}
    />
  );
  const found = (fields: readonly FieldLabel[]) =>
    fields.filter(({ field }) => columnIndex(columns, mapping.columns[field]) >= 0).length;
  const needed = NEEDED.filter(({ field }) => !(wide && field === 'provider') && !asked.includes(field));
  return (
    <>
      <fieldset class="choice">
        <legend>The {of} has</legend>
        {(['long', 'wide'] as const).map((shape) => (
          <label key={shape} class="check">
            <input
              type="radio"
              name="shape"
              checked={mapping.shape === shape}
              onChange={() => onChange(choose(mapping, { shape }))}
            />
            <span>
              {shape === 'long'
                ? 'a row for each service of a student'
                : 'a row for each student, a column for each service'}
            </span>
          </label>
        ))}
      </fieldset>
      <section aria-labelledby="needed-title">
        <h2 id="needed-title" class="section-title">
          Needed
        </h2>
        <p class="soft">A student ID, and a provider or a case manager.</p>
        {needed.map(select)}
        {wide && <ServiceColumns mapping={mapping} columns={columns} onChange={onChange} />}
      </section>
      <section aria-labelledby="optional-title">
        <h2 id="optional-title" class="section-title">
          Used when there
        </h2>
        <div class="folds">
          {OPTIONAL.map(({ title, fields }) => (
            <Fold key={title} title={title} count={`${found(fields)} of ${fields.length}`}>
              {fields.map(select)}
              {fields.some(({ field }) => field === 'amount') && (
                <Units mapping={mapping} onChange={onChange} />
              )}
            </Fold>
          ))}
        </div>
      </section>
    </>
  );
}

function Fold({ title, count, children }: { title: string; count: string; children: ComponentChildren }) {
  return (
    <details class="fold">
      <summary>
        <span>{title}</span>
        <span class="count">{count}</span>
      </summary>
      {children}
    </details>
  );
}

const DIVISORS = [
  { which: 'daily', label: 'Daily counts ×' },
  { which: 'monthly', label: 'Monthly counts ÷' },
  { which: 'yearly', label: 'Yearly counts ÷' },
] as const;

function Units({ mapping, onChange }: Pick<Props, 'mapping' | 'onChange'>) {
  const unit = (part: 'amountUnit' | 'lreUnit', label: string) => (
    <div class="field">
      <label for={`unit-${part}`}>{label}</label>
      <select
        id={`unit-${part}`}
        class="input"
        value={mapping[part]}
        onChange={(event) =>
          onChange(choose(mapping, { [part]: event.currentTarget.value === 'hours' ? 'hours' : 'minutes' }))
        }
      >
        <option value="hours">Hours</option>
        <option value="minutes">Minutes</option>
      </select>
    </div>
  );
  return (
    <>
      <div class="pair">
        {unit('amountUnit', 'Program/service in')}
        {unit('lreUnit', 'LRE in')}
      </div>
      <p class="soft">How amounts that are not weekly become weekly:</p>
      <div class="trio">
        {DIVISORS.map(({ which, label }) => (
          <div class="field" key={which}>
            <label for={`divisor-${which}`}>{label}</label>
            <input
              id={`divisor-${which}`}
              class="input"
              type="text"
              inputMode="decimal"
              value={mapping.divisors[which]}
              onChange={(event) => onChange(withDivisor(mapping, which, event.currentTarget.value))}
            />
          </div>
        ))}
      </div>
    </>
  );
}
