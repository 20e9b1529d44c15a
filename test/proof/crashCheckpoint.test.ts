import { describe, expect, test } from 'vitest';
import { FAULTS, type Fault, HALF_WAY } from '../addOn/faults';
import { answerOf, ask, handingOver, install, NOON, setUp, smallRoster } from '../addOn/installed';
import { fixedClock, type Host } from '../host/host';
import { snapshotOf } from '../host/snapshot';
import { callsOf, carriedBy, checked, cutOff, type Stage } from './crashTrials';
import { figure, tries } from './figures';
import type { Asked } from './operations';

const SHEET = 'Caseload checkpoint';
const TODAY = '2026-11-21';

/** A small district that keeps a checkpoint because there is a sheet for one, after a save; `isKept`: and after what follows it. */
function stageOf(asked: (host: Host) => Asked, isKept: boolean): Stage {
  const host = setUp(install(smallRoster(), { clock: fixedClock(NOON) }));
  host.workbook.addSheet(SHEET).hidden = true;
  const input = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
  const acknowledged = ask(host, 'preview', input).findings.map(({ code, line }) => `${code}:${line}`);
  expect(ask(host, 'save', { ...input, acknowledged })).toMatchObject({ saved: true });
  if (isKept) ask(host, 'finish', {});
  return { host, asked: asked(host), restore: snapshotOf(host.workbook), listsPeople: false };
}

/** What the sidebar shows, and what it changes when it is opened again. */
const answers = (host: Host): unknown[] => [
  answerOf(host, 'open', {}),
  answerOf(host, 'people', { asOf: TODAY }),
  answerOf(host, 'history', { before: '' }),
  answerOf(host, 'myCaseload', { person: '' }),
];
const others = (host: Host) => carriedBy(host).filter(({ name }) => name !== SHEET);

const faultsAt = (name: string): readonly Fault[] =>
  name.endsWith('.setValues') ? [...FAULTS, HALF_WAY] : FAULTS;

/** The answers as they are without any checkpoint. */
function rightAnswers({ host, restore }: Stage): unknown[] {
  restore();
  const sheet = host.workbook.sheetNamed(SHEET);
  if (sheet) host.workbook.deleteSheet(sheet);
  const right = answers(host);
  restore();
  return right;
}

describe.each<[string, boolean, Asked['call']]>([
  ['written', false, 'finish'],
  ['written beside what Home lists', false, 'attention'],
  ['read', true, 'people'],
])('a checkpoint that is %s, failing at any service call', (what, isKept, call) => {
  const stage = stageOf(
    () =>
      call === 'people'
        ? { call, input: { asOf: TODAY } }
        : call === 'finish'
          ? { call, input: {} }
          : { call: 'attention', input: {} },
    isKept,
  );
  const { host, restore } = stage;

  test('changes no answer and no other sheet, and a later one stands', () => {
    const right = rightAnswers(stage);
    const before = others(host);
    const calls = callsOf(stage);
    expect(calls.filter((name) => name.endsWith('.setValues'))).toHaveLength(isKept ? 0 : 1);
    const points = calls.flatMap((name, at) => faultsAt(name).map((fault) => ({ at, fault })));
    const tried = tries(points.length, 8);
    const step = points.length / tried;
    for (let i = 0; i < tried; i++) {
      const { at, fault } = points[Math.floor(i * step)] ?? { at: 0, fault: HALF_WAY };
      const place = `${fault} ${calls[at]}`;
      cutOff(stage, at, fault);
      expect(answers(host), place).toEqual(right);
      expect(others(host), place).toEqual(before);
      expect(checked(host).isIntact, place).toBe(true);
      answerOf(host, 'finish', {});
      expect(answers(host), place).toEqual(right);
      expect(host.workbook.sheetNamed(SHEET)?.value(1, 1), place).toMatch(/^Caseload checkpoint 1: \d+ \w+$/);
    }
    figure(`Crash · a checkpoint ${what}`, `${tried} of ${points.length} points`);
    restore();
  }, 120_000);
});
