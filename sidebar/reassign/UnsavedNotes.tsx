import type { Finding, Line } from '../../src/contract/contract';
import { counted } from '../counted';
import type { CaseloadAction } from './caseloadState';

type Props = {
  undated: readonly Line[];
  unselected: readonly Line[];
  dispatch: (action: CaseloadAction) => void;
};

const NAMED = 6;

/** What a save would leave out, and what it would change although it is not selected. */
export function UnsavedNotes({ undated, unselected, dispatch }: Props) {
  return (
    <>
      {undated.length > 0 && (
        <div class="note amber">
          <p>Without an Effective Date, and so not saved:</p>
          <Named
            lines={undated}
            onPick={(line) => dispatch({ do: 'jump', finding: { ...UNDATED, line: line.key } })}
          />
        </div>
      )}
      {unselected.length > 0 && (
        <div class="note amber">
          <p>
            {counted(unselected.length, 'line that will change is', 'lines that will change are')} not
            selected:{' '}
            <bdi>
              {unselected
                .slice(0, NAMED)
                .map(({ student }) => student)
                .join('; ')}
            </bdi>
            {unselected.length > NAMED && ` and ${unselected.length - NAMED} more`}.
          </p>
          <button
            type="button"
            class="link"
            onClick={() => dispatch({ do: 'clear', lines: unselected.map(({ key }) => key) })}
          >
            Leave {unselected.length === 1 ? 'it' : 'them'} out
          </button>
        </div>
      )}
    </>
  );
}

const UNDATED: Finding = { code: 'undated', severity: 'warns', line: null, field: 'effective', sentence: '' };

function Named({ lines, onPick }: { lines: readonly Line[]; onPick: (line: Line) => void }) {
  return (
    <ul>
      {lines.slice(0, NAMED).map((line) => (
        <li key={line.key}>
          <button type="button" class="link" onClick={() => onPick(line)}>
            <bdi>{line.student}</bdi>, <bdi>{line.service}</bdi>
          </button>
        </li>
      ))}
      {lines.length > NAMED && <li>and {lines.length - NAMED} more</li>}
    </ul>
  );
}
