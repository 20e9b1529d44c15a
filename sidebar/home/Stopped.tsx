import { usePage } from '../shell/PageContext';
import type { HomeAnswer } from './homeAnswer';

type Props = { opened: HomeAnswer; onOpen: () => void };

/** Why nothing can go on, and the ways out of it. */
export function Stopped({ opened, onOpen }: Props) {
  const { go } = usePage();
  const { account, stop, stopsAccount, mapping, mayCheck, removing } = opened;
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
    <section class="note red" role="alert">
      <h2>{removing ? 'Removing was not finished' : 'Something must be mended first'}</h2>
      <p dir="auto">{stop}</p>
      <p class="ways-out">
        {mapping && account.access === 'admin' && (
          <button type="button" class="button" onClick={() => go({ view: 'set-up' })}>
            Check the columns
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
      </p>
    </section>
  );
}
