import { useEffect, useState } from 'preact/hooks';
import { dayText } from '../../src/domain/cells/dateText';
import { LoadBar, LoadChip } from '../shell/LoadBar';
import { DISTRICT, loadText } from '../shell/loadText';
import type { Caseload } from './caseloadTypes';
import { personPlace } from './FindProvider';

type Props = {
  caseload: Caseload;
  onChangeProvider: () => void;
  onAsOf: (typed: string) => void;
};

/** Whose caseload this is, how full it is, and on which day. */
export function CaseloadHead({ caseload, onChangeProvider, onAsOf }: Props) {
  const { person, asOf } = caseload;
  const [typed, setTyped] = useState(dayText(asOf));
  useEffect(() => setTyped(dayText(asOf)), [asOf]);
  const { load } = person;
  return (
    <section class="person-head" aria-label="Provider">
      <div class="split">
        <h2 class="name" dir="auto">
          {person.name}
        </h2>
        <button type="button" class="link" onClick={onChangeProvider}>
          Change Provider
        </button>
      </div>
      <p class="soft" dir="auto">
        {personPlace(person)}
      </p>
      <div class="split">
        <p>
          <strong>{loadText(load)}</strong>{' '}
          {load.number !== null && (
            <span class="soft">
              {load.method}
              {load.district && ` · ${DISTRICT}`}
            </span>
          )}
        </p>
        <LoadChip load={load} />
      </div>
      <LoadBar load={load} />
      <form
        class="as-of"
        onSubmit={(event) => {
          event.preventDefault();
          onAsOf(typed);
        }}
      >
        <label for="as-of">As of</label>
        <input
          id="as-of"
          class="input"
          type="text"
          autocomplete="off"
          placeholder="MM/DD/YYYY"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          Submit
        </button>
      </form>
    </section>
  );
}
