import { describe, expect, test } from 'vitest';
import { momentsOf } from '../../../src/app/follow/moment';
import { readBack } from '../../../src/app/follow/readBack';
import { rosterNames } from '../../../src/app/follow/rosterNames';
import { UNASSIGNED } from '../../../src/domain/people/personName';
import { afterSetUp, district, setUp } from '../../kit/district';
import { HEADER, rosterRows } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';
import { tabbedDistrict } from '../../kit/tabs';

describe('the roster writes somebody', () => {
  const column = (header: string): number => HEADER.indexOf(header);

  /** Her name where so many rows, from the last on, say it the other way round. */
  function named(rowsOtherwise: number): string {
    const state = stateOf(afterSetUp());
    const ramos = state.find('Ramos, Elena');
    if (typeof ramos !== 'object') throw new Error('She is in Providers.');
    const rows = rosterRows().map((row, r) =>
      row.map((cell, c) => {
        const isPerson = r > 0 && (c === column('Provider') || c === column('Case Manager'));
        if (!isPerson) return cell;
        return c === column('Provider') && r > 6 - rowsOtherwise ? 'Elena Ramos' : 'Ramos, Elena';
      }),
    );
    const lines = state.roster.lines.map((line) => ({
      ...line,
      provider: String(rows[line.row - 1]?.[column('Provider')] ?? ''),
      caseManager: '',
    }));
    return rosterNames({ ...state, roster: { ...state.roster, lines } })(ramos.person.key, '?', 'provider');
  }

  test('as most of its rows do', () => {
    expect([named(2), named(4)]).toEqual(['Ramos, Elena', 'Elena Ramos']);
  });

  test('as it does in either column, whoever the other one names', () => {
    const state = stateOf(afterSetUp());
    const ramos = state.find('Ramos, Elena');
    const key = typeof ramos === 'object' ? ramos.person.key : '';
    for (const provider of ['', 'TBD', 'Somebody Else']) {
      const lines = state.roster.lines.map((line) => ({ ...line, provider, caseManager: 'Elena Ramos' }));
      const name = rosterNames({ ...state, roster: { ...state.roster, lines } });
      expect(name(key, '?', 'caseManager')).toBe('Elena Ramos');
    }
  });

  test('as Providers does where no row names them, and else as the record does', () => {
    const state = stateOf(afterSetUp());
    const [person] = state.people.people;
    const name = rosterNames({ ...state, roster: { ...state.roster, lines: [] } });
    expect(name(person?.key ?? '', 'Old name', 'provider')).toBe(person?.name);
    expect(name('P-0099', 'Old name', 'provider')).toBe('Old name');
  });

  test('who is nobody as each column does', () => {
    const rows = rosterRows();
    (rows[6] ?? [])[column('Provider')] = 'TBD';
    (rows[4] ?? [])[column('Case Manager')] = 'N/A';
    const name = rosterNames(stateOf(afterSetUp(district(rows))));
    const nobody = (field: 'provider' | 'caseManager') => name(UNASSIGNED.key, UNASSIGNED.name, field);
    expect([nobody('provider'), nobody('caseManager'), nobody('provider')]).toEqual(['TBD', 'N/A', 'TBD']);
  });
});

describe('of a roster on several tabs', () => {
  test('each is looked at by its own header and rows', () => {
    const moments = momentsOf(stateOf(setUp(tabbedDistrict())));
    expect(moments.map(({ headerRow, rows }) => [headerRow, [...rows.values()]])).toEqual([
      [1, [2, 3, 4]],
      [3, [4, 5]],
      [1, [2]],
    ]);
  });

  test('those are read back in which something was written', () => {
    const { stack } = stateOf(setUp(tabbedDistrict()));
    const asked: string[] = [];
    const birch = (stack.tabs[1]?.grid ?? []).map((row) => [...row]);
    (birch[3] ?? [])[2] = 'Cho, Ben';
    const readPart = (sheet: string, rows: number, columns: number) => {
      asked.push(sheet);
      return birch.slice(0, rows).map((row) => Array.from({ length: columns }, (_, c) => row[c] ?? ''));
    };
    const write = { tab: 1, row: 4, column: 3, value: 'Cho, Ben' };
    expect([readBack({ readPart }, stack, [write], {}), asked]).toEqual([true, ['Birch']]);
  });
});
