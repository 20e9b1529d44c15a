import { describe, expect, test } from 'vitest';
import { lineOf } from '../../kit/caseForms';
import { draftOf } from '../../kit/client';
import {
  afterSetUp,
  ask,
  caseload,
  filledRows,
  keyOf,
  ROSTER,
  reassignment,
  toCho,
  undo,
} from '../../kit/district';

const ANA = '2000001';

describe('Undo of a save over which somebody typed since', () => {
  test('names the line with what was typed, and changes nothing', () => {
    const workbook = afterSetUp();
    const { batch } = toCho(workbook);
    const row = workbook.sheets.get(ROSTER)?.[1] ?? [];
    row[11] = 'Okafor, Dele';
    const before = structuredClone([...workbook.sheets]);
    expect(undo(workbook, batch)).toMatchObject({
      saved: false,
      changed: [
        {
          student: 'Alvarez, Ana',
          since: 'Changed by hand: the roster says Okafor, Dele, the record Cho, Ben',
        },
      ],
    });
    expect([...workbook.sheets]).toEqual(before);
  });

  test('takes it back where they typed into another cell of the line', () => {
    const workbook = afterSetUp();
    const { batch } = toCho(workbook);
    const row = workbook.sheets.get(ROSTER)?.[1] ?? [];
    row[10] = 0.5;
    expect(undo(workbook, batch)).toMatchObject({ saved: true });
    expect([row[7], row[10], row[11]]).toEqual([3, 0.5, 'Ramos, Elena']);
  });

  test('gives each row of a student its case manager back, where one of them read otherwise before', () => {
    const workbook = afterSetUp();
    const rows = workbook.sheets.get(ROSTER) ?? [];
    const row = rows[1] ?? [];
    row[12] = 'Cho, Ben';
    const others = rows.filter((other) => other !== row && other[0] === ANA);
    expect(others.map((other) => other[12])).toEqual(['Ramos, Elena']);
    const drafts = caseload(workbook, 'Ramos, Elena').map((line) =>
      draftOf(line, { effective: '11/21/2026', provider: keyOf(workbook, 'Cho, Ben') }),
    );
    const asked = reassignment(workbook, 'Ramos, Elena', drafts, { moveCaseManagement: true });
    const { findings } = ask(workbook, 'save', asked);
    const acknowledged = findings.map(({ code, line }) => `${code}:${line ?? ''}`);
    const { batch } = ask(workbook, 'save', { ...asked, acknowledged });
    expect(undo(workbook, batch)).toMatchObject({ saved: true });
    expect(others.map((other) => other[12])).toEqual(['Ramos, Elena']);
  });

  test('names the cell of an enrollment that was edited', () => {
    const workbook = afterSetUp();
    const line = lineOf(workbook, ANA);
    const { seen } = ask(workbook, 'enrollment', { line });
    const values = [{ field: 'grade' as const, value: '5' }];
    const asked = { line, values, effective: '', reason: '', seen, acknowledged: [] };
    const { batch } = ask(workbook, 'editEnrollment', asked);
    const row = workbook.sheets.get(ROSTER)?.[1] ?? [];
    row[2] = '6';
    expect(undo(workbook, batch)).toMatchObject({
      saved: false,
      changed: [{ since: 'Grade was changed by hand since' }],
    });
  });
});

test('Undo where the person was renamed in Providers since finds the cell by the name that it reads', () => {
  const workbook = afterSetUp();
  const providers = workbook.sheets.get('Providers') ?? [];
  providers.push(['', 'New, Nina', '', '', '', 'All', 'Provider']);
  ask(workbook, 'open', {});
  const provider = keyOf(workbook, 'New, Nina');
  const drafts = caseload(workbook, 'Ramos, Elena').map((line) =>
    draftOf(line, { effective: '11/21/2026', provider }),
  );
  const before = filledRows(workbook);
  const { batch } = ask(workbook, 'save', reassignment(workbook, 'Ramos, Elena', drafts));
  for (const row of providers) if (row[1] === 'New, Nina') row[1] = 'Newer, Nina';
  expect(undo(workbook, batch)).toMatchObject({ saved: true });
  expect(filledRows(workbook)).toEqual(before);
});
