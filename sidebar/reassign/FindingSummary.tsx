import type { FindingOnWire, LineOnWire } from '../../src/contract/contract';
import { blocksOf, isConflict, warningCount, warningsOf } from '../shell/findings';
import { Summary } from '../shell/Summary';
import { refusalTitle } from './caseloadSelectors';
import { FindingKinds } from './FindingKinds';

type Props = {
  findings: readonly FindingOnWire[];
  /** What they stand in the way of. */
  refused: 'save' | 'preview';
  lines: readonly LineOnWire[];
  occasion: unknown;
  onJump: (finding: FindingOnWire) => void;
  /** Shows what others changed meanwhile. */
  onReread: () => void;
  /** The other lines are saved already. */
  rest: boolean;
  /** How many lines nothing holds up. */
  others: number;
  onSaveOthers: () => void;
  /** Saves over the warnings that are shown. */
  onSave: () => void;
};

/** The red bar where something blocks; the amber one where only warnings stand between the user and a save. */
export function FindingSummary(props: Props) {
  const { findings, refused, lines, occasion, onJump, onReread, rest, others, onSaveOthers, onSave } = props;
  const blocks = blocksOf(findings);
  const warnings = warningsOf(findings);
  if (findings.length === 0) return null;
  const names = new Map(lines.map(({ key, student }) => [key, student]));
  const list = (some: readonly FindingOnWire[]) => (
    <ul>
      {some.map((finding) => (
        <li key={`${finding.line} ${finding.field} ${finding.sentence}`}>
          {!names.has(finding.line ?? '') && finding.field === null ? (
            <FindingText finding={finding} student="" />
          ) : (
            <button type="button" class="link" onClick={() => onJump(finding)}>
              <FindingText finding={finding} student={names.get(finding.line ?? '') ?? ''} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
  const shown = blocks.length > 0 ? blocks : warnings;
  return (
    <Summary
      tone={blocks.length > 0 ? 'red' : 'amber'}
      title={
        blocks.length > 0 ? refusalTitle(findings, refused, rest) : `Not saved yet: ${warningCount(warnings)}`
      }
      occasion={occasion}
    >
      {blocks.length > 0 && others > 0 && (
        <button type="button" class="button" onClick={onSaveOthers}>
          Save the other {others}
        </button>
      )}
      {blocks.length === 0 && (
        <p>
          You can save all the same:{' '}
          <button type="button" class="link" onClick={onSave}>
            Save with {warningCount(warnings)}
          </button>
        </p>
      )}
      <FindingKinds findings={shown}>{list}</FindingKinds>
      {blocks.some(isConflict) && (
        <p>
          <button type="button" class="link" onClick={onReread}>
            Show what is there now
          </button>{' '}
          What you typed stays.
        </p>
      )}
    </Summary>
  );
}

export function FindingText({ finding, student }: { finding: FindingOnWire; student: string }) {
  // A sentence that names the student already needs no second name.
  if (student === '' || finding.sentence.includes(student)) return <bdi>{finding.sentence}</bdi>;
  return (
    <>
      <bdi>{student}</bdi>: <bdi>{finding.sentence}</bdi>
    </>
  );
}
