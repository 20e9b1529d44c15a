import { DateInput } from '../shell/DateInput';
import { AmountInput } from './AmountInput';
import { amountForAll, amountProblem } from './amountProblem';
import type { CaseloadAction, CaseloadState } from './caseloadTypes';
import { returnsText, unitName } from './LineFields';
import type { LineSetting } from './lineProps';
import { ReasonField } from './ReasonField';
import { untilProblem } from './untilProblem';

type Props = { state: CaseloadState; setting: LineSetting; dispatch: (action: CaseloadAction) => void };

/** What is seldom said of many lines at once: until when, their hours, and why. */
export function MoreFields({ state, setting, dispatch }: Props) {
  const { together } = state;
  const lines = state.caseload.lines.filter(({ key }) => state.selected.has(key));
  const hours = (field: 'amount' | 'lre', label: string, unit: 'hours' | 'minutes') => {
    const wrong = amountProblem(together[field], unit, null, field);
    const outside = amountForAll(together[field], unit, lines, field);
    return (
      <AmountInput
        id={`together-${field}`}
        label={label}
        problem={wrong || outside ? { sentence: wrong || outside, blocks: wrong !== '' } : null}
        value={together[field]}
        onInput={(text) => dispatch({ do: 'typeTogether', field, text })}
      />
    );
  };
  return (
    <>
      {setting.onlyProvider !== '' && (
        <DateInput
          id="together-lastDay"
          label="Until"
          hint={returnsText(together.lastDay, setting.person, setting)}
          value={together.lastDay}
          today={setting.today}
          check={(text) => untilProblem(text, together.effective, setting.today)}
          onInput={(text) => dispatch({ do: 'typeTogether', field: 'lastDay', text })}
        />
      )}
      {(setting.hasAmount || setting.hasLre) && (
        <div class="pair">
          {setting.hasAmount &&
            hours('amount', `Program/Service ${unitName(setting.amountUnit)}`, setting.amountUnit)}
          {setting.hasLre && hours('lre', `LRE ${unitName(setting.lreUnit)}`, setting.lreUnit)}
        </div>
      )}
      <ReasonField state={state} dispatch={dispatch} />
    </>
  );
}
