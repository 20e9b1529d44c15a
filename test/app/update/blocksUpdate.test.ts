import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { ask, district, ROSTER, setUp } from '../../kit/district';
import { ALL_THEIRS, compare, decision, withExport } from '../../kit/exportKit';

const BLOCK = ['Service', 'Provider', 'Minutes', 'Start'];
/** Services side by side, each with its own start. */
const rows = (): Cell[][] => [
  ['Student ID', 'Student', ...BLOCK, ...BLOCK],
  [
    '1001',
    'Alder, Ana',
    'Resource',
    'Ramos, Elena',
    150,
    '2026-08-15',
    'Speech',
    'Lund, Sara',
    60,
    '2026-09-01',
  ],
  ['1002', 'Birch, Ben', 'Resource', 'Ramos, Elena', 150, '2026-08-15', '', '', '', ''],
  ['1003', 'Cedar, Cy', 'Resource', 'Cho, Ben', 150, '2026-08-15', '', '', '', ''],
];
const edited = (edit: (rows: Cell[][]) => void): Cell[][] => {
  const all = rows();
  edit(all);
  return all;
};
const comparedTo = (exported: Cell[][]) => compare(withExport(setUp(district(rows())), exported));

describe('an export of services in blocks', () => {
  test('with another provider and other minutes in the second block is taken into that block', () => {
    const workbook = setUp(district(rows()));
    withExport(
      workbook,
      edited(([, alder]) => alder?.splice(7, 2, 'Park, Joon', 90)),
    );
    expect(ask(workbook, 'saveExport', decision(workbook, ALL_THEIRS)).saved).toBe(true);
    expect(workbook.sheets.get(ROSTER)?.[1]?.slice(6, 9)).toEqual(['Speech', 'Park, Joon', 90]);
    expect(compare(workbook).groups).toEqual([]);
  });

  test('says of a service more that it is typed into a free block, and takes in what stands there then', () => {
    const workbook = setUp(district(rows()));
    withExport(
      workbook,
      edited((all) => all[2]?.splice(6, 4, 'OT', 'Lund, Sara', 30, '2026-10-01')),
    );
    const [fresh] = compare(workbook).groups;
    expect(fresh?.items.map(({ stop }) => stop)).toEqual([
      'The roster has its services in blocks, which an update doesn’t fill: type OT into a free block of the student’s row, and Caseload takes it in.',
    ]);
    workbook.sheets.get(ROSTER)?.[2]?.splice(6, 4, 'OT', 'Lund, Sara', 30, '2026-10-01');
    ask(workbook, 'open', {});
    expect(compare(workbook).groups).toEqual([]);
  });

  test('without a student says that the student is gone', () => {
    const { groups } = comparedTo(edited((all) => all.pop()));
    expect(groups.map(({ kind, items }) => [kind, items.map(({ student }) => student)])).toEqual([
      ['gone', ['Cedar, Cy']],
    ]);
  });

  test('with other dates of a block is told with its rows', () => {
    const { warnings, groups } = comparedTo(edited((all) => all[3]?.splice(5, 1, '2026-08-20')));
    expect(groups).toEqual([]);
    expect(warnings.map(({ code, places }) => [code, places])).toEqual([
      ['block-dates', ['row 4: 1003 Resource']],
    ]);
  });
});
