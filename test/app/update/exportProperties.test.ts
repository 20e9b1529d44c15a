import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStop, readState, readTeam } from '../../../src/app/opened/state';
import type { Cell } from '../../../src/domain/cells/cell';
import { missouri } from '../../../src/standards/missouri/missouri';
import { afterSetUp, ask, district, ROSTER } from '../../kit/district';
import { drawn } from '../../kit/exportDraws';
import {
  ALL_THEIRS,
  compare,
  type Decision,
  decision,
  EXPORT,
  rosterOf,
  save,
  undone,
  withExport,
} from '../../kit/exportKit';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { figure, inPart, tries } from '../../proof/figures';

const RUNS = inPart(tries(1_500, 12));

/** What the record says, whatever its entries are called. */
function recordOf(workbook: MemoryWorkbook): unknown {
  const team = readTeam(workbook);
  const state = isStop(team) ? team : readState(workbook, missouri, team);
  if (isStop(state)) throw new Error(state.code);
  return [...state.timelines.values()]
    .map(({ knownAs: _, assignments, ...timeline }) => ({
      ...timeline,
      assignments: assignments.map(({ id: _id, entry: _entry, ...assignment }) => assignment),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A district of its own, with an export. */
const updating = (roster: Cell[][], exported: Cell[][]): MemoryWorkbook =>
  withExport(afterSetUp(district(structuredClone(roster))), exported);

const filled = (rows: Cell[][]): Cell[][] => rows.filter((row) => row.some((cell) => cell !== ''));

const choices: fc.Arbitrary<Decision> = fc.record({
  choices: fc.record({
    guess: fc.constantFrom('leave', 'same', 'apart'),
    fresh: fc.constantFrom('add', 'leave'),
    gone: fc.constantFrom('keep', 'exit'),
    renewed: fc.constantFrom('take', 'leave'),
    moved: fc.constantFrom('take', 'leave'),
    provider: fc.constantFrom('ours', 'theirs'),
    caseManager: fc.constantFrom('ours', 'theirs'),
  }),
  from: fc.constantFrom('', '12/1/2026'),
  lastDay: fc.constant('11/20/2026'),
});

const blocked = ({ findings }: { findings: { severity: string }[] }): boolean =>
  findings.some(({ severity }) => severity === 'blocks');

/** What is there to decide that can be. */
const open = (workbook: MemoryWorkbook, sheet = EXPORT) =>
  compare(workbook, sheet).groups.flatMap(({ kind, items }) =>
    items.flatMap(({ id, stop, says }) => (stop === '' ? [{ kind, id, says }] : [])),
  );

describe('properties of updating', () => {
  test('with an unchanged export changes nothing', () => {
    fc.assert(
      fc.property(drawn(0), ({ roster, exported }) => {
        const workbook = updating(roster, exported);
        const before = structuredClone([...workbook.sheets]);
        expect(compare(workbook).groups).toEqual([]);
        expect(save(workbook, ALL_THEIRS)).toMatchObject({
          saved: false,
          findings: [{ code: 'nothing-to-change' }],
        });
        expect([...workbook.sheets]).toEqual(before);
      }),
      { numRuns: RUNS },
    );
    figure('Updates with an unchanged export, nothing changed', `${RUNS} tried`);
  });

  test('twice is as once: what was taken is not found again', () => {
    fc.assert(
      fc.property(drawn(6), ({ roster, exported }) => {
        const workbook = updating(roster, exported);
        const first = save(workbook, ALL_THEIRS);
        if (blocked(first)) return;
        expect(first.notices).toEqual([]);
        ask(workbook, 'open', {});
        // Where a student got another ID, who has what is asked after that.
        const left = open(workbook);
        expect(left.filter(({ kind }) => kind !== 'provider' && kind !== 'caseManager')).toEqual([]);
        if (left.length > 0) expect(save(workbook, ALL_THEIRS).saved).toBe(true);
        ask(workbook, 'open', {});
        expect(open(workbook)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    figure('Updates twice, the second finding nothing', `${RUNS} tried`);
  });

  test('and undone leaves roster and record as they were, whatever was decided', () => {
    fc.assert(
      fc.property(drawn(6), choices, fc.boolean(), ({ roster, exported }, decided, isLater) => {
        const workbook = updating(roster, exported);
        const [cells, record] = [filled(rosterOf(workbook)), recordOf(workbook)];
        const done = ask(workbook, 'saveExport', decision(workbook, decided));
        if (!done.saved) {
          expect([filled(rosterOf(workbook)), recordOf(workbook)]).toEqual([cells, record]);
          return;
        }
        // What was to hold from a later day does so by then.
        if (isLater) workbook.day = '2026-12-02';
        ask(workbook, 'open', {});
        expect(undone(workbook, done.batch)).toMatchObject({ saved: true });
        ask(workbook, 'open', {});
        expect(filled(rosterOf(workbook))).toEqual(cells);
        const after = recordOf(workbook);
        expect(after).toEqual(record);
      }),
      { numRuns: RUNS },
    );
    figure('Updates undone, roster and record as before', `${RUNS} tried`);
  });

  test('leaves the order of the rows, people’s own columns and the lines that it is not about', () => {
    fc.assert(
      fc.property(drawn(6), choices, ({ roster, exported }, decided) => {
        const workbook = updating(roster, exported);
        const before = rosterOf(workbook);
        const about = new Set(
          compare(workbook).groups.flatMap(({ items }) => items.map(({ studentId }) => studentId)),
        );
        const done = ask(workbook, 'saveExport', decision(workbook, decided));
        if (!done.saved) return;
        const after = rosterOf(workbook);
        before.forEach((row, r) => {
          expect(after[r]?.at(-1)).toBe(row.at(-1));
          if (!about.has(String(row[0]))) expect(after[r]).toEqual(row);
        });
      }),
      { numRuns: RUNS },
    );
    figure('Updates that touched no other row or column', `${RUNS} tried`);
  });

  test('over which the roster was pasted, twice is as once, whoever is right', () => {
    const whoever = fc.constantFrom('ours' as const, 'theirs' as const);
    fc.assert(
      fc.property(drawn(6), whoever, whoever, ({ roster, exported }, provider, caseManager) => {
        const workbook = afterSetUp(district(structuredClone(roster)));
        workbook.sheets.set(ROSTER, structuredClone(exported));
        const asked = {
          sheet: ROSTER,
          choices: { ...ALL_THEIRS.choices, provider, caseManager },
          lastDay: '11/20/2026',
        } as const;
        const first = save(workbook, asked);
        if (blocked(first)) return;
        expect(first.notices).toEqual([]);
        ask(workbook, 'open', {});
        if (open(workbook, ROSTER).length > 0) save(workbook, asked);
        ask(workbook, 'open', {});
        expect(open(workbook, ROSTER)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    figure('Updates of a roster pasted over, the second finding nothing', `${RUNS} tried`);
  });
});
