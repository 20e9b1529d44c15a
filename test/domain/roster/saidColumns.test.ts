import { describe, expect, test } from 'vitest';
import type { ColumnRef } from '../../../src/domain/cells/cell';
import { findHeader } from '../../../src/domain/roster/headers';
import type { Mapping } from '../../../src/domain/roster/roster';
import { NOTHING_SAID, saidOf, unsaid } from '../../../src/domain/roster/saidColumns';
import { HEADER_ONLY } from '../../kit/plainRoster';

const ref = (header: string): ColumnRef => ({ header, nth: 1, of: 1 });
const HEADER = ['Student ID', 'Grade', 'SLP', 'SLP Min', 'SLP Start'];
const SLP: Mapping['services'][number] = {
  ...{ service: 'Speech', provider: ref('SLP'), amount: ref('SLP Min'), own: { start: ref('SLP Start') } },
};
const GONE: Mapping['services'][number] = { service: 'OT', provider: ref('OT'), amount: ref('OT Min') };

describe('what the user chose of the columns', () => {
  const said = (chosen: NonNullable<Mapping['chosen']>, services = [SLP, GONE], header = HEADER) => {
    const columns = { studentId: ref('Student ID'), grade: ref('Grade'), site: ref('School') };
    const mapping: Mapping = { ...HEADER_ONLY, shape: 'wide', columns, services, chosen };
    const found = findHeader(mapping, [header]);
    if (!found) throw new Error('The header is there.');
    return saidOf(mapping, found);
  };

  test('is a field where its column stands now, or none; a column that is gone was not chosen', () => {
    const { fields, taken, shape, services } = said(['grade', 'site', 'end']);
    expect([...fields]).toEqual([
      ['grade', 1],
      ['end', null],
    ]);
    expect([[...taken], shape, services]).toEqual([[1], undefined, undefined]);
  });

  test('are services with all of their columns, and with them the shape', () => {
    const all = said(['services']);
    expect(all).toMatchObject({ shape: 'wide', services: [SLP], serviceAmounts: [3] });
    expect([...all.taken].sort()).toEqual([2, 3, 4]);
    expect([...said(['services'], [SLP], HEADER.slice(0, -1)).taken]).toEqual([2, 3]);
    expect(said(['services'], [{ ...SLP, amount: null }])).toMatchObject({ serviceAmounts: [null] });
    expect(said(['services'], [GONE])).toMatchObject({ shape: undefined, services: [] });
    expect(said(['shape'], [])).toMatchObject({ shape: 'wide', services: undefined });
  });

  test('means nothing else any more', () => {
    expect(unsaid(['ID', 'Grade'], { ...NOTHING_SAID, taken: new Set([1]) })).toEqual(['ID', '']);
    expect(unsaid(['ID', 'Grade'], NOTHING_SAID)).toEqual(['ID', 'Grade']);
  });
});
