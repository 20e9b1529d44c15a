import type { ComponentChildren } from 'preact';
import type { BatchLine } from '../../src/contract/history';
import { changedBackText, refusedTitle, restLabel } from './historyText';
import { usePage } from './PageContext';
import { Paged } from './Paged';
import { NoticeList } from './PageNotices';
import { Summary } from './Summary';
import type { Task } from './useTask';
import { type Undo, type UndoAnswer, useUndo } from './useUndo';

/** So many of the lines that stand in the way are named at once; the way on stays in sight. */
const LISTED = 5;

type DoneProps = {
  title: string;
  /** '' where nothing was recorded that could be undone. */
  batch: string;
  /** Another one with each save, so that the focus moves here once and an earlier undo is forgotten. */
  occasion: unknown;
  task: Task;
  onUndone: () => void;
  /** What else can be done from here, beside Undo. */
  links?: ComponentChildren;
  children?: ComponentChildren;
};

/** The green bar after any save, with Undo; after that, what came of it. */
export function DoneBar({ title, batch, occasion, task, onUndone, links, children }: DoneProps) {
  const undo = useUndo(task, occasion, onUndone);
  if (undo.answer) return <UndoBar undo={undo} answer={undo.answer} links={links} />;
  return (
    <Summary tone="green" title={title} occasion={occasion}>
      {children}
      <BarLinks batch={batch} onUndo={() => undo.undo(batch)} links={links} />
    </Summary>
  );
}

type Props = { undo: Undo; answer: UndoAnswer; links?: ComponentChildren };

/** What came of an undo: done, and it can be undone as well; or the lines that stand in the way. */
export function UndoBar({ undo, answer, links }: Props) {
  const { saved, batch, title, notices, findings, changed, rest } = answer;
  if (saved)
    return (
      <Summary tone="green" title={title} occasion={answer}>
        <p>{changedBackText(changed.length)}</p>
        <NoticeList notices={[...notices, ...findings.map(({ sentence }) => sentence)]} />
        <BarLinks batch={batch} onUndo={() => undo.undo(batch)} links={links} />
      </Summary>
    );
  return (
    <Summary tone="red" title={refusedTitle(changed.length)} occasion={answer}>
      {changed.length === 0 && <NoticeList notices={findings.map(({ sentence }) => sentence)} />}
      {changed.length > 0 && (
        <Paged class="changed-since" items={changed} page={LISTED}>
          {(line) => <ChangedLine key={`${line.line} ${line.service}`} line={line} />}
        </Paged>
      )}
      {rest > 0 && (
        <p>
          <button type="button" class="button" onClick={undo.undoRest}>
            {restLabel(rest)}
          </button>
        </p>
      )}
      {links && <p class="links">{links}</p>}
    </Summary>
  );
}

const ChangedLine = ({ line: { student, service, since } }: { line: BatchLine }) => (
  <li>
    <bdi>
      <strong>{student}</strong>, {service}
    </bdi>
    {since && (
      <>
        : <bdi>{since}</bdi>
      </>
    )}
  </li>
);

type LinksProps = { batch: string; onUndo: () => void; links: ComponentChildren };

function BarLinks({ batch, onUndo, links }: LinksProps) {
  const { go } = usePage();
  return batch || links ? (
    <p class="links">
      {batch && (
        <button type="button" class="link" onClick={onUndo}>
          Undo
        </button>
      )}
      {links}
      {batch && (
        <button type="button" class="link" onClick={() => go({ view: 'letters', batch })}>
          Letters
        </button>
      )}
    </p>
  ) : null;
}
