import { useRef, useState } from 'preact/hooks';
import type { Difference } from '../../src/contract/assignments';
import { counted } from '../../src/domain/cells/counted';
import { COLUMNS } from '../../src/domain/roster/fields';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { FormSummary } from '../shell/FormSummary';
import { usePage } from '../shell/PageContext';
import { type SavedAnswer, SavedNote } from '../shell/SavedNote';
import { useSaving } from '../shell/useSaving';
import type { Task } from '../shell/useTask';
import type { HomeLists } from './useHomeLists';

type Props = Pick<HomeLists, 'attention'> & { task: Task };
type Way = 'takeIn' | 'putBack';

const FIELDS: { readonly [F in Difference['field']]: string } = {
  provider: 'Provider',
  amount: 'Hours or minutes',
  lre: 'LRE',
  caseManager: 'Case manager',
  amountMin: COLUMNS.amountMin.label,
  amountMax: COLUMNS.amountMax.label,
  lreMin: COLUMNS.lreMin.label,
  lreMax: COLUMNS.lreMax.label,
};
const DOING = { takeIn: 'Taking into the history…', putBack: 'Putting back…' } as const;
const ALL = {
  takeIn: {
    title: 'Take all into the history?',
    text: 'The record then says what the roster says, from today on. Those that can’t be taken stay listed.',
    confirm: 'Take them all',
  },
  putBack: {
    title: 'Put all back?',
    text: 'The cells then say what the record says. What was typed into them by hand is replaced.',
    confirm: 'Put them all back',
  },
} as const;

/** Cells that say something else than the record: what a person typed is taken into the history, or put back. */
export function ByHand({ attention, task }: Props) {
  const { call, changed } = usePage();
  const asked = useRef<{ way: Way; items: readonly Difference[] }>({ way: 'takeIn', items: [] });
  const [asking, setAsking] = useState<Way | null>(null);
  const [done, setDone] = useState<SavedAnswer | null>(null);
  const saving = useSaving({
    task,
    doing: DOING[asked.current.way],
    label: '',
    send: (_, seen) => {
      const { way, items } = asked.current;
      return call(way, {
        items: items.map(({ line, field, roster }) => ({ line, field, roster })),
        acknowledged: seen.map(({ code, line }) => `${code}:${line}`),
      });
    },
    done: (saved) => {
      setDone((before) => ({ saved, occasion: (before?.occasion ?? 0) + 1 }));
      saving.refuse([]);
      changed(saved.left);
    },
  });
  const act = (way: Way, items: readonly Difference[]) => {
    asked.current = { way, items };
    setDone(null);
    saving.save();
  };
  const listed = attention?.byHand ?? [];
  return (
    <>
      {done && <SavedNote {...done} task={task} onUndone={() => undefined} />}
      <FormSummary
        saving={saving}
        again="the same once more"
        idOf={() => ''}
        onReread={(then) => {
          changed(0);
          then();
        }}
      />
      {attention && listed.length === 0 && <p class="empty">The roster says what the record says.</p>}
      {listed.length > 0 && (
        <>
          <p class="soft about">
            Someone changed these cells in the roster. Take the change into the history, from today on, or put
            back what the record says.
          </p>
          {listed.length > 1 && listed.some(({ onlyTold }) => !onlyTold) && (
            <div class="split all-of-them">
              <p>
                <strong>{counted(attention?.counts.byHand ?? listed.length, 'cell')}</strong>
              </p>
              <span class="links">
                <button type="button" class="link" onClick={() => setAsking('takeIn')}>
                  Take all
                </button>
                <button type="button" class="link" onClick={() => setAsking('putBack')}>
                  Put all back
                </button>
              </span>
            </div>
          )}
          <ul class="rows">
            {listed.map((item) => (
              <DifferenceRow
                key={`${item.line} ${item.field}`}
                item={item}
                onAct={(way) => act(way, [item])}
              />
            ))}
          </ul>
        </>
      )}
      {asking && (
        <ConfirmDialog
          {...ALL[asking]}
          cancel="Cancel"
          onCancel={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            // None named means all of them, those beyond the list too.
            act(asking, []);
          }}
        />
      )}
    </>
  );
}

function DifferenceRow({ item, onAct }: { item: Difference; onAct: (way: Way) => void }) {
  const { student, enrollment, place, field, roster, record, obstacle, onlyTold } = item;
  const what = `${student}, ${enrollment}, ${FIELDS[field]}`;
  return (
    <li class="row">
      <div class="split">
        <bdi class="name">{student}</bdi>
        <span class="soft">{place}</span>
      </div>
      <p class="soft" dir="auto">
        {enrollment} · {FIELDS[field]}
      </p>
      <dl class="facts">
        <div>
          <dt>Roster</dt>
          <dd dir="auto">{roster || 'empty'}</dd>
        </div>
        <div>
          <dt>Record</dt>
          <dd dir="auto">{record || 'nothing'}</dd>
        </div>
      </dl>
      {obstacle && (
        <p class="warning" dir="auto">
          {obstacle}
        </p>
      )}
      {!onlyTold && (
        <p class="links">
          {!obstacle && (
            <button
              type="button"
              class="link"
              aria-label={`Take into history: ${what}`}
              onClick={() => onAct('takeIn')}
            >
              Take into history
            </button>
          )}
          <button
            type="button"
            class="link"
            aria-label={`Put back: ${what}`}
            onClick={() => onAct('putBack')}
          >
            Put back
          </button>
        </p>
      )}
    </li>
  );
}
