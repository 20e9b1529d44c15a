import type { Day } from '../../src/domain/cells/day';
import { changeOf } from '../../src/domain/record/changeColumns';
import { type About, aboutOf, type Change, type Hours } from '../../src/domain/record/changes';
import type { Entry } from '../../src/domain/record/entry';
import { LOG_HEADER, type Log, logRow, readLog } from '../../src/domain/record/log';
import { seal, withBatch } from '../../src/domain/record/seal';

/** A day for a test, written as text. */
export const day = (text: string): Day => text as Day;

/** A row of the log but for its place in it, as its columns say it; `replaced` as an object. */
export type Says = Partial<About & Hours> & { change?: string; replaced?: object };

/** A change of line L-000001 of Ana Alvarez, read from a row of the log with what the test cares about. */
export function fact({ change: word = 'Opening', replaced = {}, ...over }: Says = {}): Change {
  const hasHours = word !== 'End' && word !== 'Undo';
  const { minutes = hasHours ? 180 : null, lreMinutes = hasHours ? 60 : null, ...said } = over;
  const about = aboutOf({
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
    unit: 'hours',
    location: '',
    restriction: '',
    reason: '',
    ...said,
  });
  const text = JSON.stringify(replaced);
  const change = changeOf(about, { word, minutes, lreMinutes, replaced: text === '{}' ? '' : text });
  if (!change) throw new Error('The row says a change.');
  return change;
}

export const emptyLog = (): Log => {
  const log = readLog([]);
  if (log === 'other-version') throw new Error('An empty sheet is a log without entries.');
  return log;
};

/** The changes as entries of one log, read from its rows: a save each, or several of one save. */
export const recorded = (...saves: (Change | Change[])[]): Entry[] =>
  recordedAt('2026-11-21T15:00:00Z', ...saves);

/** The same, each recorded at that moment. */
export function recordedAt(moment: string, ...saves: (Change | Change[])[]): Entry[] {
  let log = emptyLog();
  for (const changes of saves.map((save) => [save].flat()))
    log = withBatch(log, seal(log, changes, moment, 'director@lakeview.example'));
  const read = readLog([[...LOG_HEADER], ...log.entries.map(logRow)]);
  if (read === 'other-version') throw new Error('The header is this version’s.');
  return read.entries;
}
