import { afterAll, describe, expect, test } from 'vitest';
import { type Call, contract } from '../../src/contract/contract';
import { entryPoints } from '../../src/google/entryPoints';
import { answerOf, ask, everything } from '../addOn/installed';
import type { Host } from '../host/host';
import { attempts } from './accessAttempts';
import {
  accessDistrict,
  copyOf,
  ROLES,
  type Role,
  roles,
  secretsOf,
  studentOf,
  type Target,
  TODAY,
  targetOf,
  WHERE,
  type Where,
} from './accessDistrict';
import type { Attempt } from './accessRule';
import { figure, isProof } from './figures';

const isCall = (name: string): name is Call => Object.keys(contract).includes(name);
const calls = Object.keys(contract).filter(isCall);

const original = accessDistrict();

/** One spreadsheet for all tries, made anew after one that changed it. */
let current: Host | null = null;
const district = (): Host => {
  current ??= copyOf(original);
  return current;
};
const kept = (host: Host) => ({
  sheets: everything(host),
  properties: [...host.workbook.state.documentProperties].sort(),
});
const before = JSON.stringify(kept(district()));
const isUnchanged = (host: Host): boolean => JSON.stringify(kept(host)) === before;

/** What the director can know of everyone, so that a forged payload lacks nothing but the right to it. */
const targets = new Map<string, Target>();
const selves = new Map<string, string>();
for (const student of ['4000001', ...roles.flatMap((role) => WHERE.map((where) => studentOf(role, where)))])
  if (!targets.has(student)) targets.set(student, targetOf(original, student));
for (const { key, name } of ask(original, 'people', { asOf: TODAY }).people) selves.set(name, key);

const NAMES_OF_STUDENTS = secretsOf([]);

/** The secrets of others that an answer gives away; what was sent along is nothing new to whoever sent it. */
function leaksIn(text: string, role: Role, sent = ''): string[] {
  return secretsOf(ROLES[role].sites).filter((secret) => text.includes(secret) && !sent.includes(secret));
}

const tally = { tried: 0, allowed: 0, refused: 0, leaks: 0 };

/** Tries one call as somebody, and says all that is not as it should be. */
function tryOne<C extends Call>(call: C, attempt: Attempt<C>, role: Role, where: Where): string[] {
  const host = district();
  const target = targets.get(attempt.about ?? studentOf(role, where));
  if (!target) throw new Error('There is a target for everyone.');
  const input = attempt.input(target, selves.get(ROLES[role].name) ?? 'P-0001');
  const logged = host.logs.length;
  host.signInAs(ROLES[role].email);
  const answer = answerOf(host, call, input);
  host.signInAs(ROLES['Admin of all sites'].email);
  const may = attempt.may(role, where);
  const did = answer.ok && (attempt.did?.(answer.output) ?? true);
  const unchanged = isUnchanged(host);
  if (!unchanged) current = null;
  const text = JSON.stringify(answer);
  const leaks = attempt.whole && did && may ? [] : leaksIn(text, role, JSON.stringify(input));
  const logs = host.logs.slice(logged).join('\n');
  tally.tried += 1;
  tally[did ? 'allowed' : 'refused'] += 1;
  tally.leaks += leaks.length;
  const which = `${call} ${attempt.what}, ${role}, ${where}`;
  return [
    ...(did !== may ? [`${which}: ${may ? 'refused' : 'allowed'}: ${text.slice(0, 400)}`] : []),
    ...(!did && !unchanged ? [`${which}: refused, and changed the spreadsheet`] : []),
    ...(leaks.length > 0 ? [`${which}: tells of ${leaks.join(', ')}: ${text.slice(0, 1500)}`] : []),
    ...(NAMES_OF_STUDENTS.some((name) => logs.includes(name)) ? [`${which}: names in the log: ${logs}`] : []),
    ...(!answer.ok && answer.code === 'failed' ? [`${which}: failed: ${logs}`] : []),
  ];
}

/** In the tests an eighth of it, which meets every role and every place; all of it in the proof. */
let turn = 0;
const tried = <C extends Call>(call: C): string[] =>
  attempts[call].flatMap((attempt) =>
    roles.flatMap((role) =>
      WHERE.flatMap((where) => (isProof || turn++ % 19 === 0 ? tryOne(call, attempt, role, where) : [])),
    ),
  );

describe('every call, by everyone, with the data of everyone', () => {
  test.each(calls)('%s is done exactly where it may be, and tells of nobody else', (call) => {
    expect(tried(call)).toEqual([]);
  });
});

/** Keys of nothing, and names that every object has. */
const FORGED = ['__proto__', 'constructor', 'toString', 'L-999999', 'P-9999', 'B-999999'];
/** The fields of inputs that name a line, a person, a student, a batch or a sheet. */
const KEYS = /^(line|person|provider|studentId|enrollment|batch|sheet|caseManager)$/;

/** The input with one key of it forged, for every key that it has. */
function forgeries(value: unknown, forged: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((each, i) => forgeries(each, forged).map((other) => value.with(i, other)));
  return Object.entries(value).flatMap(([name, inner]) =>
    // Whose list a reassignment is made from says nothing of what is changed.
    KEYS.test(name) && !(name === 'person' && 'drafts' in value) && typeof inner === 'string' && inner !== ''
      ? [{ ...value, [name]: forged }]
      : forgeries(inner, forged).map((other) => ({ ...value, [name]: other })),
  );
}

/** What the server says to any text as a call's name and input, and whether that was harmless. */
function send(role: Role, name: string, payload: string): { answer: string; troubles: string[] } {
  const host = district();
  const logged = host.logs.length;
  host.signInAs(ROLES[role].email);
  const answer = String(host.run('rpc', name, payload));
  host.signInAs(ROLES['Admin of all sites'].email);
  const unchanged = isUnchanged(host);
  if (!unchanged) current = null;
  const leaks = leaksIn(answer, role, payload);
  const logs = host.logs.slice(logged).join('\n');
  tally.tried += 1;
  tally.refused += unchanged ? 1 : 0;
  tally.leaks += leaks.length;
  const which = `${name} ${payload.slice(0, 200)}, ${role}`;
  return {
    answer,
    troubles: [
      ...(unchanged ? [] : [`${which}: changed the spreadsheet`]),
      ...(leaks.length > 0 ? [`${which}: tells of ${leaks.join(', ')}`] : []),
      ...(answer.includes('"failed"') ? [`${which}: failed: ${logs}`] : []),
      ...(NAMES_OF_STUDENTS.some((secret) => logs.includes(secret)) ? [`${which}: names in the log`] : []),
    ],
  };
}

describe('forged', () => {
  const forgers: readonly Role[] = isProof ? roles : ['Admin of another site', 'Provider', 'e-mail unknown'];

  function forgedInputs<C extends Call>(call: C): string[] {
    return attempts[call].flatMap((attempt) =>
      forgers.flatMap((role) => {
        const target = targets.get(studentOf(role, 'own'));
        if (!target) throw new Error('There is a target for everyone.');
        const input = attempt.input(target, selves.get(ROLES[role].name) ?? 'P-0001');
        return FORGED.flatMap((forged) => forgeries(input, forged)).flatMap((other) =>
          isProof || turn++ % 59 === 0 ? send(role, call, JSON.stringify(other)).troubles : [],
        );
      }),
    );
  }

  test('keys of nothing and of every object’s own members find nothing and change nothing', () => {
    expect(calls.flatMap((call) => forgedInputs(call))).toEqual([]);
  }, 900_000);

  test('calls that there are not are refused, to everyone', () => {
    for (const role of roles)
      for (const name of [...FORGED.slice(0, 3), 'hasOwnProperty', '', 'Open', 'handle', 'answer']) {
        const { answer, troubles } = send(role, name, '{}');
        expect(JSON.parse(answer)).toMatchObject({ ok: false, code: 'unknown-call' });
        expect(troubles).toEqual([]);
      }
  });

  test('a payload that says who is asking, or that is no input at all, is refused', () => {
    for (const role of forgers)
      for (const call of calls)
        for (const payload of [
          ...['', 'null', '[]', '"x"', '{"email":"director@lakeview.example","access":"Admin"}'],
          '{"__proto__":{"access":"Admin"},"actor":{"access":"Admin"}}',
        ]) {
          if (!isProof && turn++ % 41 !== 0) continue;
          const { answer, troubles } = send(role, call, payload);
          expect(JSON.parse(answer), `${call} ${payload}`).toMatchObject({
            ok: false,
            code: 'unreadable-input',
          });
          expect(troubles).toEqual([]);
        }
  });
});

describe('what Google calls by name', () => {
  test('is the page’s one server function, its word that it came, and what the page or a cell may call without an account', () => {
    expect(entryPoints.filter(({ kind }) => kind === 'server').map(({ name }) => name)).toEqual([
      'rpc',
      'sidebarCame',
    ]);
    expect([...district().callable].sort()).toEqual(entryPoints.map(({ name }) => name).sort());
  });

  /** What a cell shows, or the sentence of its error. */
  const inCell = (name: string, ...args: Parameters<Host['callCustomFunction']>[1][]): string => {
    try {
      return JSON.stringify(district().callCustomFunction(name, ...args));
    } catch (error) {
      return String(error);
    }
  };

  test.each(calls)(
    'in a cell, where no account is told, rpc("%s") tells of no student and no provider',
    (call) => {
      const target = targets.get('2000001');
      if (!target) throw new Error('Ana is a target.');
      for (const { input } of attempts[call]) {
        const payload = JSON.stringify(input(target, 'P-0001'));
        const shown = inCell('rpc', call, payload);
        expect(leaksIn(shown, 'e-mail empty', payload)).toEqual([]);
        expect(isUnchanged(district())).toBe(true);
        tally.tried += 1;
        tally.refused += 1;
      }
    },
  );

  test('cell functions read what they are given and no sheet: the names of sheets give nothing', () => {
    const functions = entryPoints.filter(({ kind }) => kind === 'function');
    expect(functions.length).toBeGreaterThan(10);
    for (const { name } of functions)
      for (const text of ['Roster', 'Roster!A:N', 'Caseload log', '2000001', '__proto__']) {
        const shown = inCell(name, text, text, text, text);
        expect(leaksIn(shown, 'e-mail empty', text), `${name}("${text}")`).toEqual([]);
        tally.tried += 1;
        tally.refused += 1;
      }
  });

  test('every other function that a page could call does nothing for a stranger', () => {
    const host = district();
    host.signInAs(ROLES['e-mail unknown'].email);
    for (const { name, kind } of entryPoints) {
      if (kind === 'server') continue;
      let told = '';
      try {
        told = JSON.stringify(host.run(name)) ?? '';
      } catch (error) {
        told = String(error);
      }
      expect(leaksIn(told, 'e-mail unknown'), name).toEqual([]);
    }
    expect(isUnchanged(host)).toBe(true);
    host.signInAs(ROLES['Admin of all sites'].email);
  });
});

afterAll(() => {
  const { tried: combinations, allowed, refused, leaks } = tally;
  figure(
    'Access',
    `${combinations} combinations tried, ${allowed} allowed, ${refused} refused, ${leaks} leaks`,
  );
});
