import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FindingOnWire } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { filterValues, householdLines, isFiltered, selectionSlots } from './caseloadSelectors';
import type { Caseload, CaseloadAction, CaseloadState } from './caseloadTypes';
import { FilterPanel } from './FilterPanel';
import { LineRow } from './LineRow';
import type { LineProblem, LineSetting } from './lineProps';

type Props = {
  state: CaseloadState;
  setting: LineSetting;
  dispatch: (action: CaseloadAction) => void;
};

const NO_PROBLEMS: readonly LineProblem[] = [];

/** The caseload as a checklist, with its filter. */
export function LineList({ state, setting, dispatch }: Props) {
  const { caseload, filter, inputs, selected, opened, findings } = state;
  const [filtering, setFiltering] = useState(isFiltered(filter));
  const { shown, shownSelected } = selectionSlots(state);
  const all = useRef<HTMLInputElement>(null);
  const values = useMemo(() => filterValues(caseload), [caseload]);
  const siblings = useMemo(() => siblingCounts(caseload), [caseload]);
  const problems = useMemo(() => problemsByLine(findings, caseload.lines), [findings, caseload]);
  const some = shownSelected > 0 && shownSelected < shown.length;
  useEffect(() => {
    if (all.current) all.current.indeterminate = some;
  }, [some]);
  const total = caseload.lines.length;
  if (total === 0)
    return <p class="empty">There is no line on this caseload on that day. Try another date under As of.</p>;
  return (
    <>
      <div class="list-head lines-head">
        <label class="check">
          <input
            id="all-lines"
            ref={all}
            type="checkbox"
            checked={shown.length > 0 && shownSelected === shown.length}
            onChange={(event) =>
              dispatch({
                do: 'select',
                lines: shown.map(({ key }) => key),
                on: event.currentTarget.checked,
              })
            }
          />
          <span>Select all {shown.length === total ? counted(total, 'line') : `${shown.length} shown`}</span>
        </label>
        <button
          type="button"
          class="link"
          aria-expanded={filtering}
          aria-controls="line-filter"
          onClick={() => setFiltering(!filtering)}
        >
          {isFiltered(filter) ? 'Filter (on)' : 'Filter'}
        </button>
      </div>
      {filtering && <FilterPanel filter={filter} values={values} dispatch={dispatch} />}
      {isFiltered(filter) && (
        <p class="soft" role="status">
          {shown.length} of {counted(total, 'line')} shown
        </p>
      )}
      <ul class="lines">
        {shown.map((line, index) => (
          <LineRow
            key={line.key}
            line={line}
            input={inputs.get(line.key)}
            problems={problems.get(line.key) ?? NO_PROBLEMS}
            selected={selected.has(line.key)}
            opened={opened.has(line.key)}
            fills={index === 0 ? selected.size || shown.length : null}
            siblings={siblings.get(line.household) ?? 0}
            setting={setting}
            dispatch={dispatch}
          />
        ))}
      </ul>
    </>
  );
}

/** For each household with several children here, how many lines they have together. */
function siblingCounts(caseload: Caseload) {
  const households = new Set(caseload.lines.map(({ household }) => household));
  return new Map([...households].map((each) => [each, householdLines(caseload, each).length]));
}

function problemsByLine(
  findings: readonly FindingOnWire[],
  lines: Caseload['lines'],
): ReadonlyMap<string, readonly LineProblem[]> {
  const problems = new Map<string, LineProblem[]>();
  const names = new Map(lines.map(({ key, student }) => [key, student]));
  for (const { line, code, field, sentence, severity } of findings) {
    if (line === null) continue;
    const own = withoutName(sentence, names.get(line) ?? '');
    const problem = { code, field, sentence: own, blocks: severity === 'blocks' };
    problems.set(line, [...(problems.get(line) ?? []), problem]);
  }
  return problems;
}

/** A finding's sentence as it reads beside the student's own name. */
function withoutName(sentence: string, student: string): string {
  const rest = student && sentence.startsWith(student + ': ') ? sentence.slice(student.length + 2) : sentence;
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}
