import type { LoadChange } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { dayInWords } from '../shell/dayText';
import { warningCount, warningsOf } from '../shell/findings';
import { LoadBar, LoadChip } from '../shell/LoadBar';
import { loadBasis, numberText } from '../shell/loadText';
import { Screen } from '../shell/Screen';
import type { Task } from '../shell/useTask';
import type { Caseload } from './caseloadTypes';
import { FindingKinds } from './FindingKinds';
import { FindingText } from './FindingSummary';
import type { PreviewOutput, ShownPreview } from './usePreview';

type Props = {
  preview: ShownPreview;
  caseload: Caseload;
  task: Task;
  onBack: () => void;
  onSave: () => void;
};

/** The preview of a reassignment, from which it is saved. */
export function PreviewScreen({ preview, caseload, task, onBack, onSave }: Props) {
  const { answer } = preview;
  const seen = warningsOf(answer.findings);
  return (
    <Screen
      title="Preview"
      reading
      back={{ to: 'the lines', go: onBack }}
      task={task}
      still
      actions={
        <div class="buttons">
          <button type="button" class="link" onClick={onBack}>
            Back to lines
          </button>
          <button type="button" class="button primary" onClick={onSave}>
            {seen.length > 0 ? `Save with ${warningCount(seen)}` : `Save ${counted(answer.changes, 'line')}`}
          </button>
        </div>
      }
    >
      <div role="status">{checkText(preview) && <p class="soft preview-check">{checkText(preview)}</p>}</div>
      <PreviewPane preview={answer} caseload={caseload} />
    </Screen>
  );
}

/** How far what is shown is checked against the roster; '' where it is, and says what was shown. */
function checkText({ answer, failed, isOther }: ShownPreview): string {
  if (failed) return 'The roster could not be checked. Save tries once more, and says why not.';
  if (answer.checking) return 'The roster is being checked, and Save waits for that.';
  return isOther ? 'The roster is checked, and says otherwise: this is as it is now.' : '';
}

/** What every person's load becomes, and the warnings, before anything is saved. */
function PreviewPane({ preview, caseload }: { preview: PreviewOutput; caseload: Caseload }) {
  const { changes, caseManagement, lastEffective, loads, findings } = preview;
  const warnings = warningsOf(findings);
  const names = new Map(caseload.lines.map(({ key, student }) => [key, student]));
  // Most people are held against the same provision, so it is named once for all.
  const sources = [...new Set(loads.map(({ after }) => after.source))].filter(Boolean);
  return (
    <>
      <p class="lead">
        {counted(changes, 'line')} will change
        {caseManagement > 0 && `, and the case management of ${counted(caseManagement, 'student')}`}
        {lastEffective && (
          <>
            . Loads on <strong>{dayInWords(lastEffective)}</strong>, the last effective date
          </>
        )}
        :
      </p>
      <ul class="cards">
        {loads.map((change) => (
          <LoadChangeCard key={change.key} change={change} />
        ))}
      </ul>
      {loads.length === 0 && <p class="empty">No one’s load changes.</p>}
      {sources.length > 0 && (
        <section aria-labelledby="preview-sources">
          <h2 id="preview-sources" class="section-title">
            Held against
          </h2>
          <ul class="soft">
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </section>
      )}
      {warnings.length > 0 && (
        <section class="note amber" aria-labelledby="preview-warnings">
          <h2 id="preview-warnings">{warningCount(warnings)}</h2>
          <FindingKinds findings={warnings}>
            {(some) => (
              <ul>
                {some.map((finding) => (
                  <li key={`${finding.line} ${finding.sentence}`}>
                    <FindingText finding={finding} student={names.get(finding.line ?? '') ?? ''} />
                  </li>
                ))}
              </ul>
            )}
          </FindingKinds>
        </section>
      )}
    </>
  );
}

function LoadChangeCard({ change }: { change: LoadChange }) {
  const { name, gained, lost, before, after } = change;
  const limits = [after.desirable, after.maximum];
  const figure = ({ number, lines }: typeof after) =>
    number === null ? counted(lines, 'line') : numberText(number, limits);
  const over = after.number !== null && after.maximum !== null ? after.number - after.maximum : 0;
  const moves = [
    gained > 0 && `+${counted(gained, 'line')}`,
    lost > 0 && `−${counted(lost, 'line')}`,
    over > 0 && `${numberText(over)} over the maximum`,
    after.ieps !== before.ieps && `IEPs ${before.ieps} → ${after.ieps}`,
  ].filter(Boolean);
  return (
    <li class="card">
      <div class="split">
        <bdi class="name">{name}</bdi>
        <LoadChip load={after} />
      </div>
      <div class="split">
        <span class="soft">{loadBasis(after)}</span>
        <span class="figure">
          {figure(before)} <span aria-hidden="true">→</span>
          <span class="sr-only"> becomes </span> <strong>{figure(after)}</strong>
        </span>
      </div>
      <LoadBar load={after} before={before} />
      {after.maximum !== null && (
        <p class="sr-only">
          {after.desirable !== null && `Desirable ${numberText(after.desirable)}, `}maximum{' '}
          {numberText(after.maximum)}
        </p>
      )}
      <p class="soft" dir="auto">
        {[moves.join(' · '), after.rests.slice(after.source.length).trim()].filter(Boolean).join('. ')}
      </p>
    </li>
  );
}
