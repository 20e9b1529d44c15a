import { columnIndex, columnName } from './mappingEdits';
import type { ColumnOption, RosterMapping } from './mappingFields';

type Props = {
  id: string;
  label: string;
  columns: readonly ColumnOption[];
  value: NonNullable<RosterMapping['columns']['name']> | null | undefined;
  /** What no column is called. */
  none?: string;
  /** Whether each choice tells what stands in its column. */
  told?: boolean;
  onChange: (column: ColumnOption | undefined) => void;
};

/** What no column is called, unless something else is said of it. */
export const NO_COLUMN = 'Not on the sheet';

/** Which column holds something, with what stands in it. */
export function ColumnSelect({ id, label, columns, value, none = NO_COLUMN, told, onChange }: Props) {
  const index = columnIndex(columns, value);
  const samples = columns[index]?.samples ?? [];
  const gone = value && index < 0;
  return (
    <div class={gone ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={index}
        aria-describedby={`${id}-samples`}
        onChange={(event) => onChange(columns[Number(event.currentTarget.value)])}
      >
        <option value={-1}>{none}</option>
        {columns.map((column, at) => (
          <option key={`${column.letter} ${column.header}`} value={at}>
            {columnName(column)}
            {told && column.samples.length > 0 && ` (${column.samples.join(' · ')})`}
          </option>
        ))}
      </select>
      <p id={`${id}-samples`} class={gone ? 'error' : 'hint'} dir="auto">
        {gone ? `The column “${value.header}” is not in the sheet now.` : samples.join(' · ')}
      </p>
    </div>
  );
}
