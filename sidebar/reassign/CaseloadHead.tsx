import { useEffect, useState } from 'preact/hooks';
import { counted } from '../../src/domain/cells/counted';
import { dayText } from '../../src/domain/cells/dateText';
import { shortDay } from '../shell/dayText';
import { LoadChip } from '../shell/LoadBar';
import { DISTRICT, loadText, loadTone } from '../shell/loadText';
import type { Caseload } from './caseloadTypes';
import { personPlace } from './FindProvider';
import { type CaseloadKind, KindSwitch } from './KindSwitch';

type Props = {
  caseload: Caseload;
  today: string;
  /** Null where the roster has no case managers. */
  kind: CaseloadKind | null;
  onKind: (kind: CaseloadKind) => void;
  onAsOf: (typed: string) => void;
};

/** How full this caseload is, on which day, and of what: one row, whose two choices unfold. */
export function CaseloadHead({ caseload, today, kind, onKind, onAsOf }: Props) {
  const { person, asOf, beforeRecord, lines, elsewhere } = caseload;
  const { load } = person;
  const [open, setOpen] = useState<'asOf' | 'kind' | null>(null);
  const [typed, setTyped] = useState(dayText(asOf));
  useEffect(() => setTyped(dayText(asOf)), [asOf]);
  const toggle = (which: 'asOf' | 'kind', text: string) => (
    <button
      type="button"
      class="link"
      aria-expanded={open === which}
      onClick={() => setOpen(open === which ? null : which)}
    >
      {text} <span aria-hidden="true">▾</span>
    </button>
  );
  return (
    <section class="caseload-head" aria-label="Caseload">
      <div class="split">
        <strong class={loadTone(load)}>
          {loadText(load)}
          {load.number !== null && <span class="sr-only">, {load.status}</span>}
        </strong>
        {toggle('asOf', `As of ${shortDay(dayText(asOf), today)}`)}
        {kind && toggle('kind', kind === 'service' ? 'Services' : 'Case management')}
      </div>
      {open === 'asOf' && (
        <>
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
          <p class="soft" dir="auto">
            {[personPlace(person), load.method, load.district && DISTRICT].filter(Boolean).join(' · ')}{' '}
            <LoadChip load={load} />
          </p>
        </>
      )}
      {open === 'kind' && kind && <KindSwitch kind={kind} onKind={onKind} />}
      {elsewhere > 0 && <p class="soft">{counted(elsewhere, 'more line')} at schools that are not yours</p>}
      {beforeRecord && <p class="note amber">{beforeText(beforeRecord, lines.length)}</p>}
    </section>
  );
}

function beforeText({ lines, since }: NonNullable<Caseload['beforeRecord']>, all: number): string {
  const some = lines < all ? ` of ${counted(lines, 'line')}` : '';
  return `Before the record${some}, which begins on ${dayText(since)}: as the roster stood at Set up, not recorded.`;
}
