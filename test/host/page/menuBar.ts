import { openMenu, type PopupItem } from './popupMenu';

/** The menus under the title; each is made when it is opened, so that it fits the selection of that moment. */
export function drawMenuBar(menus: readonly { title: string; items: () => PopupItem[] }[]): void {
  const bar = document.getElementById('menus') as HTMLElement;
  bar.replaceChildren(
    ...menus.map(({ title, items }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = title;
      button.setAttribute('aria-haspopup', 'menu');
      button.setAttribute('aria-expanded', 'false');
      button.addEventListener('click', () => {
        const { left, bottom } = button.getBoundingClientRect();
        openMenu(items(), { x: left, y: bottom + 2 }, () => button.setAttribute('aria-expanded', 'false'));
        button.setAttribute('aria-expanded', 'true');
      });
      return button;
    }),
  );
}
