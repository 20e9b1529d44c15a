import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import {
  EXPORT_CHOICES,
  type ExportChoice,
  type ExportGroup,
  type ExportKind,
} from '../../src/contract/exportUpdate';
import { counted } from '../../src/domain/cells/counted';
import { exceptions, type ItemDecision } from './decisions';
import { choiceWords, GROUP_WORDS, PastedContext } from './exportWords';
import { ItemRow } from './ItemRow';

type Props = {
  group: ExportGroup;
  decision: ItemDecision;
  open: boolean;
  onToggle: (kind: ExportKind, open: boolean) => void;
  onDecide: (kind: ExportKind, choice: ExportChoice) => void;
  onDecideItem: (kind: ExportKind, id: string, choice: ExportChoice) => void;
  /** Takes back what was decided line by line. */
  onAsGroup: (kind: ExportKind) => void;
  onMore: (kind: ExportKind, from: number) => void;
};

/** So many come with one answer at most. */
const MORE = 500;

/** The differences of one kind: what is done with all of them, and with each. */
export function GroupFold(props: Props) {
  const { group, decision, open, onToggle, onDecide, onDecideItem, onAsGroup, onMore } = props;
  const { kind, count, students, items } = group;
  const { title, about } = GROUP_WORDS[kind];
  const pasted = useContext(PastedContext);
  const list = useRef<HTMLUListElement>(null);
  /** The first of those that were asked for: the keyboard goes on there. */
  const [first, setFirst] = useState(0);
  useEffect(() => {
    if (first === 0 || items.length <= first) return;
    const row = list.current?.children.item(first);
    if (!(row instanceof HTMLElement)) return;
    row.tabIndex = -1;
    row.focus();
    setFirst(0);
  }, [first, items.length]);
  const single = count === 1;
  const others = single ? 0 : exceptions(decision).length;
  const left = count - items.length;
  return (
    <details class="fold" open={open} onToggle={(event) => onToggle(kind, event.currentTarget.open)}>
      <summary>
        <span class="group-head">
          <span class="name">{title}</span>
          <span class="split">
            <span class="soft">
              {counted(count, 'line')}, {counted(students, 'student')}
            </span>
            <DecisionChips group={group} decision={decision} />
          </span>
        </span>
      </summary>
      {open && (
        <>
          <p class="soft">{about}</p>
          {!single && (
            <fieldset class="choice for-all">
              <legend>For all {count.toLocaleString('en-US')}</legend>
              {EXPORT_CHOICES[kind].map((choice) => (
                <label key={choice} class="check">
                  <input
                    type="radio"
                    name={`all-${kind}`}
                    checked={decision.choice === choice}
                    onChange={() => onDecide(kind, choice)}
                  />
                  <span>{choiceWords(kind, choice, pasted).group}</span>
                </label>
              ))}
            </fieldset>
          )}
          {others > 0 && (
            <p class="soft">
              {counted(others, 'line is', 'lines are')} decided otherwise.{' '}
              <button
                type="button"
                class="link"
                onClick={(event) => {
                  // The button goes with them; the keyboard goes on at the group's choice.
                  const radio = event.currentTarget.closest('details')?.querySelector('input:checked');
                  onAsGroup(kind);
                  if (radio instanceof HTMLElement) radio.focus();
                }}
              >
                Same for all
              </button>
            </p>
          )}
          <ul class="rows" ref={list}>
            {items.map((item) => {
              const choice = decision.own.get(item.id) ?? decision.choice;
              return (
                <ItemRow
                  key={item.id}
                  kind={kind}
                  item={item}
                  choice={choice}
                  own={!single && choice !== decision.choice}
                  onDecide={onDecideItem}
                />
              );
            })}
          </ul>
          {left > 0 && (
            <button
              type="button"
              class="button wide"
              onClick={() => {
                setFirst(items.length);
                onMore(kind, items.length);
              }}
            >
              {left > MORE
                ? `Show ${MORE} more of ${left.toLocaleString('en-US')}`
                : `Show ${counted(left, 'more', 'more')}`}
            </button>
          )}
        </>
      )}
    </details>
  );
}

/** What is done with the group, to be seen while it is folded; what changes nothing stays pale. */
function DecisionChips({ group, decision }: Pick<Props, 'group' | 'decision'>) {
  const { kind, count, items } = group;
  const { choice, own } = decision;
  const pasted = useContext(PastedContext);
  if (count === 1) {
    const only = own.get(items[0]?.id ?? '') ?? choice;
    return <span class={chipOf(only)}>{choiceWords(kind, only, pasted).item}</span>;
  }
  const others = new Map<ExportChoice, number>();
  for (const [, each] of exceptions(decision)) others.set(each, (others.get(each) ?? 0) + 1);
  return (
    <span class="chips">
      <span class={chipOf(choice)}>{choiceWords(kind, choice, pasted).group}</span>
      {[...others].map(([each, many]) => (
        <span key={each} class={chipOf(each)}>
          {choiceWords(kind, each, pasted).item}: {many.toLocaleString('en-US')}
        </span>
      ))}
    </span>
  );
}

const IDLE: readonly ExportChoice[] = ['leave', 'keep', 'ours'];

const chipOf = (choice: ExportChoice): string => (IDLE.includes(choice) ? 'chip plain' : 'chip info');
