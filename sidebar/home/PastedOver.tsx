import { useState } from 'preact/hooks';
import { counted } from '../../src/domain/cells/counted';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { usePage } from '../shell/PageContext';
import type { Task } from '../shell/useTask';
import type { HomeAnswer } from './homeAnswer';

type Props = {
  opened: HomeAnswer;
  task: Task;
  /** Opens the roster anew. */
  onOpen: () => void;
};

/** What becomes of a pasted roster that is nobody's export. */
function ownChanges({ pastedNew, held }: HomeAnswer): string {
  const isOne = pastedNew === 1;
  return [
    pastedNew > 0 &&
      `${counted(pastedNew, 'row', 'rows')} that the record does not know ${isOne ? 'becomes a new line' : 'become new lines'} in it.`,
    held > 0 &&
      `${counted(held, 'row', 'rows')} of students who perhaps have another ID ${held === 1 ? 'waits' : 'wait'} until you decide.`,
    'Everything else that reads otherwise is listed under Changed by hand.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** So much reads otherwise at once that nobody typed it: an Admin says whether it is an export, or their own doing. */
export function PastedOver({ opened, task, onOpen }: Props) {
  const { call, go } = usePage();
  const [asking, setAsking] = useState(false);
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
  const keep = () => {
    setAsking(false);
    task.run('Keeping the changes…', () => call('keepAsHand', {}), onOpen);
  };
  return (
    <section class="note amber pasted-over" aria-labelledby="pasted-title">
      <h2 id="pasted-title">{title}</h2>
      <p>{many} Is it a new export? Then see what it changes before anything goes into the record.</p>
      <button type="button" class="button primary wide" onClick={() => go({ view: 'update', pasted: true })}>
        Update from a new export
      </button>
      <button type="button" class="button wide" onClick={() => setAsking(true)}>
        These are my own changes
      </button>
      <p>Pasted by mistake? File › Version history brings the old roster back.</p>
      {asking && (
        <ConfirmDialog
          title="Keep all of it as your own changes?"
          text={ownChanges(opened)}
          confirm="Keep as my own changes"
          cancel="Cancel"
          better="cancel"
          onConfirm={keep}
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  );
}
