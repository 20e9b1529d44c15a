import { counted } from '../../domain/cells/counted';
import { type Day, parseDay, showDay } from '../../domain/cells/day';
import { listed } from '../../domain/cells/listed';
import type { LostSaves, LostYears } from '../../domain/record/changes';
import type { Entry } from '../../domain/record/entry';
import { batchNumber, type Log } from '../../domain/record/log';
import type { KeptSave, Memory } from './memory';

/** So many are remembered: somebody who brings back an older version than that is told how many entries there were. */
export const SAVES_KEPT = 20;

/** The last saves of a record, the latest last. */
export function lastSaves(entries: readonly Entry[]): KeptSave[] {
  const saves: KeptSave[] = [];
  for (let i = entries.length - 1; i >= 0 && saves.length < SAVES_KEPT; i--) {
    const { batch, recordedAt, recordedBy, of } = entries[i] ?? {};
    if (batch === undefined || recordedAt === undefined || saves[0]?.batch === batch) continue;
    saves.unshift({ batch, at: recordedAt, by: recordedBy ?? '', lines: of ?? 0 });
  }
  return saves;
}

/** The saves that the document remembers and that a record lacks. */
export const savesLacking = ({ saves }: Memory, { entries }: Pick<Log, 'entries'>): KeptSave[] => {
  const there = new Set(entries.map(({ batch, recordedAt }) => `${batch}|${recordedAt}`));
  return (saves ?? []).filter(({ batch, at }) => !there.has(`${batch}|${at}`));
};

/** What is missing, for the entry that tells it for ever; besides what closed years `without` which is gone on. */
export function lostOf(
  { head }: Memory,
  log: Log,
  lacking: readonly KeptSave[],
  without: LostYears | null = null,
): LostSaves {
  const later = lacking.filter(({ batch }) => numberOf(batch) > (without?.save ?? 0));
  const [first, last] = [later[0], later[later.length - 1]];
  const known = later.reduce((sum, { lines }) => sum + lines, 0);
  const entries = Math.max(known, (head?.entries ?? 0) - (without?.entries ?? 0) - log.entries.length);
  return { from: first?.batch ?? '', to: last?.batch ?? '', entries };
}

/** The number of a save, as its name has it. */
export const numberOf = (batch: string): number => batchNumber(batch) || 0;

/** "saves 41-42 (7 entries) are not in this version": what was gone on from, in as many words as it takes. */
export const lostText = ({ retyped, closed, ...lost }: LostSaves): string =>
  [
    ...(closed ? [yearsLost(closed)] : []),
    ...((retyped ?? closed) === undefined || lost.entries > 0
      ? [`${savesLost(lost)} not in this version`]
      : []),
    ...(retyped === undefined ? [] : [`entries ${retyped} were retyped and count as they read`]),
  ].join('; ');

function yearsLost({ save, entries }: LostYears): string {
  const which = save > 1 ? `saves 1-${save}` : 'save 1';
  return `${which} (${counted(entries, 'entry', 'entries')}) of closed school years ${save > 1 ? 'are' : 'is'} gone`;
}

function savesLost({ from, to, entries }: LostSaves): string {
  const how = counted(entries, 'entry', 'entries');
  if (from === '') return `saves (${how}) are`;
  return from === to
    ? `save ${numberOf(from)} (${how}) is`
    : `saves ${numberOf(from)}-${numberOf(to)} (${how}) are`;
}

/** Each missing save with its day, who made it and how many lines it was of. */
export function savesText(
  lacking: readonly KeptSave[],
  nameOf: (email: string) => string,
  dayOf: (moment: string) => Day | null,
): string {
  const told = lacking.map(({ batch, at, by, lines }) => {
    const day = dayOf(at) ?? parseDay(at.slice(0, 10));
    return `save ${numberOf(batch)}${day ? ` of ${showDay(day)}` : ''} by ${nameOf(by)} (${counted(lines, 'line')})`;
  });
  return listed(told, 5);
}
