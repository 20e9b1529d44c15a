import { describe, expect, test } from 'vitest';
import { columnRefs } from '../../../src/domain/roster/headers';
import type { ServiceBlock } from '../../../src/domain/roster/serviceBlocks';
import type { FoundService } from '../../../src/domain/roster/serviceColumns';
import { servicesOfBlocks, servicesOfColumns } from '../../../src/domain/roster/wideServices';

describe('a service of columns under one title', () => {
  const HEADER = ['Provider', 'Minutes', 'Hours', 'Start', 'Service', 'Unit', 'Case Manager'];
  const refs = columnRefs(HEADER);
  const read = (block: Partial<ServiceBlock>, ofAll?: number) =>
    servicesOfBlocks(
      [{ title: 'Speech', provider: 0, places: {}, columns: [], unit: 'minutes', isNotYet: false, ...block }],
      { refs, ofAll, unit: 'minutes', header: HEADER },
    ).map(({ service, provider, amount, own }) => ({
      service,
      provider: provider.header,
      amount: amount?.header ?? null,
      ...(own && { own: Object.entries(own).map(([field, each]) => `${field} ${each?.header}`) }),
    }));
  const SPEECH = { service: 'Speech', provider: 'Provider', amount: null };

  test('has who gives it, or who gives those of all; without either it is none, nor before it begins', () => {
    expect(read({})).toEqual([SPEECH]);
    expect(read({ provider: -1 }, 6)).toEqual([{ ...SPEECH, provider: 'Case Manager' }]);
    expect(read({ provider: -1 })).toEqual([]);
    expect(read({ isNotYet: true })).toEqual([]);
  });

  test('has its amount where it is in the roster’s unit, or its header or a column says in which', () => {
    expect(read({ places: { amount: 1 } })).toEqual([{ ...SPEECH, amount: 'Minutes' }]);
    expect(read({ places: { amount: 2 }, unit: 'hours' })).toEqual([{ ...SPEECH, amount: 'Hours' }]);
    expect(read({ places: { amount: 1 }, unit: 'hours' })).toEqual([SPEECH]);
    expect(read({ places: { amount: 1, timeUnit: 5 }, unit: 'hours' })).toEqual([
      { ...SPEECH, amount: 'Minutes', own: ['timeUnit Unit'] },
    ]);
  });

  test('has its own columns, and its name from one', () => {
    expect(read({ places: { start: 3 } })).toEqual([{ ...SPEECH, own: ['start Start'] }]);
    expect(read({ places: { service: 4 } })).toEqual([{ ...SPEECH, service: '', own: ['service Service'] }]);
  });
});

describe('a service of a column of people', () => {
  const HEADER = ['SLP', 'SLP Min', 'SLP Frequency', 'Service Name'];
  const refs = columnRefs(HEADER);
  const read = (found: Partial<FoundService>, isAside = false, header = HEADER) => {
    const services: FoundService[] = [{ service: 'SLP', provider: 0, amount: null, ...found }];
    return servicesOfColumns(services, { refs, header, cells: () => [], isAside: () => isAside });
  };

  test('has its amount, unless that is left out', () => {
    expect(read({}, false, ['SLP'])).toEqual([{ service: 'SLP', provider: refs[0], amount: null }]);
    expect(read({ amount: 1 }, false, ['SLP', 'SLP Min'])).toEqual([
      { service: 'SLP', provider: refs[0], amount: refs[1] },
    ]);
    expect(read({ amount: 1 }, true, ['SLP', 'SLP Min'])).toMatchObject([{ amount: null }]);
    expect(read({ provider: 9 })).toEqual([]);
  });

  test('has what stands beside its amount, and its name from a column', () => {
    expect(read({ amount: 1 })).toMatchObject([{ service: 'SLP', own: { frequency: refs[2] } }]);
    expect(read({ named: 3 })).toMatchObject([{ service: '', own: { service: refs[3] } }]);
  });
});
