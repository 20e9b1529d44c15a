import type { Host } from '../host/host';
import { afterSetUp, ask, keyOf, sheetOf, shown, smallRoster } from './installed';

export const RAMOS = 'Ramos, Elena';
export const MINUTES = {
  'Instructional minutes': 1800,
  Planning: 250,
  Screening: 60,
  Diagnostic: 60,
  Staffing: 60,
  Meetings: 120,
  Travel: 60,
  'Other duties': 90,
  ECSE: 60,
};

/** Types into the cells of a person in Providers. */
export function inProviders(host: Host, name: string, cells: Record<string, string | number>): void {
  const rows = shown(host, 'Providers');
  const row = rows.findIndex((line) => line[1] === name) + 1;
  for (const [title, text] of Object.entries(cells)) {
    const column = (rows[0] ?? []).indexOf(title) + 1;
    // What was typed here before leaves no format of its own.
    sheetOf(host, 'Providers').putAttribute('numberFormat', row, column, undefined);
    sheetOf(host, 'Providers').typed(row, column, String(text));
  }
}

export const district = (): Host => {
  const host = afterSetUp(smallRoster());
  inProviders(host, RAMOS, MINUTES);
  return host;
};

export type WorksheetShown = {
  rows: string[][];
  line: (number: string) => string;
  says: (what: string) => string;
};

export function made(host: Host, option: string, name = RAMOS): WorksheetShown {
  const { sheet } = ask(host, 'makeWorksheet', { person: keyOf(host, name), option });
  return worksheet(host, sheet);
}

export function worksheet(host: Host, sheet: string): WorksheetShown {
  const rows = shown(host, sheet);
  const find = (of: (row: string[]) => boolean) => rows.find(of)?.[2] ?? 'no such line';
  return {
    rows,
    line: (number) => find((row) => row[0] === number),
    says: (what) => find((row) => (row[1] ?? '').startsWith(what)),
  };
}

export const verdicts = ({ rows }: WorksheetShown): string[] =>
  rows.map((row) => row[3] ?? '').filter((text) => /agrees|DIFFERS/.test(text));
