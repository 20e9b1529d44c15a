import '../../google/serverPartFile';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { providerOn } from '../../../src/google/functions/providerOn';
import { student } from '../../kit/caseForms';
import { afterSetUp, ask, batches, column, district, toCho, undo } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';

const ANA = '2000001';

/** The district where Ana's provider and every case manager Ramos are written another way. */
function spelled(provider: string): MemoryWorkbook {
  const rows = rosterRows();
  const at = HEADER.indexOf('Provider');
  const ana = rows.find(([id]) => String(id) === ANA);
  if (ana) ana[at] = provider;
  return afterSetUp(district(rows));
}
const providers = ({ sheets }: MemoryWorkbook): Cell[][] => sheets.get('Providers') ?? [];
const rowOf = (workbook: MemoryWorkbook, name: string): Cell[] =>
  providers(workbook).find((row) => row[1] === name) ?? [];
const names = (workbook: MemoryWorkbook): string[] =>
  ask(workbook, 'people', { asOf: '2026-11-21' }).people.map(({ name }) => name);
const problems = (workbook: MemoryWorkbook) =>
  ask(workbook, 'open', {}).problems.map(({ code, items }) => [
    code,
    items.map(({ place, text }) => `${place}: ${text}`),
  ]);
const says = (workbook: MemoryWorkbook): unknown[] => ask(workbook, 'attention', {}).byHand;

/** What somebody types under "Also written as" of Ramos, Elena. */
function typed(workbook: MemoryWorkbook, text: string): MemoryWorkbook {
  rowOf(workbook, 'Ramos, Elena')[2] = text;
  return workbook;
}

describe('a name typed into “Also written as” of another person', () => {
  test('makes both one person from the start, and no line reads as changed by hand', () => {
    const workbook = typed(spelled('E. Ramos'), 'E. Ramos');
    expect(says(workbook)).toEqual([]);
    expect(names(workbook)).toEqual([
      'Cho, Ben',
      'Dana Director',
      'Okafor, Dele',
      'Ramos, Elena',
      'Unassigned',
    ]);
    expect(
      student(workbook, ANA).rows.map(({ kind, enrollment, person }) => [kind, enrollment, person]),
    ).toEqual([
      ['service', 'Resource', 'Ramos, Elena'],
      ['service', 'Speech', 'Unassigned'],
      ['case management', 'All services', 'Ramos, Elena'],
    ]);
    const tracks = ask(workbook, 'record', { studentId: ANA }).tracks;
    expect(tracks.map(({ intervals }) => intervals.map(({ person }) => person))).toEqual([
      ['Ramos, Elena', 'Ramos, Elena'],
      ['Unassigned', 'Unassigned'],
      ['Ramos, Elena', 'Ramos, Elena'],
    ]);
    expect(problems(workbook)).toEqual([['same-person-row', ['row 4: E. Ramos: Ramos, Elena']]]);
  });

  test('is one person with the row deleted, too, and the key is given to nobody else', () => {
    const workbook = typed(spelled('E. Ramos'), 'E. Ramos');
    const key = rowOf(workbook, 'E. Ramos')[0];
    providers(workbook).splice(providers(workbook).indexOf(rowOf(workbook, 'E. Ramos')), 1);
    expect([says(workbook), problems(workbook)]).toEqual([[], []]);
    expect(student(workbook, ANA).rows[0]?.person).toBe('Ramos, Elena');
    providers(workbook).push(['', 'Newman, Nia']);
    ask(workbook, 'open', {});
    expect(rowOf(workbook, 'Newman, Nia')[0]).not.toBe(key);
  });

  test('is taken back by taking the name out again', () => {
    const workbook = typed(spelled('E. Ramos'), 'E. Ramos');
    typed(workbook, '');
    expect(names(workbook)).toContain('E. Ramos');
    expect(student(workbook, ANA).rows[0]?.person).toBe('E. Ramos');
    expect(says(workbook)).toEqual([]);
  });

  test('holds for what is saved and taken back afterwards, for the check, the sheet and PROVIDER_ON', () => {
    const workbook = typed(spelled('E. Ramos'), 'E. Ramos');
    expect(toCho(workbook)).toMatchObject({ saved: true, changes: 3 });
    expect(column(workbook, 'Provider')).toEqual([
      'Cho, Ben',
      'Cho, Ben',
      'Cho, Ben',
      'Cho, Ben',
      'Okafor, Dele',
      '',
    ]);
    undo(workbook, batches(workbook)[0]?.batch ?? '');
    expect(column(workbook, 'Provider')[0]).toBe('E. Ramos');
    expect([says(workbook), ask(workbook, 'checkRecord', {}).troubles]).toEqual([[], []]);
    ask(workbook, 'rebuildAssignments', {});
    const told = (workbook.sheets.get('Case assignments') ?? []).filter(([, id]) => id === ANA);
    expect(told.map(([, , , person]) => person)).toEqual(
      expect.arrayContaining(['Ramos, Elena', 'Unassigned']),
    );
    expect(told.flat()).not.toContain('E. Ramos');
    const log = workbook.sheets.get('Caseload log');
    const asked = [ANA, 'Resource', '2026-11-21', log] as const;
    expect([providerOn(...asked), providerOn(...asked, providers(workbook))]).toEqual([
      'E. Ramos',
      'Ramos, Elena',
    ]);
  });

  test('joins nobody who signs in with another account, no vacancy, and nobody whom two claim', () => {
    const apart = typed(spelled('E. Ramos'), 'E. Ramos');
    rowOf(apart, 'E. Ramos')[3] = 'eva@lakeview.example';
    rowOf(apart, 'Ramos, Elena')[3] = 'elena@lakeview.example';
    const vacancy = typed(spelled('Vacant SLP - Oak'), 'Vacant SLP - Oak');
    const both = typed(spelled('E. Ramos'), 'E. Ramos');
    rowOf(both, 'Okafor, Dele')[2] = 'E. Ramos';
    expect(names(apart)).toContain('E. Ramos');
    expect(names(vacancy)).toContain('Vacant SLP - Oak');
    expect(names(both)).toContain('E. Ramos');
  });

  test('gives the account, and what Providers says, of either row', () => {
    const workbook = typed(spelled('E. Ramos'), 'E. Ramos');
    const row = rowOf(workbook, 'E. Ramos');
    row[3] = 'ramos@lakeview.example';
    workbook.email = 'Ramos@lakeview.example';
    expect(ask(workbook, 'open', {}).account).toMatchObject({ name: 'Ramos, Elena', access: 'provider' });
    expect(ask(workbook, 'myCaseload', { person: '' }).active.length).toBeGreaterThan(2);
  });
});
