import { describe, expect, test } from 'vitest';
import { type FollowedCell, followedValue } from '../../../src/domain/follow/followedCell';
import type { TouchedChange } from '../../../src/domain/record/standing';
import { day, fact, recorded, type Says } from '../../kit/entries';

const NAMES: Record<string, string> = {
  'P-0001': 'Ramos, Elena',
  'P-0002': 'Cho, Ben',
  'P-0003': 'Okafor, Dele',
};
const keyIn = (text: string): string | null =>
  Object.keys(NAMES).find((key) => NAMES[key] === text) ?? (text === 'Elena Ramos' ? 'P-0001' : null);

/** Changes of a line, recorded on 2026-11-21, that all stand or were all taken back. */
const changes = (stands: boolean, ...said: Says[]): TouchedChange[] =>
  recorded(...said.map((each) => fact({ change: 'Assign', minutes: null, lreMinutes: null, ...each }))).map(
    (entry) => ({ entry, stands }),
  );

/** What a provider's cell is to read that reads `text`, where the record names `now` and named `old`. */
function value(text: string, since: readonly TouchedChange[], more: Partial<FollowedCell<string>> = {}) {
  const cell: FollowedCell<string> = {
    field: 'provider',
    text,
    inCell: keyIn(text),
    now: 'P-0001',
    old: 'P-0001',
    stoodFor: () => null,
    isOver: false,
    read: keyIn,
    wrote: ({ personKey }) => personKey,
    spell: (key) => NAMES[key] ?? null,
    again: (before) => before,
    waits: false,
    isShared: false,
    line: 'L-000001',
    ...more,
  };
  return followedValue(cell, since);
}

const toCho: Says = { personKey: 'P-0002', begin: day('2026-11-21') };

describe('a cell of which a change was taken back', () => {
  test('reads as before the first of them, where there were several', () => {
    const since = changes(
      false,
      { ...toCho, replaced: { provider: 'Elena Ramos' } },
      { personKey: 'P-0003', begin: day('2026-11-21'), replaced: { provider: 'Cho, Ben' } },
    );
    expect(value('Okafor, Dele', since)).toBe('Elena Ramos');
    expect(value('Cho, Ben', since)).toBe('Elena Ramos');
  });

  describe('and read before what nobody can tell', () => {
    const over = (begin: string) =>
      changes(false, { ...toCho, begin: begin === '' ? '' : day(begin), replaced: { provider: 'the aide' } });

    test('reads so again where the change held from the day on which it was saved, or earlier', () => {
      expect(value('Cho, Ben', over('2026-11-21'), { stoodFor: () => 'P-0001' })).toBe('the aide');
      expect(value('Cho, Ben', over('2026-11-20'), { stoodFor: () => 'P-0001' })).toBe('the aide');
      expect(value('Cho, Ben', over('2026-11-22'), { stoodFor: () => 'P-0001' })).toBe('Ramos, Elena');
    });

    test('names whoever has the line where somebody else had it before the change was saved', () => {
      expect(value('Cho, Ben', over('2026-11-21'), { stoodFor: () => 'P-0003' })).toBe('Ramos, Elena');
    });

    test('does likewise where the change held since before the record', () => {
      expect(value('Cho, Ben', over(''), { stoodFor: () => 'P-0001' })).toBe('the aide');
      expect(value('Cho, Ben', over(''), { stoodFor: () => 'P-0003' })).toBe('Ramos, Elena');
    });

    test('is one of several rows, of which the change may have kept another’s text: names who has it', () => {
      const shared = { stoodFor: () => 'P-0001', isShared: true };
      expect(value('Cho, Ben', over('2026-11-21'), shared)).toBe('Ramos, Elena');
      const put = changes(false, { ...{ change: 'Adjust' }, replaced: { provider: 'the aide' } });
      expect(value('Ramos, Elena', put, shared)).toBe('Ramos, Elena');
      expect(value('Ramos, Elena', put, { ...shared, isShared: false })).toBe('the aide');
    });
  });

  test('names who has the line where it was blank and is so no more, unless it is one of several rows that kept theirs', () => {
    const blank = (more: object = {}) =>
      changes(false, { ...toCho, begin: day('2026-11-22'), replaced: { caseManager: '', ...more } });
    const cell = { field: 'caseManager', stoodFor: () => 'P-0001' } as const;
    expect(value('Cho, Ben', blank(), cell)).toBe('Ramos, Elena');
    expect(value('Cho, Ben', blank(), { ...cell, isShared: true })).toBe('Ramos, Elena');
    const own = blank({ caseManagers: { 'L-000001': '' } });
    expect(value('Cho, Ben', own, { ...cell, isShared: true })).toBe('');
  });

  test('keeps what a person wrote there before the record took it in', () => {
    const takenIn = changes(false, toCho);
    expect(value('Cho, Ben', takenIn, { old: 'P-0002' })).toBeNull();
    expect(value('Cho, Ben', [], { old: 'P-0002' })).toBe('Ramos, Elena');
    expect(value('Cho, Ben', changes(true, toCho), { old: 'P-0002' })).toBe('Ramos, Elena');
    const other = changes(false, { ...toCho, personKey: 'P-0003' });
    expect(value('Cho, Ben', other, { old: 'P-0002' })).toBe('Ramos, Elena');
  });
});

test('a cell that was changed by hand is put back only where somebody asked for that', () => {
  const found = { replaced: { provider: 'Cho, Ben' } };
  expect(value('Cho, Ben', changes(true, { change: 'Adjust', ...found }))).toBe('Ramos, Elena');
  expect(value('Cho, Ben', changes(true, { ...toCho, ...found }))).toBeNull();
  expect(value('Cho, Ben', changes(true, { change: 'Adjust', ...found }, { ...toCho, ...found }))).toBe(
    'Ramos, Elena',
  );
  expect(value('Cho, Ben', [])).toBeNull();
});

test('a cell that the sheet refused waits, whatever was recorded', () => {
  expect(value('Cho, Ben', [], { waits: true })).toBe('Ramos, Elena');
  expect(value('Ramos, Elena', [], { waits: true })).toBeNull();
  expect(value('Cho, Ben', [], { waits: true, now: null })).toBeNull();
});
