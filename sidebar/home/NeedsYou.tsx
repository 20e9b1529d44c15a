import { Icon } from '../shell/Icon';
import { usePage } from '../shell/PageContext';
import type { HomeAnswer } from './homeAnswer';
import { needRows } from './needs';
import type { HomeLists } from './useHomeLists';

/** Only an Admin is told what could not be read, so only an Admin can be told that everything was. */
const nothingText = ({ account }: HomeAnswer): string =>
  account.access === 'admin' ? 'Nothing needs you, and every cell could be read.' : 'Nothing needs you.';

/** Nobody waits for the roster of a large district to see what the record says. */
const BY_RECORD = 'This is what the record says; the roster is being checked.';

/** What needs someone, each row the way to its list. */
export function NeedsYou({ opened, lists }: { opened: HomeAnswer; lists: HomeLists }) {
  const { go } = usePage();
  const rows = needRows(opened, lists);
  const known = lists.attention !== null && !opened.byRecord;
  // Where the roster was pasted over, nobody can say that nothing needs them.
  if (known && rows.length === 0 && opened.pasted > 0) return null;
  return (
    <section aria-labelledby="needs-title">
      <h2 id="needs-title" class="section-title">
        Needs you
      </h2>
      {rows.length > 0 && (
        <ul class="needs">
          {rows.map(({ place, title, text, count, unit = '', tone }) => (
            <li key={title}>
              <button type="button" class="need" onClick={() => go(place)}>
                <span class={`dot ${tone}`} />
                <span class="what">
                  <span class="name">{title}</span>
                  <span class="soft" dir="auto">
                    {text}
                  </span>
                </span>
                <span class="figure">
                  {count.toLocaleString('en-US')}
                  {unit}
                </span>
                <Icon name="next" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {lists.failed ? (
        <p class="soft">
          <bdi>{lists.failed}</bdi>{' '}
          <button type="button" class="link" onClick={lists.forget}>
            Try again
          </button>
        </p>
      ) : (
        // Said when it is known, and no earlier: until then nobody can tell that nothing needs them.
        <p class="soft" role="status">
          {!known && (opened.byRecord && !lists.attention ? BY_RECORD : 'Looking for what needs you…')}
          {known && rows.length === 0 && nothingText(opened)}
        </p>
      )}
    </section>
  );
}
