import type { Input } from '../../src/contract/contract';
import type { Host } from '../host/host';
import { acknowledging, ask, handingOver, keyOf, sheetOf, shown } from './installed';

/** What people do in the sheets by hand, and what they then see there. */

/** The 1-based column under a header, which stands in `headerRow`. */
export function columnOf(host: Host, sheet: string, header: string, headerRow = 1): number {
  const at = shown(host, sheet)[headerRow - 1]?.indexOf(header) ?? -1;
  if (at < 0) throw new Error(`${sheet} has no column ${header}.`);
  return at + 1;
}

/** Rewrites the header cell of a column. */
export function renameColumn(host: Host, sheet: string, header: string, name: string): void {
  sheetOf(host, sheet).putValue(1, columnOf(host, sheet, header), name);
}

/** The 1-based row of whoever stands under Name in Providers. */
export function providerRow(host: Host, name: string): number {
  const at = columnOf(host, 'Providers', 'Name') - 1;
  const row = shown(host, 'Providers').findIndex((cells) => cells[at] === name);
  if (row < 0) throw new Error(`${name} is not in Providers.`);
  return row + 1;
}

export function writeProvider(host: Host, name: string, column: string, text: string): void {
  sheetOf(host, 'Providers').putValue(providerRow(host, name), columnOf(host, 'Providers', column), text);
}

export const deleteSheet = (host: Host, name: string): void => host.workbook.deleteSheet(sheetOf(host, name));
export const renameSheet = (host: Host, name: string, to: string): void =>
  host.workbook.renameSheet(sheetOf(host, name), to);

/** A column of the roster from below its header on. */
export function rosterColumn(host: Host, header: string, sheet = 'Roster', headerRow = 1): string[] {
  const at = columnOf(host, sheet, header, headerRow) - 1;
  return shown(host, sheet)
    .slice(headerRow)
    .map((row) => row[at] ?? '');
}

/** Who has how many lines on a day, as the sidebar lists them; those without any left out. */
export const linesByPerson = (host: Host, asOf = '2026-11-21'): Record<string, number> =>
  Object.fromEntries(
    ask(host, 'people', { asOf })
      .people.filter(({ load }) => load.lines > 0)
      .map(({ name, load }) => [name, load.lines]),
  );

/** Runs Set up again on the add-on's own guess, as Dana. */
export function setUpAgain(host: Host) {
  const { mapping } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
  if (!mapping) throw new Error('The roster is recognised.');
  return ask(host, 'setUp', { mapping, name: 'Dana Director', protectLog: true });
}

/** All of Ramos's lines to Cho, saved with every warning seen. */
export function saveHandOver(host: Host, from: string, to: string, effective: string) {
  const input = handingOver(host, from, to, effective);
  return ask(host, 'save', acknowledging(host, input));
}

/** The form of a student who is enrolled with OT by Cho, and what of its findings was acknowledged. */
export const grayGil = (host: Host, start: string, ...acknowledged: string[]): Input<'enroll'> => ({
  values: [
    { field: 'studentId', value: '2000088' },
    { field: 'name', value: 'Gray, Gil' },
    { field: 'start', value: start },
  ],
  services: [{ service: 'OT', provider: keyOf(host, 'Cho, Ben'), amount: '1' }],
  caseManager: '',
  begin: '',
  reason: '',
  acknowledged,
});
