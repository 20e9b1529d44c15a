import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { alikeTabs, saidByTabs } from '../../../src/domain/roster/alikeTabs';
import { guessMapping } from '../../../src/domain/roster/guessMapping';
import { readRoster } from '../../../src/domain/roster/readRoster';
import type { Mapping, RosterLine } from '../../../src/domain/roster/roster';
import { isTrouble, stackTabs, TAB_COLUMN } from '../../../src/domain/roster/stackTabs';

const HEADER = ['Student ID', 'Student', 'Grade', 'Service', 'Minutes/Week', 'Provider'];
const SCHOOLS = ['Oak School', 'Birch School', 'Cedar School'];

const line = fc.record({
  school: fc.constantFrom(...SCHOOLS),
  grade: fc.constantFrom('K', '3', '11', 'purple'),
  service: fc.constantFrom('Resource', 'Speech'),
  minutes: fc.constantFrom<Cell>(150, '30 min x 5', '', 'a while'),
  provider: fc.constantFrom('Ramos, Elena', 'Cho, Ben', ''),
});

const said = (lines: readonly RosterLine[]): string[] =>
  lines
    .map(({ studentId, student, grade, site, service, minutes, provider, unreadable }) =>
      JSON.stringify([studentId, student, grade, site, service, minutes, provider, unreadable]),
    )
    .sort();

const linesOf = (grid: Cell[][], mapping: Mapping): RosterLine[] => {
  const roster = readRoster(grid, mapping);
  if ('missing' in roster) throw new Error('Every column is there.');
  return roster.lines;
};

describe('a roster on several tabs', () => {
  test('property: says what it says on one sheet with a column for the school, in whatever order each tab has its columns', () => {
    const orders = fc.tuple(...SCHOOLS.map(() => fc.shuffledSubarray(HEADER, { minLength: HEADER.length })));
    fc.assert(
      fc.property(fc.array(line, { minLength: 3, maxLength: 12 }), orders, (drawn, own) => {
        const lines = [...SCHOOLS.map((school) => ({ ...drawn[0], school })), ...drawn].map((each, i) => ({
          ...each,
          grade: each.grade ?? '3',
          service: each.service ?? 'Resource',
          minutes: i < 3 ? 150 : (each.minutes ?? ''),
          provider: i < 3 ? 'Ramos, Elena' : (each.provider ?? ''),
        }));
        const rows = lines.map(({ school, grade, service, minutes, provider }, i): Cell[] => [
          ...[String(1000 + i), `Alder, A${i}`, grade, service, minutes, provider],
          school,
        ]);
        const whole: Cell[][] = [[...HEADER, 'School'], ...rows];
        const tabs = SCHOOLS.map((school, t) => {
          const order = own[t] ?? HEADER;
          const cells = rows.filter((row) => row[HEADER.length] === school);
          return {
            name: school,
            id: t,
            grid: [order, ...cells.map((row) => order.map((h) => row[HEADER.indexOf(h)] ?? ''))],
          };
        });
        const [first, ...others] = tabs;
        const mapping = first && guessMapping(first.name, first.grid)?.mapping;
        if (!first || !mapping) throw new Error('The first tab is a roster.');
        const one: Mapping = {
          ...mapping,
          columns: { ...mapping.columns, site: { header: 'School', nth: 1, of: 1 } },
        };
        const alike = alikeTabs(mapping, first.grid, others);
        expect(alike.map(({ doubt }) => doubt)).toEqual([null, null]);
        expect(saidByTabs(mapping, tabs)).toBe('site');
        const stacked: Mapping = {
          ...mapping,
          columns: { ...mapping.columns, site: TAB_COLUMN },
          tabs: { id: 0, further: alike.flatMap(({ tab }) => tab ?? []), others: [] },
        };
        const stack = stackTabs(
          stacked,
          tabs.map(({ grid }) => grid),
        );
        if (isTrouble(stack)) throw new Error('Every tab has its columns.');
        expect(
          said(
            linesOf(
              stack.grid.map((row) => [...row]),
              stacked,
            ),
          ),
        ).toEqual(said(linesOf(whole, one)));
      }),
      { numRuns: 50 },
    );
  });
});
