import type { ComponentChildren } from 'preact';
import { counted } from '../../src/domain/cells/counted';
import { ProblemGroups } from '../shell/ProblemGroups';
import { ColumnSelect } from './ColumnSelect';
import { columnIndex, withColumn, withDivisor } from './mappingEdits';
import {
  type FieldLabel,
  NEEDED,
  OPTIONAL,
  type RosterInspection,
  type RosterMapping,
} from './mappingFields';
import { Questions } from './Questions';
import { RosterTabs } from './RosterTabs';
import { ServiceColumns } from './ServiceColumns';

type Props = {
  /** What the sheet is to become, or to be compared with the roster as. */
  of?: 'roster' | 'export';
  inspected: RosterInspection;
  /** The sheets that look like more tabs of it. */
  tabs?: RosterInspection['tabs'];
  mapping: RosterMapping;
  onSheet: () => void;
  onChange: (mapping: RosterMapping) => void;
};

/** How each column was understood, to be confirmed or corrected. */
export function ColumnsStep({ of = 'roster', inspected, tabs = [], mapping, onSheet, onChange }: Props) {
  const { columns, problems, questions, made, switchedOff, people, students, lines, headerRow, stop } =
    inspected;
  const wide = mapping.shape === 'wide';
  const select = ({ field, label }: FieldLabel) => (
    <ColumnSelect
      key={field}
      id={`column-${field}`}
      label={label}
      columns={columns}
      value={mapping.columns[field]}
      onChange={(column) => onChange(withColumn(mapping, field, column))}
    />
  );
  const found = (fields: readonly FieldLabel[]) =>
    fields.filter(({ field }) => columnIndex(columns, mapping.columns[field]) >= 0).length;
  return (
    <>
      <div class="split">
        <p class="lead">
          <strong dir="auto">{mapping.sheet}</strong>{' '}
          <span class="soft">
            {counted(students, 'student')}, {counted(lines, 'service line')}; headers in row {headerRow}
          </span>
        </p>
        <button type="button" class="link" onClick={onSheet}>
          Other sheet
        </button>
      </div>
      {stop && (
        <p class="note red" role="alert" dir="auto">
          {stop}
        </p>
      )}
      <Questions questions={questions} onChange={onChange} />
      <RosterTabs tabs={tabs} mapping={mapping} onChange={onChange} />
      <fieldset class="choice">
        <legend>The {of} has</legend>
        {(['long', 'wide'] as const).map((shape) => (
          <label key={shape} class="check">
            <input
              type="radio"
              name="shape"
              checked={mapping.shape === shape}
              onChange={() => onChange({ ...mapping, shape })}
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
        {NEEDED.filter(({ field }) => !(wide && field === 'provider')).map(select)}
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
      {made.length > 0 && (
        <section aria-labelledby="made-title">
          <h2 id="made-title" class="section-title">
            How hours or minutes are made
          </h2>
          <p class="soft">Several columns make them. Is this what the rows mean?</p>
          <ul class="plain">
            {made.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {of === 'roster' && switchedOff.length > 0 && (
        <section aria-labelledby="off-title">
          <h2 id="off-title" class="section-title">
            Switched off, for want of a column
          </h2>
          <ul class="plain">
            {switchedOff.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="unread-title">
        <h2 id="unread-title" class="section-title">
          What can’t be read
        </h2>
        {problems.length === 0 ? (
          <p class="soft">
            {stop || lines === 0
              ? 'Not known yet: a column is missing.'
              : 'Every cell of these columns could be read.'}
          </p>
        ) : (
          <>
            <p class="soft">You can go on and mend these in the sheet at any time.</p>
            <ProblemGroups groups={problems} />
          </>
        )}
      </section>
      <section aria-labelledby="people-title">
        <h2 id="people-title" class="section-title">
          People found
        </h2>
        {people.length === 0 ? (
          <p class="soft">No name stands in the provider or case manager columns.</p>
        ) : (
          <>
            <p class="soft">{counted(people.length, 'person', 'people')}</p>
            <ul class="plain">
              {people.map(({ name, lines: held, alsoWrittenAs, vacancy }) => (
                <li key={name}>
                  <bdi>{name}</bdi>{' '}
                  <span class="soft">
                    {[vacancy && 'vacancy', counted(held, 'line')].filter(Boolean).join(', ')}
                    {alsoWrittenAs.length > 0 && (
                      <>
                        ; also written as <bdi>{alsoWrittenAs.join('; ')}</bdi>
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
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
          onChange({ ...mapping, [part]: event.currentTarget.value === 'hours' ? 'hours' : 'minutes' })
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
