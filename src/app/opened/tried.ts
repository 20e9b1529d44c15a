import type { Line } from '../../domain/caseload/line';
import type { Entry, Fact } from '../../domain/record/entry';
import { type Log, numbered } from '../../domain/record/log';
import { foldOn } from '../../domain/record/timeline';
import type { State } from './state';

/** The lines as they would be with the facts recorded. */
export function withFacts(state: State, facts: readonly Fact[]): ReadonlyMap<string, Line> {
  const timelines = foldOn(state.timelines, state.log.entries, unsealed(state.log, facts));
  const lines = new Map(state.lines);
  for (const { lineKey } of facts) {
    const [line, timeline] = [lines.get(lineKey), timelines.get(lineKey)];
    if (line && timeline) lines.set(lineKey, { ...line, timeline });
  }
  return lines;
}

/** As they would stand in the record; to look ahead, nothing needs its hash. */
const unsealed = (log: Log, facts: readonly Fact[]): Entry[] =>
  numbered(log, facts, '', '').map((entry) => ({ ...entry, hash: '' }));
