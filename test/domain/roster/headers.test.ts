import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/domain/cells/cell';
import { guessMapping } from '../../../src/domain/roster/guessMapping';
import { missingColumns } from '../../../src/domain/roster/headers';
import type { Mapping } from '../../../src/domain/roster/roster';

function guess(grid: Grid): Mapping {
  const guessed = guessMapping('Sheet', grid);
  if (!guessed) throw new Error('does not look like a roster');
  return guessed.mapping;
}

describe('a mapping used later', () => {
  const header = ['Student ID', 'Provider', 'Hours', 'Notes'];
  const mapping = guess([header]);
  const missing = (...columns: string[]) =>
    missingColumns(mapping, [columns]).map(({ field, why }) => [field, why]);

  it('finds its columns when they were moved, and their header when rows were inserted above', () => {
    expect(missing('Notes', 'hours ', 'Student ID', 'new', 'PROVIDER')).toEqual([]);
    expect(missingColumns(mapping, [...Array.from({ length: 40 }, () => ['']), header])).toEqual([]);
  });

  it('says which column was renamed or deleted', () => {
    expect(missing('Student ID', 'Teacher', 'Hours')).toEqual([['provider', 'gone']]);
    expect(missing('Provider')).toEqual([
      ['studentId', 'gone'],
      ['amount', 'gone'],
    ]);
    expect(missingColumns(mapping, []).map(({ field }) => field)).toEqual([
      'studentId',
      'amount',
      'provider',
    ]);
  });

  it('never takes a twin of its column for it', () => {
    expect(missing('Student ID', 'Provider', 'Hours', 'Provider')).toEqual([['provider', 'several']]);
    const twins = guess([['Student ID', 'Provider', 'Hours', 'Hours']]);
    expect(missingColumns(twins, [['Student ID', 'Provider', 'Hours']]).map(({ field }) => field)).toEqual([
      'amount',
    ]);
  });
});
