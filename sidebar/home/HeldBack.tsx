import { counted } from '../../src/domain/cells/counted';
import { usePage } from '../shell/PageContext';

/** New rows whose students are perhaps known under another ID: an Admin says who they are before anything goes into the record. */
export function HeldBack({ held }: { held: number }) {
  const { go } = usePage();
  return (
    <section class="note amber pasted-over" aria-labelledby="held-title">
      <h2 id="held-title">Perhaps the same student</h2>
      <p>
        {counted(held, 'new row looks', 'new rows look')} like a student whom the record knows under another
        ID. {held === 1 ? 'It is' : 'They are'} taken in once you say who it is.
      </p>
      <button type="button" class="button primary wide" onClick={() => go({ view: 'update', pasted: true })}>
        Decide in Update
      </button>
    </section>
  );
}
