import { useEffect, useState } from 'preact/hooks';
import type { Wish } from '../../src/contract/wishes';
import { dayText } from '../../src/domain/cells/dateText';
import type { Choice } from '../shell/Combobox';
import { DateInput } from '../shell/DateInput';
import { dayProblem, typedDay } from '../shell/dayText';
import { Message } from '../shell/LabelledField';
import { usePage } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import { useOneStop } from '../shell/useOneStop';
import type { Task } from '../shell/useTask';
import { returnsText } from './LineFields';
import type { LineSetting } from './lineProps';
import { untilProblem } from './untilProblem';

/** What the user says of a split. */
export type SplitWishes = {
  on: string;
  /** The last day, where whoever takes them only stands in; '' for good. */
  until: string;
  among: readonly string[];
  /** The dearest first. */
  order: readonly Wish[];
  relieve: boolean;
};

type Props = {
  /** How many lines are to be shared out. */
  count: string;
  /** Whom they can go to, who fits first. */
  choices: readonly Choice[];
  setting: LineSetting;
  /** Where the person is over the maximum, it may be only that which goes. */
  mayRelieve: boolean;
  start: SplitWishes;
  task: Task;
  onBack: () => void;
  onSuggest: (wishes: SplitWishes) => void;
};

/** Whom to share lines out among, from when, and what matters more. */
export function SuggestView(props: Props) {
  const { count, choices, setting, mayRelieve, start, task, onBack, onSuggest } = props;
  const { today } = setting;
  const [wishes, setWishes] = useState(start);
  const [wrong, setWrong] = useState('');
  const [nobody, setNobody] = useState(false);
  const [fittingKeys, otherKeys] = [useOneStop<HTMLUListElement>(), useOneStop<HTMLUListElement>()];
  const fitting = choices.filter(({ faint }) => !faint);
  const others = choices.filter(({ faint }) => faint);
  const tick = (key: string, on: boolean) =>
    setWishes({
      ...wishes,
      among: on ? [...wishes.among, key] : wishes.among.filter((each) => each !== key),
    });
  const suggest = () => {
    const [day, end] = [typedDay(wishes.on, today), typedDay(wishes.until, today)];
    const problem = wishes.on.trim() === '' ? 'Say from which day.' : dayProblem(wishes.on, today);
    setWrong(problem);
    if (problem || !day) document.getElementById('split-on')?.focus();
    else if (untilProblem(wishes.until, wishes.on, today)) document.getElementById('split-until')?.focus();
    else if (wishes.among.length === 0) setNobody(true);
    else onSuggest({ ...wishes, on: dayText(day), until: end ? dayText(end) : '' });
  };
  const list = (some: readonly Choice[], keys: ReturnType<typeof useOneStop<HTMLUListElement>>) => (
    <ul class="among" {...keys}>
      {some.map(({ key, name, detail, under }) => (
        <li key={key}>
          <label class="check">
            <input
              type="checkbox"
              class="stop"
              tabIndex={-1}
              checked={wishes.among.includes(key)}
              onChange={(event) => tick(key, event.currentTarget.checked)}
            />
            <span class="split">
              <bdi>{name}</bdi> <span class="figure soft">{detail}</span>
              {under && <span class="hint">{under}</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
  return (
    <Screen
      title="Suggest a split"
      back={{ to: 'the lines', go: onBack }}
      task={task}
      still
      actions={
        <div class="buttons">
          <p class="will-change">Saves nothing</p>
          <button type="button" class="button primary" onClick={suggest}>
            Suggest
          </button>
        </div>
      }
    >
      <p class="soft split-count">{count}</p>
      <div class="pair split-days">
        <DateInput
          id="split-on"
          label="Effective Date"
          value={wishes.on}
          today={today}
          messages={wrong ? [{ sentence: wrong, blocks: true }] : []}
          onInput={(on) => setWishes({ ...wishes, on })}
        />
        <DateInput
          id="split-until"
          label="Until"
          value={wishes.until}
          today={today}
          check={(text) => untilProblem(text, wishes.on, today)}
          hint={returnsText(wishes.until, setting.person, setting)}
          onInput={(until) => setWishes({ ...wishes, until })}
        />
      </div>
      <h2 class="section-title">Among</h2>
      {nobody && wishes.among.length === 0 && <Message sentence="Tick at least one." blocks />}
      {list(fitting, fittingKeys)}
      {others.length > 0 && (
        <details class="finding-kind">
          <summary>Others ({others.length})</summary>
          {list(others, otherKeys)}
        </details>
      )}
      {mayRelieve && (
        <label class="check">
          <input
            type="checkbox"
            checked={wishes.relieve}
            onChange={(event) => setWishes({ ...wishes, relieve: event.currentTarget.checked })}
          />
          <span>
            Only relieve
            <span class="hint">
              As few students as bring them back under the maximum, the shortest held first.
            </span>
          </span>
        </label>
      )}
      <h2 class="section-title">Wishes, in order</h2>
      <WishList
        order={wishes.order}
        relieve={wishes.relieve}
        onOrder={(order) => setWishes({ ...wishes, order })}
      />
    </Screen>
  );
}

const WISH_TEXTS: { readonly [W in Wish]: string } = {
  fewest: 'As few students as can be go, the shortest held first',
  school: 'Same school, or somebody who knows the student',
  siblings: 'Siblings together',
};

/** Fixed before those in an order of one's own. */
const FIRST_WISHES = [
  'Nobody is left without a person',
  'As few as can be over the maximum',
  'The fullest as low as can be',
];

const arrowId = (wish: Wish, by: 1 | -1): string => `wish-${wish}-${by}`;

type WishListProps = {
  order: readonly Wish[];
  relieve: boolean;
  onOrder: (order: readonly Wish[]) => void;
};

/** What matters more stands further up; the last ones can change places. */
function WishList({ order, relieve, onOrder }: WishListProps) {
  const { announce } = usePage();
  const { ref, ...keys } = useOneStop<HTMLOListElement>();
  const [moved, setMoved] = useState('');
  // A button that changes its place loses the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each order has other places.
  useEffect(() => {
    if (moved !== '') document.getElementById(moved)?.focus();
  }, [moved, order]);
  const shown = order.filter((wish) => relieve || wish !== 'fewest');
  const move = (wish: Wish, by: 1 | -1) => {
    const other = shown[shown.indexOf(wish) + by];
    if (other === undefined) return;
    const swapped = new Map<Wish, Wish>([
      [wish, other],
      [other, wish],
    ]);
    setMoved(arrowId(wish, by));
    onOrder(order.map((each) => swapped.get(each) ?? each));
    announce(`${WISH_TEXTS[wish]}: now number ${FIRST_WISHES.length + shown.indexOf(other) + 1}`);
  };
  const arrow = (wish: Wish, by: 1 | -1) => (
    <button
      type="button"
      id={arrowId(wish, by)}
      class="link stop"
      tabIndex={-1}
      aria-label={`Move ${by < 0 ? 'up' : 'down'}: ${WISH_TEXTS[wish]}`}
      aria-disabled={shown[shown.indexOf(wish) + by] === undefined}
      onClick={() => move(wish, by)}
    >
      {by < 0 ? '↑' : '↓'}
    </button>
  );
  return (
    <ol class="wishes" ref={ref} {...keys}>
      {FIRST_WISHES.map((text) => (
        <li key={text}>{text}</li>
      ))}
      {shown.map((wish) => (
        <li key={wish}>
          {WISH_TEXTS[wish]} {arrow(wish, -1)} {arrow(wish, 1)}
        </li>
      ))}
    </ol>
  );
}
