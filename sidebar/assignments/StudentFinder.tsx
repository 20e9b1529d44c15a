import { useEffect, useRef, useState } from 'preact/hooks';
import type { Student } from '../../src/contract/assignments';
import type { Output } from '../../src/contract/contract';
import { inFigures } from '../../src/domain/cells/counted';
import { Combobox } from '../shell/Combobox';
import { described, LabelledField } from '../shell/LabelledField';
import { usePage } from '../shell/PageContext';
import { studentPlace } from './studentText';

type Props = { onChoose: (studentId: string) => void };
type StudentsFound = Output<'findStudents'>;
/** `failed`: why there is no answer. */
type SearchState = 'idle' | 'looking' | { failed: string };

/** Typing has come to rest: only then is the server asked, as each question takes it a second. */
const REST = 250;
/** One letter would find half the district. */
const LEAST = 2;

/** A student by any part of the name or the ID, found while it is typed. */
export function StudentFinder({ onChoose }: Props) {
  const { call } = usePage();
  const [found, setFound] = useState<StudentsFound | null>(null);
  const [state, setState] = useState<SearchState>('idle');
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current = -1;
      clearTimeout(rest.current);
    },
    [],
  );
  const look = (typed: string) => {
    const text = typed.trim();
    const turn = ++latest.current;
    clearTimeout(rest.current);
    setState(text.length < LEAST ? 'idle' : 'looking');
    if (text.length < LEAST) return setFound(null);
    rest.current = setTimeout(() => {
      call('findStudents', { text }).then(
        (answer) => {
          // An older question answered late would take the list back to letters typed before.
          if (turn !== latest.current) return;
          setFound(answer);
          setState('idle');
        },
        (error: unknown) => {
          if (turn === latest.current)
            setState({ failed: error instanceof Error ? error.message : 'Something went wrong.' });
        },
      );
    }, REST);
  };
  const hint =
    found && found.more > 0
      ? `${inFigures(found.more)} more: type more of the name`
      : 'Last name, first name or ID';
  return (
    <LabelledField id="find-student" label="Student" hint={hint}>
      <Combobox
        id="find-student"
        value=""
        choices={found?.students.map(choiceOf) ?? []}
        list="Students"
        none={noneText(state, found)}
        onType={look}
        onChange={onChoose}
        state={described('find-student', hint)}
      />
    </LabelledField>
  );
}

function noneText(state: SearchState, found: StudentsFound | null): string {
  if (state === 'looking') return 'Looking…';
  if (state !== 'idle') return `${state.failed} Type on to try again.`;
  return found ? 'No student of that name or ID at your sites' : 'Type two letters or more';
}

const choiceOf = (student: Student) => ({
  key: student.studentId,
  name: student.student,
  detail: studentPlace(student),
});
