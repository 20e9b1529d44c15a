import { useState } from 'preact/hooks';
import { dayText } from '../../src/domain/cells/dateText';
import type { Choice } from '../shell/Combobox';
import { DateInput } from '../shell/DateInput';
import { dayProblem, typedDay } from '../shell/dayText';
import { Message } from '../shell/LabelledField';
import { Screen } from '../shell/Screen';
import type { Task } from '../shell/useTask';

/** What the user says of a split. */
export type SplitWishes = {
  on: string;
  among: readonly string[];
  siblingsFirst: boolean;
  relieve: boolean;
};

type Props = {
  /** How many lines are to be shared out. */
  count: string;
  /** Whom they can go to, who fits first. */
  choices: readonly Choice[];
  today: string;
  /** Where the person is over the maximum, it may be only that which goes. */
  mayRelieve: boolean;
  start: SplitWishes;
  task: Task;
  onBack: () => void;
  onSuggest: (wishes: SplitWishes) => void;
};

/** Whom to share lines out among, from when, and what matters more. */
export function SuggestView(props: Props) {
  const { count, choices, today, mayRelieve, start, task, onBack, onSuggest } = props;
  const [wishes, setWishes] = useState(start);
  const [wrong, setWrong] = useState('');
  const [nobody, setNobody] = useState(false);
  const fitting = choices.filter(({ faint }) => !faint);
  const others = choices.filter(({ faint }) => faint);
  const tick = (key: string, on: boolean) =>
    setWishes({
      ...wishes,
      among: on ? [...wishes.among, key] : wishes.among.filter((each) => each !== key),
    });
  const suggest = () => {
    const day = typedDay(wishes.on, today);
    const problem = wishes.on.trim() === '' ? 'Say from which day.' : dayProblem(wishes.on, today);
    setWrong(problem);
    if (problem || !day) document.getElementById('split-on')?.focus();
    else if (wishes.among.length === 0) setNobody(true);
    else onSuggest({ ...wishes, on: dayText(day) });
  };
  const list = (some: readonly Choice[]) => (
    <ul class="among">
      {some.map(({ key, name, detail, under }) => (
        <li key={key}>
          <label class="check">
            <input
              type="checkbox"
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
  const school = 'Same school, or somebody who knows the student';
  const siblings = 'Siblings together';
  const [fourth, fifth] = wishes.siblingsFirst ? [siblings, school] : [school, siblings];
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
      <DateInput
        id="split-on"
        label="Effective Date"
        value={wishes.on}
        today={today}
        messages={wrong ? [{ sentence: wrong, blocks: true }] : []}
        onInput={(on) => setWishes({ ...wishes, on })}
      />
      <h2 class="section-title">Among</h2>
      {nobody && wishes.among.length === 0 && <Message sentence="Tick at least one." blocks />}
      {list(fitting)}
      {others.length > 0 && (
        <details class="finding-kind">
          <summary>Others ({others.length})</summary>
          {list(others)}
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
      <ol class="wishes">
        <li>Nobody is left without a person</li>
        <li>As few as can be over the maximum</li>
        <li>The fullest as low as can be</li>
        <li>{fourth}</li>
        <li class="split">
          {fifth}
          <button
            type="button"
            class="link"
            aria-label={`Move up: ${fifth}`}
            onClick={() => setWishes({ ...wishes, siblingsFirst: !wishes.siblingsFirst })}
          >
            ↑ Move up
          </button>
        </li>
        {wishes.relieve && <li>As few students as can be go, the shortest held first</li>}
      </ol>
    </Screen>
  );
}
