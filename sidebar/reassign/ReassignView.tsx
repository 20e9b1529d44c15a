import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { usePage } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import { useTask } from '../shell/useTask';
import { CaseloadView, type Roster } from './CaseloadView';
import type { Caseload } from './caseloadState';
import { FindProvider } from './FindProvider';

type Props = { roster: Roster; today: string; onBack: () => void };

/** Reassign caseloads: find a provider, then work on their caseload. */
export function ReassignView({ roster, today, onBack }: Props) {
  const { call, account } = usePage();
  const task = useTask();
  const [people, setPeople] = useState<Output<'people'> | null>(null);
  const [caseload, setCaseload] = useState<Caseload | null>(null);
  const { run } = task;
  const readPeople = useCallback(
    () => run('Reading the providers…', () => call('people', { asOf: today }), setPeople),
    [run, call, today],
  );
  useEffect(readPeople, [readPeople]);

  if (caseload && people)
    return (
      <CaseloadView
        key={caseload.person.key}
        start={caseload}
        people={people}
        roster={roster}
        task={task}
        onChangeProvider={() => {
          setCaseload(null);
          readPeople();
        }}
        // Beside the user's work, so without the task: an old load in a list of choices is no reason to stop anyone.
        onSaved={() => void call('people', { asOf: today }).then(setPeople, () => undefined)}
      />
    );
  return (
    <Screen title="Reassign caseloads" part="find" back={{ to: 'Home', go: onBack }} task={task} still>
      {people && (
        <FindProvider
          people={people}
          me={account?.personKey ?? null}
          onChoose={(person) =>
            run('Reading the caseload…', () => call('caseload', { person, asOf: today }), setCaseload)
          }
        />
      )}
    </Screen>
  );
}
