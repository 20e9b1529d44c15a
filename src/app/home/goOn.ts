import type { Output } from '../../contract/contract';
import { aboutRecord, type Change } from '../../domain/record/changes';
import { headOf } from '../../domain/record/head';
import { seal, withBatch } from '../../domain/record/seal';
import { lastSaves, lostOf, numberOf, savesLacking } from '../opened/lostSaves';
import { recall, remember } from '../opened/memory';
import { recordStore } from '../opened/recordStore';
import { Refused } from '../opened/refused';
import { isStop, readTeam, recordStop, type Stop } from '../opened/state';
import type { Workbook } from '../ports/ports';

/** Why the record is not the one that the document remembers, where an Admin may go on from it all the same; else null. */
export function lostRecord(workbook: Workbook): Stop | null {
  const memory = recall(workbook);
  const record = recordStore(workbook).open(memory.head, 'whole');
  if (!isStop(record)) return null;
  // Where it is forgotten, as in a copy, only the record itself can say that something lacks.
  if (!memory.head && !('lost' in record && record.code === 'log-damaged')) return null;
  if (record.code === 'log-gone') return record.renamed === undefined ? record : null;
  if (record.code === 'log-damaged') return (record.retyped ?? record.lost) === undefined ? null : record;
  if (record.code !== 'log-older') return null;
  const team = readTeam(workbook);
  return recordStop(workbook, memory, record, isStop(team) ? { people: [] } : team);
}

/**
 * Goes on from the version of the sheets that is there: one entry says which saves it lacks, or what was retyped, another where a closed
 * year stands whose own entry is among them, and that the record ends here is
 * remembered. How far the roster follows is forgotten, so nothing is written to it: what differs shows as changed by hand. Where it is
 * cut off after its entry, the next one adds another. To be called under the lock.
 */
export function goOn(workbook: Workbook): Output<'goOn'> {
  const memory = recall(workbook);
  const store = recordStore(workbook);
  const record = store.open(memory.head, 'whole');
  if (!isStop(record) || lostRecord(workbook) === null) throw new Refused('not-found', NOTHING_LOST);
  if (record.code === 'log-gone') store.create();
  const left = store.left(memory.head);
  if (!left) throw new Refused('not-found', NOTHING_LEFT);
  const { log, lost: closed } = left;
  const { retyped = left.retyped, sum = left.sum } = record.code === 'log-damaged' ? record : {};
  const lost = {
    ...lostOf(memory, log, savesLacking(memory, log), closed),
    ...(retyped !== undefined && { retyped }),
    ...(sum !== undefined && { sum }),
    ...(closed && { closed }),
  };
  const about = { origin: 'here', ...aboutRecord(memory.mapping?.amountUnit ?? 'hours') } as const;
  const changes: Change[] = [
    { name: 'restored', lost, ...about },
    ...(left.unnamed ? [{ name: 'yearClosed', closed: left.unnamed, ...about } as const] : []),
  ];
  // The names of the lost saves are not given again.
  const from = { ...log, lastBatch: Math.max(log.lastBatch, numberOf(lost.to)) };
  const entries = seal(from, changes, workbook.now(), workbook.account());
  store.append(entries);
  const after = withBatch(from, entries);
  remember(workbook, {
    head: headOf(after),
    saves: lastSaves(after.entries),
    derived: null,
    saving: null,
    pasted: 0,
  });
  return {};
}

const NOTHING_LEFT =
  'The record can’t be gone on from as it is now. Check the record says what is to be mended first; nothing was changed.';

const NOTHING_LOST = 'The record is the one that this spreadsheet remembers: there is nothing to go on from.';
