import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { inFigures } from '../../src/domain/cells/counted';
import { searchText } from '../../src/domain/cells/foldedText';
import type { PersonFound } from '../../src/domain/people/personName';
import type { described } from './LabelledField';

export type Choice = {
  key: string;
  name: string;
  detail: string;
  tone?: 'plain' | 'warn' | 'over';
  /** A second row about them. */
  under?: string;
  /** Offered, but not advised. */
  faint?: boolean;
};

export type ComboboxProps = {
  id: string;
  /** A choice's key, or text that matches none. */
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  /** From `described`. */
  state?: ReturnType<typeof described>;
  /** What the list is of, and what it says when nothing in it fits. */
  list?: string;
  none?: string;
  /** Text of one's own is as good as a choice: on leaving it stays as typed. */
  free?: boolean;
  /** The choices come as one types; only a choice counts, and nothing is settled on leaving. */
  onType?: (text: string) => void;
  /** Offered where no choice is called what is typed. */
  add?:
    | {
        label: (typed: string) => string;
        onAdd: (typed: string) => void;
        /** Whom the text names all the same, however it is written. */
        listed: (typed: string) => PersonFound;
      }
    | undefined;
};

const ADD = 'add';

const SHOWN = 40;

/** The choices whose name or detail holds every word typed; "ramos el" finds Ramos, Elena. */
export function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = searchText(typed).split(' ').filter(Boolean);
  if (words.length === 0) return choices;
  return choices.filter(({ name, detail }) => {
    const text = searchText(name + ' ' + detail);
    return words.every((word) => text.includes(word));
  });
}

/** The key of whom a typed text means where that is one alone, else the text; `found`: the choices that match it. */
export function settledOn(
  typed: string,
  from: {
    choices: readonly Choice[];
    found: readonly Choice[];
    listed: ((typed: string) => PersonFound) | undefined;
  },
): string {
  const whole = searchText(typed);
  const [named, ...others] = from.choices.filter(({ name }) => searchText(name) === whole);
  if (named) return others.length === 0 ? named.key : typed.trim();
  const listed = from.listed?.(typed) ?? 'none';
  if (listed === 'several') return typed.trim();
  if (listed !== 'none') return listed.person.key;
  const [only, ...more] = whole.length > 2 ? from.found : [];
  return only && more.length === 0 ? only.key : typed.trim();
}

/** A type-ahead, mostly over people (the ARIA combobox with a list). Text that names nobody is kept, and refused by the server. */
export function Combobox(props: ComboboxProps) {
  const { id, value, choices, onChange, state, none = 'Nobody of that name', free, onType, add } = props;
  const list = useId();
  const chosen = choices.find(({ key }) => key === value);
  /** What is typed and not yet settled; null while the field shows its value. */
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const popup = useRef<HTMLDivElement>(null);
  const text = typed ?? chosen?.name ?? value;
  const found = useMemo(() => matching(choices, typed ?? ''), [choices, typed]);
  const offered = found.slice(0, SHOWN);
  const wanted = typed?.trim() ?? '';
  const isNew = wanted.length > 1 && !choices.some(({ name }) => searchText(name) === searchText(wanted));
  if (add && isNew && add.listed(wanted) === 'none')
    offered.push({ key: ADD, name: add.label(wanted), detail: '' });
  const current = open ? offered[active] : undefined;

  useEffect(() => {
    if (open) popup.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  useEffect(() => {
    if (current) document.getElementById(list + current.key)?.scrollIntoView({ block: 'nearest' });
  }, [current, list]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (choice: Choice) => {
    if (add && choice.key === ADD) {
      close();
      return add.onAdd(wanted);
    }
    onChange(choice.key);
    setTyped(null);
    close();
  };
  /** On leaving: a name typed in full is that person, anything else stays as it was typed. */
  const settle = () => {
    close();
    if (typed === null || onType) return;
    onChange(settledOn(typed, { choices, found: free ? [] : found, listed: add?.listed }));
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(open ? (active + step + offered.length) % Math.max(offered.length, 1) : 0);
      setOpen(true);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      if (current) choose(current);
      else settle();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setTyped(null);
      close();
    }
  };

  return (
    <div class="combobox">
      <input
        id={id}
        class="input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={text}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={current ? list + current.key : undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onType?.(event.currentTarget.value);
          // A text of one's own, or a slip, must not turn into the first choice by a mere Enter.
          const text = event.currentTarget.value.trim();
          setActive(text && !free && (!add || matching(choices, text).length > 0) ? 0 : -1);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={settle}
        {...state}
      />
      <div class="popup" ref={popup} hidden={!open}>
        <div id={list} role="listbox" aria-label={props.list ?? 'People'}>
          {open &&
            offered.map((choice) => (
              // The input keeps the focus and the keys; a pointer is the only thing an option itself hears.
              <div
                key={choice.key}
                id={list + choice.key}
                role="option"
                tabIndex={-1}
                aria-selected={choice === current}
                class={choice.faint ? 'option faint' : 'option'}
                onMouseDown={(event) => {
                  event.preventDefault();
                  choose(choice);
                }}
              >
                <span dir="auto">{choice.name}</span>
                {choice.detail && <span class={`detail ${choice.tone ?? 'plain'}`}>{choice.detail}</span>}
                {choice.under && (
                  <span class="under" dir="auto">
                    {choice.under}
                  </span>
                )}
              </div>
            ))}
        </div>
        {open && (
          <p class="popup-note" role="status">
            {found.length === 0 && none}
            {found.length > SHOWN && `${inFigures(found.length - SHOWN)} more: keep typing`}
          </p>
        )}
      </div>
    </div>
  );
}
