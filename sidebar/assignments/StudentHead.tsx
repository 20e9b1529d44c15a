import type { Student } from '../../src/contract/assignments';
import { studentPlace } from './studentText';

/** Whose assignments these are. */
export function StudentHead({ student }: { student: Student }) {
  return (
    <section class="person-head" aria-label="Student">
      <h2 class="name" dir="auto">
        {student.student}
      </h2>
      <p class="soft" dir="auto">
        {studentPlace(student)}
      </p>
      {(student.temporary || student.head) && (
        <p class="chips">
          {student.temporary && <span class="chip info">Temporary ID</span>}
          {student.head && <span class="chip plain">Head of household</span>}
        </p>
      )}
    </section>
  );
}
