import type { FindingOnWire, LineOnWire } from '../../src/contract/contract';
import { inFigures } from '../../src/domain/cells/counted';
import type { CaseloadAction } from './caseloadTypes';

type Props = {
  undated: readonly LineOnWire[];
  dispatch: (action: CaseloadAction) => void;
};

const NAMED = 2;

/**
 * What a save would leave out. It stands with the actions: above the
 * list it would push the very line away that is being typed into.
 */
export function UnsavedNotes({ undated, dispatch }: Props) {
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
      {names.length > NAMED && ` and ${inFigures(names.length - NAMED)} more`}
    </>
  );
}
