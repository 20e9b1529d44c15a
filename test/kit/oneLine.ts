import type { Change } from '../../src/domain/record/changes';
import { assignmentOn, type Timeline, timelinesFrom } from '../../src/domain/record/timeline';
import { day, fact, recorded } from './entries';

/** The timeline of the one line of which some changes tell. */
export const lineOf = (...facts: Change[]): Timeline => {
  const line = timelinesFrom(recorded(...facts)).get('L-000001');
  if (!line) throw new Error('The facts open line L-000001.');
  return line;
};

/** Who has it on a day. */
export const holderOn = (line: Timeline, on: string) => assignmentOn(line, day(on))?.personKey ?? null;

/** Ramos has the line since before the record. */
export const opening = fact();
/** Cho gets it from the end of November on. */
export const toCho = fact({
  change: 'Assign',
  personKey: 'P-0002',
  person: 'Cho, Ben',
  begin: day('2026-11-30'),
  minutes: null,
  lreMinutes: null,
});
