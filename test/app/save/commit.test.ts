import { describe, expect, test } from 'vitest';
import { recall } from '../../../src/app/opened/memory';
import { NotRecorded } from '../../../src/app/opened/notRecorded';
import { SheetRefused } from '../../../src/app/ports/sheetRefused';
import { type CommitOptions, commit } from '../../../src/app/save/commit';
import { TooLate } from '../../../src/app/save/tooLate';
import { afterSetUp } from '../../kit/district';
import { day, fact } from '../../kit/entries';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { stateOf } from '../../kit/stateOf';

const TO_CHO = fact({ change: 'Assign', personKey: 'P-0002', person: 'Cho, Ben', begin: day('2026-11-21') });
const MINUTES_4 = 240_000;

function committed(workbook: MemoryWorkbook, how?: CommitOptions) {
  const { entries } = commit(workbook, stateOf(workbook).log, [TO_CHO], how);
  return { batch: entries[0]?.batch ?? '', memory: recall(workbook) };
}

describe('a commit', () => {
  test('is begun up to the fourth minute, and not after it', () => {
    const workbook = afterSetUp();
    const before = stateOf(workbook).log.lastEntry;
    workbook.spentMs = MINUTES_4 + 1;
    expect(() => committed(workbook)).toThrow(TooLate);
    expect(stateOf(workbook).log.lastEntry).toBe(before);
    expect(recall(workbook).saving).toBeNull();
    workbook.spentMs = MINUTES_4;
    expect(committed(workbook).batch).not.toBe('');
    expect(stateOf(workbook).log.lastEntry).toBe(before + 1);
  });

  test('of one change, too, is remembered as what the roster follows later, and only where it does', () => {
    const { batch, memory } = committed(afterSetUp(), { later: true });
    expect([batch === '', memory.later]).toEqual([false, batch]);
    expect(committed(afterSetUp()).memory.later).toBe('');
  });

  test('is done once the record stands, but for what was pasted over, which goes on', () => {
    expect(committed(afterSetUp()).memory.saving).toBeNull();
    const { batch, memory } = committed(afterSetUp(), { pasted: true });
    expect(memory.saving).toMatchObject({ batch });
  });

  test('that the log’s sheet refuses is told at once, and not once more by the next opening', () => {
    const workbook = afterSetUp();
    workbook.before = (method) => {
      if (method === 'append Caseload log') throw new SheetRefused('Caseload log', 'It is protected.');
    };
    expect(() => committed(workbook)).toThrow(NotRecorded);
    expect(recall(workbook).saving).toBeNull();
  });

  test('of which some may stand is told by the next opening', () => {
    const workbook = afterSetUp();
    const append = workbook.append.bind(workbook);
    workbook.append = (sheet, block) => {
      append(sheet, block);
      throw new Error('Exceeded maximum execution time');
    };
    expect(() => committed(workbook)).toThrow('Exceeded');
    expect(recall(workbook).saving).not.toBeNull();
  });
});
