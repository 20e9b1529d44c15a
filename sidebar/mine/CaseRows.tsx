import { useCallback, useRef, useState } from 'preact/hooks';
import type { CaseRow } from '../../src/contract/assignments';
import type { Account } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { dayText } from '../../src/domain/cells/dateText';
import { enrollmentText } from '../assignments/enrollmentText';
import { Icon } from '../shell/Icon';
import { memo } from '../shell/memo';
import { usePage } from '../shell/PageContext';
import type { Place } from '../shell/places';
import { StatusChip } from '../shell/StatusChip';
import type { Task } from '../shell/useTask';

type Props = {
  rows: readonly CaseRow[];
  task: Task;
  /** Whose the assignment is, where the list is not one person's. */
  withPerson: boolean;
  /** What a row says it is about, where that is no name of an enrollment. */
  about?: (row: CaseRow) => string;
  /** A student's name was pressed. */
  onOpen: (row: CaseRow) => void;
  /** How the view is to be found again after the pen. */
  onPen?: (row: CaseRow) => void;
};

/** So many are shown at once; a caseload of 2,000 opens as quickly as one of 20. */
const PAGE = 100;

/** Assignments in a list, each with the ways to its student, its enrollment and its row. */
export function CaseRows({ rows, task, withPerson, about = enrollmentText, onOpen, onPen }: Props) {
  const { call, go, account, announce } = usePage();
  const [pages, setPages] = useState(1);
  const shown = rows.slice(0, pages * PAGE);
  const { run } = task;
  const act = useRef({ onOpen, onPen });
  act.current = { onOpen, onPen };
  // The same functions at every key in the filter: then only rows that were not there are rendered.
  const open = useCallback((row: CaseRow) => act.current.onOpen(row), []);
  const pen = useCallback(
    (row: CaseRow) => (act.current.onPen ? act.current.onPen(row) : go(enrollmentPlace(row))),
    [go],
  );
  const showRow = useCallback(
    (row: CaseRow) =>
      run(
        'Going to the row…',
        () => call('showRow', { line: row.line }),
        (answer) =>
          announce(
            answer.shown
              ? `Row ${answer.row} of ${answer.tab ?? 'the roster'} is selected.`
              : `${row.student} has no row in the roster any more.`,
          ),
      ),
    [run, call, announce],
  );
  if (rows.length === 0) return null;
  return (
    <>
      <ul class="rows">
        {shown.map((row) => (
          <CaseItem
            key={`${row.line} ${row.begin}`}
            row={row}
            withPerson={withPerson}
            about={about}
            onOpen={open}
            onPen={pen}
            onRow={showRow}
            pen={mayPen(row, account)}
          />
        ))}
      </ul>
      {rows.length > shown.length && (
        <button type="button" class="button wide" onClick={() => setPages(pages + 1)}>
          Show {counted(Math.min(PAGE, rows.length - shown.length), 'more', 'more')} of{' '}
          {(rows.length - shown.length).toLocaleString('en-US')}
        </button>
      )}
    </>
  );
}

type ItemProps = {
  row: CaseRow;
  withPerson: boolean;
  about: (row: CaseRow) => string;
  onOpen: (row: CaseRow) => void;
  onPen: (row: CaseRow) => void;
  onRow: (row: CaseRow) => void;
  pen: boolean;
};

const CaseItem = memo(({ row, withPerson, about, onOpen, onPen, onRow, pen }: ItemProps) => {
  const place = [row.grade && `Gr ${row.grade}`, row.site].filter(Boolean).join(' · ');
  const what = `${row.student}, ${row.enrollment}`;
  return (
    <li class="row">
      <div class="with-tools">
        <div class="who">
          <button type="button" class="link name" onClick={() => onOpen(row)}>
            <bdi>{row.student}</bdi>
          </button>
          <span class="soft">
            <bdi>{place}</bdi>
          </span>
        </div>
        {row.row !== null && (
          <span class="tools">
            {pen && (
              <button
                type="button"
                class="icon-button"
                title="Edit the enrollment"
                aria-label={`Edit the enrollment: ${what}`}
                onClick={() => onPen(row)}
              >
                <Icon name="pencil" />
              </button>
            )}
            <button
              type="button"
              class="icon-button"
              title="Go to the row in the roster"
              aria-label={`Go to the row in the roster: ${what}`}
              onClick={() => onRow(row)}
            >
              <Icon name="sheet" />
            </button>
          </span>
        )}
      </div>
      <p class="soft" dir="auto">
        {[about(row), withPerson && row.person, spanText(row)].filter(Boolean).join(' · ')}
      </p>
      {(row.head || row.isHead) && (
        <p class="soft" dir="auto">
          {row.isHead ? 'Head of household' : `Head of household: ${row.head}`}
        </p>
      )}
      <Chips row={row} />
    </li>
  );
});

/** Whoever manages a case may edit its enrollments; the server says so of each service line itself. */
const mayPen = ({ kind, mayEdit, personKey }: CaseRow, account: Account | null): boolean =>
  kind === 'service' ? mayEdit : account?.access === 'admin' || account?.personKey === personKey;

/** Where the pen leads: case management has no row of its own, so the student's enrollments are chosen from. */
export const enrollmentPlace = ({ kind, line, studentId }: CaseRow): Place => ({
  view: 'enrollment',
  line: kind === 'service' ? line : '',
  studentId,
});

/** "since 08/15/2025", "08/15/2025 – 11/29/2026", "from 11/30/2026". */
export function spanText({ since, until, status }: CaseRow): string {
  if (until) return `${since ? dayText(since) : 'before the record'} – ${dayText(until)}`;
  if (!since) return '';
  return (status === 'Upcoming' ? 'from ' : 'since ') + dayText(since);
}

function Chips({ row }: { row: CaseRow }) {
  const { status, temporary, overdue, exited, outside } = row;
  const plain = status === 'Active' || status === 'Inactive';
  if (plain && !temporary && !overdue && !exited && !outside) return null;
  return (
    <p class="chips">
      {!plain && <StatusChip status={status} />}
      {exited && <span class="chip over">Exited {dayText(exited)}</span>}
      {overdue && <span class="chip above">Renewal overdue since {dayText(row.end)}</span>}
      {outside && <span class="chip above">{outside}</span>}
      {temporary && <span class="chip info">Temporary ID</span>}
    </p>
  );
}
