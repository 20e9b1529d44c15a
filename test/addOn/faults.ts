import type { Host } from '../host/host';

/** What can happen at a service call: it fails, it works and the answer is lost, or Google ends the script there for good. */
export const FAULTS = ['throws before', 'throws after', 'killed before', 'killed after'] as const;
/** Google ends the script while it writes a block, of which half stands; only with the switch `setValuesAtomic: false`. */
export const HALF_WAY = 'killed half way';
export type Fault = (typeof FAULTS)[number] | typeof HALF_WAY;

/** Lets the `at`th service call of the next run of the script fail in that way. */
export function failAt(host: Host, at: number, fault: Fault): void {
  let count = 0;
  fail(host, fault, () => count++ === at);
}

/** The first calls of one of Google's methods, and what happens to them. */
export type CallFault = { method: string; times: number; fault: Fault };

/** Lets the calls fail in that way from now on; answers how many have. */
export function failCalls(host: Host, { method, times, fault }: CallFault): () => number {
  let failed = 0;
  fail(host, fault, (name) => name === method && failed < times && ++failed > 0);
  return () => failed;
}

function fail(host: Host, fault: Fault, fails: (name: string) => boolean): void {
  const when = fault.endsWith('after') ? 'after' : 'before';
  host.onCall(({ phase, name }) => {
    if (phase !== when || !fails(name)) return undefined;
    if (fault.startsWith('killed')) return 'kill';
    throw new Error('Service Spreadsheets failed while accessing document.');
  });
}
