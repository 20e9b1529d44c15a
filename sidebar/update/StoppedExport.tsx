import { usePage } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import { Summary } from '../shell/Summary';
import type { Task } from '../shell/useTask';
import type { ComparisonAnswer } from './updateState';

type Props = {
  title: string;
  back: { to: string; go: () => void };
  task: Task;
  compared: ComparisonAnswer;
  pasted: boolean;
  onColumns: () => void;
  onAgain: () => void;
};

/** Why the export can't be compared, and the ways out of it. */
export function StoppedExport({ title, back, task, compared, pasted, onColumns, onAgain }: Props) {
  const { go } = usePage();
  return (
    <Screen title={title} part="update stopped" back={back} task={task} still>
      <Summary tone="red" title="This can’t be compared yet" occasion={compared}>
        <p dir="auto">{compared.stop}</p>
        <p class="ways-out">
          <button
            type="button"
            class="button"
            // The roster's own columns are remembered: they are chosen in Set up.
            onClick={pasted ? () => go({ view: 'set-up' }) : onColumns}
          >
            Choose the columns
          </button>
          <button type="button" class="button" onClick={onAgain}>
            Compare again
          </button>
        </p>
      </Summary>
    </Screen>
  );
}
