import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { bigDistrict } from '../../host/bigDistrict';
import { countedSteps } from '../../kit/countedSteps';
import { sheetsOf } from '../../kit/gridOf';
import { NAUGHTY } from '../../kit/naughty';
import { HEADER, HEADER_ONLY, mappingOf, read } from '../../kit/plainRoster';

describe('any sheet at all', () => {
  it('is read without throwing, and each filled-in row becomes a line or a finding', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.string(),
      fc.constantFrom(...NAUGHTY.filter((text) => text.length < 100)),
      fc.double(),
      fc.boolean(),
      fc.constantFrom<Cell>('', '', '1', 'A', '2026-08-24', '8/29/22', '150 min', 'Direct', 30),
    );
    const rows = fc.array(fc.array(cell, { minLength: HEADER.length, maxLength: HEADER.length }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, (body) => {
        const { lines, findings } = read([HEADER, ...body], HEADER_ONLY);
        const spoken = new Set([
          ...lines.map((line) => line.row),
          ...findings.map((f) => Number(f.place.replace(/^[A-Z]+/, ''))),
        ]);
        body.forEach((row, index) => {
          const isFilled = row.slice(0, -1).some((value) => String(value).trim() !== '');
          expect(spoken.has(index + 2)).toBe(isFilled);
        });
      }),
    );
  });

  it('of 25,000 rows and 20 columns takes nine steps a cell, and no more for being long', async () => {
    const grid = sheetsOf(bigDistrict(25_000))[0]?.grid ?? [];
    const mapping = mappingOf(grid);
    expect(read(grid, mapping).lines).toHaveLength(25_000);
    const steps = await countedSteps('src/domain/roster/readRoster.ts', 'readRoster');
    expect(steps(grid, mapping) / (25_000 * 20)).toBeLessThan(10.5);
  });
});
