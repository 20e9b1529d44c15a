import type { CaseRow } from '../../src/contract/assignments';
import { counted } from '../../src/domain/cells/counted';
import { dayText } from '../../src/domain/cells/dateText';
import { enrollmentText } from '../assignments/enrollmentText';
import { usePage } from '../shell/PageContext';
import { StatusChip } from '../shell/StatusChip';
import type { HomeLists } from './useHomeLists';

/** So many students are named; the rest are on My caseload. */
const NAMED = 4;

/** My case assignments in short: what changes soon first, as it is the reason to look. */
export function MyCases({ mine }: Pick<HomeLists, 'mine'>) {
  const { go } = usePage();
  if (!mine || mine.active.length + mine.upcoming.length + mine.inactive.length === 0) return null;
  const students = new Set(mine.active.map(({ studentId }) => studentId)).size;
  const shown = [...mine.active, ...mine.upcoming].sort((a, b) => soonness(a) - soonness(b)).slice(0, NAMED);
  return (
    <section aria-labelledby="my-cases">
      <div class="split section-title">
        <h2 id="my-cases">My case assignments</h2>
        <button type="button" class="link" onClick={() => go({ view: 'mine' })}>
          Show all<span class="sr-only"> of my caseload</span>
        </button>
      </div>
      <p class="soft">
        {counted(mine.active.length, 'assignment')} of {counted(students, 'student')}
        {mine.upcoming.length > 0 && `, ${mine.upcoming.length.toLocaleString('en-US')} upcoming`}
      </p>
      <ul class="short">
        {shown.map((row) => (
          <li key={`${row.line} ${row.begin}`}>
            <div class="split">
              <button
                type="button"
                class="link"
                onClick={() => go({ view: 'assignments', studentId: row.studentId })}
              >
                <bdi>{row.student}</bdi>
              </button>
              {row.status === 'Active' ? (
                <span class="soft">{row.grade && `Gr ${row.grade}`}</span>
              ) : (
                <StatusChip status={row.status} />
              )}
            </div>
            <p class="soft" dir="auto">
              {enrollmentText(row)}
              {row.status === 'Pending' && ` · until ${dayText(row.until)}`}
              {row.status === 'Upcoming' && ` · from ${dayText(row.since)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const soonness = ({ status }: CaseRow): number => (status === 'Active' ? 1 : 0);
