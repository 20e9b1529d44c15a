import { Icon } from '../shell/Icon';
import { usePage } from '../shell/PageContext';
import { type OfferProps, StagedOffers } from '../shell/StagedOffers';
import type { HomeAnswer } from './homeAnswer';
import { type NeedRow, needRows } from './needs';
import type { HomeLists } from './useHomeLists';

/** Only an Admin is told what could not be read, so only an Admin can be told that everything was. */
const nothingText = ({ account }: HomeAnswer, isOffered: boolean): string => {
  const nothing = isOffered ? 'Nothing else needs you' : 'Nothing needs you';
  return account.access === 'admin' ? `${nothing}, and every cell could be read.` : `${nothing}.`;
};

/** Nobody waits for the roster of a large district to see what the record says. */
const BY_RECORD = 'This is what the record says; the roster is being checked.';

type Props = { opened: HomeAnswer; lists: HomeLists; offers: OfferProps };

/**
 * What needs someone, each row the way to its list. The offers come with what most rows come with, and stand below those that may be
 * there before: nothing is moved that somebody may be about to press.
 */
export function NeedsYou({ opened, lists, offers }: Props) {
  const rows = needRows(opened, lists);
  const pressing = rows.filter(({ tone }) => tone === 'red');
  const known = lists.attention !== null && !opened.byRecord;
  // Where the roster was pasted over, nobody can say that nothing needs them.
  if (known && rows.length === 0 && opened.pasted > 0) return <StagedOffers {...offers} />;
  return (
    <section aria-labelledby="needs-title">
      <h2 id="needs-title" class="section-title">
        Needs you
      </h2>
      <NeedRows rows={pressing} />
      <StagedOffers {...offers} />
      <NeedRows rows={rows.filter((row) => !pressing.includes(row))} />
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
          {known && rows.length === 0 && nothingText(opened, offers.offers.length > 0)}
        </p>
      )}
    </section>
  );
}

function NeedRows({ rows }: { rows: readonly NeedRow[] }) {
  const { go } = usePage();
  if (rows.length === 0) return null;
  return (
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
  );
}
