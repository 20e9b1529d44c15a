import { Range } from './appsScript/spreadsheet/range';

/** How many cells the ranges of the local Sheets read and wrote since somebody set these to 0. */
export const countedCells = { read: 0, written: 0 };

let isCounting = false;

/** Has every range of the local Sheets tell how many cells it reads or writes, by values, formulas and formats alike. */
export function countCells(): typeof countedCells {
  if (!isCounting) {
    counts('getValues', 'read');
    counts('getFormulas', 'read');
    counts('setValue', 'written');
    counts('setValues', 'written');
    counts('setNumberFormat', 'written');
  }
  isCounting = true;
  return countedCells;
}

function counts(name: keyof Range, kind: keyof typeof countedCells): void {
  const method: unknown = Range.prototype[name];
  if (typeof method !== 'function') throw new Error(`Range has no ${name}.`);
  Object.defineProperty(Range.prototype, name, {
    value: function (this: Range, ...args: unknown[]): unknown {
      countedCells[kind] += this.getNumRows() * this.getNumColumns();
      return Reflect.apply(method, this, args);
    },
  });
}
