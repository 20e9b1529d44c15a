import { useEffect, useRef } from 'preact/hooks';

const STOP = '.stop';
const stopsOf = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>(STOP)];

/**
 * Makes a list one stop for Tab, however long it is: up and down go from row to row, left and right within one. Rows are its `li`, or
 * the element itself; what the keys reach has the class "stop" and `tabIndex={-1}`. Rows are not rendered for it: a list may hold 500.
 */
export function useOneStop<E extends HTMLElement>() {
  const list = useRef<E>(null);
  useEffect(() => {
    if (list.current?.querySelector(`${STOP}[tabindex="0"]`)) return;
    const first = list.current?.querySelector<HTMLElement>(STOP);
    if (first) first.tabIndex = 0;
  });
  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !target.matches(STOP)) return;
    for (const other of list.current?.querySelectorAll<HTMLElement>(`${STOP}[tabindex="0"]`) ?? [])
      other.tabIndex = -1;
    target.tabIndex = 0;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.matches(STOP) || !list.current) return;
    const next = nextStop(list.current, target, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return { ref: list, onFocusIn, onKeyDown };
}

function nextStop(list: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const row = from.closest('li') ?? list;
  const rows: HTMLElement[] = [...list.querySelectorAll('li')];
  const at = rows.indexOf(row);
  const stops = stopsOf(row);
  const place = stops.indexOf(from);
  const inRow = (to: Element | undefined) => to && (stopsOf(to)[place] ?? stopsOf(to)[0]);
  switch (key) {
    case 'ArrowDown':
      return inRow(rows[at + 1]);
    case 'ArrowUp':
      return inRow(rows[at - 1]);
    case 'ArrowRight':
      return stops[place + 1];
    case 'ArrowLeft':
      return stops[place - 1];
    case 'Home':
      return inRow(rows[0] ?? row);
    case 'End':
      return inRow(rows[rows.length - 1] ?? row);
    default:
      return undefined;
  }
}
