export type PopupItem =
  | { label: string; keys?: string; disabled?: boolean; run: () => void }
  | { label: string; items: PopupItem[] }
  | { text: string }
  | null;

let closeOpen: (() => void) | null = null;

/**
 * A menu at a place on the screen, by mouse or keyboard; null draws a line. An item with items of its own opens them beside it: by the
 * pointer that comes to it, a click, Enter or the right arrow; the left arrow and Escape go back.
 */
export function openMenu(
  items: readonly PopupItem[],
  at: { x: number; y: number },
  onClose?: () => void,
): void {
  closeOpen?.();
  const opener = document.activeElement;
  /** The menu, the one opened from it, and so on. */
  const open: HTMLElement[] = [];
  const closeFrom = (level: number) => {
    for (const menu of open.splice(level)) menu.remove();
  };
  const close = () => {
    closeFrom(0);
    document.removeEventListener('pointerdown', outside, true);
    closeOpen = null;
    onClose?.();
  };
  const outside = ({ target }: Event) => {
    if (!open.some((menu) => target instanceof Node && menu.contains(target))) close();
  };
  /** `left`: where it ends instead if there is no room for it from `x` on. */
  const show = (
    shown: readonly PopupItem[],
    { x, y, left = null }: { x: number; y: number; left?: number | null },
    label: string,
  ) => {
    const level = open.length;
    const menu = document.createElement('div');
    menu.className = 'menu';
    menu.setAttribute('role', 'menu');
    if (label !== '') menu.setAttribute('aria-label', label);
    menu.append(
      ...shown.map((item) =>
        draw(item, {
          close,
          enter: (button) => enter(button, item, level),
          goInto: () => open[level + 1]?.querySelector('button')?.focus(),
        }),
      ),
    );
    menu.addEventListener('keydown', (event) => onKey(event, menu, level));
    document.getElementById('layer')?.append(menu);
    open.push(menu);
    const { width, height } = menu.getBoundingClientRect();
    const from = left !== null && x + width > innerWidth - 8 ? left - width : x;
    menu.style.left = `${Math.max(4, Math.min(from, innerWidth - width - 8))}px`;
    menu.style.top = `${Math.max(4, Math.min(y, innerHeight - height - 8))}px`;
  };
  /** What the pointer or the keyboard comes to: its own items show, and those of its neighbours no longer. */
  const enter = (button: HTMLElement, item: PopupItem, level: number): void => {
    if (button.getAttribute('aria-expanded') === 'true') return;
    closeFrom(level + 1);
    for (const other of open[level]?.querySelectorAll('[aria-expanded]') ?? [])
      other.setAttribute('aria-expanded', 'false');
    if (item === null || !('items' in item)) return;
    const { left, right, top } = button.getBoundingClientRect();
    button.setAttribute('aria-expanded', 'true');
    // Never over the item itself: a click on that would go to another.
    show(item.items, { x: right - 4, y: top - 6, left: left + 4 }, item.label);
  };
  const back = (level: number): void => {
    closeFrom(level);
    const from = open[level - 1]?.querySelector<HTMLElement>('[aria-expanded="true"]');
    from?.setAttribute('aria-expanded', 'false');
    from?.focus();
  };
  const onKey = (event: KeyboardEvent, menu: HTMLElement, level: number): void => {
    event.stopPropagation();
    const buttons = [...menu.querySelectorAll<HTMLButtonElement>('button:enabled')];
    const focused = document.activeElement;
    const now = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      buttons[(now + step + buttons.length) % buttons.length]?.focus();
    } else if (event.key === 'ArrowRight' && buttons[now]?.hasAttribute('aria-haspopup')) {
      event.preventDefault();
      buttons[now].click();
    } else if (level > 0 && (event.key === 'ArrowLeft' || event.key === 'Escape')) {
      event.preventDefault();
      back(level);
    } else if (event.key === 'Escape') {
      close();
      if (opener instanceof HTMLElement) opener.focus();
    }
  };
  show(items, at, '');
  closeOpen = close;
  document.addEventListener('pointerdown', outside, true);
  open[0]?.querySelector('button')?.focus();
}

type Around = {
  /** Closes the menu and all that was opened from it. */
  close: () => void;
  enter: (button: HTMLElement) => void;
  /** The keyboard goes on in the items that were just opened. */
  goInto: () => void;
};

function draw(item: PopupItem, { close, enter, goInto }: Around): HTMLElement {
  if (item === null) return document.createElement('hr');
  if ('text' in item) {
    const text = document.createElement('p');
    text.textContent = item.text;
    return text;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('role', 'menuitem');
  const label = document.createElement('span');
  label.textContent = item.label;
  const keys = document.createElement('span');
  keys.className = 'keys';
  keys.textContent = 'items' in item ? '▸' : (item.keys ?? '');
  button.append(label, keys);
  button.addEventListener('pointerenter', () => enter(button));
  if ('items' in item) {
    keys.setAttribute('aria-hidden', 'true');
    button.setAttribute('aria-haspopup', 'menu');
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => {
      enter(button);
      goInto();
    });
  } else {
    button.disabled = item.disabled ?? false;
    button.addEventListener('click', () => {
      close();
      item.run();
    });
  }
  return button;
}
