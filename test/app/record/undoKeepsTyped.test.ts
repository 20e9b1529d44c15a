import { describe, expect, test } from 'vitest';
import { edit, exiting } from '../../kit/caseForms';
import { draftOf } from '../../kit/client';
import { afterSetUp, ask, caseload, keyOf, ROSTER, reassignment, undo } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const [ANA, BEN] = ['2000001', '2000002'];
const [HOURS, PROVIDER, CASE_MANAGER] = [7, 11, 12];

/** Ana's first row, as it stands. */
const row = (workbook: MemoryWorkbook) => workbook.sheets.get(ROSTER)?.[1] ?? [];
/** Ben's. */
const bens = (workbook: MemoryWorkbook) => workbook.sheets.get(ROSTER)?.find(([id]) => id === BEN) ?? [];

describe('Undo keeps what somebody typed into a cell that the save left alone', () => {
  test.each(['11/20/2026', '11/21/2026', '12/18/2026'])(
    'a provider put right since an exit on %s with its End',
    (lastDay) => {
      const workbook = afterSetUp();
      row(workbook)[PROVIDER] = 'Okafor, Dele';
      const { saved, batch } = ask(workbook, 'exit', exiting(workbook, ANA, { lastDay }));
      expect([saved, row(workbook)[PROVIDER]]).toEqual([true, 'Okafor, Dele']);
      row(workbook)[PROVIDER] = 'Ramos, Elena';
      expect(undo(workbook, batch)).toMatchObject({ saved: true });
      expect(row(workbook)[PROVIDER]).toBe('Ramos, Elena');
      expect(ask(workbook, 'attention', {}).byHand).toEqual([]);
    },
  );

  test('a provider who was typed before and stays so, which is told', () => {
    const workbook = afterSetUp();
    row(workbook)[PROVIDER] = 'Okafor, Dele';
    const { batch } = ask(workbook, 'exit', exiting(workbook, ANA));
    expect(undo(workbook, batch)).toMatchObject({ saved: true });
    expect(row(workbook)[PROVIDER]).toBe('Okafor, Dele');
    expect(ask(workbook, 'attention', {}).byHand).toMatchObject([{ roster: 'Okafor, Dele' }]);
  });

  test('a case manager put right since the exit, or since a last day was set', () => {
    const workbook = afterSetUp();
    bens(workbook)[CASE_MANAGER] = 'Okafor, Dele';
    const out = ask(workbook, 'exit', exiting(workbook, BEN, { lastDay: '11/20/2026' }));
    bens(workbook)[CASE_MANAGER] = 'Cho, Ben';
    expect(undo(workbook, out.batch)).toMatchObject({ saved: true });
    expect(bens(workbook)[CASE_MANAGER]).toBe('Cho, Ben');
    bens(workbook)[CASE_MANAGER] = 'Okafor, Dele';
    const ended = edit(workbook, BEN, 'Cho, Ben', { status: 'Pending', lastDay: '12/18/2026' });
    expect([ended.saved, bens(workbook)[CASE_MANAGER]]).toEqual([true, 'Okafor, Dele']);
    bens(workbook)[CASE_MANAGER] = 'Cho, Ben';
    expect(undo(workbook, ended.batch)).toMatchObject({ saved: true });
    expect(bens(workbook)[CASE_MANAGER]).toBe('Cho, Ben');
  });

  test('a person and hours that are to come, and stand there already', () => {
    const workbook = afterSetUp();
    const drafts = caseload(workbook, 'Ramos, Elena')
      .slice(0, 1)
      .map((line) =>
        draftOf(line, { effective: '12/01/2026', provider: keyOf(workbook, 'Cho, Ben'), amount: '2.5' }),
      );
    const { saved, batch } = ask(workbook, 'save', reassignment(workbook, 'Ramos, Elena', drafts));
    expect([saved, row(workbook)[PROVIDER], row(workbook)[HOURS]]).toEqual([true, 'Ramos, Elena', 3]);
    row(workbook)[PROVIDER] = 'Cho, Ben';
    row(workbook)[HOURS] = 2.5;
    expect(undo(workbook, batch)).toMatchObject({ saved: true });
    expect([row(workbook)[PROVIDER], row(workbook)[HOURS]]).toEqual(['Cho, Ben', 2.5]);
    expect(ask(workbook, 'attention', {}).byHand).toMatchObject([
      { roster: 'Cho, Ben', record: 'Ramos, Elena' },
      { roster: '2.5', record: '3' },
    ]);
  });
});
