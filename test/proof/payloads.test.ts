import { afterAll, describe, expect, test } from 'vitest';
import { type Answer, type Call, contract } from '../../src/contract/contract';
import { afterSetUp, answerOf, ask, everything, keyOf, smallRoster } from '../addOn/installed';
import type { Host } from '../host/host';
import { figure, isProof, tries } from './figures';
import { HOSTILE } from './hostileStrings';
import { mutations, payloadFor } from './payloadsOf';

const isCall = (name: string): name is Call => Object.keys(contract).includes(name);
const CALLS = Object.keys(contract).filter(isCall);
/** The sheets that hold nothing but texts and numbers. */
const OWN = new Set(['Roster', 'Providers', 'Caseload log', 'Case assignments']);
const REFUSED = { ok: false, code: 'unreadable-input' };

/** In the tests a few of them, in the proof every other one, evenly over all: beside each other's they are much alike. */
const some = <T>(all: readonly T[], few: number): T[] =>
  all.filter((_, i) => i % (isProof ? 2 : Math.ceil(all.length / few)) === 0);

/** One refuses everything, so nothing in it may change; the other takes what can be taken. */
const [untouched, used] = [afterSetUp(smallRoster()), afterSetUp(smallRoster())];

const counted = { tried: 0, refused: 0, slowest: 0 };

afterAll(() =>
  figure(
    'Payloads over the wire · tried, refused with a code',
    `${counted.tried}, ${counted.refused}; none failed, the slowest took ${Math.round(counted.slowest)} ms`,
  ),
);

/** Sends a text as the page would; whatever comes back must be an answer, and no failure. */
function send(host: Host, name: string, payload: string): Answer<Call> {
  const before = process.cpuUsage();
  const answer: Answer<Call> = JSON.parse(String(host.run('rpc', name, payload)));
  counted.tried += 1;
  counted.slowest = Math.max(counted.slowest, process.cpuUsage(before).user / 1_000);
  if (!answer.ok) {
    counted.refused += 1;
    expect(answer.code, `${name} ${payload.slice(0, 300)}: ${host.logs.slice(-1)}`).not.toBe('failed');
    expect(answer.sentence).toMatch(/^[A-Z“].*[.?]$/s);
    expect(answer.sentence.length).toBeLessThan(600);
  }
  return answer;
}

/** Keys and days that the district knows, so that a payload of a call gets as far as it can; each is asked for where a field wants it. */
function knownIn(host: Host): (call: Call) => (field: string) => string {
  const assignments = once(() => ask(host, 'assignments', { studentId: '2000001', household: false }));
  const year = once(() =>
    ask(host, 'planYear', { from: '', cutOff: '', leavingAge: '', grade12Leaves: true }),
  );
  const person = once(() => keyOf(host, 'Ramos, Elena'));
  const line = () => assignments().enrollments[0]?.line ?? '';
  const compared = once(() => ask(host, 'compareExport', { sheet: 'Roster', mapping: null }));
  const seenBy = (call: Call): string => {
    if (call === 'saveExport' || call === 'previewExport') return compared().seen;
    return call === 'saveYear' || call === 'projectYear' ? year().seen : assignments().seen;
  };
  const texts: Record<string, () => string> = {
    ...{ line, enrollment: line, person, provider: person, caseManager: person },
    id: () => year().teams[0]?.id ?? '',
  };
  const fixed: Record<string, string> = {
    ...{ studentId: '2000001', sheet: 'Roster', header: 'Student ID', field: 'provider', batch: 'B-000001' },
    ...{ asOf: '2026-11-21', begin: '11/30/2026', lastDay: '12/18/2026', effective: '11/30/2026' },
  };
  return (call) => (field) => fixed[field] ?? (field === 'seen' ? seenBy(call) : (texts[field]?.() ?? ''));
}

/** Nothing in it changes, so it is asked once for all calls. */
const knownInUntouched = knownIn(untouched);

function once<T>(ask: () => T): () => T {
  let answer: { is: T } | null = null;
  return () => {
    answer ??= { is: ask() };
    return answer.is;
  };
}

describe.each(CALLS)('%s', { timeout: 600_000 }, (call) => {
  const schema = contract[call].input();

  test('refuses each field of another type, missing or too many, before it looks at the spreadsheet', () => {
    const host = untouched;
    const all = mutations(schema, payloadFor(schema, knownInUntouched(call)));
    const before = everything(host);
    for (const { what, payload } of some(
      all.filter(({ isWrong }) => isWrong),
      4,
    )) {
      expect(send(host, call, JSON.stringify(payload)), what).toMatchObject(REFUSED);
      // To load the server part is all that was asked of Google.
      expect([...host.calls.byName.keys()].filter((name) => !name.startsWith('HtmlService'))).toEqual([]);
    }
    expect(everything(host)).toEqual(before);
  });

  test('answers what has the right types and says nothing of use, and hostile texts, without failing', () => {
    const host = used;
    const payload = payloadFor(schema, knownIn(host)(call));
    const odd = mutations(schema, payload).filter(({ isWrong }) => !isWrong);
    for (const { payload: other } of some(odd, 1)) send(host, call, JSON.stringify(other));
    for (let from = 0; from < HOSTILE.length; from += tries(40, 1_000)) {
      let next = from;
      const hostile = payloadFor(schema, () => HOSTILE[next++ % HOSTILE.length] ?? '');
      send(host, call, JSON.stringify(hostile));
    }
    expect(
      everything(host)
        .filter(({ name }) => OWN.has(name))
        .flatMap(({ formulas }) => formulas),
    ).toEqual([]);
    expect(answerOf(host, 'open', {})).toMatchObject({ ok: true });
  });
});

/** Three MB of this and that; in the tests one. */
const BIG = tries(3_000_000, 1_000_000);
const DEEP = 100_000;
const JUNK: Record<string, string> = {
  nothing: '',
  'a blank': ' ',
  'half an object': '{',
  'no JSON': 'undefined',
  code: '(()=>{})()',
  'a trailing comma': '{"asOf":"2026-11-21",}',
  'two values': '{}{}',
  null: 'null',
  'a number': '1e999',
  'a list': '[]',
  'a text of many MB': JSON.stringify('x'.repeat(BIG)),
  'many MB of blanks': ' '.repeat(BIG),
  'many MB of lists': `[${'[],'.repeat(BIG / 3)}[]]`,
  'many MB in a field that is not asked for': `{"extra":"${'x'.repeat(BIG)}"}`,
  '100,000 fields': `{${Array.from({ length: DEEP }, (_, i) => `"f${i}":${i}`).join()}}`,
  '100,000 lists in one another': '['.repeat(DEEP) + ']'.repeat(DEEP),
  '100,000 objects in one another': '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP),
  '100,000 lists that never end': '['.repeat(DEEP),
  'a prototype': '{"__proto__":{"access":"Admin"},"constructor":{"prototype":{"access":"Admin"}}}',
};
const ASKED = ['open', 'save', 'setUp', 'enroll', 'people'] as const;

describe.each(Object.entries(JUNK))('%s', (_, junk) => {
  test.each(some(ASKED, 1))('is refused by %s, quickly, and changes nothing', (call) => {
    const host = untouched;
    const before = everything(host);
    const started = process.cpuUsage();
    expect(send(host, call, junk)).toMatchObject(REFUSED);
    // This process's own time, in microseconds: other tests run beside it.
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
    expect(everything(host)).toEqual(before);
  });
});

test('deep and huge values where a text or a list belongs are refused or answered, never failed', () => {
  const host = untouched;
  const before = everything(host);
  const deep = '['.repeat(DEEP) + ']'.repeat(DEEP);
  expect(send(host, 'people', `{"asOf":${deep}}`)).toMatchObject(REFUSED);
  expect(send(host, 'inspectRoster', `{"sheet":null,"mapping":${deep}}`)).toMatchObject(REFUSED);
  expect(send(host, 'people', `{"asOf":"${'1'.repeat(BIG)}"}`)).toMatchObject(REFUSED);
  const draft = {
    line: 'L-1',
    seen: '',
    effective: '',
    amount: '',
    lre: '',
    provider: '',
    correctOpening: false,
  };
  const saves = (over: object) =>
    send(
      host,
      'save',
      JSON.stringify({
        person: '',
        asOf: '',
        drafts: [],
        moveCaseManagement: false,
        reason: '',
        acknowledged: [],
        ...over,
      }),
    );
  expect(saves({ drafts: Array.from({ length: 6_001 }, () => draft) })).toMatchObject(REFUSED);
  expect(saves({ drafts: Array.from({ length: 6_000 }, () => draft) })).toMatchObject({
    ok: true,
    output: { saved: false },
  });
  expect(saves({ drafts: [{ ...draft, seen: 'x'.repeat(1_000_001) }] })).toMatchObject({
    ok: false,
    code: 'unreadable-input',
  });
  expect(everything(host)).toEqual(before);
});

test('a call that is none is refused as unknown, whatever its name', () => {
  const host = untouched;
  const names = [
    '',
    ' ',
    'Open',
    'open ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'x'.repeat(1_000_000),
    ...some(HOSTILE, 10),
  ];
  for (const name of names)
    if (!isCall(name))
      expect(send(host, name, '{}'), name.slice(0, 50)).toMatchObject({ ok: false, code: 'unknown-call' });
});

test.each([
  [],
  [undefined],
  [null, null],
  [1, 2],
  ['open'],
  ['open', {}],
  [{}, '{}'],
  [['open'], '{}'],
  ['open', null],
  ['open', 7],
])('arguments of another type are refused too: %j, %j', (...args) => {
  const host = untouched;
  const answer: unknown = JSON.parse(String(host.run('rpc', ...args)));
  expect(answer).toMatchObject({
    ok: false,
    code: expect.stringMatching(/^(?:unknown-call|unreadable-input)$/),
  });
});
