import { describe, expect, test } from 'vitest';
import { titlesOf } from '../../src/app/ports/table';
import { REPORT } from '../../src/app/report/reportTable';
import { possible } from '../host/appsScript/switches';
import type { Host } from '../host/host';
import { readXlsx } from '../host/xlsxRead';
import { writeXlsx } from '../host/xlsxWrite';
import {
  afterSetUp,
  answerOf,
  ask,
  handingOver,
  keyOf,
  ROSTER,
  sheetOf,
  shown,
  smallRoster,
  smallRows,
} from './installed';

const TODAY = '2026-11-21';
const HEADER_ROW = 10;
const TITLES = titlesOf(REPORT);
type Title = (typeof TITLES)[number];
const PERSON = TITLES.indexOf('Person');

/** The report as it shows: each person's row by name. */
function report(host: Host): Map<string, Record<Title, string>> {
  const rows = shown(host, 'Caseload report');
  expect(rows[HEADER_ROW - 1]?.slice(0, TITLES.length)).toEqual([...TITLES]);
  return new Map(
    rows
      .slice(HEADER_ROW)
      .map((cells) => [
        cells[PERSON] ?? '',
        Object.fromEntries(TITLES.map((title, i) => [title, cells[i]])) as Record<Title, string>,
      ]),
  );
}

/** Types into the cell of a person in Providers. */
function inProviders(host: Host, name: string, title: string, text: string): void {
  const sheet = sheetOf(host, 'Providers');
  const rows = shown(host, 'Providers');
  const row = rows.findIndex((cells) => cells[1] === name) + 1;
  sheet.typed(row, (rows[0] ?? []).indexOf(title) + 1, text);
}

const district = (): Host => {
  const host = afterSetUp(smallRoster());
  inProviders(host, 'Ramos, Elena', 'Method', 'altcase');
  inProviders(host, 'Ramos, Elena', 'Instructional minutes', '1800');
  inProviders(host, 'Ramos, Elena', 'Planning', '300');
  return host;
};

describe('the Caseload report', () => {
  test('shows each person’s numbers as the sidebar has them, live over the roster', () => {
    const host = district();
    expect(ask(host, 'makeReport', { asOf: TODAY })).toMatchObject({ people: 3, idle: 1, notices: [] });
    const before = report(host).get('Ramos, Elena');
    expect(before).toMatchObject({
      'Head count': '3',
      'Student minutes': '540',
      'Teacher minutes a day': '300',
      'CONTACT#': '1.8',
      'ALTCASE#': '3.8',
      Maximum: '55',
      Status: 'Within desirable',
    });
    const load = ask(host, 'people', { asOf: TODAY }).people.find(
      ({ name }) => name === 'Ramos, Elena',
    )?.load;
    expect(Number(before?.['ALTCASE#'])).toBeCloseTo(load?.number ?? 0);

    // What somebody types into the roster counts once it is taken in; the report says that there is something.
    sheetOf(host, ROSTER).typed(2, 8, '4');
    expect(report(host).get('Ramos, Elena')).toEqual(before);
    expect(ask(host, 'makeReport', { asOf: TODAY }).notices).toEqual([
      'Not counted: 1 cell changed by hand, as the roster says on 11/21/2026. Home lists it.',
    ]);
    expect(shown(host, 'Caseload report')[2]?.[0]).toContain('Not counted: 1 cell changed by hand');
    ask(host, 'takeIn', { items: [] });
    expect(report(host).get('Ramos, Elena')).toMatchObject({
      'Student minutes': '600',
      'ALTCASE#': '4',
    });
    inProviders(host, 'Ramos, Elena', 'Planning', '');
    expect(report(host).get('Ramos, Elena')).toMatchObject({ 'Teacher minutes a day': '310' });
    inProviders(host, 'Ramos, Elena', 'Planning', '1790');
    expect(report(host).get('Ramos, Elena')?.Status).toBe('Over maximum');
  });

  test('has colours with words, a chart, a frozen header and a filter', () => {
    const host = district();
    ask(host, 'makeReport', { asOf: TODAY });
    const sheet = sheetOf(host, 'Caseload report');
    expect(sheet.look.frozenRows).toBe(HEADER_ROW);
    expect(sheet.look.rowHeights.get(HEADER_ROW)).toBe(38);
    // Made again, who is over still has one cell across the page.
    ask(host, 'makeReport', { asOf: TODAY });
    expect(sheet.look.merges.map(({ row, columns }) => [row, columns])).toEqual(
      [6, 7, 8].map((row) => [row, 8]),
    );
    expect(sheet.filter?.area).toMatchObject({ row: HEADER_ROW, column: 1, columns: TITLES.length });
    expect(sheet.conditionalFormats.map(({ criteriaValues }) => criteriaValues[0])).toHaveLength(7);
    expect(sheet.charts.map(({ type, ranges }) => [type, ranges.length])).toEqual([['BAR', 3]]);
    // The chart stands in a row as high as it is, wherever that comes to be.
    const [before = 0] = sheet.charts.map(({ anchor }) => anchor.row);
    const heightOf = (row: number): number => sheet.look.rowHeights.get(row) ?? 21;
    expect(heightOf(before)).toBeGreaterThan(Number(sheet.charts[0]?.options['height']));
    const providers = sheetOf(host, 'Providers');
    const next = providers.extent().rows + 1;
    providers.typed(next, 1, 'P-0098');
    providers.typed(next, 2, 'Nguyen, An');
    ask(host, 'makeReport', { asOf: TODAY });
    expect(sheet.charts.map(({ anchor }) => anchor.row)).toEqual([before + 1]);
    expect([before, before + 1].map((row) => heightOf(row) > 21)).toEqual([false, true]);
    expect(sheetOf(host, 'Caseload figures').hidden).toBe(true);
  });

  test('made anew keeps people’s own columns beside the right person, and their filter', () => {
    const host = district();
    ask(host, 'makeReport', { asOf: TODAY });
    const sheet = sheetOf(host, 'Caseload report');
    const own = TITLES.length + 1;
    sheet.typed(HEADER_ROW, own, 'Plan for spring');
    sheet.typed(HEADER_ROW, TITLES.indexOf('Status') + 1, 'How full');
    const rowOf = (name: string) =>
      shown(host, 'Caseload report').findIndex((cells) => cells[PERSON] === name) + 1;
    sheet.typed(rowOf('Okafor, Dele'), own, 'moves to Birch');
    const leaver = rowOf('Cho, Ben');
    // Cho leaves Providers, somebody new comes.
    const providers = sheetOf(host, 'Providers');
    const choAt = shown(host, 'Providers').findIndex((cells) => cells[1] === 'Cho, Ben') + 1;
    providers.deleteRows(choAt, 1);
    const next = providers.extent().rows + 1;
    providers.typed(next, 1, 'P-0099');
    providers.typed(next, 2, 'Nguyen, An');
    sheet.filter?.hidden.set(PERSON + 1, ['Nguyen, An']);
    ask(host, 'makeReport', { asOf: TODAY });
    expect(rowOf('Cho, Ben')).toBe(0);
    expect(leaver).toBeGreaterThan(0);
    expect(rowOf('Nguyen, An')).toBeGreaterThan(HEADER_ROW);
    expect(sheet.display(rowOf('Okafor, Dele'), own)).toBe('moves to Birch');
    expect(sheet.display(HEADER_ROW, own)).toBe('Plan for spring');
    expect(sheet.filter?.hidden.get(PERSON + 1)).toEqual(['Nguyen, An']);
    expect(sheet.charts).toHaveLength(1);
    expect(sheet.conditionalFormats).toHaveLength(7);
  });

  test.each(possible.chartTitle)(
    'of more people than one chart has room for, made twice, has its charts once, and people’s own stay, where Google has titles %s',
    (chartTitle) => {
      const rows = smallRows();
      const first = rows[0] ?? [];
      for (let i = 0; i < 45; i++)
        rows.push(
          first.map((cell, c) => (c === 0 ? `9${1000 + i}` : c === 11 || c === 12 ? `Last${i}, Pat` : cell)),
        );
      const host = afterSetUp(smallRoster('America/Chicago', rows), { switches: { chartTitle } });
      ask(host, 'makeReport', { asOf: TODAY });
      const sheet = sheetOf(host, 'Caseload report');
      const ours = sheet.charts.map(({ title }) => title);
      expect(ours.map((title) => title.replace(/, rows .*/, ', rows'))).toEqual(
        [1, 2, 3].map(() => 'Caseloads against their limits, rows'),
      );
      // Of one who copied ours, and chose other columns; and of one who gave the same columns another title.
      const [chart] = sheet.charts;
      if (!chart) throw new Error('no chart');
      const own = 'Caseloads against their limits – SLPs';
      sheet.charts.push({ ...chart, id: 901, title: own, ranges: chart.ranges.slice(0, 2) });
      if (chartTitle === 'told') sheet.charts.push({ ...chart, id: 902, title: own });
      const theirs = sheet.charts.slice(ours.length);
      ask(host, 'makeReport', { asOf: TODAY });
      expect(sheet.charts.map(({ title }) => title).sort()).toEqual(
        [...ours, ...theirs.map(({ title }) => title)].sort(),
      );
      expect(sheet.charts.filter((each) => theirs.includes(each))).toEqual(theirs);
    },
  );

  test('of another day follows the record', () => {
    const host = district();
    ask(host, 'makeReport', { asOf: '2026-12-01' });
    expect(shown(host, 'Caseload report')[2]?.[0]).toContain('Follows the record');
    sheetOf(host, ROSTER).typed(2, 8, '53');
    expect(report(host).get('Ramos, Elena')?.['Student minutes']).toBe('540');
  });
});

/** Ramos's load as the list of people has it. */
const elena = (host: Host) =>
  ask(host, 'people', { asOf: TODAY }).people.find(({ name }) => name === 'Ramos, Elena')?.load;

describe('the first page of the report', () => {
  const figures = (host: Host): (readonly (string | undefined)[])[] => {
    const rows = shown(host, 'Caseload report');
    return [3, 4].map((r) => rows[r]?.slice(0, 4) ?? []);
  };

  test('says how many have a caseload, are over the maximum, above desirable, and what is nobody’s, live', () => {
    const host = district();
    ask(host, 'makeReport', { asOf: TODAY });
    const labels = ['With a caseload', 'Over the maximum', 'Above desirable', 'Vacant or nobody’s lines'];
    expect(figures(host)).toEqual([['3', '0', '0', '1'], labels]);
    inProviders(host, 'Ramos, Elena', 'Planning', '1790');
    inProviders(host, 'Okafor, Dele', 'Role', 'Vacancy');
    expect(figures(host)[0]).toEqual(['3', '1', '0', '1']);
    // Who is vacant is known to the report from its making on.
    ask(host, 'makeReport', { asOf: TODAY });
    expect(figures(host)[0]).toEqual(['2', '1', '0', '2']);
    expect(report(host).get('Okafor, Dele')?.Status).toBe('Vacant');
    expect([...report(host).keys()].slice(0, 3)).toEqual(['Ramos, Elena', 'Unassigned', 'Okafor, Dele']);
  });

  test('prints across a letter page: what it rests on is folded, keys within that, and stays open once opened', async () => {
    const host = district();
    ask(host, 'makeReport', { asOf: TODAY, groupBy: 'school' });
    const sheet = sheetOf(host, 'Caseload report');
    const open = () => TITLES.filter((_, c) => !sheet.look.columnsHiddenByUser.has(c + 1));
    const first = [
      'Person',
      'Role',
      'School',
      'Caseload',
      'Maximum',
      'Status',
      'IEPs managed',
      'Student minutes',
    ];
    expect(open()).toEqual(first);
    // 9.5 inches at 96 pixels each: a letter page on its side, less margins of 0.75.
    const width = first.reduce((sum, _, c) => sum + (sheet.look.columnWidths.get(c + 1) ?? 0), 0);
    expect(width).toBeLessThanOrEqual(912);
    expect(TITLES.map((_, c) => sheet.look.columnGroupDepths.get(c + 1) ?? 0).join('')).toBe(
      '0'.repeat(8) + '1'.repeat(10) + '2'.repeat(5),
    );
    const { bytes } = await writeXlsx(host.workbook);
    const read = (await readXlsx(bytes, 'report.xlsx')).workbook.sheetNamed('Caseload report');
    expect(read?.look.columnGroupDepths.get(9)).toBe(1);
    expect(read?.look.columnsHiddenByUser.has(9)).toBe(true);
    // Somebody unfolds the second part; made anew, it stays open.
    for (let column = 9; column <= 18; column++) sheet.look.columnsHiddenByUser.delete(column);
    ask(host, 'makeReport', { asOf: TODAY, groupBy: 'school' });
    expect(open()).toEqual(TITLES.slice(0, 18));
  });

  test('hides who has no line and no case, says so, and shows them again once they have', () => {
    const host = district();
    const providers = sheetOf(host, 'Providers');
    const next = providers.extent().rows + 1;
    providers.typed(next, 1, 'P-0099');
    providers.typed(next, 2, 'Abel, Ann');
    ask(host, 'makeReport', { asOf: TODAY });
    const rowOf = (name: string) =>
      shown(host, 'Caseload report').findIndex((cells) => cells[PERSON] === name) + 1;
    const sheet = sheetOf(host, 'Caseload report');
    const hidden = () => [...sheet.look.rowsHiddenByUser];
    const idle = rowOf('Abel, Ann');
    expect(hidden()).toContain(idle);
    expect(hidden()).not.toContain(rowOf('Ramos, Elena'));
    expect(shown(host, 'Caseload report')[2]?.[0]).toMatch(/without a line: hidden in row/);
    ask(host, 'save', { ...handingOver(host, 'Ramos, Elena', 'Abel, Ann', '11/21/2026'), acknowledged: [] });
    expect(shown(host, 'Caseload report')[2]?.[0]).toContain(
      'Some who are hidden have a caseload now: make the report again.',
    );
    ask(host, 'makeReport', { asOf: TODAY });
    expect(shown(host, 'Caseload report')[2]?.[0]).not.toContain('Some who are hidden');
    expect(hidden()).not.toContain(rowOf('Abel, Ann'));
  });
});

describe('the Standards sheet', () => {
  test('a changed number counts everywhere and says so; restored, the state’s is back', () => {
    const host = district();
    ask(host, 'restoreStandards', {});
    ask(host, 'makeReport', { asOf: TODAY });
    const sheet = sheetOf(host, 'Standards');
    const row = shown(host, 'Standards').findIndex(([id]) => id === 'mo.16.altcase/3-4/maximum') + 1;
    sheet.typed(row, 5, '3');
    expect(sheet.display(row, 6)).toBe('district standard');
    // Below its desirable number: nobody can say which is wrong, so the state's two count.
    expect(report(host).get('Ramos, Elena')?.Maximum).toBe('55');
    expect(ask(host, 'open', {}).problems.map(({ code }) => code)).toContain('standards-upside-down');
    sheet.typed(row + 1, 5, '2');
    expect(report(host).get('Ramos, Elena')).toMatchObject({ Maximum: '3', Status: 'Mixed grades: review' });
    expect(report(host).get('Ramos, Elena')?.['Rests on']).toMatch(/^District standard/);
    const caseload = ask(host, 'caseload', { person: keyOf(host, 'Ramos, Elena'), asOf: TODAY });
    expect(caseload.person.load).toMatchObject({ maximum: 3, desirable: 2, district: true });
    expect(caseload.person.load.source).toMatch(/^District standard, in place of .*Calculation Option 2\.$/);
    expect(caseload.person.load.rests.startsWith(caseload.person.load.source)).toBe(true);
    expect(elena(host)).toMatchObject({ maximum: 3, district: true });
    expect(ask(host, 'standards', {}).changed).toMatchObject([
      { subject: '3-4', level: 'maximum', number: 3, state: 55 },
      { subject: '3-4', level: 'desirable', number: 2, state: 45 },
    ]);
    expect(ask(host, 'restoreStandards', {})).toMatchObject({ restored: 2 });
    expect(report(host).get('Ramos, Elena')).toMatchObject({ Maximum: '55', Status: 'Within desirable' });
    expect(elena(host)).toMatchObject({ maximum: 55, district: false });
    expect(ask(host, 'standards', {}).changed).toEqual([]);
  });
});

test('a report is an Admin’s, and costs as many service calls for 16 people as for 4', () => {
  const [few, many] = [0, 12].map((more) => {
    const sample = smallRoster();
    const rows = sample.sheets[0]?.rows ?? [];
    const first = rows[1] ?? [];
    for (let i = 0; i < more; i++)
      rows.push(
        first.map((cell, c) => (c === 0 ? `9${1000 + i}` : c === 11 || c === 12 ? `Last${i}, Pat` : cell)),
      );
    const host = afterSetUp(sample);
    ask(host, 'makeReport', { asOf: TODAY });
    let calls = 0;
    host.onCall(({ phase }) => {
      if (phase === 'before') calls += 1;
      return undefined;
    });
    ask(host, 'makeReport', { asOf: TODAY });
    const report = calls;
    calls = 0;
    ask(host, 'makeWorksheet', { person: keyOf(host, 'Ramos, Elena'), option: 'option 2' });
    return [report, calls];
  });
  expect(many).toEqual(few);
  const host = afterSetUp(smallRoster());
  const providers = sheetOf(host, 'Providers');
  const header = shown(host, 'Providers')[0] ?? [];
  const row = shown(host, 'Providers').findIndex((cells) => cells[1] === 'Ramos, Elena') + 1;
  providers.typed(row, header.indexOf('Email') + 1, 'ramos@lakeview.example');
  host.signInAs('ramos@lakeview.example');
  expect(answerOf(host, 'makeReport', { asOf: TODAY })).toMatchObject({ ok: false, code: 'only-admins' });
  expect(answerOf(host, 'restoreStandards', {})).toMatchObject({ ok: false, code: 'only-admins' });
  const other = keyOf(host, 'Cho, Ben');
  expect(answerOf(host, 'makeWorksheet', { person: other, option: 'option 1' })).toMatchObject({ ok: false });
  expect(
    answerOf(host, 'makeWorksheet', { person: keyOf(host, 'Ramos, Elena'), option: 'option 1' }).ok,
  ).toBe(true);
});

test('the report of today, of another day and of today again holds each time what the caseloads of that day say', () => {
  const host = district();
  const days = [TODAY, '2026-12-15', TODAY, '2026-11-20', TODAY];
  ask(host, 'save', {
    ...handingOver(host, 'Ramos, Elena', 'Cho, Ben', '12/01/2026'),
    acknowledged: [],
  });
  for (const asOf of days) {
    const { notices } = ask(host, 'makeReport', { asOf });
    expect(notices.filter((notice) => /could not/.test(notice))).toEqual([]);
    const rows = report(host);
    for (const { name, load } of ask(host, 'people', { asOf }).people) {
      const row = rows.get(name);
      if (!row && load.students + load.ieps === 0) continue;
      expect([asOf, name, row?.['Head count'], row?.['IEPs managed']]).toEqual([
        ...[asOf, name, String(load.students), String(load.ieps)],
      ]);
    }
    expect(
      shown(host, 'Caseload report')
        .flat()
        .filter((text) => /^#|could not be worked out/.test(text)),
    ).toEqual([]);
    expect(shown(host, 'Caseload report')[0]?.[0]).toContain('Caseload report as of');
  }
});
