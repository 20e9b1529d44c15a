import { useMemo } from 'preact/hooks';
import { Combobox } from '../shell/Combobox';
import { described, LabelledField } from '../shell/LabelledField';
import { heldText } from './heldText';
import type { RosterInspection } from './mappingFields';

type Props = {
  inspected: RosterInspection;
  again: boolean;
  name: string;
  onChange: (name: string) => void;
  protectLog: boolean;
  onProtect: (protectLog: boolean) => void;
  freeze: boolean;
  onFreeze: (freeze: boolean) => void;
};

const HINT = 'Optional. Choose it from the roster, or type it if it is not there.';

/** Step 3: who is setting up, who becomes the first Admin, and whether the record warns those who edit it. */
export function NameStep({
  inspected,
  again,
  name,
  onChange,
  protectLog,
  onProtect,
  freeze,
  onFreeze,
}: Props) {
  const { people, canFreeze } = inspected;
  const choices = useMemo(
    () =>
      people
        .filter(({ vacancy }) => !vacancy)
        .map((person) => ({ key: person.name, name: person.name, detail: heldText(person) })),
    [people],
  );
  return (
    <div class="form">
      <LabelledField id="your-name" label="Your name" hint={HINT}>
        <Combobox
          id="your-name"
          value={name}
          choices={choices}
          onChange={onChange}
          none="Not in the roster: added as typed"
          state={described('your-name', HINT)}
        />
      </LabelledField>
      <p>
        {again
          ? 'Set up has run here before. Running it again takes in what is new; it changes nothing that anyone has edited in Providers.'
          : 'Set up adds three sheets: Providers; Caseload log, where it records who is responsible for every line today; and Case assignments, which lists that for reading. Your roster is not restructured.'}
      </p>
      {!again && <p class="soft">You become the first Admin. You can add others in Providers.</p>}
      <div class="check boxed">
        <input
          id="protect-log"
          type="checkbox"
          checked={protectLog}
          aria-describedby="protect-log-hint"
          onChange={(event) => onProtect(event.currentTarget.checked)}
        />
        <div>
          <label for="protect-log">Warn anyone who edits the Caseload log by hand</label>
          <p class="hint" id="protect-log-hint">
            Google Sheets then asks before it lets an edit through. It stops nobody.
          </p>
        </div>
      </div>
      {canFreeze && (
        <div class="check boxed">
          <input
            id="freeze"
            type="checkbox"
            checked={freeze}
            aria-describedby="freeze-hint"
            onChange={(event) => onFreeze(event.currentTarget.checked)}
          />
          <div>
            <label for="freeze">Freeze the header row</label>
            <p class="hint" id="freeze-hint">
              The roster’s headers then stay in sight while you scroll. Nothing else of the sheet is touched.
            </p>
          </div>
        </div>
      )}
    </div>
  );
}
