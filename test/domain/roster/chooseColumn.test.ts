import { describe, expect, test } from 'vitest';
import type { ColumnRef } from '../../../src/domain/cells/cell';
import { choose, chooseColumn, chooseService, chooseServices } from '../../../src/domain/roster/chooseColumn';
import type { Mapping, ServiceColumn } from '../../../src/domain/roster/roster';
import { editableFields, entryFields } from '../../../src/domain/roster/rosterForm';
import { serviceRoom, takesAnyService } from '../../../src/domain/roster/serviceRoom';
import { TAB_COLUMN } from '../../../src/domain/roster/stackTabs';
import { HEADER_ONLY } from '../../kit/plainRoster';

const ref = (header: string, nth = 1): ColumnRef => ({ header, nth, of: 1 });
const service = (name: string, amount: string | null, own?: ServiceColumn['own']): ServiceColumn => ({
  ...{ service: name, provider: ref(`${name} Provider`), amount: amount === null ? null : ref(amount) },
  ...(own && { own }),
});
const WIDE: Mapping = {
  ...HEADER_ONLY,
  ...{ shape: 'wide', studentBy: 'name', services: [service('Speech', 'Speech Min'), service('OT', null)] },
};

describe('a column that the user chooses', () => {
  test('is the field’s, whatever it was before, which is to be found anew', () => {
    const chosen = chooseColumn(
      { ...HEADER_ONLY, chosen: ['notes', 'amount'] as never },
      'caseManager',
      ref('Minutes'),
    );
    expect(chosen.columns.caseManager).toEqual(ref('Minutes'));
    expect(chosen.columns.amount).toBeUndefined();
    expect(chosen.columns.provider).toEqual(HEADER_ONLY.columns.provider);
    expect(chosen.chosen).toEqual(['notes', 'caseManager']);
  });

  test('is none, where the user says so', () => {
    const chosen = chooseColumn(HEADER_ONLY, 'amount', null);
    expect([chosen.columns.amount, chosen.chosen]).toEqual([undefined, ['amount']]);
    const { shape, services, chosen: said } = chooseColumn(WIDE, 'provider', null);
    expect([shape, services.length, said]).toEqual(['wide', 2, ['provider']]);
  });

  test('of providers makes a wide roster a long one', () => {
    const { shape, services, chosen } = chooseColumn(WIDE, 'provider', ref('Teacher'));
    expect([shape, services, chosen]).toEqual(['long', [], ['provider', 'shape']]);
  });

  test('of IDs tells students by them, and no other does', () => {
    expect(chooseColumn(WIDE, 'studentId', ref('SSID')).studentBy).toBeUndefined();
    expect(chooseColumn(WIDE, 'grade', ref('Grade')).studentBy).toBe('name');
  });

  test('is taken from a service that had it, as its amounts or altogether', () => {
    expect(chooseColumn(WIDE, 'grade', ref('Speech Min')).services).toEqual([
      service('Speech', null),
      service('OT', null),
    ]);
    expect(chooseColumn(WIDE, 'grade', ref('OT Provider')).services).toEqual([
      service('Speech', 'Speech Min'),
    ]);
    // Another column of the same header is another one.
    expect(chooseColumn(WIDE, 'grade', ref('OT Provider', 2)).services).toEqual(WIDE.services);
  });
});

describe('the services that the user chooses', () => {
  test('make a roster wide; none leaves it as it is', () => {
    const { services, shape, chosen } = chooseServices(HEADER_ONLY, WIDE.services);
    expect([services, shape, chosen]).toEqual([WIDE.services, 'wide', ['services']]);
    expect(chooseServices(HEADER_ONLY, WIDE.services.slice(1)).shape).toBe('wide');
    expect(chooseServices(HEADER_ONLY, []).shape).toBe('long');
    expect(chooseServices(WIDE, []).shape).toBe('wide');
  });

  test('have a column of amounts, or none, each its own', () => {
    expect(chooseService(WIDE, 'OT', 'amount', ref('OT Min')).services).toEqual([
      service('Speech', 'Speech Min'),
      service('OT', 'OT Min'),
    ]);
    expect(chooseService(WIDE, 'Speech', 'amount', null).services).toContainEqual(service('Speech', null));
    expect(chooseService(WIDE, 'PT', 'amount', ref('PT Min')).services).toEqual(WIDE.services);
  });

  test('have a column of providers: one more, another, or none any longer', () => {
    expect(chooseService(WIDE, 'PT', 'provider', ref('PT Provider')).services).toEqual([
      ...WIDE.services,
      service('PT', null),
    ]);
    expect(chooseService(WIDE, 'Speech', 'provider', ref('SLP')).services).toContainEqual({
      ...service('Speech', 'Speech Min'),
      provider: ref('SLP'),
    });
    expect(chooseService(WIDE, 'Speech', 'provider', null).services).toEqual([service('OT', null)]);
  });
});

test('what else the user says of a roster is kept as said', () => {
  expect(choose(HEADER_ONLY, { amountUnit: 'hours' })).toMatchObject({
    amountUnit: 'hours',
    chosen: ['amountUnit'],
  });
  expect(choose({ ...HEADER_ONLY, chosen: ['shape'] }, { shape: 'long' }).chosen).toEqual(['shape']);
});

describe('a new row of a wide roster', () => {
  const blocks = [
    service('', null, { service: ref('Service 1') }),
    service('', null, { service: ref('Service 2') }),
  ];
  const none = [
    service('', null),
    service('', null, { service: ref('Service 3'), start: ref('Start 3') }),
    service('', null, { service: ref('Service 4'), end: ref('End 4') }),
    service('PT', null, { service: ref('Service 5') }),
  ];
  const mapping = { ...WIDE, services: [...none, service('Speech', 'Speech Min'), ...blocks] };

  test('has its services under their own headers, or in the next block that is free', () => {
    expect(serviceRoom(mapping, ['OT', 'Speech', 'Vision', 'Music', ''])).toEqual([
      blocks[0],
      service('Speech', 'Speech Min'),
      blocks[1],
      ...[null, null],
    ]);
  });

  test('takes any service where it has such a block', () => {
    expect([takesAnyService(mapping), takesAnyService({ ...WIDE, services: none })]).toEqual([true, false]);
    expect(takesAnyService({ ...WIDE, services: blocks.slice(1) })).toBe(true);
  });

  test('has inputs for what is entered, and none for its tab where it is edited', () => {
    const columns = { ...HEADER_ONLY.columns, grade: ref('Grade'), site: TAB_COLUMN };
    expect(editableFields({ ...WIDE, columns })).toContain('grade');
    expect(editableFields({ ...WIDE, columns })).not.toContain('site');
    expect(editableFields({ ...WIDE, columns: { ...columns, site: ref('School') } })).toContain('site');
    expect(entryFields({ ...WIDE, columns })).toContain('site');
  });
});
