import { describe, expect, test } from 'vitest';
import type { Host } from '../host/host';
import { protect } from '../host/protections';
import { saveHandOver } from './edits';
import { afterSetUp, answerOf, ask, DIRECTOR, install, sheetOf, smallRoster, smallRows } from './installed';

/** What the document remembers under that name, as text. */
const kept = (host: Host, property: string): string =>
  host.workbook.state.documentProperties.get(property) ?? '';

test('Access that was filled down over 500 people keeps nobody from looking; the first are remembered as Admins', () => {
  const host = afterSetUp(smallRoster());
  const people = sheetOf(host, 'Providers');
  for (let i = 1; i <= 500; i++)
    ['', `Person, Number ${i}`, '', `person.number${i}@lakeview.example`, '', 'All', 'Admin'].forEach(
      (text, c) => {
        people.putValue(20 + i, c + 1, text);
      },
    );
  expect(ask(host, 'open', {})).toMatchObject({ ready: true, stop: '', roster: { people: 504 } });
  expect(ask(host, 'open', {}).notices).toEqual([]);
  expect(host.logs).toEqual([]);
  const admins = kept(host, 'admins').split(' ');
  expect(admins).toContain(`${DIRECTOR}*`);
  expect(admins.length).toBeGreaterThan(200);
});

test('so many cells with so long names that the sheet refuses: as many as can be remembered wait', () => {
  const [first = []] = smallRows();
  const long = `${'Ж'.repeat(60)}, ${'Ĥ'.repeat(60)}`;
  const rows = Array.from({ length: 60 }, (_, i) => {
    const row = [...first];
    [row[0], row[1], row[11]] = [`30${100 + i}`, `Student, Nr ${i}`, long];
    return row;
  });
  const host = afterSetUp(smallRoster('America/Chicago', [...smallRows(), ...rows]));
  host.workbook.ownerEmail = 'owner@lakeview.example';
  protect(sheetOf(host, 'Roster'), { row: 1, column: 12, rows: 100, columns: 1 }).editors = [
    'owner@lakeview.example',
  ];
  const { notices } = saveHandOver(host, long, 'Cho, Ben', '11/21/2026');
  expect(notices).toEqual([
    expect.stringMatching(/^“Cho, Ben” could not be written into L8, .* and 51 others: they are protected/),
  ]);
  expect(JSON.parse(kept(host, 'derived'))).toMatchObject({ day: '2026-11-21', waiting: expect.anything() });
  sheetOf(host, 'Roster').protections.length = 0;
  const [waiting = ''] = ask(host, 'open', {}).notices;
  expect(Number(/^Cells that were waiting: (\d+) cells/.exec(waiting)?.[1])).toBeGreaterThan(20);
});

describe('the document’s properties', () => {
  test('full during Set up leave nothing that a second run does not finish', () => {
    const host = install(smallRoster());
    const { mapping } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
    if (!mapping) throw new Error('The roster is recognised.');
    host.onCall(({ phase, name }) => {
      if (phase === 'before' && name === 'PropertiesService.Properties.setProperties')
        throw new Error(
          'You have exceeded the property storage quota. Please remove some properties and try again.',
        );
      return undefined;
    });
    expect(answerOf(host, 'setUp', { mapping, name: '', protectLog: true }).ok).toBe(false);
    host.onCall(null);
    expect(ask(host, 'setUp', { mapping, name: '', protectLog: true })).toMatchObject({ stop: '', lines: 6 });
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', problems: [] });
  });

  test('too small for the mapping of a roster with very long headers: it is kept in the log’s note alone', () => {
    const sample = smallRoster();
    const [sheet] = sample.sheets;
    const [header = [], ...rows] = sheet?.rows ?? [];
    const services = Array.from(
      { length: 24 },
      (_, i) => `Service provider, as agreed by the team for goal area ${i}, ${'and so on, '.repeat(30)}`,
    );
    const wide = {
      ...sample,
      sheets: [
        {
          name: 'Roster',
          rows: [
            [...header.slice(0, 4), ...services],
            ...rows.map((row) => [
              ...row.slice(0, 4),
              ...services.map((_, i) => (i < 2 ? 'Ramos, Elena' : '')),
            ]),
          ],
        },
      ],
    };
    const host = install(wide);
    const { mapping } = ask(host, 'inspectRoster', { sheet: 'Roster', mapping: null });
    if (!mapping) throw new Error('The columns are shown.');
    const chosen = {
      ...mapping,
      shape: 'wide' as const,
      columns: { studentId: { header: 'Student ID', nth: 1, of: 1 } },
      services: services.map((name, i) => ({
        service: `Goal ${i}`,
        provider: { header: name, nth: 1, of: 1 },
        amount: null,
      })),
    };
    expect(JSON.stringify(chosen).length).toBeGreaterThan(9 * 1024);
    expect(ask(host, 'setUp', { mapping: chosen, name: '', protectLog: true })).toMatchObject({
      stop: '',
      students: 5,
    });
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', ready: true });
  });
});
