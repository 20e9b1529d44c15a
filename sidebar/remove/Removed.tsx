import type { Output } from '../../src/contract/contract';
import { Screen } from '../shell/Screen';
import { Summary } from '../shell/Summary';
import { useTask } from '../shell/useTask';

type Props = {
  result: Output<'removeData'>;
  onRemoved: (view: 'home' | 'set-up') => void;
};

/** After the removal: what went, what was left and why, and the way to set up anew. */
export function Removed({ result, onRemoved }: Props) {
  const { removed, left } = result;
  const task = useTask();
  return (
    <Screen
      title="Remove Caseload’s data"
      part="removed"
      task={task}
      actions={
        <div class="buttons">
          <button type="button" class="button" onClick={() => onRemoved('home')}>
            Home
          </button>
          <button type="button" class="button primary" onClick={() => onRemoved('set-up')}>
            Set up anew
          </button>
        </div>
      }
    >
      <Summary tone="green" title="Caseload’s data is removed" occasion={result}>
        <RemovedList removed={removed} />
        <p>
          The settings are forgotten, and the roster is as it was. The spreadsheet’s version history can still
          show what was removed.
        </p>
      </Summary>
      {left.length > 0 && (
        <section class="note amber" aria-labelledby="left-title">
          <h2 id="left-title">Left in place</h2>
          <p>Called like a sheet of Caseload’s, but not made by it:</p>
          <ul>
            {left.map((each) => (
              <li key={each} dir="auto">
                {each}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Screen>
  );
}

/** The sheets that are gone, by name. */
export const RemovedList = ({ removed }: { removed: readonly string[] }) =>
  removed.length === 0 ? null : (
    <p dir="auto">
      Removed: <strong>{removed.join(', ')}</strong>.
    </p>
  );
