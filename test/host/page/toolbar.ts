import { WrapStrategy } from '@univerjs/core';
import { type CellStyles, FORMATS } from './cellStyles';
import type { Edit } from './wire';

/** Only what the workbook keeps: the grid's own toolbar offers more and is switched off. */
export function createToolbar(styles: CellStyles, send: (edit: Edit) => void) {
  const bar = document.getElementById('toolbar') as HTMLElement;

  function button(label: string, title: string, run: () => void): HTMLButtonElement {
    const made = document.createElement('button');
    made.type = 'button';
    made.innerHTML = label;
    made.title = title;
    made.setAttribute('aria-label', title);
    // The grid keeps the keyboard.
    made.addEventListener('mousedown', (event) => event.preventDefault());
    made.addEventListener('click', run);
    bar.append(made);
    return made;
  }

  function gap(): void {
    const line = document.createElement('span');
    line.className = 'gap';
    bar.append(line);
  }

  function colour(label: string, title: string, key: 'fontColor' | 'background', none: string): void {
    const input = document.createElement('input');
    input.type = 'color';
    input.tabIndex = -1;
    input.setAttribute('aria-label', title);
    input.addEventListener('change', () => {
      swatch.style.borderColor = input.value;
      styles.set({ [key]: input.value === none ? null : input.value });
    });
    const made = button(`<span class="swatch">${label}</span>`, title, () => input.click());
    const swatch = made.firstElementChild as HTMLElement;
    swatch.style.borderColor = none;
    input.value = none;
    made.after(input);
  }

  const undo = button('↶', 'Undo (Ctrl+Z)', () => send({ do: 'undo' }));
  const redo = button('↷', 'Redo (Ctrl+Y)', () => send({ do: 'redo' }));
  gap();
  const formats = document.createElement('select');
  formats.setAttribute('aria-label', 'Number format');
  for (const [index, { label }] of FORMATS.entries()) formats.append(new Option(label, String(index)));
  formats.addEventListener('change', () => {
    styles.set({ numberFormat: FORMATS[Number(formats.value)]?.pattern ?? null });
    (document.activeElement as HTMLElement | null)?.blur();
  });
  bar.append(formats);
  gap();
  const bold = button('<b>B</b>', 'Bold (Ctrl+B)', styles.toggleBold);
  const italic = button('<i>I</i>', 'Italic (Ctrl+I)', styles.toggleItalic);
  const strike = button('<s>S</s>', 'Strikethrough', styles.toggleStrikethrough);
  colour('A', 'Text colour', 'fontColor', '#000000');
  colour('▰', 'Fill colour', 'background', '#ffffff');
  gap();
  button('⇤', 'Align left', () => styles.set({ horizontalAlignment: 'left' }));
  button('↔', 'Align centre', () => styles.set({ horizontalAlignment: 'center' }));
  button('⇥', 'Align right', () => styles.set({ horizontalAlignment: 'right' }));
  const wrap = button('↵', 'Wrap text', styles.toggleWrap);

  return {
    history(can: { undo: boolean; redo: boolean }): void {
      undo.disabled = !can.undo;
      redo.disabled = !can.redo;
    },
    refresh(): void {
      const now = styles.now();
      bold.setAttribute('aria-pressed', String(now?.bl === 1));
      italic.setAttribute('aria-pressed', String(now?.it === 1));
      strike.setAttribute('aria-pressed', String(now?.st?.s === 1));
      wrap.setAttribute('aria-pressed', String(now?.tb === WrapStrategy.WRAP));
      const pattern = now?.n?.pattern ?? null;
      const known = FORMATS.findIndex((format) => format.pattern === pattern);
      formats.querySelector('.other')?.remove();
      if (known < 0) {
        const other = new Option(`Custom  ${pattern}`, '-1');
        other.className = 'other';
        other.disabled = true;
        formats.append(other);
      }
      formats.value = String(known);
    },
  };
}
