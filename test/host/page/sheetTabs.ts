import { ask, confirmWith } from './messages';
import { openMenu } from './popupMenu';
import type { Edit } from './wire';

export type Tab = { id: number; name: string; hidden: boolean };

/** The tabs under the grid. */
export function createSheetTabs(send: (edit: Edit) => Promise<void>, select: (sheet: number) => void) {
  const bar = document.getElementById('tabs') as HTMLElement;
  let tabs: Tab[] = [];
  let active = 0;

  function button(label: string, title: string, run: (element: HTMLElement) => void): HTMLButtonElement {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.title = title;
    made.addEventListener('click', () => run(made));
    return made;
  }

  function draw(): void {
    const shown = tabs.filter(({ hidden }) => !hidden);
    bar.replaceChildren(
      button('+', 'Add sheet', () => void send({ do: 'addSheet' })),
      button('≡', 'All sheets', (element) => {
        const { left, top } = element.getBoundingClientRect();
        const items = tabs.map(({ id, name, hidden }) => ({
          label: hidden ? `${name} (hidden)` : name,
          run: () => (hidden ? void send({ do: 'showSheet', sheet: id }) : select(id)),
        }));
        openMenu(items, { x: left, y: top - 36 * items.length });
      }),
      ...shown.map((tab) => drawTab(tab, shown.length > 1)),
    );
  }

  function drawTab(tab: Tab, others: boolean): HTMLElement {
    const element = button(tab.name, '', () => select(tab.id));
    element.setAttribute('role', 'tab');
    element.setAttribute('aria-selected', String(tab.id === active));
    element.addEventListener('dblclick', () => void rename(tab));
    element.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      const place = tabs.findIndex(({ id }) => id === tab.id);
      openMenu(
        [
          { label: 'Delete', disabled: !others, run: () => void remove(tab) },
          { label: 'Rename', run: () => void rename(tab) },
          {
            label: 'Hide sheet',
            disabled: !others,
            run: () => void send({ do: 'hideSheet', sheet: tab.id }),
          },
          null,
          { label: 'Move right', disabled: place === tabs.length - 1, run: () => move(tab, place + 1) },
          { label: 'Move left', disabled: place === 0, run: () => move(tab, place - 1) },
        ],
        { x: event.clientX, y: event.clientY - 220 },
      );
    });
    return element;
  }

  const move = (tab: Tab, index: number) => void send({ do: 'moveSheet', sheet: tab.id, index });

  async function rename(tab: Tab): Promise<void> {
    const name = await ask('Rename sheet', 'Name', tab.name);
    if (name !== null && name.trim() !== '' && name !== tab.name)
      await send({ do: 'renameSheet', sheet: tab.id, name });
  }

  async function remove(tab: Tab): Promise<void> {
    if (await confirmWith('Heads up!', `Delete the sheet "${tab.name}"?`, 'Delete'))
      await send({ do: 'deleteSheet', sheet: tab.id });
  }

  return {
    show(next: Tab[]): void {
      tabs = next;
      draw();
    },
    setActive(id: number): void {
      if (active === id) return;
      active = id;
      draw();
    },
  };
}
