import type { filterValues } from './caseloadSelectors';
import { isFiltered } from './caseloadSelectors';
import type { CaseloadAction, LineFilter } from './caseloadTypes';
import { NO_FILTER } from './caseloadTypes';
import { Narrow } from './FindProvider';

type Props = {
  filter: LineFilter;
  values: ReturnType<typeof filterValues>;
  dispatch: (action: CaseloadAction) => void;
};

const PARTS: readonly { part: keyof LineFilter; label: string }[] = [
  { part: 'grade', label: 'Grade' },
  { part: 'site', label: 'Site' },
  { part: 'service', label: 'Service' },
  { part: 'household', label: 'Household' },
];

export function FilterPanel({ filter, values, dispatch }: Props) {
  return (
    <fieldset class="filter" id="line-filter">
      <legend class="sr-only">Filter the lines</legend>
      <div class="quad">
        {PARTS.filter(({ part }) => values[part].length > 0).map(({ part, label }) => (
          <Narrow
            key={part}
            id={`filter-${part}`}
            label={label}
            values={values[part]}
            value={filter[part]}
            onChange={(value) => dispatch({ do: 'filter', filter: { [part]: value } })}
          />
        ))}
      </div>
      {isFiltered(filter) && (
        <button type="button" class="link" onClick={() => dispatch({ do: 'filter', filter: NO_FILTER })}>
          Show all lines
        </button>
      )}
    </fieldset>
  );
}
