export type PopupItem =
  | { label: string; keys?: string; disabled?: boolean; run: () => void }
  | { label: string; items: PopupItem[] }
  | { text: string }
  | null;

let closeOpen: (() => void) | null = null;

/** A menu at a place on the screen, by mouse or keyboard; null draws a line. */
export function openMenu(
  items: readonly PopupItem[],
  at: { x: number; y: number },
  onClose?: () => void,
): void {
  closeOpen?.();
  const menu = document.createElement('div');
  menu.className = 'menu';
  menu.setAttribute('role', 'menu');
  const opener = document.activeElement;
  const close = () => {
    menu.remove();
    document.removeEventListener('pointerdown', outside, true);
    closeOpen = null;
    onClose?.();
  };
  const outside = (event: Event) => {
    if (!menu.contains(event.target as Node)) close();
  };
  menu.append(...items.map((item) => draw(item, close)));
  menu.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const buttons = [...menu.querySelectorAll<HTMLButtonElement>('button:enabled')];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      buttons[(now + step + buttons.length) % buttons.length]?.focus();
    } else if (event.key === 'Escape') {
      close();
      if (opener instanceof HTMLElement) opener.focus();
    }
  });
  document.getElementById('layer')?.append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(at.x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(4, Math.min(at.y, innerHeight - height - 8))}px`;
  closeOpen = close;
  document.addEventListener('pointerdown', outside, true);
  menu.querySelector('button')?.focus();
}

function draw(item: PopupItem, close: () => void): HTMLElement {
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
  if ('items' in item) {
    button.setAttribute('aria-haspopup', 'menu');
    button.addEventListener('click', () => {
      const box = button.getBoundingClientRect();
      openMenu(item.items, { x: box.right - 4, y: box.top - 6 });
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
