import { useEffect, useRef, useState } from 'preact/hooks';
import { dayText } from '../../src/domain/cells/dateText';
import { Combobox } from '../shell/Combobox';
import { dayProblem, shortDay, typedDay } from '../shell/dayText';
import { described, LabelledField } from '../shell/LabelledField';
import { amountProblem } from './amountProblem';
import { movesCaseManagement, selectionSlots } from './caseloadSelectors';
import type { CaseloadAction, CaseloadState } from './caseloadTypes';
import { unitName } from './LineFields';
import type { LineSetting } from './lineProps';
import { MoreFields } from './MoreFields';
import { untilProblem } from './untilProblem';

type Props = {
  state: CaseloadState;
  setting: LineSetting;
  hasCaseManager: boolean;
  dispatch: (action: CaseloadAction) => void;
  onApply: () => void;
};

/** One day and one person for many lines. It stays in sight while the lines scroll. */
export function AssignBar({ state, setting, hasCaseManager, dispatch, onApply }: Props) {
  const { together, selected, caseload } = state;
  const [settled, setSettled] = useState(false);
  const [more, setMore] = useState(false);
  const [goTo, setGoTo] = useState('');
  useEffect(() => {
    if (goTo !== '') document.getElementById(`together-${goTo}`)?.focus();
    setGoTo('');
  }, [goTo]);
  const choices = setting.choicesFor(
    caseload.lines.filter(({ key }) => selected.size === 0 || selected.has(key)),
  );
  const { outOfSight } = selectionSlots(state);
  const manages = hasCaseManager && caseload.lines.some(({ managed }) => managed);
  const isMore = more || state.findings.some(({ field }) => field === 'reason');
  const folded = isMore ? '' : foldedText(state, setting);
  const type = (field: 'effective' | 'provider' | 'lastDay') => (text: string) =>
    dispatch({ do: 'typeTogether', field, text });
  const problems = {
    effective: settled ? problemsOf(dayProblem(together.effective, setting.today)) : [],
    provider: problemsOf(setting.providerProblem(together.provider)),
  };
  const settleDay = () => {
    setSettled(true);
    for (const field of ['effective', 'lastDay'] as const) {
      const day = typedDay(together[field], setting.today);
      if (day && dayText(day) !== together[field]) type(field)(dayText(day));
    }
  };
  const apply = selected.size === 0 ? 'Apply' : `Apply ${selected.size}`;
  const said = [
    shortDay(together.effective, setting.today),
    setting.onlyProvider === null ? setting.shortNames.get(together.provider) : setting.onlyName,
  ];
  const bar = useRef<HTMLFormElement>(null);
  const again = useRef<HTMLDivElement>(null);
  // What is scrolled to comes to stand below the bar, which has another height with each row that it unfolds.
  useEffect(() => {
    const rows = [bar.current, again.current].flatMap((each) => each ?? []);
    const measure = () => {
      const staying = rows.filter((each) => getComputedStyle(each).position === 'sticky');
      const height = Math.max(0, ...staying.map(({ offsetHeight }) => offsetHeight));
      rows[0]?.closest('main')?.style.setProperty('--bar', `${height + GAP}px`);
    };
    const observer = new ResizeObserver(measure);
    for (const each of rows) observer.observe(each);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      <form
        id={FORM}
        ref={bar}
        class={isMore ? 'bar open' : 'bar'}
        aria-label="For the selected lines"
        onSubmit={(event) => {
          event.preventDefault();
          settleDay();
          const wrong = wrongField(state, setting);
          if (wrong) {
            setMore(isMore || SELDOM.includes(wrong));
            setGoTo(wrong);
          } else {
            setMore(false);
            onApply();
          }
        }}
      >
        <div class="bar-fields">
          <LabelledField id="together-effective" label="Effective Date" messages={problems.effective}>
            <input
              id="together-effective"
              class="input"
              type="text"
              autocomplete="off"
              placeholder="MM/DD"
              value={together.effective}
              onInput={(event) => {
                setSettled(false);
                type('effective')(event.currentTarget.value);
              }}
              onBlur={settleDay}
              {...described('together-effective', '', problems.effective)}
            />
          </LabelledField>
          {setting.onlyProvider !== '' && (
            <LabelledField id="together-provider" label={setting.newPerson} messages={problems.provider}>
              {setting.onlyProvider === null ? (
                <Combobox
                  id="together-provider"
                  value={together.provider}
                  choices={choices}
                  onChange={type('provider')}
                  add={setting.adding(null)}
                  state={described('together-provider', '', problems.provider)}
                />
              ) : (
                <output id="together-provider" class="input fixed" dir="auto">
                  {setting.onlyName}
                </output>
              )}
            </LabelledField>
          )}
          <div class="bar-do">
            <button type="button" class="link" aria-expanded={isMore} onClick={() => setMore(!more)}>
              More <span aria-hidden="true">{isMore ? '▴' : '▾'}</span>
            </button>
            <button type="submit" class="button primary" id="together-apply">
              {apply}
            </button>
          </div>
        </div>
        {folded && <p class="hint">{folded}</p>}
        {outOfSight > 0 && <p class="warning">{outOfSight} of the selected lines not shown here.</p>}
        {manages && setting.onlyProvider !== '' && (selected.size > 0 || isMore) && (
          <label class="check">
            <input
              type="checkbox"
              checked={movesCaseManagement(state)}
              onChange={(event) => dispatch({ do: 'moveCaseManagement', on: event.currentTarget.checked })}
            />
            <span>Also move case management</span>
          </label>
        )}
        {isMore && <MoreFields state={state} setting={setting} dispatch={dispatch} />}
      </form>
      {/* Where there is little height, and while it is unfolded, the bar scrolls along, and this much of it stays. */}
      <div class="bar-again" ref={again}>
        <button
          type="button"
          class="link"
          onClick={() => document.getElementById('together-effective')?.focus()}
        >
          <span class="sr-only">Change: </span>
          <bdi>{said.filter(Boolean).join(' · ') || 'Date, person'}</bdi>
        </button>
        <button type="submit" form={FORM} class="button primary">
          {apply}
        </button>
      </div>
    </>
  );
}

const FORM = 'assign-bar';

/** Between the bar and what is scrolled to, in pixels. */
const GAP = 2;

/** Fields of the bar that stand under More. */
const SELDOM: readonly string[] = ['lastDay', 'amount', 'lre'];

/** The first field of the bar that can't be right. */
function wrongField({ together }: CaseloadState, setting: LineSetting): string | undefined {
  if (dayProblem(together.effective, setting.today)) return 'effective';
  if (untilProblem(together.lastDay, together.effective, setting.today)) return 'lastDay';
  if (setting.providerProblem(together.provider)) return 'provider';
  return (['amount', 'lre'] as const).find(
    (field) => amountProblem(together[field], setting[`${field}Unit`], null, field) !== '',
  );
}

/** What was typed under More, where that is folded. */
const foldedText = ({ together: { lastDay, amount, lre }, reason }: CaseloadState, setting: LineSetting) =>
  [
    lastDay.trim() && `Until ${lastDay.trim()}`,
    amount.trim() && `Program/Service ${unitName(setting.amountUnit)} ${amount.trim()}`,
    lre.trim() && `LRE ${unitName(setting.lreUnit)} ${lre.trim()}`,
    reason.trim() && 'With a reason',
  ]
    .filter(Boolean)
    .join(' · ');

const problemsOf = (sentence: string) => (sentence === '' ? [] : [{ sentence, blocks: true }]);
