import { useCallback, useEffect, useState } from 'preact/hooks';
import { ColumnsStep } from '../setup/ColumnsStep';
import type { RosterInspection, RosterMapping } from '../setup/mappingFields';
import { useReadAgain } from '../setup/useReadAgain';
import { usePage } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import type { Task } from '../shell/useTask';
import type { Source } from './updateState';

type Props = {
  source: Source;
  task: Task;
  onSheets: () => void;
  onBack: () => void;
  onCompare: (source: Source) => void;
};

/** How the columns of the export were understood, to be corrected before it is compared again. */
export function ExportColumns({ source, task, onSheets, onBack, onCompare }: Props) {
  const { call } = usePage();
  const { run } = task;
  const { sheet, mapping } = source;
  const [inspected, setInspected] = useState<RosterInspection | null>(null);
  const [chosen, setChosen] = useState<RosterMapping | null>(mapping);
  const take = useCallback((answer: RosterInspection) => {
    setInspected(answer);
    setChosen(answer.mapping);
  }, []);
  const { state, readAgain } = useReadAgain(take, true);
  useEffect(
    () => run('Reading the export…', () => call('inspectRoster', { sheet, mapping, alone: true }), take),
    [run, call, sheet, mapping, take],
  );
  return (
    <Screen
      title="Columns of the export"
      back={{ to: 'the comparison', go: onBack }}
      task={task}
      still
      actions={
        inspected &&
        chosen && (
          <div class="buttons">
            <button
              type="button"
              class="button primary"
              onClick={() => onCompare({ sheet, mapping: chosen })}
            >
              Compare
            </button>
          </div>
        )
      }
    >
      {inspected && chosen && (
        <ColumnsStep
          of="export"
          inspected={inspected}
          mapping={chosen}
          state={state}
          onSheet={onSheets}
          onChange={(next) => {
            setChosen(next);
            // What was wrong with the columns before says nothing about these.
            setInspected({ ...inspected, stop: '' });
            readAgain(next);
          }}
        />
      )}
    </Screen>
  );
}
