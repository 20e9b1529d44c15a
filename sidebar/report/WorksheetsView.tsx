import { useState } from 'preact/hooks';
import type { StateOnPage } from '../../src/contract/stateOnPage';
import { counted } from '../../src/domain/cells/counted';
import { usePage } from '../shell/PageContext';
import { PersonInput } from '../shell/PersonInput';
import { Screen } from '../shell/Screen';
import { Summary } from '../shell/Summary';
import { usePeople } from '../shell/usePeople';
import { useTask } from '../shell/useTask';
import { WorksheetChoice } from './WorksheetChoice';

const PERSON = 'worksheet-person';
const NOBODY = { sentence: 'Choose a provider from the list.', blocks: true };

type Props = { today: string; worksheets: StateOnPage['worksheets'] };

/** Makes one of the state's caseload worksheets for a person, on a sheet of its own. */
export function WorksheetsView({ today, worksheets }: Props) {
  const { call, back, account } = usePage();
  const task = useTask();
  // A vacancy has no minutes and no method of its own to fill a worksheet with.
  const people = usePeople(today).filter(({ vacancy }) => !vacancy);
  // An Admin makes them for others, and may have no line at all.
  const [person, setPerson] = useState(account?.access === 'admin' ? '' : (account?.personKey ?? ''));
  const [option, setOption] = useState(worksheets[0]?.id ?? '');
  const [asked, setAsked] = useState(false);
  const [made, setMade] = useState<{ sheet: string; fixed: number; occasion: number } | null>(null);
  const named = person === account?.personKey || people.some(({ key }) => key === person);
  const make = () => {
    setAsked(true);
    setMade(null);
    if (!named) return document.getElementById(PERSON)?.focus();
    return task.run(
      'Making the worksheet…',
      () => call('makeWorksheet', { person, option }),
      ({ sheet, fixed }) => setMade({ sheet, fixed, occasion: Date.now() }),
    );
  };
  return (
    <Screen
      title="Worksheets"
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
          <p>{followsText(made.fixed)}</p>
        </Summary>
      )}
      <div class="form">
        <p>The state’s caseload worksheet, filled in line by line from Providers and the roster.</p>
        <PersonInput
          id={PERSON}
          label="Provider"
          value={person}
          people={people}
          fixed={account?.access !== 'admin'}
          messages={asked && !named ? [NOBODY] : []}
          onChange={setPerson}
        />
        <WorksheetChoice name="option" of={worksheets} chosen={option} onChoose={setOption} />
      </div>
    </Screen>
  );
}

/** What of a worksheet changes by itself, and what does not. */
const followsText = (fixed: number): string =>
  fixed === 0
    ? 'Its figures follow the roster and Providers; its students are today’s.'
    : `The minutes of ${counted(fixed, 'student')} stay as they are today; the remarks say why. Make it again when they change. The rest follows the roster and Providers.`;
