import { useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { dayText } from '../../src/domain/cells/dateText';
import { StudentHead } from '../assignments/StudentHead';
import { Icon } from '../shell/Icon';
import { usePage } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import { useTask } from '../shell/useTask';

type Props = { studentId: string; onChoose: (line: string) => void };

/** A student's enrollments: whoever manages the case manages all of them, and edits one at a time. */
export function WhichEnrollment({ studentId, onChoose }: Props) {
  const { call, back } = usePage();
  const task = useTask();
  const { run } = task;
  const [found, setFound] = useState<Output<'assignments'> | null>(null);
  useEffect(
    () =>
      run(
        'Reading the enrollments…',
        () => call('assignments', { studentId, household: false }),
        (answer) => {
          const own = enrollmentsOf(answer);
          const [only] = own;
          if (only && own.length === 1) onChoose(only.line);
          else setFound(answer);
        },
      ),
    [run, call, studentId, onChoose],
  );
  return (
    <Screen title="Edit enrollment" part="which-enrollment" back={back} task={task} still>
      {found && (
        <>
          <StudentHead student={found.student} />
          <h3 class="section-title">Which enrollment?</h3>
          {enrollmentsOf(found).length === 0 && (
            <p class="empty">The student has no row in the roster any more.</p>
          )}
          <ul class="do">
            {enrollmentsOf(found).map(({ line, service, site, start, end }) => (
              <li key={line}>
                <button type="button" class="action" onClick={() => onChoose(line)}>
                  <span>
                    <span class="name" dir="auto">
                      {service}
                    </span>
                    <span class="soft" dir="auto">
                      {[site, start && `from ${dayText(start)}`, end && `to ${dayText(end)}`]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  <Icon name="next" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}

const enrollmentsOf = ({ student, enrollments }: Output<'assignments'>) =>
  enrollments.filter(({ studentId }) => studentId === student.studentId);
