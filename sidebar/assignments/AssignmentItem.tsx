import { useId, useState } from 'preact/hooks';
import type { AssignmentRow } from '../../src/contract/assignments';
import { counted } from '../../src/domain/cells/counted';
import { dayText } from '../../src/domain/cells/dateText';
import { StatusChip } from '../shell/StatusChip';
import { enrollmentText } from './enrollmentText';
import { RecordEntries } from './RecordEntries';

type Props = { row: AssignmentRow; withStudent: boolean; onEdit: () => void };

/** One assignment as the record has it; its entries unfold. */
export function AssignmentItem({ row, withStudent, onEdit }: Props) {
  const [entries, setEntries] = useState(false);
  const id = useId();
  const { person, status, begin, beforeRecord, lastDay, enrollment, location, restriction } = row;
  const what = `${person}, ${enrollment}, ${beforeRecord ? 'since before the record' : `from ${dayText(begin)}`}`;
  return (
    <li class={status === 'Inactive' ? 'row past' : 'row'}>
      {withStudent && (
        <p class="soft" dir="auto">
          {row.student}
          {row.head && ' · Head of household'}
        </p>
      )}
      <div class="split">
        <span class="name">
          <span class="sr-only">Case Manager / Provider: </span>
          <bdi>{person}</bdi>
        </span>
        <StatusChip status={status} />
      </div>
      <dl class="facts">
        <Fact name="Begin Date" text={beforeRecord ? 'Before the record' : dayText(begin)} />
        <Fact name="End Date" text={lastDay ? dayText(lastDay) : '—'} />
        <Fact name="Enrollment" text={enrollmentText(row)} />
        {location && <Fact name="Location" text={location} />}
        {restriction && <Fact name="Restriction" text={restriction} />}
      </dl>
      <p class="links">
        {row.mayEdit && (
          <button type="button" class="link" aria-label={`Edit: ${what}`} onClick={onEdit}>
            Edit
          </button>
        )}
        <button
          type="button"
          class="link"
          aria-expanded={entries}
          aria-controls={id}
          aria-label={`What the record says: ${what}`}
          onClick={() => setEntries(!entries)}
        >
          What the record says{row.entries > 1 && ` (${counted(row.entries, 'entry', 'entries')})`}
        </button>
      </p>
      <div id={id}>{entries && <RecordEntries row={row} />}</div>
    </li>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{text}</dd>
    </div>
  );
}
