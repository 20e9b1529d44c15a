import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { managesOnly } from '../shell/loadText';
import { usePage } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import { useTask } from '../shell/useTask';
import { CaseloadView } from './CaseloadView';
import type { Caseload, RosterInfo, StagedWork } from './caseloadTypes';
import { FindProvider } from './FindProvider';
import { type CaseloadKind, KindSwitch } from './KindSwitch';

type Props = {
  roster: RosterInfo;
  today: string;
  /** Whose caseload is opened at once; null for finding a provider first. */
  start: string | null;
  /** The id of a work that is gone on with. */
  staged: string | null;
  /** A split that is asked for as soon as the caseload is there. */
  suggest: 'all' | 'relieve' | null;
  /** Everyone with their load as Home has them; null where it has not. */
  known: Output<'people'> | null;
};

/** Reassign caseloads: find a provider, then work on their caseload. */
export function ReassignView({ roster, today, start, staged, suggest, known }: Props) {
  const { call, account, back, changed, leave } = usePage();
  const task = useTask();
  const [people, setPeople] = useState(known);
  const atHome = useRef(known);
  const [kind, setKind] = useState<CaseloadKind>('service');
  const [caseload, setCaseload] = useState<Caseload | null>(null);
  const [work, setWork] = useState<StagedWork | null>(null);
  const [asked, setAsked] = useState(suggest);
  const { run } = task;
  const readPeople = useCallback(
    (then?: (answer: Output<'people'>) => void) =>
      run(
        'Reading the providers…',
        () => call('people', { asOf: today }),
        (answer) => {
          setPeople(answer);
          then?.(answer);
        },
      ),
    [run, call, today],
  );
  // Beside the user's work, so without the task: an old load in a list of choices is no reason to stop anyone.
  const readBeside = useCallback(
    () => void call('people', { asOf: today }).then(setPeople, () => undefined),
    [call, today],
  );
  const read = useCallback(
    (person: string, of: CaseloadKind) =>
      run(
        'Reading the caseload…',
        () => call('caseload', { person, asOf: today, kind: of, first: true }),
        (answer) => {
          setWork(null);
          setCaseload(answer);
          setKind(of);
        },
      ),
    [run, call, today],
  );
  const readStudent = (studentId: string) =>
    run(
      'Reading the student’s lines…',
      () => call('assignments', { studentId, household: false }),
      ({ rows, enrollments }) => {
        const line = rows[0]?.line ?? enrollments[0]?.line;
        if (line !== undefined) read(line, enrollments.length > 0 ? kind : 'case management');
      },
    );
  const goOn = useCallback(
    (id: string) =>
      run(
        'Reading what you typed…',
        () => call('staged', {}),
        ({ works }) => {
          const own = works.find((each) => each.id === id);
          if (!own) return;
          run(
            'Reading the caseload…',
            () => call('caseload', { person: own.person, asOf: own.asOf, kind: own.kind }),
            (answer) => {
              setWork(own);
              setCaseload(answer);
              setKind(own.kind);
            },
          );
        },
      ),
    [run, call],
  );
  useEffect(() => {
    const begin = (answer: Output<'people'>) => {
      if (staged !== null) return goOn(staged);
      const own = answer.people.find(({ key }) => key === start);
      if (start !== null) read(start, own && managesOnly(own.load) ? 'case management' : 'service');
    };
    if (!atHome.current) return readPeople(begin);
    // What Home read a while ago is enough to choose from at once.
    begin(atHome.current);
    return readBeside();
  }, [readPeople, readBeside, read, goOn, start, staged]);

  if (caseload && people)
    return (
      <CaseloadView
        key={`${caseload.person.key} ${kind}`}
        start={caseload}
        work={work}
        suggest={asked}
        kind={kind}
        people={people}
        roster={roster}
        today={today}
        task={task}
        onKind={(next) =>
          leave(() => {
            setAsked(null);
            read(caseload.person.key, next);
          })
        }
        onChangeProvider={() => {
          setCaseload(null);
          setAsked(null);
          setWork(null);
          readPeople();
        }}
        onPeople={setPeople}
        onOldPeople={readBeside}
        onSaved={(left) => {
          changed(left);
          readBeside();
        }}
      />
    );
  return (
    <Screen title="Reassign caseloads" part="find" back={back} task={task} still>
      {people && (
        <>
          {roster.hasCaseManager && <KindSwitch kind={kind} onKind={setKind} />}
          <FindProvider
            people={people}
            me={account?.personKey ?? null}
            onChoose={(person) => read(person, kind)}
            onStudent={readStudent}
          />
        </>
      )}
    </Screen>
  );
}
