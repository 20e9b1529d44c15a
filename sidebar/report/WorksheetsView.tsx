import { useState } from 'preact/hooks';
import type { Input } from '../../src/contract/contract';
import { usePage } from '../shell/PageContext';
import { PersonInput } from '../shell/PersonInput';
import { Screen } from '../shell/Screen';
import { Summary } from '../shell/Summary';
import { usePeople } from '../shell/usePeople';
import { useTask } from '../shell/useTask';

type Option = Input<'makeWorksheet'>['option'];

const OPTIONS: readonly { key: Option; name: string; text: string }[] = [
  { key: 'option 1', name: 'Option 1: head count', text: 'For those who serve many and manage few' },
  { key: 'option 2', name: 'Option 2: ALTCASE', text: 'With the list of students and their minutes' },
  { key: 'self-contained', name: 'Self-contained class', text: 'Class size against the state’s numbers' },
  { key: 'ecse', name: 'Early childhood (ECSE)', text: 'By position, with the sessions' },
];

const PERSON = 'worksheet-person';
const NOBODY = { sentence: 'Choose a provider from the list.', blocks: true };

/** Makes one of the state's caseload worksheets for a person, on a sheet of its own. */
export function WorksheetsView({ today }: { today: string }) {
  const { call, back, account } = usePage();
  const task = useTask();
  // A vacancy has no minutes and no method of its own to fill a worksheet with.
  const people = usePeople(today).filter(({ vacancy }) => !vacancy);
  const [person, setPerson] = useState(account?.personKey ?? '');
  const [option, setOption] = useState<Option>('option 1');
  const [asked, setAsked] = useState(false);
  const [made, setMade] = useState<{ sheet: string; occasion: number } | null>(null);
  const named = person === account?.personKey || people.some(({ key }) => key === person);
  const make = () => {
    setAsked(true);
    setMade(null);
    if (!named) return document.getElementById(PERSON)?.focus();
    return task.run(
      'Making the worksheet…',
      () => call('makeWorksheet', { person, option }),
      ({ sheet }) => setMade({ sheet, occasion: Date.now() }),
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
          <p>Its figures follow the roster and Providers.</p>
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
        <fieldset class="choice">
          <legend>Worksheet</legend>
          {OPTIONS.map(({ key, name, text }) => (
            <label key={key} class="check boxed">
              <input type="radio" name="option" checked={option === key} onChange={() => setOption(key)} />
              <span>
                {name} <span class="hint">{text}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </div>
    </Screen>
  );
}
