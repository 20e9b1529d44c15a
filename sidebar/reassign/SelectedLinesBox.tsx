import { counted } from '../../src/domain/cells/counted';
import { Combobox } from '../shell/Combobox';
import { DateInput } from '../shell/DateInput';
import { described, LabelledField } from '../shell/LabelledField';
import { movesCaseManagement, selectionSlots } from './caseloadSelectors';
import type { CaseloadAction, CaseloadState } from './caseloadTypes';
import type { LineSetting } from './lineProps';

type Props = {
  state: CaseloadState;
  setting: LineSetting;
  hasCaseManager: boolean;
  dispatch: (action: CaseloadAction) => void;
  onApply: () => void;
};

/** One date and one provider for many lines, because 43 lines of four fields each is no one's idea of quick. */
export function SelectedLinesBox({ state, setting, hasCaseManager, dispatch, onApply }: Props) {
  const { together, selected, caseload } = state;
  const managed = new Set(caseload.lines.filter(({ managed: is }) => is).map(({ studentId }) => studentId))
    .size;
  const { outOfSight } = selectionSlots(state);
  const detail = setting.choices.find(({ key }) => key === together.provider)?.detail;
  const type = (field: 'effective' | 'provider') => (text: string) =>
    dispatch({ do: 'typeTogether', field, text });
  return (
    <form
      class="box"
      aria-labelledby="together-title"
      onSubmit={(event) => {
        event.preventDefault();
        onApply();
      }}
    >
      <h3 id="together-title">
        {selected.size === 0
          ? 'For the selected lines'
          : `For the ${counted(selected.size, 'selected line')}`}
      </h3>
      <div class="date-and-who">
        <DateInput
          id="together-effective"
          label="Effective Date"
          value={together.effective}
          onInput={type('effective')}
        />
        {setting.onlyProvider !== '' && (
          <LabelledField id="together-provider" label={setting.newPerson} hint={detail}>
            {setting.onlyProvider === null ? (
              <Combobox
                id="together-provider"
                value={together.provider}
                choices={setting.choices}
                onChange={type('provider')}
                state={described('together-provider', detail)}
              />
            ) : (
              <input id="together-provider" class="input" dir="auto" readOnly value={setting.onlyName} />
            )}
          </LabelledField>
        )}
      </div>
      {outOfSight > 0 && (
        <p class="warning">
          {counted(outOfSight, 'selected line is', 'selected lines are')} hidden by the filter.
        </p>
      )}
      <div class="box-foot">
        {hasCaseManager && managed > 0 && setting.onlyProvider !== '' ? (
          <label class="check">
            <input
              type="checkbox"
              checked={movesCaseManagement(state)}
              onChange={(event) => dispatch({ do: 'moveCaseManagement', on: event.currentTarget.checked })}
            />
            <span>Also move case management</span>
          </label>
        ) : (
          <span />
        )}
        <button type="submit" class="button primary" id="together-apply">
          Apply
        </button>
      </div>
    </form>
  );
}
