import type { FindingOnWire, LineOnWire } from '../../src/contract/contract';
import type { CaseloadAction } from './caseloadTypes';

type Props = {
  undated: readonly LineOnWire[];
  unselected: readonly LineOnWire[];
  dispatch: (action: CaseloadAction) => void;
};

const NAMED = 2;

/**
 * What a save would leave out, and what it would change although it is not selected. It stands with the actions: above the
 * list it would push the very line away that is being typed into or deselected.
 */
export function UnsavedNotes({ undated, unselected, dispatch }: Props) {
  const [first] = undated;
  return (
    <>
      {first && (
        <p class="aside">
          No Effective Date, so not saved: <Names lines={undated} />.{' '}
          <button
            type="button"
            class="link"
            onClick={() => dispatch({ do: 'jump', finding: { ...UNDATED, line: first.key } })}
          >
            Go there
          </button>
        </p>
      )}
      {unselected.length > 0 && (
        <p class="aside">
          Not selected, but will change: <Names lines={unselected} />.{' '}
          <button
            type="button"
            class="link"
            onClick={() => dispatch({ do: 'clear', lines: unselected.map(({ key }) => key) })}
          >
            Leave {unselected.length === 1 ? 'it' : 'them'} out
          </button>
        </p>
      )}
    </>
  );
}

const UNDATED: FindingOnWire = {
  code: 'effective-missing',
  severity: 'warns',
  line: null,
  field: 'effective',
  sentence: '',
};

function Names({ lines }: { lines: readonly LineOnWire[] }) {
  const names = [...new Set(lines.map(({ student }) => student))];
  return (
    <>
      <bdi>{names.slice(0, NAMED).join('; ')}</bdi>
      {names.length > NAMED && ` and ${names.length - NAMED} more`}
    </>
  );
}
