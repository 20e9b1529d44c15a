import { useState } from 'preact/hooks';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { usePage } from '../shell/PageContext';
import type { Task } from '../shell/useTask';
import type { HomeAnswer } from './homeAnswer';

type Props = { opened: HomeAnswer; task: Task; onOpen: () => void };

/** Why nothing can go on, and the ways out of it. */
export function Stopped({ opened, task, onOpen }: Props) {
  const { call, go } = usePage();
  const [asking, setAsking] = useState(false);
  const { account, stop, stopsAccount, mapping, mayCheck, mayGoOn, removing } = opened;
  if (stopsAccount)
    return (
      <section class="note amber">
        <h2>This account has no access yet</h2>
        <p dir="auto">{stop}</p>
        {account.email !== '' && (
          <p>
            If the address below is not the one you use at work, switch accounts and open the sidebar again.
          </p>
        )}
      </section>
    );
  return (
    <>
      <section class="note red" role="alert">
        <h2>{removing ? 'Removing was not finished' : 'Something must be mended first'}</h2>
        <p dir="auto">{stop}</p>
        <p class="ways-out">
          {mapping && account.access === 'admin' && (
            <button type="button" class="button" onClick={() => go({ view: 'set-up' })}>
              Run Set up
            </button>
          )}
          {mayCheck && (
            <button type="button" class="button" onClick={() => go({ view: 'check' })}>
              Check the record
            </button>
          )}
          {removing ? (
            <button type="button" class="button" onClick={() => go({ view: 'remove' })}>
              Finish removing
            </button>
          ) : (
            <button type="button" class="button" onClick={onOpen}>
              Look again
            </button>
          )}
          {mayGoOn && (
            <button type="button" class="button" onClick={() => setAsking(true)}>
              Go on from here
            </button>
          )}
        </p>
      </section>
      {asking && (
        <ConfirmDialog
          title="Go on from here?"
          text="The record says for ever what is missing in it or was retyped. Nothing is written into the roster: what it says otherwise is then listed under Changed by hand. If File › Version history still has the newest version, bring that back instead."
          confirm="Go on from here"
          cancel="Cancel"
          better="cancel"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            task.run('Going on from here…', () => call('goOn', {}), onOpen);
          }}
        />
      )}
    </>
  );
}
