import { describe, expect, test } from 'vitest';
import { HALF_WAY } from '../addOn/faults';
import { answerOf } from '../addOn/installed';
import { cutMaking, cutSaves, numbered, trialOf } from './crashPoints';
import { checked, cutOff, theatre } from './crashTrials';
import { judge } from './crashVerdict';
import { figure, ofPart } from './figures';
import { MAKES, SAVES } from './operations';

const stageOf = theatre();
const makes = theatre();

describe.each(ofPart(numbered(SAVES)))('$name, failing at any service call', ({ turn, ...operation }) => {
  test('is not begun or is finished by the next opening, which says so', () => {
    const { result, found } = cutSaves(stageOf(operation), turn, 3);
    figure(`Crash · ${operation.name}`, result);
    expect(found).toEqual([]);
  });
});

describe.each(ofPart(numbered(MAKES)))('$name, failing at any service call', ({ turn, ...operation }) => {
  test('comes out the same when it is done again', () => {
    const { result, found } = cutMaking(makes(operation), turn, 2);
    figure(`Crash · ${operation.name}`, result);
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
