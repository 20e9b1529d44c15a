import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Batch } from '../../src/contract/history';
import type { StagedOffer } from '../../src/contract/staged';
import { counted } from '../../src/domain/cells/counted';
import { whenText } from './historyText';
import { Icon } from './Icon';
import { usePage } from './PageContext';
import { ProgressBar } from './ProgressBar';
import { StagedOffers } from './StagedOffers';
import { Summary } from './Summary';
import { type FinishTask, finishedText, NOTHING_LEFT } from './useFinishing';

/** What opening the roster did or found. */
export type OpeningNews = {
  notices: readonly string[];
  /** The user asked what happened to a save: then the last save is named, and the focus comes here. */
  asked: boolean;
  newest: Batch | null;
};

type Notices = {
  /** Why nothing is saved here, where a newer version has been; '' else. */
  readOnly: string;
  /** What the roster could not follow of earlier saves, as any answer told beside what it was asked. */
  told: readonly string[];
  dismissTold: () => void;
  opening: OpeningNews | null;
  dismissOpening: () => void;
  finishing: FinishTask;
  /** Home shows them itself. */
  staged: readonly StagedOffer[];
  discardStaged: (offer: StagedOffer) => void;
};

const nothing = () => undefined;

/** What is said on top of every view. Apart from the page's own context: progress must not render every view anew. */
export const NoticeContext = createContext<Notices>({
  readOnly: '',
  told: [],
  dismissTold: nothing,
  opening: null,
  dismissOpening: nothing,
  finishing: { ...NOTHING_LEFT, start: nothing, goOn: nothing, dismiss: nothing, settled: () => null },
  staged: [],
  discardStaged: nothing,
});

/** The bars on top of every view: what opening the roster did, and how far the roster is written. */
export function PageNotices() {
  const { readOnly, told, dismissTold, opening, dismissOpening, finishing, staged, discardStaged } =
    useContext(NoticeContext);
  return (
    <>
      {readOnly && (
        <section class="note amber" aria-label="Nothing is saved">
          <p>{readOnly}</p>
        </section>
      )}
      {finishing.done + finishing.left > 0 && <FinishingBar finishing={finishing} />}
      {told.length > 0 && (
        <section class="note amber dismissable" role="alert" aria-label="Of an earlier save">
          <p>Of an earlier save:</p>
          <NoticeList notices={told} />
          <Dismiss what="what was told of an earlier save" onDismiss={dismissTold} />
        </section>
      )}
      {opening && <OpeningBar news={opening} onDismiss={dismissOpening} />}
      <StagedOffers offers={staged} onDiscard={discardStaged} />
    </>
  );
}

/** So few cells are written in one call: there is no progress to count. */
const AT_ONCE = 300;

function FinishingBar({ finishing }: { finishing: FinishTask }) {
  const { done, left, notices, failed, goOn, dismiss } = finishing;
  const total = done + left;
  if (left === 0)
    return (
      <section class="note green dismissable" aria-label="The roster">
        <p>
          {notices.length > 0 ? finishedText(notices) : `The roster is written: ${counted(total, 'cell')}.`}
        </p>
        <NoticeList notices={notices} />
        <Dismiss what="the note about the roster" onDismiss={dismiss} />
      </section>
    );
  const far = `${done.toLocaleString('en-US')} of ${counted(total, 'cell')}`;
  if (failed)
    return (
      <section class="note amber" role="alert">
        <p dir="auto">
          Writing the roster stopped at {far}. {failed}
        </p>
        <p>
          Nothing is lost: everything is in the record, and the next opening of the sidebar goes on.{' '}
          <button type="button" class="link" onClick={goOn}>
            Go on now
          </button>
        </p>
      </section>
    );
  if (done === 0 && total <= AT_ONCE)
    return (
      <section class="note blue" aria-label="The roster">
        <p>The roster’s cells follow …</p>
      </section>
    );
  return (
    <section class="note blue" aria-label="The roster">
      <ProgressBar label="Writing the roster" done={done} of={total} text={`Writing the roster: ${far}`} />
      <p class="soft">
        Everything is in the record already. You can close the sidebar: the next opening goes on.
      </p>
    </section>
  );
}

function OpeningBar({ news, onDismiss }: { news: OpeningNews; onDismiss: () => void }) {
  const { notices, asked, newest } = news;
  if (!asked)
    return (
      <section class="note blue dismissable" aria-label="Done on opening">
        <NoticeList notices={notices} />
        <Dismiss what="what was done on opening" onDismiss={onDismiss} />
      </section>
    );
  return (
    <div class="dismissable">
      <Summary tone="blue" title="What happened" occasion={news}>
        {notices.length > 0 ? (
          <NoticeList notices={notices} />
        ) : (
          <p>Nothing was left half done: what you saved is in the record whole, or not at all.</p>
        )}
        <Newest newest={newest} />
      </Summary>
      <Dismiss what="what happened" onDismiss={onDismiss} />
    </div>
  );
}

/** The last save: whoever wonders about theirs sees here whether it is that. */
function Newest({ newest }: { newest: Batch | null }) {
  const { go } = usePage();
  if (!newest) return <p>History has no save yet.</p>;
  return (
    <>
      <p dir="auto">
        The last save: <strong>{newest.what}</strong>, {whenText(newest.recordedAt, new Date())}, {newest.by}.
      </p>
      <p>
        <button type="button" class="link" onClick={() => go({ view: 'history', batch: newest.batch })}>
          Show it in History
        </button>{' '}
        If yours is not there, it was not saved: press Save again.
      </p>
    </>
  );
}

export const NoticeList = ({ notices }: { notices: readonly string[] }) =>
  notices.length === 0 ? null : (
    <ul>
      {notices.map((notice) => (
        <li key={notice} dir="auto">
          {notice}
        </li>
      ))}
    </ul>
  );

function Dismiss({ what, onDismiss }: { what: string; onDismiss: () => void }) {
  return (
    <button
      type="button"
      class="icon-button dismiss"
      aria-label={`Dismiss ${what}`}
      title="Dismiss"
      onClick={() => {
        onDismiss();
        // The button is gone with its bar; the keyboard goes on from the top of the view.
        document.querySelector('h1')?.focus();
      }}
    >
      <Icon name="close" />
    </button>
  );
}
