import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { SHEETS } from '../../src/domain/roster/ownSheets';
import { Icon } from '../shell/Icon';
import { usePage } from '../shell/PageContext';
import { Paged } from '../shell/Paged';
import { NoticeList } from '../shell/PageNotices';
import { Screen } from '../shell/Screen';
import { Summary } from '../shell/Summary';
import { useTask } from '../shell/useTask';

type Check = Output<'checkRecord'>;

type Props = {
  /** Opens the roster anew: where the damaged record stops everything else, this is the way out once it is whole again. */
  onOpen: (() => void) | null;
};

/** Check the record: every entry against its hash, and what is derived from the record against it. */
export function CheckView({ onOpen }: Props) {
  const { call, back, changed, announce } = usePage();
  const task = useTask();
  const { run } = task;
  const [check, setCheck] = useState<Check | null>(null);
  const [repaired, setRepaired] = useState<readonly string[] | null>(null);
  const read = useCallback(
    () => run('Reading every entry…', () => call('checkRecord', {}), setCheck),
    [run, call],
  );
  useEffect(read, [read]);
  const repair = () =>
    run(
      'Repairing…',
      () => call('repair', {}),
      ({ notices, left }) => {
        setRepaired(notices);
        announce(`Repaired. ${notices.join(' ')}`);
        changed(left);
        read();
      },
    );
  return (
    <Screen
      title="Check the record"
      back={back}
      task={task}
      still
      actions={
        check && (
          <div class="buttons">
            <button
              type="button"
              class="button"
              onClick={() => {
                setRepaired(null);
                read();
              }}
            >
              Check again
            </button>
            {check.derived.some(({ repairs }) => repairs) && (
              <button type="button" class="button primary" onClick={repair}>
                Repair
              </button>
            )}
            {onOpen && check.intact && (
              <button type="button" class="button primary" onClick={onOpen}>
                Open the roster
              </button>
            )}
          </div>
        )
      }
    >
      {repaired && (
        <section class="note green" aria-label="Repaired">
          <h2>Repaired</h2>
          <NoticeList notices={repaired} />
        </section>
      )}
      {check && (
        <>
          <RecordResult check={check} />
          {check.derived.length > 0 && <Derived parts={check.derived} />}
          <p class="soft after-list">
            Every entry of the Caseload log carries a hash over itself and the entry before it. The check
            recomputes them all, then compares the roster and Case assignments with the record.
          </p>
        </>
      )}
    </Screen>
  );
}

/** So many troubles are listed at once. */
const LISTED = 20;

/** Whether every entry is whole; each trouble says itself what to do. What saves that never began left behind is none. */
function RecordResult({ check }: { check: Check }) {
  const { title, intact, troubles } = check;
  return (
    <Summary tone={intact ? 'green' : 'red'} title={title} occasion={check}>
      {troubles.length > 0 && (
        <Paged class="troubles" items={troubles} page={LISTED}>
          {({ code, entries, sentence }) => (
            <li key={`${code} ${entries}`} dir="auto">
              {sentence}
            </li>
          )}
        </Paged>
      )}
    </Summary>
  );
}

const NAMES: { readonly [P in Check['derived'][number]['part']]: string } = {
  roster: 'Roster',
  assignments: SHEETS.assignments,
  memory: 'What the spreadsheet remembers',
  closedYears: 'Closed school years',
};

/** What is not as it should be stands first: of closed years alone there may be a dozen. */
const Derived = ({ parts }: { parts: Check['derived'] }) => (
  <section aria-labelledby="derived-title">
    <h2 id="derived-title" class="section-title">
      Made from the record
    </h2>
    <ul class="rows">
      {[...parts]
        .sort((a, b) => Number(a.fine) - Number(b.fine))
        .map(({ part, sentence, fine, repairs }) => (
          <li key={`${part} ${sentence}`} class="row checked">
            <span class={fine ? 'mark-fine' : 'mark-not'}>
              {fine ? <Icon name="check" /> : <span aria-hidden="true">!</span>}
            </span>
            <div>
              <p class="name">{NAMES[part]}</p>
              <p class={fine ? 'soft' : 'warning'} dir="auto">
                {sentence}
              </p>
              {repairs && <p class="soft">Repair mends this.</p>}
            </div>
          </li>
        ))}
    </ul>
  </section>
);
