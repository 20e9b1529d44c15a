import { expect } from 'vitest';
import { FAULTS, type Fault, HALF_WAY } from '../addOn/faults';
import { callsOf, type Stage, stateOf } from './crashTrials';
import { judge, judgeMade, made, reopen, type Trial } from './crashVerdict';
import { isProof } from './figures';

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

/** For `describe.each`, so that each operation's sample fails at other calls and in other ways. */
export const numbered = <T>(items: readonly T[]): (T & { turn: number })[] =>
  items.map((item, turn) => ({ ...item, turn }));

/** The operation undisturbed, with the state before it and after it. */
export function trialOf(stage: Stage): Trial {
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

/** What was tried, as a figure, and what is not as it should be. */
export type Tried = { result: string; found: string[] };

/** Cuts a save off at its calls, of which a `sample` is taken in the tests. */
export function cutSaves(stage: Stage, turn: number, sample: number): Tried {
  const trial = trialOf(stage);
  const counts = { before: 0, after: 0, neither: 0 };
  let [escaped, untold, answers] = [0, 0, 0];
  const found: string[] = [];
  const start = performance.now();
  const tried = points(trial.calls, turn, sample);
  for (const point of tried) {
    const verdict = judge(trial, point.at, point.fault);
    counts[verdict.state] += 1;
    if (verdict.escaped) escaped += 1;
    if (verdict.isAnswerLost) answers += 1;
    else if (!verdict.told) untold += 1;
    found.push(...verdict.faults.map((text) => inWords(point, text)));
  }
  const result = `${trial.calls.length} calls, ${tried.length} faults: ${counts.before} before, ${counts.after} after, ${counts.neither} neither, ${escaped} exceptions escaped, ${untold} untold (${answers} times all was done and only the answer lost); ${rateSince(start, tried.length)}`;
  return { result, found };
}

/** Cuts off what makes sheets, and does it again. */
export function cutMaking(stage: Stage, turn: number, sample: number): Tried {
  // To calculate all formulas at each try would take many times as long; what they give is no work of the add-on's.
  stage.host.workbook.recalculate = () => undefined;
  const calls = callsOf(stage);
  const whole = { ...stage, calls, wanted: made(stage) };
  const start = performance.now();
  const tried = points(calls, turn, sample);
  const found = tried.flatMap((point) =>
    judgeMade(whole, point.at, point.fault).map((text) => inWords(point, text)),
  );
  const result = `${calls.length} calls, ${tried.length} faults: ${tried.length - found.length} the same when done again; ${rateSince(start, tried.length)}`;
  return { result, found };
}

const inWords = ({ at, name, fault }: Point, text: string): string => `call ${at}, ${name} ${fault}: ${text}`;
const rateSince = (start: number, count: number): string =>
  `${(count / ((performance.now() - start) / 1_000)).toFixed(1)} a second`;
