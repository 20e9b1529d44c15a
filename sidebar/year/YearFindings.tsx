import type { FindingOnWire } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { isBlock, isConflict, warningCount } from '../shell/findings';
import { Summary } from '../shell/Summary';

/** What was asked for and refused: another `occasion` each time. */
export type YearRefusal = {
  what: 'plan' | 'project' | 'save';
  findings: readonly FindingOnWire[];
  occasion: number;
};

type Props = {
  refusal: YearRefusal;
  onJump: (finding: FindingOnWire) => void;
  /** Reads what others changed meanwhile; what was chosen stays. */
  onLookAgain: () => void;
};

/** So many are listed; the rest unfold. */
const LISTED = 5;

const TITLES = {
  plan: 'The year can’t be planned yet',
  project: 'The loads can’t be worked out yet',
  save: 'Nothing was saved',
} as const;

/** The red bar where something blocks; the amber one where only warnings stand between the user and a save. */
export function YearFindings({ refusal, onJump, onLookAgain }: Props) {
  const { what, findings, occasion } = refusal;
  const blocks = findings.filter(isBlock);
  const shown = blocks.length > 0 ? blocks : findings;
  return (
    <Summary
      tone={blocks.length > 0 ? 'red' : 'amber'}
      title={blocks.length > 0 ? TITLES[what] : `Not saved yet: ${warningCount(shown)}`}
      occasion={occasion}
    >
      <FindingList findings={shown} onJump={onJump} />
      {blocks.length === 0 && <p>You can save all the same: press “Save with {warningCount(shown)}”.</p>}
      {blocks.some(isConflict) && (
        <p>
          <button type="button" class="link" onClick={onLookAgain}>
            Look again
          </button>{' '}
          What you chose stays.
        </p>
      )}
    </Summary>
  );
}

type ListProps = { findings: readonly FindingOnWire[]; onJump: (finding: FindingOnWire) => void };

/** What was found, each with the way to where it is decided. */
function FindingList({ findings, onJump }: ListProps) {
  const list = (some: readonly FindingOnWire[]) => (
    <ul>
      {some.map((finding) => (
        <li key={`${finding.code} ${finding.sentence}`}>
          {finding.field === null ? (
            <bdi>{finding.sentence}</bdi>
          ) : (
            <button type="button" class="link" onClick={() => onJump(finding)}>
              <bdi>{finding.sentence}</bdi>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(findings.slice(0, LISTED))}
      {findings.length > LISTED && (
        <details>
          <summary>{counted(findings.length - LISTED, 'more', 'more')}</summary>
          {list(findings.slice(LISTED))}
        </details>
      )}
    </>
  );
}

/** What is good to know and stands in nobody's way yet. */
export const WarningNote = ({ findings, onJump }: ListProps) =>
  findings.length === 0 ? null : (
    <section class="note amber" aria-label="Good to know">
      <FindingList findings={findings} onJump={onJump} />
    </section>
  );
