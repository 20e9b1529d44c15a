import { describe, expect, test } from 'vitest';
import {
  type SUMMARY_HEADER,
  type SummaryColumn,
  SUMMARY_HEADER as TITLES,
} from '../../src/app/report/summaryTable';
import type { Host } from '../host/host';
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
} from './installed';

const TODAY = '2026-11-21';
const HEADER_ROW = 4;

/** The report as it shows: each person's row by name. */
function report(host: Host): Map<string, Record<SummaryColumn, string>> {
  const rows = shown(host, 'Caseload report');
  expect(rows[HEADER_ROW - 1]?.slice(0, TITLES.length)).toEqual([...TITLES]);
  return new Map(
    rows
      .slice(HEADER_ROW)
      .map((cells) => [
        cells[1] ?? '',
        Object.fromEntries(TITLES.map((title, i) => [title, cells[i]])) as Record<
          (typeof SUMMARY_HEADER)[number],
          string
        >,
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
    expect(ask(host, 'makeReport', { asOf: TODAY })).toMatchObject({ people: 5, notices: [] });
    const before = report(host).get('Ramos, Elena');
    expect(before).toMatchObject({
      'Head count': '3',
      'Student minutes': '540',
      'Teacher minutes a day': '300',
      'CONTACT#': '1.80',
      'ALTCASE#': '3.80',
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
    expect(shown(host, 'Caseload report')[1]?.[0]).toContain('Not counted: 1 cell changed by hand');
    ask(host, 'takeIn', { items: [] });
    expect(report(host).get('Ramos, Elena')).toMatchObject({
      'Student minutes': '600',
      'ALTCASE#': '4.00',
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
    expect(sheet.filter?.area).toMatchObject({ row: HEADER_ROW, column: 1, columns: TITLES.length });
    expect(sheet.conditionalFormats.map(({ criteriaValues }) => criteriaValues[0])).toHaveLength(4);
    expect(sheet.charts.map(({ type, ranges }) => [type, ranges.length])).toEqual([['BAR', 4]]);
    expect(sheetOf(host, 'Caseload figures').hidden).toBe(true);
  });

  test('made anew keeps people’s order, their own columns beside the right person, and their filter', () => {
    const host = district();
    ask(host, 'makeReport', { asOf: TODAY });
    const sheet = sheetOf(host, 'Caseload report');
    const own = TITLES.length + 1;
    sheet.typed(HEADER_ROW, own, 'Plan for spring');
    const rowOf = (name: string) =>
      shown(host, 'Caseload report').findIndex((cells) => cells[1] === name) + 1;
    sheet.typed(rowOf('Okafor, Dele'), own, 'moves to Birch');
    const leaver = rowOf('Cho, Ben');
    // Cho leaves Providers, somebody new comes.
    const providers = sheetOf(host, 'Providers');
    const choAt = shown(host, 'Providers').findIndex((cells) => cells[1] === 'Cho, Ben') + 1;
    providers.deleteRows(choAt, 1);
    const next = providers.extent().rows + 1;
    providers.typed(next, 1, 'P-0099');
    providers.typed(next, 2, 'Nguyen, An');
    sheet.filter?.hidden.set(2, ['Nguyen, An']);
    ask(host, 'makeReport', { asOf: TODAY });
    expect(rowOf('Cho, Ben')).toBe(0);
    expect(leaver).toBeGreaterThan(0);
    expect(rowOf('Nguyen, An')).toBeGreaterThan(HEADER_ROW);
    expect(sheet.display(rowOf('Okafor, Dele'), own)).toBe('moves to Birch');
    expect(sheet.display(HEADER_ROW, own)).toBe('Plan for spring');
    expect(sheet.filter?.hidden.get(2)).toEqual(['Nguyen, An']);
    expect(sheet.charts).toHaveLength(1);
    expect(sheet.conditionalFormats).toHaveLength(4);
  });

  test('of another day follows the record', () => {
    const host = district();
    ask(host, 'makeReport', { asOf: '2026-12-01' });
    expect(shown(host, 'Caseload report')[1]?.[0]).toContain('Follows the record');
    sheetOf(host, ROSTER).typed(2, 8, '53');
    expect(report(host).get('Ramos, Elena')?.['Student minutes']).toBe('540');
  });
});

/** Ramos's load as the list of people has it. */
const elena = (host: Host) =>
  ask(host, 'people', { asOf: TODAY }).people.find(({ name }) => name === 'Ramos, Elena')?.load;

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
