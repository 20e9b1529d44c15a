import { showAlert } from './messages';
import type { PopupItem } from './popupMenu';

const ABOUT = `A stand-in for Google Sheets on this computer, to try the add-on without an account. The add-on in it is the very files that would be pushed to Google.

It has what add-ons meet in Sheets: values, formats, formulas, filters, lists, notes, protected ranges, Tables, undo, several people at one spreadsheet. What Google does and nobody documents can be set either way; npm test tries both.

It leaves out what the add-on has no use for, such as drawing charts, pivot tables and comments. QUERY says so in its cell, and functions that ask the internet are unknown.

What you change is gone when the server stops, unless you choose File › Download .xlsx.`;

const KEYS = `Ctrl+Z, Ctrl+Y: undo, redo
Ctrl+X, Ctrl+C, Ctrl+V: cut, copy, paste
Ctrl+Shift+V: paste values only
Ctrl+F: find in this sheet
Ctrl+H: find and replace
Ctrl+P: print this sheet
Ctrl+B, Ctrl+I: bold, italic
F2 or Enter: edit the cell
Alt+Enter: a line break in a cell
Delete: clear the content
In a menu: arrows, Enter, Escape`;

/** The menu Help: of the local Sheets. The add-on's own help is an item of its menu. */
export const helpItems = (): PopupItem[] => [
  { label: 'What this local Sheets is', run: () => void showAlert('Local Sheets', ABOUT) },
  { label: 'Keyboard shortcuts', run: () => void showAlert('Keyboard shortcuts', KEYS) },
  null,
  { text: 'The add-on’s help: Extensions › its name › Help' },
];
