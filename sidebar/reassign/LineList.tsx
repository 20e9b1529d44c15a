import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FindingOnWire } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { Tabs } from '../shell/Tabs';
import { useOneStop } from '../shell/useOneStop';
import { filterValues, householdLines, isFiltered, selectionSlots, tabCounts } from './caseloadSelectors';
import { type Caseload, type CaseloadAction, type CaseloadState, type LineTab, TABS } from './caseloadTypes';
import { FilterPanel } from './FilterPanel';
import { LineRow } from './LineRow';
import type { LineProblem, LineSetting } from './lineProps';

type Props = {
  state: CaseloadState;
  setting: LineSetting;
  dispatch: (action: CaseloadAction) => void;
  /** Opens the split, or where `again`, asks for the rest at once; null where nothing can be suggested. */
  onSuggest: ((again: boolean) => void) | null;
};

const NO_PROBLEMS: readonly LineProblem[] = [];

/** The caseload as a checklist, with its filter. */
export function LineList({ state, setting, dispatch, onSuggest }: Props) {
  const { caseload, filter, inputs, selected, opened, findings, tab, receiver } = state;
  const counts = tabCounts(state);
  const tools = useOneStop<HTMLDivElement>();
  const rows = useOneStop<HTMLUListElement>();
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
    <Tabs
      label="Lines"
      tabs={TABS.map((key) => ({ key, name: TAB_NAMES[key], count: counts[key] }))}
      chosen={tab}
      onChoose={(key) => dispatch({ do: 'tab', tab: key })}
    >
      <div class="list-head lines-head" role="toolbar" aria-label="Lines" {...tools}>
        <label class="check">
          <input
            id="all-lines"
            ref={all}
            type="checkbox"
            class="stop"
            tabIndex={-1}
            checked={shown.length > 0 && shownSelected === shown.length}
            onChange={(event) =>
              dispatch({
                do: 'select',
                lines: shown.map(({ key }) => key),
                on: event.currentTarget.checked,
              })
            }
          />
          <span>
            Select all {shown.length}
            {shown.length === total && <span class="sr-only"> {total === 1 ? 'line' : 'lines'}</span>}
          </span>
        </label>
        {onSuggest && (
          <button type="button" class="link stop" tabIndex={-1} onClick={() => onSuggest(state.why.size > 0)}>
            {state.why.size > 0 ? 'Suggest the rest' : 'Suggest a split'}
          </button>
        )}
        <button
          type="button"
          class="link stop"
          tabIndex={-1}
          aria-expanded={filtering}
          aria-controls="line-filter"
          onClick={() => setFiltering(!filtering)}
        >
          {isFiltered(filter) ? 'Filter (on)' : 'Filter'}
        </button>
      </div>
      {filtering && <FilterPanel filter={filter} values={values} dispatch={dispatch} />}
      {(isFiltered(filter) || receiver !== '') && (
        <p class="soft" role="status">
          {shown.length} of {counted(total, 'line')} shown
          {receiver !== '' && (
            <>
              : those that go to <bdi>{setting.names.get(receiver) ?? receiver}</bdi>{' '}
              <button type="button" class="link" onClick={() => dispatch({ do: 'receiver', person: '' })}>
                Show all
              </button>
            </>
          )}
        </p>
      )}
      {shown.length === 0 && <p class="empty">{EMPTY[tab]}</p>}
      <ul class="lines" {...rows}>
        {shown.map((line, index) => (
          <LineRow
            key={line.key}
            line={line}
            input={inputs.get(line.key)}
            problems={problems.get(line.key) ?? NO_PROBLEMS}
            selected={selected.has(line.key)}
            why={state.why.get(line.key) ?? ''}
            locked={state.locked.has(line.key)}
            opened={opened.has(line.key)}
            fills={index === 0 ? selected.size || shown.length : null}
            siblings={siblings.get(line.household) ?? 0}
            setting={setting}
            dispatch={dispatch}
          />
        ))}
      </ul>
      {state.fullest !== '' && <p class="fullest">{state.fullest}</p>}
    </Tabs>
  );
}

const TAB_NAMES: { readonly [T in LineTab]: string } = {
  toAssign: 'To assign',
  assigned: 'Assigned',
  all: 'All',
};
const EMPTY: { readonly [T in LineTab]: string } = {
  toAssign: 'Every line is assigned.',
  assigned: 'No line is assigned yet. Select some, say when and to whom, then Apply.',
  all: 'No line passes the filter.',
};

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
