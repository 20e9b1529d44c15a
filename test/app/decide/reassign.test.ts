import { describe, expect, test } from 'vitest';
import { draftOf } from '../../kit/client';
import { afterSetUp, ask, caseload, column, district, keyOf, reassignment } from '../../kit/district';

describe('Set up', () => {
  test('makes the log and Providers, opens every line and case, and makes whoever ran it Admin', () => {
    const workbook = district();
    expect(ask(workbook, 'open', {})).toMatchObject({ ready: false, stop: '', account: { access: 'none' } });
    afterSetUp(workbook);
    expect(workbook.sheets.get('Caseload log')).toHaveLength(1 + 6 + 5);
    expect(workbook.sheets.get('Providers')?.map((row) => [row[1], row[3], row[5], row[6]])).toEqual([
      ['Name', 'Email', 'Sites', 'Access'],
      ['Cho, Ben', '', 'Oak', 'Provider'],
      ['Okafor, Dele', '', 'Birch', 'Provider'],
      ['Ramos, Elena', '', 'Oak', 'Provider'],
      ['Dana Director', 'director@lakeview.example', 'All', 'Admin'],
    ]);
    expect(ask(workbook, 'open', {})).toMatchObject({
      ready: true,
      account: { access: 'admin', name: 'Dana Director' },
      roster: { students: 5, lines: 6 },
      notices: [],
      problems: [],
    });
  });

  test('run again changes nothing', () => {
    const workbook = afterSetUp();
    const before = structuredClone([...workbook.sheets]);
    afterSetUp(workbook);
    expect([...workbook.sheets]).toEqual(before);
  });
});

describe('a leaving teacher’s caseload', () => {
  test('goes to two colleagues, and roster, record and as-of view say so before, on and after the date', () => {
    const workbook = afterSetUp();
    const lines = caseload(workbook, 'Ramos, Elena');
    expect(lines.map((line) => line.student)).toEqual(['Alvarez, Ana', 'Bishop, Ben', 'Diaz, Drew']);
    const cho = keyOf(workbook, 'Cho, Ben');
    const drafts = lines.map((line, i) =>
      draftOf(line, {
        effective: '11/30/2026',
        provider: i === 2 ? keyOf(workbook, 'Okafor, Dele') : cho,
        amount: i === 1 ? '3.5' : '',
      }),
    );
    const asked = reassignment(workbook, 'Ramos, Elena', drafts, { moveCaseManagement: true });
    const preview = ask(workbook, 'preview', asked);
    expect(preview.findings.map(({ code }) => code)).toEqual(['provider-not-at-site']);
    expect(
      preview.loads.map(({ name, before, after, gained, lost }) => [
        name,
        before.students,
        after.students,
        gained,
        lost,
      ]),
    ).toEqual([
      ['Cho, Ben', 1, 3, 2, 0],
      ['Okafor, Dele', 1, 2, 1, 0],
      ['Ramos, Elena', 3, 0, 0, 3],
    ]);

    expect(ask(workbook, 'save', asked)).toMatchObject({
      saved: false,
      findings: [{ code: 'provider-not-at-site' }],
    });
    const acknowledged = preview.findings.map(({ code, line }) => `${code}:${line}`);
    expect(ask(workbook, 'save', { ...asked, acknowledged })).toMatchObject({
      saved: true,
      title: 'Reassignment Successful',
      changes: 3,
      caseManagement: 2,
    });
    // The roster says today what is true today.
    expect(column(workbook, 'Provider').slice(0, 3)).toEqual(['Ramos, Elena', 'Ramos, Elena', 'Elena Ramos']);
    expect(caseload(workbook, 'Ramos, Elena', '2026-11-29')).toHaveLength(3);
    expect(caseload(workbook, 'Ramos, Elena', '2026-11-30')).toHaveLength(0);
    expect(caseload(workbook, 'Cho, Ben', '2026-12-24').map((line) => line.amount)).toEqual([
      '3',
      '3.5',
      '2',
    ]);

    workbook.day = '2026-11-30';
    expect(ask(workbook, 'open', {}).notices).toEqual([
      'Changes whose day has come: 7 cells of the roster written.',
    ]);
    expect(column(workbook, 'Provider').slice(0, 3)).toEqual(['Cho, Ben', 'Cho, Ben', 'Okafor, Dele']);
    expect(column(workbook, 'Hours per week').slice(0, 3)).toEqual([3, 3.5, 3]);
    expect(column(workbook, 'Case Manager')).toEqual([
      'Cho, Ben',
      'Cho, Ben',
      'Okafor, Dele',
      'Cho, Ben',
      'Okafor, Dele',
      'Cho, Ben',
    ]);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
    expect(caseload(workbook, 'Ramos, Elena', '2026-11-29')).toHaveLength(3);
  });

  test('dated today is in the roster at once', () => {
    const workbook = afterSetUp();
    const [line] = caseload(workbook, 'Ramos, Elena');
    const drafts = [draftOf(line, { effective: '11/21/2026', provider: keyOf(workbook, 'Cho, Ben') })];
    expect(ask(workbook, 'save', reassignment(workbook, 'Ramos, Elena', drafts))).toMatchObject({
      saved: true,
      notices: [],
    });
    expect(column(workbook, 'Provider')[0]).toBe('Cho, Ben');
  });
});
