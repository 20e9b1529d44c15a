import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { counted } from '../../src/domain/cells/counted';

type Props<T> = {
  items: readonly T[];
  /** So many are shown at once; the list opens as quickly with 5,000 as with 20. */
  page: number;
  class: string;
  /** One item, as an `li` with its key. */
  children: (item: T) => ComponentChild;
};

/** A list that shows its beginning, and more of it when asked. The focus goes on with the first that is new. */
export function Paged<T>({ items, page, class: look, children }: Props<T>) {
  const [shown, setShown] = useState(page);
  const list = useRef<HTMLUListElement>(null);
  const left = items.length - shown;
  useEffect(() => {
    if (shown === page) return;
    const first = list.current?.children.item(shown - page);
    if (!(first instanceof HTMLElement)) return;
    first.tabIndex = -1;
    first.focus();
  }, [shown, page]);
  return (
    <>
      <ul class={look} ref={list}>
        {items.slice(0, shown).map(children)}
      </ul>
      {left > 0 && (
        <button type="button" class="button wide" onClick={() => setShown(shown + page)}>
          {left > page
            ? `Show ${page.toLocaleString('en-US')} more of ${left.toLocaleString('en-US')}`
            : `Show ${counted(left, 'more', 'more')}`}
        </button>
      )}
    </>
  );
}
