import { describe, expect, test } from 'vitest';
import { fixedClock } from '../host/host';
import { sampleWide } from '../host/sampleWide';
import { readXlsx, writeXlsx } from '../host/xlsx';
import { draftOf } from '../kit/client';
import { columnOf, linesByPerson, rosterColumn } from './edits';
import { afterSetUp, ask, caseload, everything, install, keyOf, NOON, sheetOf, shown } from './installed';

const SHEET = 'IEP list';

/** Lindgren's speech goes to Sosa from December 1 on, one student with other minutes. */
describe('a wide roster: one row a student, a column for each service', () => {
  const clock = fixedClock(NOON);
  const host = afterSetUp(sampleWide(), { clock });
  const slp = (): string[] => rosterColumn(host, 'SLP', SHEET);
  const minutes = (): string[] => rosterColumn(host, 'SLP min', SHEET);
  const before = { slp: slp(), minutes: minutes(), all: shown(host, SHEET) };
  const lines = caseload(host, 'Lindgren, Amy');
  const sosa = keyOf(host, 'Sosa, Bruno');
  const changed = lines[3];
  const input = {
    person: keyOf(host, 'Lindgren, Amy'),
    asOf: '2026-11-21',
    drafts: lines.map((line) =>
      draftOf(line, { effective: '12/01/2026', provider: sosa, amount: line === changed ? '45' : '' }),
    ),
    moveCaseManagement: true,
    reason: 'IEP meeting of November 20',
    acknowledged: [] as string[],
  };
  const sosaHad = linesByPerson(host)['Sosa, Bruno'] ?? 0;

  test('shows each line with its minutes, and what the roster lacks', () => {
    expect(lines.length).toBe(before.slp.filter((name) => name === 'Lindgren, Amy').length);
    expect(
      lines.every(({ service, amount, start }) => service === 'SLP' && Number(amount) >= 30 && start === ''),
    ).toBe(true);
    expect(ask(host, 'open', {})).toMatchObject({
      problems: [],
      roster: { students: 60, amountUnit: 'minutes', hasAmount: true, hasLre: false, hasCaseManager: true },
    });
    const { switchedOff } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
    expect(switchedOff).toHaveLength(4);
  });

  test('warns that no IEP range stands in the roster, then saves for the day', () => {
    const first = ask(host, 'save', input);
    expect(first.saved).toBe(false);
    expect(first.findings.filter(({ code }) => code === 'no-range')).toEqual([
      expect.objectContaining({ severity: 'warns', line: changed?.key, field: 'reason' }),
    ]);
    const acknowledged = first.findings.map(({ code, line }) => `${code}:${line}`);
    expect(ask(host, 'save', { ...input, acknowledged })).toMatchObject({
      saved: true,
      changes: lines.length,
      caseManagement: 0,
      title: 'Reassignment Successful',
    });
    expect(shown(host, SHEET)).toEqual(before.all);
    expect(linesByPerson(host, '2026-11-30')).toMatchObject({ 'Lindgren, Amy': lines.length });
    expect(linesByPerson(host, '2026-12-01')).toMatchObject({ 'Sosa, Bruno': sosaHad + lines.length });
  });

  test('writes the SLP column and those minutes on that day, and no other cell', () => {
    clock.set('2026-12-01T18:00:00Z');
    expect(ask(host, 'open', {}).notices).toEqual([
      `Changes whose day has come: ${lines.length + 1} cells of the roster written.`,
    ]);
    const row = shown(host, SHEET).findIndex(([, id]) => id === changed?.studentId);
    expect(slp()).toEqual(before.slp.map((name) => (name === 'Lindgren, Amy' ? 'Sosa, Bruno' : name)));
    expect(minutes()).toEqual(before.minutes.map((text, i) => (i === row - 1 ? '45' : text)));
    const touched = [columnOf(host, SHEET, 'SLP') - 1, columnOf(host, SHEET, 'SLP min') - 1];
    const rest = (rows: string[][]) => rows.map((cells) => cells.filter((_, c) => !touched.includes(c)));
    expect(rest(shown(host, SHEET))).toEqual(rest(before.all));
    expect(sheetOf(host, SHEET).value(row + 1, (touched[1] ?? 0) + 1)).toBe(45);
    clock.set('2026-12-15T18:00:00Z');
    expect(ask(host, 'open', {})).toMatchObject({ notices: [], problems: [] });
    expect(linesByPerson(host, '2026-12-15')['Lindgren, Amy']).toBeUndefined();
    expect(
      caseload(host, 'Lindgren, Amy', '2026-11-30').find(({ key }) => key === changed?.key)?.amount,
    ).toBe(changed?.amount);
    expect(caseload(host, 'Sosa, Bruno', '2026-12-15').find(({ key }) => key === changed?.key)?.amount).toBe(
      '45',
    );
  });

  test('is the same in the file that is downloaded', async () => {
    const { bytes } = await writeXlsx(host.workbook);
    const { workbook } = await readXlsx(bytes, 'Birch Valley.xlsx');
    expect(everything(install(sampleWide(), { workbook }))).toEqual(everything(host));
  });
});
