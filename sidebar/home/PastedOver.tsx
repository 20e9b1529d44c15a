import { counted } from '../counted';
import { usePage } from '../shell/PageContext';
import type { Task } from '../shell/useTask';
import type { Opened } from './HomeView';

type Props = {
  opened: Opened;
  task: Task;
  /** Opens the roster anew. */
  onOpen: () => void;
};

/** So much reads otherwise at once that nobody typed it: an Admin says whether it is an export, or their own doing. */
export function PastedOver({ opened, task, onOpen }: Props) {
  const { call, go } = usePage();
  const { pasted, account } = opened;
  const title = 'The roster looks pasted over';
  const many = `${counted(pasted, 'line reads', 'lines read')} otherwise at once.`;
  if (account.access !== 'admin')
    return (
      <section class="note amber" aria-labelledby="pasted-title">
        <h2 id="pasted-title">{title}</h2>
        <p>
          {many} Please ask an Admin to open the sidebar and look at it. The record still says who is
          responsible.
        </p>
      </section>
    );
  const keep = () => task.run('Keeping the changes…', () => call('keepAsHand', {}), onOpen);
  return (
    <section class="note amber pasted-over" aria-labelledby="pasted-title">
      <h2 id="pasted-title">{title}</h2>
      <p>{many} Is it a new export? Then see what it changes before anything goes into the record.</p>
      <button type="button" class="button primary wide" onClick={() => go({ view: 'update', pasted: true })}>
        Update from a new export
      </button>
      <button type="button" class="button wide" onClick={keep}>
        These are my own changes
      </button>
      <p>Pasted by mistake? File › Version history brings the old roster back.</p>
    </section>
  );
}
