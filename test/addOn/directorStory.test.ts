import { describe, expect, test } from 'vitest';
import { fixedClock } from '../host/host';
import { ROSTER_SHEET, sampleDistrict } from '../host/sampleDistrict';
import { readXlsx, writeXlsx } from '../host/xlsx';
import { draftOf } from '../kit/client';
import { linesByPerson, rosterColumn } from './edits';
import { ask, caseload, everything, install, keyOf, NOON, sheetOf, shown } from './installed';

const clock = fixedClock(NOON);
const host = install(sampleDistrict(), { clock });
const column = (header: string): string[] => rosterColumn(host, header, ROSTER_SHEET, 3);
const ramosIn = (names: string[]): number => names.filter((name) => /ramos/i.test(name)).length;
const sheetsBefore = shown(host, ROSTER_SHEET);

describe('a teacher leaves, ten minutes after the export', { shuffle: false }, () => {
  test('the director has set up with nothing typed, is Admin, and sees the first caseload with its limit', () => {
    expect(ask(host, 'open', {})).toMatchObject({ ready: false, stop: '' });
    const { mapping, stop, lines } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
    expect([stop, lines, mapping?.sheet]).toEqual(['', 570, ROSTER_SHEET]);
    if (!mapping) throw new Error('The roster is recognised.');
    const done = ask(host, 'setUp', { mapping, name: '', protectLog: true });
    expect(done).toMatchObject({ stop: '', students: 300, lines: 570, admin: 'director@lakeview.example' });
    expect(done.people[0]).toMatchObject({
      name: 'Novak, Irena',
      load: { status: 'Over maximum', maximum: 50 },
    });
    expect(ask(host, 'open', {}).account).toMatchObject({
      access: 'admin',
      email: 'director@lakeview.example',
    });
    expect(shown(host, ROSTER_SHEET)).toEqual(sheetsBefore);
  });

  test('and all 43 lines are there with 17 cases', () => {
    const lines = caseload(host, 'Ramos, Elena');
    expect([lines.length, lines.filter(({ managed }) => managed).length]).toEqual([43, 17]);
  });

  test('and the caseload goes to two colleagues after one red bar, mended', () => {
    const lines = caseload(host, 'Ramos, Elena');
    const [cho, okafor] = [keyOf(host, 'Cho, Ben'), keyOf(host, 'Okafor, Dele')];
    const ranged = lines.findIndex(({ amountMax, amount }) => amountMax !== '' && amountMax !== amount);
    const early = ranged === 0 ? 1 : 0;
    const [first, second] = [lines[early], lines[ranged]];
    if (!first || !second) throw new Error('There are two such lines.');
    const drafts = (wrong: boolean) =>
      lines.map((line, i) =>
        draftOf(line, {
          effective: wrong && i === early ? first.start : '11/30/2026',
          provider: i < 20 ? cho : okafor,
          amount: i === ranged ? (wrong ? String(Number(second.amountMax) + 1) : second.amountMax) : '',
        }),
      );
    const asked = (wrong: boolean, acknowledged: string[] = []) => ({
      person: keyOf(host, 'Ramos, Elena'),
      asOf: '2026-11-21',
      drafts: drafts(wrong),
      moveCaseManagement: true,
      reason: 'Ms. Ramos leaves',
      acknowledged,
    });
    const before = everything(host);
    const red = ask(host, 'save', asked(true));
    expect(red.saved).toBe(false);
    expect(red.findings.filter(({ severity }) => severity === 'blocks')).toEqual(
      [
        { code: 'effective-not-after-start', line: first.key, field: 'effective' },
        { code: 'amount-outside-range', line: second.key, field: 'amount' },
      ]
        .sort((a, b) => (ranged < early ? -1 : 1) * (a.code < b.code ? 1 : -1))
        .map((each) => expect.objectContaining(each)),
    );
    expect(everything(host)).toEqual(before);

    const preview = ask(host, 'preview', asked(false));
    expect(preview).toMatchObject({ changes: 43, lastEffective: '2026-11-30' });
    const loads = Object.fromEntries(
      preview.loads.map(({ name, before: was, after: is, gained, lost }) => [
        name,
        [was.lines, is.lines, gained, lost],
      ]),
    );
    expect(loads).toMatchObject({
      'Ramos, Elena': [43, 0, 0, 43],
      'Cho, Ben': [12, 32, 20, 0],
      'Okafor, Dele': [17, 40, 23, 0],
    });
    expect(preview.findings.every(({ severity }) => severity === 'warns')).toBe(true);
    const acknowledged = preview.findings.map(({ code, line }) => `${code}:${line}`);
    expect(ask(host, 'save', asked(false, acknowledged))).toMatchObject({
      saved: true,
      title: 'Reassignment Successful',
      changes: 43,
      caseManagement: 17,
    });
    const log = shown(host, 'Caseload log');
    const batch = log.filter((row) => row[1] === log[log.length - 1]?.[1]);
    expect(batch).toHaveLength(60);
    expect(new Set(batch.map((row) => [row[4], row[5], row[14], row[21]].join()))).toEqual(
      new Set(['director@lakeview.example,Assign,2026-11-30,Ms. Ramos leaves']),
    );
    expect(batch.filter((row) => row[16] !== '').map((row) => [row[7], row[16]])).toEqual([
      [second.key, second.amountMax],
    ]);
  });

  test.each([
    ['the day before', '2026-11-29', { 'Ramos, Elena': 43, 'Cho, Ben': 12, 'Okafor, Dele': 17 }, 43],
    ['on the day', '2026-11-30', { 'Cho, Ben': 32, 'Okafor, Dele': 40 }, 0],
    ['long after', '2027-03-15', { 'Cho, Ben': 32, 'Okafor, Dele': 40 }, 0],
  ])('and %s roster and as-of view agree', (_, day, people, lines) => {
    clock.set(`${day}T18:00:00Z`);
    const { stop, problems } = ask(host, 'open', {});
    expect([stop, problems.filter(({ code }) => code === 'changed-by-hand')]).toEqual(['', []]);
    expect(linesByPerson(host, day)).toMatchObject(people);
    expect(ramosIn(column('Service Provider'))).toBe(lines);
    expect(ramosIn(column('Case Manager')) > 0).toBe(lines > 0);
    // What holds on the days around it does not depend on the day on which one asks.
    expect(linesByPerson(host, '2026-11-29')['Ramos, Elena']).toBe(43);
    expect(linesByPerson(host, '2026-11-30')['Ramos, Elena']).toBeUndefined();
  });

  test('and the downloaded file says the same', async () => {
    const { bytes } = await writeXlsx(host.workbook);
    const { workbook } = await readXlsx(bytes, 'Lakeview.xlsx');
    const read = install(sampleDistrict(), { workbook });
    for (const name of [ROSTER_SHEET, 'Providers', 'Caseload log'])
      expect(shown(read, name)).toEqual(shown(host, name));
    expect(ramosIn(rosterColumn(read, 'Service Provider', ROSTER_SHEET, 3))).toBe(0);
    expect([...sheetOf(read, ROSTER_SHEET).look.rowsHiddenByUser]).toEqual([
      ...sheetOf(host, ROSTER_SHEET).look.rowsHiddenByUser,
    ]);
  });
});
