import { openMenu } from './popupMenu';
import { cellBox, currentSelection, onSelection } from './selection';
import type { UniverGrid } from './univerGrid';
import type { Edit, WireExtras } from './wire';

/** The arrow in the selected cell where a rule lists what may stand there. */
export function createDropdowns(
  grid: UniverGrid,
  extrasOf: (sheet: number) => WireExtras | undefined,
  send: (edit: Edit) => void,
): void {
  const arrow = document.createElement('button');
  arrow.id = 'dropdown';
  arrow.type = 'button';
  arrow.textContent = '▾';
  arrow.setAttribute('aria-label', 'Dropdown of this cell');
  arrow.hidden = true;
  document.getElementById('layer')?.append(arrow);

  function listHere() {
    const selection = currentSelection(grid);
    if (!selection) return null;
    const { row, column } = selection.active;
    const found = extrasOf(selection.sheet)?.validations.find(
      ({ area, rule }) =>
        (rule.kind === 'list' || rule.kind === 'range') &&
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
    return found ? { sheet: selection.sheet, row, column, options: found.rule.options } : null;
  }

  function place(): void {
    const list = listHere();
    const box = list && cellBox(grid, list.row, list.column);
    arrow.hidden = !box;
    if (!box) return;
    arrow.style.left = `${box.right - 18}px`;
    arrow.style.top = `${box.top + 2}px`;
    arrow.style.width = '16px';
    arrow.style.height = `${box.height - 4}px`;
  }

  arrow.addEventListener('mousedown', (event) => event.preventDefault());
  arrow.addEventListener('click', () => {
    const list = listHere();
    if (!list) return;
    const { sheet, row, column, options } = list;
    const { left, bottom } = arrow.getBoundingClientRect();
    openMenu(
      options.map((option) => ({
        label: option,
        run: () => send({ do: 'type', sheet, row, column, texts: [[option]] }),
      })),
      { x: left, y: bottom + 2 },
    );
  });
  onSelection(grid, place);
  grid.api.addEvent(grid.api.Event.Scroll, place);
}
