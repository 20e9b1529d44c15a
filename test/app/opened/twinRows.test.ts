import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isStop, readState, readTeam, type State } from '../../../src/app/opened/state';
import type { Cell } from '../../../src/domain/cells/cell';
import { missouri } from '../../../src/standards/missouri/missouri';
import { afterSetUp, district, ROSTER, toCho } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';

const at = (header: string): number => HEADER.indexOf(header);

/** A roster in which Ana has one service three times over, with other hours, people and schools. */
function withTwins(): MemoryWorkbook {
  const [header = [], first = [], ...rest] = rosterRows();
  const twin = (provider: string, hours: number, site: string): Cell[] =>
    first.map((cell, c) =>
      c === at('Provider') ? provider : c === at('Hours per week') ? hours : c === at('School') ? site : cell,
    );
  return afterSetUp(
    district([header, first, twin('Cho, Ben', 2, 'Oak'), twin('Okafor, Dele', 5, 'Birch'), ...rest]),
  );
}

function stateOf(workbook: MemoryWorkbook): State {
  const team = readTeam(workbook);
  const state = isStop(team) ? team : readState(workbook, missouri, team);
  if (isStop(state)) throw new Error(state.code);
  return state;
}

/** Which row each line has, the rows as they stood before they were moved or changed. */
const rowsOf = (workbook: MemoryWorkbook, before: ReadonlyMap<readonly Cell[], number>) =>
  new Map(
    [...stateOf(workbook).lines.values()].flatMap(({ key, row, timeline }) => {
      if (timeline.kind !== 'service') return [];
      const cells = workbook.sheets.get(ROSTER)?.[(row?.row ?? 0) - 1];
      return row && cells ? [[key, before.get(cells)] as const] : [];
    }),
  );

it('rows of one student, service and start are lines of their own, each opened once', () => {
  const workbook = withTwins();
  const state = stateOf(workbook);
  expect(state.newRows).toEqual([]);
  expect(state.roster.findings.filter(({ code }) => code === 'second-line')).toHaveLength(2);
  const own = [...state.lines.values()].filter(({ timeline }) => timeline.studentId === '2000001');
  expect(own.every(({ row }) => row !== null)).toBe(true);
});

it('they keep their lines through any sort, rows that come in, and an edit of one cell', () => {
  const edits = fc.constantFrom<[string, Cell]>(
    ['Hours per week', 9],
    ['Hours per week', 1],
    ['Provider', 'Cho, Ben'],
    ['Provider', ''],
    ['School', 'Birch'],
    ['Start Date', '2026-09-01'],
    ['Grade', '5'],
  );
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.option(fc.tuple(fc.integer({ min: 1, max: 3 }), edits)),
      fc.integer({ min: 0, max: 2 }),
      fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      (isMoved, edit, more, order) => {
        const workbook = withTwins();
        if (isMoved) toCho(workbook);
        const [header = [], ...rows] = workbook.sheets.get(ROSTER) ?? [];
        const before = new Map([header, ...rows].map((row, i) => [row, i]));
        const were = rowsOf(workbook, before);
        if (edit) {
          const [row, [title, value]] = edit;
          const cells = rows[row - 1];
          if (cells) cells[at(title)] = value;
        }
        const [sample = []] = rows;
        const fresh = Array.from({ length: more }, (_, n) =>
          sample.map((cell, c) => (c === at('Student ID') ? `300000${n}` : cell)),
        );
        const sorted = [...rows, ...fresh]
          .map((row, i) => ({ row, by: order[i] ?? 0 }))
          .sort((a, b) => a.by - b.by)
          .map(({ row }) => row);
        workbook.sheets.set(ROSTER, [header, ...sorted]);
        expect(rowsOf(workbook, before)).toEqual(were);
      },
    ),
    { numRuns: 60 },
  );
});
