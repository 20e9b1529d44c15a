import { useState } from 'preact/hooks';
import type { StateOnPage } from '../../src/contract/stateOnPage';
import { WorksheetChoice } from '../report/WorksheetChoice';
import { usePage } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import { Summary } from '../shell/Summary';
import { useTask } from '../shell/useTask';

type Props = { sheets: StateOnPage['moneySheets'] };

/** Makes one of the worksheets on federal money, on a sheet of its own. */
export function MoneyView({ sheets }: Props) {
  const { call, back } = usePage();
  const task = useTask();
  const [id, setId] = useState(sheets[0]?.id ?? '');
  const [made, setMade] = useState<{ sheet: string; occasion: number } | null>(null);
  const make = () => {
    setMade(null);
    task.run(
      'Making the worksheet…',
      () => call('makeMoneySheet', { id }),
      ({ sheet }) => setMade({ sheet, occasion: Date.now() }),
    );
  };
  return (
    <Screen
      title="Money worksheets"
      back={back}
      task={task}
      still
      actions={
        <div class="buttons">
          <button type="button" class="button primary" onClick={make}>
            Make worksheet
          </button>
        </div>
      }
    >
      {made && (
        <Summary tone="green" title={`“${made.sheet}” is made`} occasion={made.occasion}>
          <p>Type in its yellow cells. Each line says where it comes from.</p>
        </Summary>
      )}
      <div class="form">
        <p>
          IDEA Part B money, line by line with the citation. Nothing is rounded. Made again, a sheet keeps
          what was typed.
        </p>
        <WorksheetChoice name="money-sheet" of={sheets} chosen={id} onChoose={setId} />
      </div>
    </Screen>
  );
}
