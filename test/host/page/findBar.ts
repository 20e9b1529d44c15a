import type { Connection } from './connection';
import type { Edit, FoundCell, Place, Wish } from './wire';

type Around = {
  connection: Pick<Connection, 'find'>;
  send: (edit: Edit) => Promise<void>;
  /** The sheet in view and the cell in it. */
  place: () => Place | null;
  goTo: (place: Place) => void;
};

/** So long after a step the grid takes the keyboard for the cell that it went to. */
const GRID_TAKES_KEYBOARD_MS = 300;

/** Find in this sheet (Ctrl+F), with a second row to replace (Ctrl+H): at the sheet's upper right, as in Sheets. */
export function createFindBar({ connection, send, place, goTo }: Around) {
  const bar = document.getElementById('findBar') as HTMLFormElement;
  const find = field('Find', 'text');
  const by = field('Replace with', 'text');
  const matchCase = field('Match case', 'checkbox');
  const wholeCell = field('Match entire cell', 'checkbox');
  const count = document.createElement('span');
  count.setAttribute('role', 'status');
  const replacing = document.createElement('div');
  let found: FoundCell[] = [];
  let at = -1;
  let refocusUntil = 0;
  /** How often was looked for something: an answer that comes after another look was begun says nothing. */
  let looks = 0;

  function field(label: string, type: 'text' | 'checkbox') {
    const box = document.createElement('label');
    const input = document.createElement('input');
    input.type = type;
    if (type === 'text') {
      input.placeholder = label;
      input.setAttribute('aria-label', label);
      box.append(input);
    } else box.append(input, ` ${label}`);
    return { box, input };
  }
  function button(label: string, title: string, run: () => void): HTMLButtonElement {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.title = title;
    made.setAttribute('aria-label', title);
    made.addEventListener('click', run);
    return made;
  }

  const wish = (): Wish => ({
    text: find.input.value,
    matchCase: matchCase.input.checked,
    wholeCell: wholeCell.input.checked,
  });

  const said = (text: string) => {
    count.textContent = text;
  };

  async function search(): Promise<void> {
    const here = place();
    if (!here) return;
    looks += 1;
    const look = looks;
    const cells = await connection.find(here.sheet, wish());
    if (look !== looks) return;
    found = cells;
    // From the cell that is selected on.
    const { row, column } = here.area;
    const next = found.findIndex((cell) => cell.row > row || (cell.row === row && cell.column >= column));
    at = Math.max(-1, next - 1);
    said(find.input.value === '' ? '' : found.length === 0 ? 'none' : `${found.length} found`);
  }

  async function step(by: 1 | -1): Promise<void> {
    const here = place();
    if (found.length === 0 || !here) return;
    at = (at + by + found.length) % found.length;
    const cell = found[at];
    if (!cell) return;
    refocusUntil = performance.now() + GRID_TAKES_KEYBOARD_MS;
    goTo({ sheet: here.sheet, area: { row: cell.row, column: cell.column, rows: 1, columns: 1 } });
    said(`${at + 1} of ${found.length}`);
  }

  async function replaceAll(): Promise<void> {
    const here = place();
    if (!here || find.input.value === '') return;
    const cells = await connection.find(here.sheet, wish());
    const formulas = cells.filter(({ isFormula }) => isFormula).length;
    await send({ do: 'replace', sheet: here.sheet, wish: wish(), by: by.input.value });
    await search();
    said(
      `${cells.length - formulas} replaced${formulas > 0 ? `, ${formulas} in formulas left as they are` : ''}`,
    );
  }

  function close(): void {
    bar.hidden = true;
    found = [];
    document.querySelector<HTMLElement>('#grid [contenteditable]')?.focus();
  }

  replacing.className = 'replacing';
  replacing.append(
    by.box,
    button('Replace all', 'Replace all in this sheet', () => void replaceAll()),
    matchCase.box,
    wholeCell.box,
  );
  const more = button('⋮', 'Replace', () => {
    replacing.hidden = !replacing.hidden;
  });
  const finding = document.createElement('div');
  finding.append(
    find.box,
    count,
    button('∧', 'Previous', () => void step(-1)),
    button('∨', 'Next', () => void step(1)),
    more,
    button('×', 'Close', close),
  );
  bar.append(finding, replacing);
  find.input.addEventListener('input', () => void search());
  for (const { input } of [matchCase, wholeCell]) input.addEventListener('change', () => void search());
  find.input.addEventListener('blur', ({ relatedTarget }) => {
    const isOwn = relatedTarget instanceof Node && bar.contains(relatedTarget);
    if (!bar.hidden && !isOwn && performance.now() < refocusUntil) find.input.focus();
  });
  bar.addEventListener('submit', (event) => event.preventDefault());
  bar.addEventListener('keydown', (event) => {
    // The grid listens for keys everywhere.
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === find.input) {
      event.preventDefault();
      void step(event.shiftKey ? -1 : 1);
    }
  });

  return {
    open(withReplace: boolean): void {
      bar.hidden = false;
      replacing.hidden = !withReplace;
      find.input.focus();
      find.input.select();
      void search();
    },
  };
}
