import type { Output } from '../../src/contract/contract';
import type { KeyInItem } from '../../src/contract/keyIn';
import { dayText } from '../../src/domain/cells/dateText';
import { shownId } from '../../src/domain/roster/studentNames';
import { memo } from '../shell/memo';

type KeyInStudent = Output<'keyIn'>['students'][number];
export type Marks = ReadonlyMap<number, boolean>;
type OnTick = (entries: readonly number[], ticked: boolean) => void;

/** Whether the box of a change shows as ticked: as the sheet has it, unless it was touched here. */
export const isTicked = ({ entry, state }: KeyInItem, marks: Marks): boolean =>
  marks.get(entry) ?? state === 'keyed';

type ListProps = { students: readonly KeyInStudent[]; marks: Marks; onTick: OnTick };

/** The changes of each student, with a box for each. Of 500 only the student is rendered again whose box was ticked. */
export const KeyInItems = memo(({ students, marks, onTick }: ListProps) => (
  <>
    {students.map((student) => (
      <StudentPart
        key={student.studentId}
        student={student}
        ticks={student.items.map((item) => (isTicked(item, marks) ? 'x' : '-')).join('')}
        onTick={onTick}
      />
    ))}
  </>
));

/** `ticks`: an x for each box that is ticked, as one text, so that the same boxes are the same prop. */
type StudentProps = { student: KeyInStudent; ticks: string; onTick: OnTick };

const StudentPart = memo(({ student: { student, studentId, items }, ticks, onTick }: StudentProps) => (
  <section class="key-in" aria-label={student}>
    <h2 class="split">
      <bdi class="name">{student}</bdi> <span class="soft">{shownId(studentId, student)}</span>
    </h2>
    <ul>
      {items.map((item, i) => (
        <ItemRow key={item.entry} item={item} student={student} ticked={ticks[i] === 'x'} onTick={onTick} />
      ))}
    </ul>
  </section>
));

type ItemProps = { item: KeyInItem; student: string; ticked: boolean; onTick: OnTick };

function ItemRow({ item, student, ticked, onTick }: ItemProps) {
  const { entry, service, site, change, note, from, by, on, reason, state } = item;
  return (
    <li class={state === 'open' ? undefined : 'past'}>
      <label class="check">
        <input
          type="checkbox"
          checked={ticked}
          aria-describedby={`key-in-${entry}`}
          onChange={(event) => onTick([entry], event.currentTarget.checked)}
        />
        <span dir="auto">
          <span class="sr-only">{student}, </span>
          <span class="soft">{service}: </span>
          {note && <span class={state === 'replaced' ? 'soft' : 'warning'}>{note}: </span>}
          {change}
          {from && (
            <>
              {' '}
              <span class="since">from {dayText(from)}</span>
            </>
          )}
        </span>
      </label>
      <p class="soft" id={`key-in-${entry}`} dir="auto">
        {[site, `${by}, ${dayText(on)}`, reason && `“${reason}”`, `entry ${entry}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
