import type { Host } from '../host/host';

/** What can happen at a service call: it fails, it works and the answer is lost, or Google ends the script there for good. */
export const FAULTS = ['throws before', 'throws after', 'killed before', 'killed after'] as const;
/** Google ends the script while it writes a block, of which half stands; only with the switch `setValuesAtomic: false`. */
export const HALF_WAY = 'killed half way';
export type Fault = (typeof FAULTS)[number] | typeof HALF_WAY;

/** Lets the `at`th service call of the next run of the script fail in that way. */
export function failAt(host: Host, at: number, fault: Fault): void {
  const when = fault.endsWith('after') ? 'after' : 'before';
  let count = 0;
  host.onCall(({ phase }) => {
    if (phase !== when || count++ !== at) return undefined;
    if (fault.startsWith('killed')) return 'kill';
    throw new Error('Service Spreadsheets failed while accessing document.');
  });
}
