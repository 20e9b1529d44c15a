import { counted } from '../../src/domain/cells/counted';
import { dayText } from '../../src/domain/cells/dateText';
import { Paged } from '../shell/Paged';
import { endedEsy, type Plan } from './yearChoices';

const SHOWN = 30;

type Props = { plan: Plan; exit: boolean; onExit: (exit: boolean) => void };

/** The extended-school-year lines, and whether those are exited that are over by then. */
export function EsyLines({ plan, exit, onExit }: Props) {
  const { esy, from } = plan;
  const ended = endedEsy(plan).length;
  return (
    <section aria-labelledby="year-esy-title">
      <h2 class="section-title" id="year-esy-title">
        Extended school year
      </h2>
      <p class="soft">These lines are not part of the regular year’s caseloads.</p>
      {ended > 0 && (
        <label class="check boxed">
          <input type="checkbox" checked={exit} onChange={(event) => onExit(event.currentTarget.checked)} />
          <span>
            {ended === 1
              ? `Exit the line that has ended before ${dayText(from)}, on its own last day`
              : `Exit the ${counted(ended, 'line')} that have ended before ${dayText(from)}, each on its own last day`}
          </span>
        </label>
      )}
      <div class="folds">
        <details class="fold">
          <summary>
            <span>Show the lines</span>
            <span class="count">{esy.length.toLocaleString('en-US')}</span>
          </summary>
          <Paged class="look-at" items={esy} page={SHOWN}>
            {({ line, studentId, student, service, start, end }) => (
              <li key={line}>
                <bdi class="name">{student || studentId}</bdi>
                <p class="soft" dir="auto">
                  {[service, [dayText(start), dayText(end)].filter(Boolean).join(' – ')]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            )}
          </Paged>
        </details>
      </div>
    </section>
  );
}
