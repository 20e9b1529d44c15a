import { describe, expect, test } from 'vitest';
import type { YearDecision } from '../../../src/contract/schoolYear';
import type { Cell } from '../../../src/domain/cells/cell';
import { ask, keyOf } from '../../kit/district';
import { decide, inMay, SEATS, save, team, yearRows } from '../../kit/yearDistrict';

describe('a school year is not saved', () => {
  const refused = (over: Partial<YearDecision>, change?: (rows: Cell[][]) => void) => {
    const workbook = inMay();
    const asked = decide(workbook, over);
    change?.(workbook.sheets.get('Roster') ?? []);
    const before = structuredClone([...workbook.sheets]);
    const answer = ask(workbook, 'saveYear', asked);
    expect(answer.saved).toBe(false);
    expect([...workbook.sheets]).toEqual(before);
    return answer.findings.map(({ code, field }) => [code, field]);
  };

  test('where the roster changed since the plan was looked at', () => {
    const found = refused({}, ([, row]) => {
      if (row) row[2] = '5';
    });
    expect(found).toContainEqual(['changed-since-read', null]);
  });

  test('where the settings are others than those of the plan', () => {
    const workbook = inMay();
    const { findings } = ask(workbook, 'saveYear', { ...decide(workbook), leavingAge: '22' });
    expect(findings.map(({ code }) => code)).toEqual(['changed-since-read']);
  });

  test('with students and people that there are not', () => {
    expect(refused({ becomes: [{ studentId: '77', becomes: '3' }] })).toEqual([
      ['unknown-student', 'becomes'],
    ]);
    expect(refused({ teams: [{ id: 'P-0001|4|service', person: 'P-9999' }] })).toEqual([
      ['unknown-person', 'teams'],
    ]);
    expect(refused({ teams: [{ id: 'P-9999|4|service', person: 'P-0001' }] })).toEqual([
      ['unknown-team', 'teams'],
    ]);
  });

  test('with settings that can’t be used', () => {
    expect(refused({ from: '08/01/2029', seen: '' })).toEqual([['from-too-far', 'from']]);
  });

  test('where nothing changes', () => {
    const workbook = inMay(yearRows(SEATS.slice(9, 10)));
    expect(
      ask(workbook, 'saveYear', decide(workbook, { becomes: [] })).findings.map(({ code }) => code),
    ).toEqual(['nothing-to-save']);
  });

  test('before somebody has seen that a team goes to who does not work at its site', () => {
    const workbook = inMay();
    for (const row of workbook.sheets.get('Providers') ?? []) if (row[1] === 'Cho, Ben') row[5] = 'Oak';
    const teams = [{ id: team(workbook, 'Okafor, Dele', '18-22'), person: keyOf(workbook, 'Cho, Ben') }];
    const answer = save(workbook, { teams });
    expect(answer.findings).toMatchObject([
      { code: 'provider-not-at-site', severity: 'warns', field: 'teams' },
    ]);
    expect(save(workbook, { teams, acknowledged: ['provider-not-at-site'] }).saved).toBe(true);
  });
});
