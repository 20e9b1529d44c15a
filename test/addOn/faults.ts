import type { Host } from '../host/host';
import type { everything } from './installed';

/** What can happen at a service call: it fails, it works and the answer is lost, or Google ends the script there for good. */
export const FAULTS = ['throws before', 'throws after', 'killed before', 'killed after'] as const;
export type Fault = (typeof FAULTS)[number];

/** Lets the `at`th service call fail in that way. */
export function failAt(host: Host, at: number, fault: Fault): void {
  let count = 0;
  host.onCall(({ phase }) => {
    if (phase !== (fault.endsWith('before') ? 'before' : 'after') || count++ !== at) return undefined;
    if (fault.startsWith('killed')) return 'kill';
    throw new Error('Service Spreadsheets failed while accessing document.');
  });
}

/** A batch that is not whole stays in the log as the trace of a save that did not begin; it is no difference in what holds. */
export function withoutCutOffRows(sheets: ReturnType<typeof everything>): ReturnType<typeof everything> {
  return sheets.map((sheet) => {
    if (sheet.name !== 'Caseload log') return sheet;
    const sizes = new Map<string, number>();
    for (const row of sheet.cells) sizes.set(row[1] ?? '', (sizes.get(row[1] ?? '') ?? 0) + 1);
    const isWhole = (row: string[]): boolean =>
      row[2] === 'Part' || row[2]?.endsWith(` of ${sizes.get(row[1] ?? '')}`) === true;
    return { ...sheet, cells: sheet.cells.filter(isWhole) };
  });
}
