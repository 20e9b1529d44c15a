import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/contract/contract';
import type { Host } from '../host/host';
import { EXPORT_SHEET, sampleExport } from '../host/sampleExport';
import { HEADER } from '../kit/rows';
import {
  afterSetUp,
  ask,
  caseload,
  install,
  ROSTER,
  sheetOf,
  shown,
  smallRoster,
  smallRows,
} from './installed';

const EXPORT = 'Export';
const at = (title: string): number => HEADER.indexOf(title);

/** The small district with an export beside its roster, whose days are real dates. */
function withExport(): Host {
  const rows = smallRows();
  const [ana = [], ben = [], ...others] = rows.map((row) => [...row]);
  ana[at('Start Date')] = { day: '2027-05-29' };
  ana[at('End Date')] = { day: '2028-05-28' };
  ben[at('Grade')] = '5';
  ben[at('Provider')] = 'Cho, Ben';
  (others[0] ?? [])[0] = '0099999';
  const fresh = [...(others[2] ?? [])];
  fresh.splice(0, 2, '2000009', 'Hall, =Hal');
  fresh[at('Notes')] = '+1 555';
  const host = afterSetUp(smallRoster());
  const sheet = host.workbook.addSheet(EXPORT);
  const exported = install({
    ...smallRoster('America/Chicago', [ana, ben, ...others, fresh]),
    name: EXPORT,
  }).workbook.sheetNamed(ROSTER);
  if (!exported) throw new Error('The export has a sheet.');
  const { rows: count, columns } = exported.extent();
  sheet.growTo(count, columns);
  for (let row = 1; row <= count; row++)
    for (let column = 1; column <= columns; column++) {
      const isDay = row > 1 && [at('Start Date') + 1, at('End Date') + 1].includes(column);
      if (isDay) sheet.enter(row, column, exported.display(row, column));
      else sheet.putValue(row, column, exported.value(row, column));
    }
  return host;
}

const asked = (host: Host, over: Partial<Input<'saveExport'>> = {}): Input<'saveExport'> => {
  const exported = { sheet: over.sheet ?? EXPORT, mapping: null };
  return {
    ...exported,
    seen: ask(host, 'compareExport', exported).seen,
    choices: [
      { kind: 'guess', choice: 'same', except: [] },
      { kind: 'provider', choice: 'theirs', except: [] },
    ],
    from: '',
    lastDay: '',
    reason: '',
    acknowledged: ['hours-outside-range', 'renewal-overdue'],
    ...over,
  };
};

describe('an export in a spreadsheet with real dates', () => {
  test('is taken over: the roster shows what it shows, in cells of the same kinds', () => {
    const host = withExport();
    const before = shown(host, ROSTER);
    const done = ask(host, 'saveExport', asked(host));
    expect(done).toMatchObject({
      saved: true,
      left: 0,
      notices: [],
      counts: { added: 1, renewed: 1, moved: 1, newIds: 1 },
    });
    expect(shown(host, ROSTER)).toEqual(shown(host, EXPORT));
    const roster = sheetOf(host, ROSTER);
    expect(typeof roster.value(2, at('Start Date') + 1)).toBe(typeof roster.value(3, at('Start Date') + 1));
    expect(roster.value(4, 1)).toBe('0099999');
    expect(ask(host, 'compareExport', { sheet: EXPORT, mapping: null }).groups).toEqual([]);
    expect(caseload(host, 'Cho, Ben').map(({ student }) => student)).toEqual(['Bishop, Ben', 'Evans, Ella']);

    expect(ask(host, 'undo', { batch: done.batch, reason: '', rest: false })).toMatchObject({
      saved: true,
      notices: [],
    });
    ask(host, 'open', {});
    expect(shown(host, ROSTER)).toEqual(before);
    expect(ask(host, 'compareExport', { sheet: EXPORT, mapping: null }).groups).toHaveLength(5);
  });
});

describe('the sample’s export of another system', () => {
  test('is understood, and what it says otherwise is taken over once', () => {
    const host = afterSetUp(sampleExport());
    const first = ask(host, 'compareExport', { sheet: EXPORT_SHEET, mapping: null });
    expect(first.stop).toBe('');
    expect(first.known * 2).toBeGreaterThan(first.lines);
    const done = ask(host, 'saveExport', asked(host, { sheet: EXPORT_SHEET }));
    expect(done).toMatchObject({ saved: true });
    for (let left = done.left; left > 0; ) ({ left } = ask(host, 'finish', {}));
    const kinds = ask(host, 'compareExport', { sheet: EXPORT_SHEET, mapping: null }).groups.map(
      ({ kind }) => kind,
    );
    expect(kinds.filter((kind) => kind !== 'gone' && kind !== 'provider' && kind !== 'caseManager')).toEqual(
      [],
    );
  });
});
