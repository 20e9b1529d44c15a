import type { FindingOnWire, LineOnWire } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { warningCount } from '../shell/findings';
import type { CaseloadAction } from './caseloadTypes';
import { UnsavedNotes } from './UnsavedNotes';

type Props = {
  undated: readonly LineOnWire[];
  /** How many lines a save would change, and how many there are. */
  dated: number;
  lines: number;
  /** Those that a save goes over. */
  warnings: readonly FindingOnWire[];
  dispatch: (action: CaseloadAction) => void;
  onPreview: () => void;
  onSave: () => void;
  onReset: () => void;
};

/** What is done with all that is staged; it stays in sight. */
export function CaseloadFoot(props: Props) {
  const { undated, dated, lines, warnings, dispatch, onPreview, onSave, onReset } = props;
  return (
    <>
      <UnsavedNotes undated={undated} dispatch={dispatch} />
      <div class="buttons">
        <p class="will-change" role="status">
          {dated} of {counted(lines, 'line')}
          <span class="sr-only"> will change</span>
        </p>
        <button type="button" class="button" onClick={onPreview}>
          Preview
        </button>
        <button type="button" class="button primary" onClick={onSave}>
          {warnings.length > 0 ? `Save with ${warningCount(warnings)}` : 'Save'}
        </button>
        <button type="button" class="link" onClick={onReset}>
          Reset
        </button>
      </div>
    </>
  );
}
