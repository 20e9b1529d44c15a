import { describe, expect, test } from 'vitest';
import { protect } from '../host/protections';
import {
  afterSetUp,
  ask,
  caseload,
  handingOver,
  install,
  ROSTER,
  setUp,
  sheetOf,
  shown,
  smallRoster,
} from './installed';

const OWNER = 'owner@lakeview.example';

test('Providers is laid out to be read: its columns fit what they hold, the headers wrap, and header and names stay in sight', () => {
  const host = afterSetUp(smallRoster());
  const sheet = sheetOf(host, 'Providers');
  const { look } = sheet;
  expect([look.frozenRows, look.frozenColumns]).toEqual([1, 2]);
  const [header = []] = shown(host, 'Providers');
  // A column of which nothing is said is 100 pixels wide in Google Sheets.
  const widths = header.map((_, at) => look.columnWidths.get(at + 1) ?? 100);
  expect(header.slice(0, 2)).toEqual(['Key', 'Name']);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(50);
  for (const title of ['Name', 'Also written as', 'Email', 'Sites'])
    expect(widths[header.indexOf(title)]).toBeGreaterThanOrEqual(180);
  // A number of minutes needs little room, so all of a person fits on few screens.
  expect(widths[header.indexOf('Planning')]).toBeLessThanOrEqual(100);
  for (let column = 1; column <= header.length; column++)
    expect(sheet.attribute('wrap', 1, column)).toBe('WRAP');
});

describe('the roster’s header row', () => {
  const asked = (host: ReturnType<typeof install>) => {
    const { mapping } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
    if (!mapping) throw new Error('The roster is recognised.');
    return { mapping, name: '', protectLog: false, freeze: true };
  };

  test('is frozen, and is then offered no more', () => {
    const host = install(smallRoster());
    expect(ask(host, 'setUp', asked(host))).toMatchObject({ stop: '', notes: [] });
    expect(sheetOf(host, ROSTER).look.frozenRows).toBe(1);
    expect(ask(host, 'inspectRoster', { sheet: null, mapping: null }).canFreeze).toBe(false);
  });

  test('of a sheet that is protected from the account stays as it is, and Set up is done', () => {
    const host = install(smallRoster());
    host.workbook.ownerEmail = OWNER;
    protect(sheetOf(host, ROSTER), null).editors = [OWNER];
    const { stop, notes, lines } = ask(host, 'setUp', asked(host));
    expect([stop, lines, notes.join(' ')]).toEqual(['', 6, expect.stringContaining('could not be frozen')]);
    expect(sheetOf(host, ROSTER).look.frozenRows).toBe(0);
  });
});

describe('merged cells of the roster', () => {
  const merged = () => {
    const rows = [
      ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena'],
      ['1002', 'Birch, Ben', 'Resource', ''],
      ['1003', 'Cedar, Cora', 'Resource', 'Cho, Ben'],
    ];
    return install({
      name: 'Merged',
      timeZone: 'America/Chicago',
      sheets: [
        {
          name: ROSTER,
          rows: [['Student ID', 'Student', 'Service', 'Provider'], ...rows],
          merges: [{ row: 2, column: 4, rows: 2, columns: 1 }],
        },
      ],
    });
  };

  test('are read filled down by the built add-on', () => {
    const host = setUp(merged());
    expect(caseload(host, 'Ramos, Elena').map(({ student }) => student)).toEqual([
      'Alder, Ana',
      'Birch, Ben',
    ]);
  });

  test('of a whole block are written once, where Google keeps it', () => {
    const host = setUp(merged());
    const asked = {
      ...handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026'),
      moveCaseManagement: false,
    };
    const acknowledged = ask(host, 'preview', asked).findings.flatMap(({ code, line }) => [
      code,
      `${code}:${line}`,
    ]);
    expect(ask(host, 'save', { ...asked, acknowledged })).toMatchObject({ saved: true });
    ask(host, 'finish', {});
    expect(shown(host, ROSTER).map((row) => row[3])).toEqual(['Provider', 'Cho, Ben', '', 'Cho, Ben']);
    expect(ask(host, 'attention', {}).byHand).toEqual([]);
  });
});
