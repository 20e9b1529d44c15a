import { describe, expect, test } from 'vitest';
import { draftOf } from '../../kit/client';
import { afterSetUp, answerOf, ask, caseload, movingToCho, ROSTER, reassignment } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const logRows = (workbook: MemoryWorkbook) => workbook.sheets.get('Caseload log') ?? [];

describe('someone at the sheet during a save', () => {
  const orders: [string, (rows: unknown[][]) => void][] = [
    ['sorts it backwards', (rows) => rows.splice(1, rows.length - 1, ...rows.slice(1).reverse())],
    [
      'inserts a row on top',
      (rows) =>
        rows.splice(
          1,
          0,
          Array.from({ length: 14 }, () => ''),
        ),
    ],
    ['deletes another student’s row', (rows) => rows.splice(5, 1)],
  ];
  for (const [what, change] of orders)
    test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
      `${what} before step %i: every change lands in its own row, and nobody else’s`,
      (step) => {
        const workbook = afterSetUp();
        const asked = movingToCho(workbook);
        let count = 0;
        workbook.before = () => {
          if (++count === step) change(workbook.sheets.get(ROSTER) ?? []);
        };
        ask(workbook, 'save', asked);
        workbook.before = () => undefined;
        ask(workbook, 'open', {});
        const rows = (workbook.sheets.get(ROSTER) ?? []).slice(1).filter((row) => row[0] !== '');
        const service = (id: string, name: string) => rows.find((row) => row[0] === id && row[4] === name);
        for (const id of ['2000001', '2000002', '2000003'])
          expect(service(id, 'Resource')?.slice(7, 12)).toEqual([4, 2, 4, 1, 'Cho, Ben']);
        expect(service('2000004', 'Resource')?.slice(7, 13)).toEqual([2, 2, 4, 1, 'Cho, Ben', 'Cho, Ben']);
        expect([undefined, 'Okafor, Dele']).toContain(service('2000005', 'Resource')?.[11]);
        expect(service('2000001', 'Speech')?.[11]).toBe('');
      },
    );
});

describe('two people at once', () => {
  test('the second, whose rows changed, gets them named and nothing is saved', () => {
    const workbook = afterSetUp();
    const second = movingToCho(workbook);
    ask(workbook, 'save', movingToCho(workbook));
    const rows = logRows(workbook).length;
    const answer = ask(workbook, 'save', second);
    expect(answer.saved).toBe(false);
    expect(answer.findings.map(({ code }) => code)).toContain('changed-since-read');
    expect(logRows(workbook)).toHaveLength(rows);
  });

  test('the second sees line by line what they saw and what is there now, and can save after looking again', () => {
    const workbook = afterSetUp();
    const second = movingToCho(workbook);
    ask(workbook, 'save', movingToCho(workbook));
    const { findings } = ask(workbook, 'save', second);
    const conflict = findings.find(({ code, line }) => code === 'changed-since-read' && line === 'L-000001');
    expect(conflict?.sentence).toBe(
      'Alvarez, Ana: changed since you opened it. Provider in the roster: you saw Ramos, Elena, now Cho, Ben. ' +
        'Hours in the roster: you saw 3, now 4. Case manager in the roster: you saw Ramos, Elena, now Cho, Ben. ' +
        'Recorded since: Cho, Ben from 11/21/2026. Recorded since: 4 hours, 1 of LRE from 11/21/2026.',
    );
    const back = caseload(workbook, 'Cho, Ben').slice(0, 1);
    const drafts = back.map((line) => draftOf(line, { effective: '11/23/2026', amount: '3' }));
    expect(ask(workbook, 'save', reassignment(workbook, 'Cho, Ben', drafts))).toMatchObject({ saved: true });
  });

  test('while another one saves, this one is told to try again', () => {
    const workbook = afterSetUp();
    const asked = movingToCho(workbook);
    workbook.isLocked = true;
    expect(answerOf(workbook, 'save', asked)).toMatchObject({ ok: false, code: 'busy' });
  });
});
