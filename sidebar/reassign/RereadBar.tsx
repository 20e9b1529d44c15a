import type { FindingOnWire } from '../../src/contract/contract';
import { Summary } from '../shell/Summary';
import type { CaseloadState, DroppedLine } from './caseloadTypes';
import { FindingText } from './FindingSummary';

type Props = {
  reread: NonNullable<CaseloadState['reread']>;
  state: CaseloadState;
  onJump: (finding: FindingOnWire) => void;
};

/** After someone else's changes were read: what they changed, what stays typed, and what has left the caseload with its line. */
export function RereadBar({ reread, state, onJump }: Props) {
  const { conflicts, dropped } = reread;
  const { caseload, inputs, occasion } = state;
  const names = new Map(caseload.lines.map(({ key, student }) => [key, student]));
  const here = conflicts.filter(({ line }) => names.has(line ?? ''));
  return (
    <Summary tone="amber" title="This is the caseload as it is now" occasion={occasion}>
      {here.length > 0 && (
        <ul>
          {here.map((finding) => (
            <li key={`${finding.line} ${finding.sentence}`}>
              <button type="button" class="link" onClick={() => onJump(finding)}>
                <FindingText finding={finding} student={names.get(finding.line ?? '') ?? ''} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Dropped
        why="No longer on this caseload, so what you typed for them is dropped:"
        lines={dropped.filter(({ changed }) => !changed)}
      />
      <Dropped
        why="Changed since you typed, so what you typed for them is dropped:"
        lines={dropped.filter(({ changed }) => changed)}
      />
      <p>
        {inputs.size > 0
          ? 'Everything else that you typed stays. Look it over, then save.'
          : 'Nothing that you typed is left to save.'}
      </p>
    </Summary>
  );
}

function Dropped({ why, lines }: { why: string; lines: readonly DroppedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p>{why}</p>
      <ul>
        {lines.map(({ key, student, service }) => (
          <li key={key} dir="auto">
            <strong>{student || 'A line that is gone'}</strong>
            {service && `, ${service}`}
          </li>
        ))}
      </ul>
    </>
  );
}
