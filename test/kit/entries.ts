import type { Day } from '../../src/domain/cells/day';
import type { Entry, Fact } from '../../src/domain/record/entry';
import { type Log, readLog, seal } from '../../src/domain/record/log';

/** A day for a test, written as text. */
export const day = (text: string): Day => text as Day;

/** A fact about line L-000001 of Ana Alvarez, with what the test cares about. */
export const fact = (over: Partial<Fact> = {}): Fact => ({
  change: 'Opening',
  kind: 'service',
  lineKey: 'L-000001',
  studentId: '2000001',
  student: 'Alvarez, Ana',
  service: 'Resource',
  site: 'Oak',
  personKey: 'P-0001',
  person: 'Ramos, Elena',
  begin: day('2026-08-15'),
  lastDay: '',
  minutes: 180,
  lreMinutes: 60,
  unit: 'hours',
  location: '',
  restriction: '',
  reason: '',
  replaced: {},
  ...over,
});

export const emptyLog = (): Log => {
  const log = readLog([]);
  if (log === 'other-version') throw new Error('An empty sheet is a log without entries.');
  return log;
};

/** The facts as entries of one log: a save each, or several of one save. */
export function recorded(...saves: (Fact | Fact[])[]): Entry[] {
  let log = emptyLog();
  for (const facts of saves.map((save) => [save].flat())) {
    const entries = seal(log, facts, '2026-11-21T15:00:00Z', 'director@lakeview.example');
    log = {
      ...log,
      entries: [...log.entries, ...entries],
      lastEntry: log.lastEntry + facts.length,
      lastBatch: log.lastBatch + 1,
      head: entries[entries.length - 1]?.hash ?? log.head,
    };
  }
  return log.entries;
}
