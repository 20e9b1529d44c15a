import { describe, expect, test } from 'vitest';
import { FAULTS, type Fault, HALF_WAY } from '../addOn/faults';
import { answerOf } from '../addOn/installed';
import { callsOf, checked, cutOff, type Stage, stateOf, theatre } from './crashTrials';
import { judge, judgeMade, made, reopen, type Trial } from './crashVerdict';
import { figure, isProof } from './figures';
import { MAKES, type Operation, SAVES } from './operations';

const stageOf = theatre();
const makes = theatre();

/** To calculate all formulas at each try would take many times as long; what they give is no work of the add-on's. */
function uncalculated(operation: Operation): Stage {
  const stage = makes(operation);
  stage.host.workbook.recalculate = () => undefined;
  return stage;
}

type Point = { at: number; name: string; fault: Fault };

/** Every fault at every call; or, as a sample, one fault each at a few of the calls that change something. */
function points(calls: readonly string[], turn: number, sample: number): Point[] {
  const faultsAt = (name: string): readonly Fault[] =>
    /Range\.setValues$|RangeList\.setValue$/.test(name) ? [...FAULTS, HALF_WAY] : FAULTS;
  const all = calls.map((name, at) => ({ at, name }));
  if (isProof) return all.flatMap((call) => faultsAt(call.name).map((fault) => ({ ...call, fault })));
  const changes = all.filter(({ name }) => !/\.(get|is)[A-Z]\w*$/.test(name));
  const step = Math.max(1, Math.floor(changes.length / sample));
  return changes
    .filter((_, i) => i % step === turn % step)
    .map((call, i) => {
      const faults = faultsAt(call.name);
      return { ...call, fault: faults[(turn + i) % faults.length] ?? 'killed after' };
    });
}

const numbered = <T>(items: readonly T[]): (T & { turn: number })[] =>
  items.map((item, turn) => ({ ...item, turn }));

function trialOf(stage: Stage): Trial {
  const { host, restore } = stage;
  restore();
  const before = stateOf(host);
  const calls = callsOf(stage);
  const told = reopen(host);
  expect(told, 'nothing is left to tell after an undisturbed run').toMatchObject({ output: { notices: [] } });
  const after = stateOf(host);
  expect(after).not.toEqual(before);
  return { ...stage, calls, before, after };
}

const inWords = ({ at, name, fault }: Point, text: string): string => `call ${at}, ${name} ${fault}: ${text}`;
const rateSince = (start: number, count: number): string =>
  `${(count / ((performance.now() - start) / 1_000)).toFixed(1)} a second`;

describe.each(numbered(SAVES))('$name, failing at any service call', ({ turn, ...operation }) => {
  test('is not begun or is finished by the next opening, which says so', () => {
    const trial = trialOf(stageOf(operation));
    const counts = { before: 0, after: 0, neither: 0 };
    let [escaped, untold, answers] = [0, 0, 0];
    const found: string[] = [];
    const start = performance.now();
    const tried = points(trial.calls, turn, 3);
    for (const point of tried) {
      const verdict = judge(trial, point.at, point.fault);
      counts[verdict.state] += 1;
      if (verdict.escaped) escaped += 1;
      if (verdict.isAnswerLost) answers += 1;
      else if (!verdict.told) untold += 1;
      found.push(...verdict.faults.map((text) => inWords(point, text)));
    }
    figure(
      `Crash · ${operation.name}`,
      `${trial.calls.length} calls, ${tried.length} faults: ${counts.before} before, ${counts.after} after, ${counts.neither} neither, ${escaped} exceptions escaped, ${untold} untold (${answers} times all was done and only the answer lost); ${rateSince(start, tried.length)}`,
    );
    expect(found).toEqual([]);
  });
});

describe.each(numbered(MAKES))('$name, failing at any service call', ({ turn, ...operation }) => {
  test('comes out the same when it is done again', () => {
    const stage = uncalculated(operation);
    const calls = callsOf(stage);
    const whole = { ...stage, calls, wanted: made(stage) };
    const start = performance.now();
    const tried = points(calls, turn, 2);
    const found = tried.flatMap((point) =>
      judgeMade(whole, point.at, point.fault).map((text) => inWords(point, text)),
    );
    figure(
      `Crash · ${operation.name}`,
      `${calls.length} calls, ${tried.length} faults: ${tried.length - found.length} the same when done again; ${rateSince(start, tried.length)}`,
    );
    expect(found).toEqual([]);
  });
});

describe('a save', () => {
  const operation = SAVES.find(({ name }) => name === 'save');
  if (!operation) throw new Error('Saving is an operation.');

  test('of which half the block stands in the log is told as not begun, and can be saved again', () => {
    const trial = trialOf(stageOf(operation));
    const { host, asked, calls } = trial;
    const at = calls.findIndex((name) => name.endsWith('Range.setValues'));
    expect(judge(trial, at, HALF_WAY)).toMatchObject({ state: 'before', told: true, faults: [] });
    expect(checked(host).notBegun.length).toBeGreaterThan(0);
    expect(answerOf(host, asked.call, asked.input)).toMatchObject({ ok: true, output: { saved: true } });
    expect(checked(host).isIntact).toBe(true);
  });

  test('after which the lock could not be released is answered as saved', () => {
    const trial = trialOf(stageOf(operation));
    const at = trial.calls.findIndex((name) => name.endsWith('.releaseLock'));
    const { answer } = cutOff(trial, at, 'throws before');
    expect(answer).toMatchObject({ ok: true, output: { saved: true } });
  });
});
