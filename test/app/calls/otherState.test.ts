import { describe, expect, test } from 'vitest';
import { caseloadSummaryTable } from '../../../src/google/functions/caseloadSummaryTable';
import { functionsOf } from '../../../src/google/functions/functions';
import { draftOf, TODAY } from '../../kit/client';
import { ask, caseload, district, keyOf, reassignment, setUp } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { otherState } from '../../kit/otherState';

/** The small district in a state that is nothing but a value: no file of the add-on knows of it. */
function inLakeland(): MemoryWorkbook {
  const workbook = district();
  workbook.rules = otherState;
  return setUp(workbook);
}

const loadOf = (workbook: MemoryWorkbook, name: string) =>
  ask(workbook, 'caseload', { person: keyOf(workbook, name), asOf: TODAY }).person.load;

describe('another state, handed in', () => {
  test('gives its own numbers and citation to the loads', () => {
    const workbook = inLakeland();
    expect(loadOf(workbook, 'Ramos, Elena')).toMatchObject({
      method: 'Heads',
      number: 3,
      desirable: 1,
      maximum: 2,
      status: 'Mixed grades: review',
      source: 'Lakeland Rule 9.',
    });
    expect(loadOf(workbook, 'Cho, Ben')).toMatchObject({ number: 1, status: 'Within desirable' });
  });

  test('warns of its own maximum before a save', () => {
    const workbook = inLakeland();
    const provider = keyOf(workbook, 'Cho, Ben');
    const drafts = caseload(workbook, 'Ramos, Elena').map((line) =>
      draftOf(line, { provider, effective: '11/30/2026' }),
    );
    const { findings } = ask(workbook, 'preview', reassignment(workbook, 'Ramos, Elena', drafts));
    expect(findings.map(({ code }) => code)).toContain('over-maximum');
  });

  test('fills the sheet Standards, in which the district has the last word', () => {
    const workbook = inLakeland();
    expect(ask(workbook, 'restoreStandards', {})).toMatchObject({ restored: 0 });
    const sheet = workbook.sheets.get('Standards') ?? [];
    expect(sheet.slice(1).map(([id, , , , number]) => [id, number])).toEqual([
      ['lk.rule-9@2020-09-01/K-3/maximum', 2],
      ['lk.rule-9@2020-09-01/K-3/desirable', 1],
      ['lk.rule-9@2020-09-01/4-12/maximum', 4],
      ['lk.rule-9@2020-09-01/4-12/desirable', 3],
    ]);
    const first = sheet[1] ?? [];
    first[4] = 3;
    expect(loadOf(workbook, 'Ramos, Elena')).toMatchObject({
      maximum: 3,
      source: 'District standard, in place of Lakeland Rule 9.',
    });
    expect(ask(workbook, 'standards', {}).changed).toEqual([
      {
        provision: 'Students of one teacher, from 09/01/2020',
        ...{ subject: 'K-3', level: 'maximum', number: 3, state: 2 },
      },
    ]);
  });

  test('makes its own worksheets and no other’s', () => {
    const workbook = inLakeland();
    const person = keyOf(workbook, 'Ramos, Elena');
    expect(ask(workbook, 'makeWorksheet', { person, option: 'form b' })).toEqual({
      sheet: 'Worksheet B - Ramos, Elena',
      fixed: 0,
    });
    expect(
      workbook.sheets
        .get('Worksheet B - Ramos, Elena')
        ?.slice(0, 3)
        .map((row) => row[row[1] === '' ? 0 : 1]),
    ).toEqual(['Caseload worksheet: form B', 'Ramos, Elena', '11/21/2026; Lakeland Rule 9, form B']);
    expect(() => ask(workbook, 'makeWorksheet', { person, option: 'option 1' })).toThrow('no-worksheet');
  });

  test('says when its school year begins, who is in kindergarten by then and who is too old', () => {
    const year = { from: '', cutOff: '', leavingAge: '', grade12Leaves: true };
    expect(ask(inLakeland(), 'planYear', year)).toMatchObject({
      from: '2027-09-01',
      cutOff: '10-01',
      leavingAge: 22,
    });
  });

  test('answers in cells, and is named where Missouri is named today', () => {
    const functions = functionsOf(otherState);
    const run = (name: string, ...args: unknown[]) =>
      functions.find((each) => each.name === name)?.run(...args);
    expect(run('CASELOAD_LIMIT', 'head count', '7')).toBe(4);
    expect(run('CASELOAD_STATUS', 5, 'head count', '7')).toBe('Over maximum');
    expect(run('TEACHER_MINUTES_PER_DAY', 1000, 250)).toBe(250);
    expect(run('HEADCOUNT_MAX', 12)).toBe(12);
    const workbook = inLakeland();
    const sheet = (name: string) => workbook.sheets.get(name);
    const table = caseloadSummaryTable(otherState)(sheet('Roster'), sheet('Providers'), TODAY, '', '');
    expect(JSON.stringify([functions, table])).toContain('Lakeland Rule 9');
    expect(JSON.stringify([functions, table, [...workbook.sheets]])).not.toMatch(/Missouri|section 16/i);
  });
});
