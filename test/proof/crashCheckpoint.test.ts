import { describe, expect, test } from 'vitest';
import { saveHandOver } from '../addOn/edits';
import { FAULTS, type Fault, HALF_WAY } from '../addOn/faults';
import {
  acknowledging,
  answerOf,
  ask,
  handingOver,
  install,
  NOON,
  setUp,
  sheetOf,
  shown,
  smallRoster,
  smallRows,
} from '../addOn/installed';
import { fixedClock, type Host } from '../host/host';
import { snapshotOf } from '../host/snapshot';
import { callsOf, carriedBy, checked, cutOff, hasCutOffRows, type Stage } from './crashTrials';
import { figure, isProof, ofPart, tries } from './figures';
import type { Asked } from './operations';

const SHEET = 'Caseload checkpoint';
const LOG = 'Caseload log';
const TODAY = '2026-11-21';

/** A small district that keeps a checkpoint because there is a sheet for one, after a save; `isKept`: and after what follows it. */
function stageOf(asked: (host: Host) => Asked, isKept: boolean): Stage {
  const host = setUp(install(smallRoster(), { clock: fixedClock(NOON) }));
  host.workbook.addSheet(SHEET).hidden = true;
  expect(saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026')).toMatchObject({ saved: true });
  if (isKept) ask(host, 'finish', {});
  return { host, asked: asked(host), restore: snapshotOf(host.workbook), first: null };
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

describe.each<[string, boolean, 'finish' | 'attention' | 'people' | 'open']>([
  ['written', false, 'finish'],
  ['written beside what Home lists', false, 'attention'],
  ['read', true, 'people'],
  ['read by an opening before the roster', true, 'open'],
])('a checkpoint that is %s, failing at any service call', (what, isKept, call) => {
  const stage = stageOf(() => {
    if (call === 'people') return { call, input: { asOf: TODAY } };
    return call === 'open' ? { call, input: { first: true } } : { call, input: {} };
  }, isKept);
  const { host, restore } = stage;

  test('changes no answer and no other sheet, and a later one stands', () => {
    const right = rightAnswers(stage);
    const before = others(host);
    const calls = callsOf(stage);
    expect(calls.filter((name) => name.endsWith('.setValues'))).toHaveLength(isKept ? 0 : 1);
    const points = ofPart(calls.flatMap((name, at) => faultsAt(name).map((fault) => ({ at, fault }))));
    const tried = tries(points.length, isKept ? 4 : 8);
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
  });
});

// The apostrophe is mended before the last hash is written.
describe('a save after a checkpoint, of one entry with a text that begins with an apostrophe, failing at any service call', () => {
  const stage = stageOf((host) => {
    const { drafts, ...input } = handingOver(host, 'Cho, Ben', 'Ramos, Elena', '11/21/2026');
    const one = { ...input, drafts: drafts.slice(0, 1), moveCaseManagement: false, reason: "'tis agreed" };
    return { call: 'save', input: acknowledging(host, one) };
  }, true);
  const { host, asked, restore } = stage;

  test('says what the log says, and the record goes on whole', () => {
    const calls = callsOf(stage);
    const points = ofPart(
      calls.flatMap((name, at) =>
        /\.(set\w+|flush|insert\w+)$/.test(name) ? faultsAt(name).map((fault) => ({ at, fault })) : [],
      ),
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
      expect(shown(host, LOG).slice(-1)[0]?.slice(21), place).toEqual([
        "'tis agreed",
        expect.any(String),
        expect.stringMatching(/^\w{20,}$/),
      ]);
    }
    expect(cutOffs).toBeGreaterThan(0);
    figure('Crash · a save after a checkpoint', `${tried} of ${points.length} points`);
    restore();
  });
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
    ...{ host, asked: { call: 'attention', input: {} }, first: null },
    restore: snapshotOf(host.workbook),
  };

  test('leaves no sheet that shows once the next one stands', () => {
    const calls = callsOf(stage);
    const first = calls.findIndex((name) => name.endsWith('.insertSheet'));
    expect(first).toBeGreaterThan(0);
    const telling = /\.(insertSheet|hideSheet|setValues)$/;
    const making = ofPart(
      calls.flatMap((name, at) => (at >= first && (isProof || telling.test(name)) ? [{ name, at }] : [])),
    );
    for (const { name, at } of making)
      for (const fault of ['killed before', 'killed after'] as const) {
        cutOff(stage, at, fault);
        ask(host, 'attention', {});
        const sheet = host.workbook.sheetNamed(SHEET);
        expect(sheet?.hidden, `${fault} ${name}`).toBe(true);
        expect(sheet?.value(1, 1), `${fault} ${name}`).toMatch(/^Caseload checkpoint 1: \d+ \w+$/);
      }
    figure('Crash · the first checkpoint', `${2 * making.length} points`);
    stage.restore();
  });
});

describe('a checkpoint that a new one takes the place of, failing at any call that reads the log for it or writes it', () => {
  const host = setUp(install(smallRoster(), { clock: fixedClock(NOON) }));
  host.workbook.addSheet(SHEET).hidden = true;
  ask(host, 'attention', {});
  const former = shown(host, SHEET);
  // So many more entries that a new one is due.
  const [pattern = []] = smallRows();
  const came = Array.from({ length: 251 }, (_, i) => [
    String(3_000_001 + i),
    `Student, No${i}`,
    ...pattern.slice(2),
  ]);
  takeIn(host, came);
  ask(host, 'open', {});
  const stage: Stage = {
    ...{ host, asked: { call: 'attention', input: {} }, first: null },
    restore: snapshotOf(host.workbook),
  };

  test('says what the log says, and the new one stands in the end', () => {
    expect(shown(host, SHEET)).toEqual(former);
    const right = rightAnswers(stage);
    const calls = callsOf(stage);
    const points = ofPart(calls.flatMap((name, at) => faultsAt(name).map((fault) => ({ at, fault }))));
    const tried = tries(points.length, 4);
    const step = points.length / tried;
    for (let i = 0; i < tried; i++) {
      // From the last on, since those are the ones that write.
      const { at, fault } = points[points.length - 1 - Math.floor(i * step)] ?? { at: 0, fault: HALF_WAY };
      const place = `${fault} ${calls[at]} ${at}`;
      cutOff(stage, at, fault);
      expect(answers(host), place).toEqual(right);
      ask(host, 'attention', {});
      expect(shown(host, SHEET)[0], place).not.toEqual(former[0]);
      expect(answers(host), place).toEqual(right);
    }
    figure('Crash · a checkpoint that is renewed', `${tried} of ${points.length} points`);
    stage.restore();
  });
});

describe('a checkpoint that Check the record drops, because an entry that it covers was retyped, failing at any call', () => {
  const stage = stageOf(() => ({ call: 'checkRecord', input: {} }), true);
  const { host } = stage;
  const PERSON = 14;
  const saved = sheetOf(host, LOG).value(3, PERSON);
  const retype = (text: string): void => sheetOf(host, LOG).putValue(3, PERSON, text);
  const right = rightAnswers(stage);
  retype('Somebody Else');
  const spoilt: Stage = { ...stage, restore: snapshotOf(host.workbook) };

  test('hides nothing once it was checked, and what was saved counts again once the text is back', () => {
    const calls = callsOf(spoilt);
    expect(calls.some((name) => name.endsWith('.setValues'))).toBe(true);
    const points = ofPart(calls.flatMap((name, at) => faultsAt(name).map((fault) => ({ at, fault }))));
    const tried = tries(points.length, 8);
    const step = points.length / tried;
    for (let i = 0; i < tried; i++) {
      const { at, fault } = points[points.length - 1 - Math.floor(i * step)] ?? { at: 0, fault: HALF_WAY };
      const place = `${fault} ${calls[at]} ${at}`;
      cutOff(spoilt, at, fault);
      ask(host, 'checkRecord', {});
      expect(ask(host, 'open', {}).stop, place).toContain('say something else than was saved: 2.');
      retype(String(saved));
      expect(answers(host), place).toEqual(right);
    }
    figure('Crash · a checkpoint that is dropped', `${tried} of ${points.length} points`);
  });
});

/** Puts rows below the roster's, as somebody pastes them. */
function takeIn(host: Host, rows: ReturnType<typeof smallRows>): void {
  const roster = sheetOf(host, 'Roster');
  const { rows: height, columns } = roster.extent();
  roster.growTo(height + rows.length, columns);
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries())
      roster.enter(
        height + r + 1,
        c + 1,
        typeof cell === 'object' && 'day' in cell ? cell.day : String(cell),
      );
}
