import type { Call, Input } from '../../src/contract/contract';
import { missouri } from '../../src/standards/missouri/missouri';
import { countedCalls } from './countedSteps';
import { ROSTER } from './district';
import type { MemoryWorkbook } from './memoryWorkbook';

const COUNTED = ['readRoster', 'joinRecord', 'joinOn', 'timelinesFrom', 'foldOn'] as const;

/** What a call of the sidebar goes through, which on a long record or a large roster is what it takes. */
export type Trips = {
  /** How often the roster's cells are fetched, and how often lines are made of them. */
  fetched: number;
  read: number;
  /** How often roster and record are joined, as a whole and for some students only. */
  joined: number;
  joinedOn: number;
  /** How often entries are folded into timelines, and how often timelines go on from those before. */
  folded: number;
  foldedOn: number;
};

/** Makes calls of the sidebar that tell what they went through. */
export async function tripsOf(): Promise<
  <C extends Call>(workbook: MemoryWorkbook, call: C, input: Input<C>) => { answer: unknown; trips: Trips }
> {
  const { work, calls } = await countedCalls('src/app/calls/handle.ts', 'handle', COUNTED);
  return (workbook, call, input) => {
    const before = { ...calls };
    const since = (name: (typeof COUNTED)[number]): number => (calls[name] ?? 0) - (before[name] ?? 0);
    workbook.calls = [];
    const answer: unknown = JSON.parse(String(work(workbook, missouri, call, JSON.stringify(input))));
    const trips: Trips = {
      fetched: workbook.calls.filter((method) => method === `read ${ROSTER}`).length,
      read: since('readRoster'),
      joined: since('joinRecord') - since('joinOn'),
      joinedOn: since('joinOn'),
      folded: since('timelinesFrom'),
      foldedOn: since('foldOn'),
    };
    return { answer, trips };
  };
}
