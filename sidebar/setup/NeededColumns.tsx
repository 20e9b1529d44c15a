import { ColumnSelect } from './ColumnSelect';
import { unusedColumns, withColumn } from './mappingEdits';
import { type MappedField, NEEDED, type RosterInspection, type RosterMapping } from './mappingFields';
import { Questions } from './Questions';

type Props = {
  inspected: RosterInspection;
  mapping: RosterMapping;
  reading: boolean;
  onChange: (mapping: RosterMapping) => void;
  onReadAgain: () => void;
};

/** The needed fields of which no column is known. */
export const fieldsAsked = ({ questions }: RosterInspection): MappedField[] =>
  questions.flatMap(({ code, about, answers }) =>
    code === 'missing-column' && answers.length === 0
      ? NEEDED.flatMap(({ field }) => (about.includes(field) ? field : []))
      : [],
  );

/** The question for a column without which nothing can be read: it stands alone, and all that is known waits behind it. */
export function NeededColumns({ inspected, mapping, reading, onChange, onReadAgain }: Props) {
  const { columns, questions, stop } = inspected;
  const asked = fieldsAsked(inspected);
  // What stops says that headers were swapped; the question also says which.
  const swapped = asked.includes('studentId') && questions.find(({ code }) => code === 'swapped-columns');
  const why = swapped ? swapped.text : stop;
  // A column that was taken for something else can be the one, after those of which nothing is known.
  const free = unusedColumns(mapping, columns);
  const ask = (wanted: (typeof questions)[number]['code']) => (
    <Questions
      questions={questions.filter(({ code }) => code === wanted)}
      reading={reading}
      onChange={onChange}
      untitled
    />
  );
  const choices = [...free, ...columns.filter((column) => !free.includes(column))];
  return (
    <section class="asked" aria-labelledby="asked-title">
      <h2 id="asked-title" class="section-title">
        One thing is missing
      </h2>
      {why && (
        <p role="alert" dir="auto">
          {why}
        </p>
      )}
      {ask('group-names')}
      {NEEDED.filter(({ field }) => asked.includes(field)).map(({ field, label }) => (
        <ColumnSelect
          key={field}
          id={`column-${field}`}
          label={label}
          columns={choices}
          value={mapping.columns[field]}
          none="Choose its column"
          told
          onChange={(column) => onChange(withColumn(mapping, field, column))}
        />
      ))}
      {ask('student-by-name')}
      <p class="soft after-list">
        No column says it? Add one to the sheet, and{' '}
        <button type="button" class="link" onClick={onReadAgain}>
          read it again
        </button>
        .
      </p>
    </section>
  );
}
