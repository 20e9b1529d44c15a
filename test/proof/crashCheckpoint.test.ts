import { describe, expect, test } from 'vitest';
import { FAULTS, type Fault, HALF_WAY } from '../addOn/faults';
import {
  answerOf,
  ask,
  handingOver,
  install,
  NOON,
  setUp,
  shown,
  smallRoster,
  smallRows,
} from '../addOn/installed';
import { fixedClock, type Host } from '../host/host';
import { snapshotOf } from '../host/snapshot';
import { callsOf, carriedBy, checked, cutOff, hasCutOffRows, type Stage } from './crashTrials';
import { figure, isProof, tries } from './figures';
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

// The apostrophe is mended before the last hash is written.
describe('a save after a checkpoint, of one entry with a text that begins with an apostrophe, failing at any service call', () => {
  const stage = stageOf((host) => {
    const { drafts, ...input } = handingOver(host, 'Cho, Ben', 'Ramos, Elena', '11/21/2026');
    const one = { ...input, drafts: drafts.slice(0, 1), moveCaseManagement: false, reason: "'tis agreed" };
    const acknowledged = ask(host, 'preview', one).findings.map(({ code, line }) => `${code}:${line}`);
    return { call: 'save', input: { ...one, acknowledged } };
  }, true);
  const { host, asked, restore } = stage;

  test('says what the log says, and the record goes on whole', () => {
    const calls = callsOf(stage);
    const points = calls.flatMap((name, at) =>
      /\.(set\w+|flush|insert\w+)$/.test(name) ? faultsAt(name).map((fault) => ({ at, fault })) : [],
    );
    const tried = tries(points.length, 12);
    const step = points.length / tried;
    let cutOffs = 0;
    for (let i = 0; i < tried; i++) {
      const { at, fault } = points[Math.floor(i * step)] ?? { at: 0, fault: HALF_WAY };
      const place = `${fault} ${calls[at]} ${at}`;
      cutOff(stage, at, fault);
      if (hasCutOffRows(host)) cutOffs += 1;
      const now = snapshotOf(host.workbook);
      const right = rightAnswers({ ...stage, restore: now });
      expect(answers(host), place).toEqual(right);
      now();
      answerOf(host, asked.call, asked.input);
      answerOf(host, 'finish', {});
      expect(checked(host).isIntact, place).toBe(true);
      expect(shown(host, 'Caseload log').slice(-1)[0]?.slice(21), place).toEqual([
        "'tis agreed",
        expect.any(String),
        expect.stringMatching(/^\w{20,}$/),
      ]);
    }
    expect(cutOffs).toBeGreaterThan(0);
    figure('Crash · a save after a checkpoint', `${tried} of ${points.length} points`);
    restore();
  }, 120_000);
});

/** So many students that a checkpoint is kept without a sheet for one being there before. */
function manyRows() {
  const rows = smallRows();
  return Array.from({ length: 150 }, (_, i) =>
    rows.map((row) => [String(Number(row[0]) + 10 * i), `${row[1]} ${i}`, ...row.slice(2)]),
  ).flat();
}

describe('the first checkpoint, failing at any call that makes its sheet', () => {
  const host = setUp(install(smallRoster('America/Chicago', manyRows()), { clock: fixedClock(NOON) }));
  ask(host, 'open', {});
  const stage: Stage = {
    ...{ host, asked: { call: 'attention', input: {} }, listsPeople: false },
    restore: snapshotOf(host.workbook),
  };

  test('leaves no sheet that shows once the next one stands', () => {
    const calls = callsOf(stage);
    const first = calls.findIndex((name) => name.endsWith('.insertSheet'));
    expect(first).toBeGreaterThan(0);
    const telling = /\.(insertSheet|hideSheet|setValues)$/;
    const making = calls.flatMap((name, at) =>
      at >= first && (isProof || telling.test(name)) ? [{ name, at }] : [],
    );
    for (const { name, at } of making)
      for (const fault of ['killed before', 'killed after'] as const) {
        cutOff(stage, at, fault);
        ask(host, 'attention', {});
        const sheet = host.workbook.sheetNamed(SHEET);
        expect(sheet?.hidden, `${fault} ${name}`).toBe(true);
        expect(sheet?.value(1, 1), `${fault} ${name}`).toMatch(/^Caseload checkpoint 1: \d+ \w+$/);
      }
    figure('Crash · the first checkpoint', `${2 * making.length} of ${2 * (calls.length - first)} points`);
    stage.restore();
  }, 120_000);
});
