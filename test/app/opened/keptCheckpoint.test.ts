import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropCheckpointAlone } from '../../../src/app/opened/keepCheckpoint';
import { keepRoster, keptRoster } from '../../../src/app/opened/keptRoster';
import { recall } from '../../../src/app/opened/memory';
import { readKept } from '../../../src/app/opened/readKept';
import { isStop, readTeam, type State } from '../../../src/app/opened/state';
import { canonical } from '../../../src/domain/record/log';
import { acknowledging, answerOf, ask, handingOver, keyOf, toCho } from '../../kit/district';
import { largeRoster } from '../../kit/largeRoster';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { play, step } from '../../kit/sessionSteps';
import { stateOf } from '../../kit/stateOf';
import { figure, tries } from '../../proof/figures';
import { LOG, rowsOf, SHEET, withCheckpoint, without } from './withCheckpoint';

const RUNS = tries(400, 5);

/** Keeps the roster as a large one is kept, and the checkpoint by which the record was read beside it. */
function keep(workbook: MemoryWorkbook): void {
  const state = stateOf(workbook);
  const blank = (state.grid[0] ?? []).map(() => '');
  keepRoster(workbook, { ...state, grid: [...state.grid, ...Array.from({ length: 1_500 }, () => blank)] });
}

/** What is kept of it by now, as whoever looks reads it. */
function kept(workbook: MemoryWorkbook) {
  const memory = { ...recall(workbook), derived: null };
  const roster = memory.mapping && keptRoster(workbook, memory.mapping, memory);
  const team = readTeam(workbook);
  if (!roster || isStop(team)) throw new Error('It is kept.');
  return { roster, read: () => readKept(workbook, workbook.rules, team, memory, { kept: roster }) };
}

/** What entries say, and how they end: of older hashes a checkpoint keeps none. */
const saidIn = ({ log: { entries, head, lastEntry, lastBatch, keys } }: State) => ({
  ...{ head, lastEntry, lastBatch, keys },
  entries: entries.map(canonical),
});

const fate = fc.constantFrom('stands', 'stands', 'is made anew', 'is put back', 'is torn', 'is gone');

function befall({ sheets }: MemoryWorkbook, becomes: string, first: readonly string[][]): void {
  if (becomes === 'is made anew') sheets.set(SHEET, []);
  if (becomes === 'is put back') sheets.set(SHEET, structuredClone([...first]));
  if (becomes === 'is torn') sheets.get(SHEET)?.splice(1);
  if (becomes === 'is gone') sheets.delete(SHEET);
}

describe('a checkpoint that was kept beside the document', () => {
  test('spares the look at its sheet, and leads to the record’s end by the log’s newest rows', () => {
    const workbook = withCheckpoint();
    keep(workbook);
    toCho(workbook, '12/1/2026');
    workbook.calls = [];
    const { roster, read } = kept(workbook);
    const state = read();
    expect(roster.checkpoint).not.toBeNull();
    expect(workbook.calls).toContain(`readFrom ${LOG}`);
    for (const name of [SHEET, LOG]) expect(workbook.calls).not.toContain(`read ${name}`);
    expect(isStop(state) ? state : saidIn(state)).toEqual(saidIn(stateOf(without(workbook))));
  });

  test('is kept by Home at once as it was written anew', () => {
    const workbook = withCheckpoint();
    workbook.sheets.set(SHEET, []);
    const roster = rowsOf(workbook, 'Roster');
    roster.splice(1, 0, ...Array.from({ length: 1_500 }, () => (roster[0] ?? []).map(() => '')));
    ask(workbook, 'attention', {});
    const title = String(rowsOf(workbook, SHEET)[0]?.[0]);
    expect(recall(workbook).checkpoint).toBe(title);
    expect(kept(workbook).roster.checkpoint?.[0]).toEqual([title]);
  });

  test('counts no more before the sheet says so: whoever dies between has none', () => {
    const workbook = withCheckpoint();
    keep(workbook);
    workbook.keepHidden = () => {
      throw new Error('Service Spreadsheets failed.');
    };
    dropCheckpointAlone(workbook);
    expect(kept(workbook).roster.checkpoint).toBeNull();
  });

  test.each(['open', 'caseload', 'repair'] as const)(
    'lets nobody save any more once “%s” told that the log says something else',
    (call) => {
      const workbook = largeRoster(1_600);
      workbook.isGoingOn = true;
      workbook.sheets.set(SHEET, []);
      toCho(workbook, '12/1/2026');
      ask(workbook, 'finish', {});
      ask(workbook, 'attention', {});
      // A page is open in which this was previewed.
      const asked = acknowledging(workbook, handingOver(workbook, 'Cho, Ben', 'Ramos, Elena', '12/8/2026'));
      const looks = {
        ...{ open: {}, repair: {} },
        caseload: { person: keyOf(workbook, 'Cho, Ben'), asOf: '2026-12-02' },
      };
      rowsOf(workbook, LOG)[3]?.splice(13, 1, 'Somebody Else');
      workbook.sheets.delete(SHEET);
      const told = JSON.stringify(answerOf(workbook, call, looks[call]));
      expect(told).toContain('say something else than was saved: 3.');
      expect(answerOf(workbook, 'save', asked)).toMatchObject({ ok: false, code: 'log-damaged' });
    },
  );

  test('that leads to no end of the record, as one of another save, leaves it to the sheet’s', () => {
    const workbook = withCheckpoint();
    keep(workbook);
    const title = recall(workbook).checkpoint;
    workbook.keptTogether = workbook.keptTogether.replace(`${title}\n`, `${title}\nx`);
    const { roster, read } = kept(workbook);
    expect(roster.checkpoint).not.toBeNull();
    workbook.calls = [];
    const state = read();
    expect(workbook.calls).toEqual(expect.arrayContaining([`read ${SHEET}`, `readFrom ${LOG}`]));
    expect(workbook.calls).not.toContain(`read ${LOG}`);
    expect(isStop(state) ? state : saidIn(state)).toEqual(saidIn(stateOf(without(workbook))));
  });

  test('is not gone by where another counts by now, or none', () => {
    const workbook = withCheckpoint();
    keep(workbook);
    rowsOf(workbook, LOG)[2]?.splice(13, 1, 'Somebody Else');
    ask(workbook, 'checkRecord', {});
    const { roster, read } = kept(workbook);
    expect(roster.checkpoint).toBeNull();
    expect(read()).toMatchObject({ code: 'log-damaged' });
  });

  test('hides nothing of a log that ends otherwise than is remembered', () => {
    const workbook = withCheckpoint();
    keep(workbook);
    rowsOf(workbook, LOG).pop();
    const { roster, read } = kept(workbook);
    expect(roster.checkpoint).not.toBeNull();
    expect(read()).toMatchObject({ code: expect.stringMatching(/^log-/) });
  });

  test('says of the record what the log says, whatever people did since and whatever became of its sheet', () => {
    let by = 0;
    fc.assert(
      fc.property(fc.array(fc.record({ step, fate }), { maxLength: tries(5, 3) }), (steps) => {
        const workbook = withCheckpoint();
        const first = rowsOf(workbook, SHEET).map((row) => row.map(String));
        keep(workbook);
        for (const { step, fate } of steps) {
          befall(workbook, fate, first);
          play(workbook, step);
          ask(workbook, 'finish', {});
        }
        workbook.calls = [];
        const state = kept(workbook).read();
        if (!workbook.calls.includes(`read ${LOG}`) && !workbook.calls.includes(`read ${SHEET}`)) by += 1;
        const whole = stateOf(without(workbook));
        if (isStop(state)) throw new Error(state.code);
        expect(saidIn(state)).toEqual(saidIn(whole));
        expect(state.timelines).toEqual(whole.timelines);
      }),
      { numRuns: RUNS },
    );
    expect(by).toBeGreaterThan(RUNS / 4);
    figure('Kept checkpoints', `${RUNS} sessions, ${by} of them read by one`);
  });
});
