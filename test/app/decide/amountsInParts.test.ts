import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { draftOf } from '../../kit/client';
import { ask, caseload, district, keyOf, reassignment, setUp, undo } from '../../kit/district';

const HEADER = [
  'Student ID',
  'Student Name',
  'Grade',
  'School',
  'Service',
  'Start Date',
  'Provider',
  'Minutes',
  'Frequency',
];
const rows = (): Cell[][] => [
  HEADER,
  ['2000001', 'Alvarez, Ana', '3', 'Oak', 'Resource', '2026-08-15', 'Ramos, Elena', 30, '5x/week'],
  ['2000002', 'Bishop, Ben', '4', 'Oak', 'Resource', '2026-08-15', 'Ramos, Elena', 60, 'Monthly'],
  ['2000003', 'Diaz, Drew', '4', 'Oak', 'Resource', '2026-08-15', 'Ramos, Elena', 30, 'biweekly'],
  ['2000004', 'Evans, Eva', '4', 'Oak', 'Resource', '2026-08-15', 'Cho, Ben', 30, '20 - Weekly'],
];
const column = (workbook: ReturnType<typeof begun>, header: string): (Cell | undefined)[] =>
  workbook.sheets
    .get('Roster')
    ?.slice(1)
    .map((row) => row[HEADER.indexOf(header)]) ?? [];
const begun = () => setUp(district(rows()));

const saving = (workbook: ReturnType<typeof begun>, place: number, amount: string) => {
  const line = caseload(workbook, 'Ramos, Elena')[place];
  if (!line) throw new Error('The caseload has such a line.');
  const asked = reassignment(workbook, 'Ramos, Elena', [draftOf(line, { effective: '11/21/2026', amount })], {
    reason: 'IEP meeting',
  });
  return ask(workbook, 'save', { ...asked, acknowledged: [`no-range:${line.key}`] });
};

describe('amounts that two columns make', () => {
  test('are shown by the week, and what can’t be made is listed', () => {
    const workbook = begun();
    expect(caseload(workbook, 'Ramos, Elena').map(({ amount }) => amount)).toEqual(['150', '15', '']);
    expect(ask(workbook, 'open', {}).problems.map(({ code, items }) => [code, items[0]?.place])).toEqual([
      ['amount-not-made', 'I4'],
    ]);
  });

  test('are changed in the column’s own way, and put back by an Undo', () => {
    const workbook = begun();
    const saved = saving(workbook, 0, '200');
    expect(saved).toMatchObject({ saved: true, findings: [] });
    expect([column(workbook, 'Minutes'), column(workbook, 'Frequency')]).toEqual([
      [40, 60, 30, 30],
      ['5x/week', 'Monthly', 'biweekly', '20 - Weekly'],
    ]);
    expect(caseload(workbook, 'Ramos, Elena').map(({ amount }) => amount)).toEqual(['200', '15', '']);
    undo(workbook, saved.batch);
    expect(column(workbook, 'Minutes')).toEqual([30, 60, 30, 30]);
  });

  test('are refused with the reason where no whole number says them, and nothing is saved', () => {
    const workbook = begun();
    const before = structuredClone([...workbook.sheets]);
    for (const [place, amount, parts] of [
      [0, '152', '30, 5x/week'],
      [2, '60', '30, biweekly'],
    ] as const) {
      const { saved, findings } = saving(workbook, place, amount);
      expect(saved).toBe(false);
      expect(findings.filter(({ severity }) => severity === 'blocks')).toMatchObject([
        { code: 'amount-in-parts', field: 'amount', sentence: expect.stringContaining(`“${parts}”`) },
      ]);
    }
    expect([...workbook.sheets]).toEqual(before);
  });

  test('of a new row say how often too', () => {
    const workbook = begun();
    const saved = ask(workbook, 'enroll', {
      values: [
        { field: 'studentId', value: '2000009' },
        { field: 'name', value: 'Gray, Gia' },
        { field: 'site', value: 'Oak' },
        { field: 'grade', value: '2' },
      ],
      services: [{ service: 'Resource', provider: keyOf(workbook, 'Cho, Ben'), amount: '45' }],
      caseManager: '',
      begin: '11/21/2026',
      reason: '',
      acknowledged: [],
    });
    expect(saved).toMatchObject({ saved: true });
    expect([column(workbook, 'Minutes').slice(-1), column(workbook, 'Frequency').slice(-1)]).toEqual([
      [45],
      ['20 - Weekly'],
    ]);
  });
});
