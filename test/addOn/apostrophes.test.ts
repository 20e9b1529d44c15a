import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/contract/contract';
import { Killed, type Switches } from '../host/host';
import { snapshotOf } from '../host/snapshot';
import { tries } from '../proof/figures';
import { saveHandOver } from './edits';
import { FAULTS, failAt } from './faults';
import {
  afterSetUp,
  answerOf,
  ask,
  caseload,
  everything,
  handingOver,
  keyOf,
  ROSTER,
  sheetOf,
  shown,
  smallRoster,
  smallRows,
} from './installed';

/** How Google may take an apostrophe that a text begins with. */
const WAYS = ['stripped', 'keptInText', 'kept'] as const satisfies Switches['leadingApostrophe'][];

/** In the tests each of the three ways has another third of the calls at which a save is cut off. */
const EVERY = tries(1, 3);

const STUDENT = "'Ofa Tonga";
const CHO = "'Cho, Ben";
const SITE = "'Iolani";
const ID = "'0042";

/** Somebody's name, a student, a site and an ID begin with an apostrophe, which is no part of the ID. */
function roster() {
  const rows = smallRows();
  for (const row of rows) {
    if (String(row[0]) === '2000001') [row[0], row[1], row[3]] = [ID, STUDENT, SITE];
    for (const c of [11, 12]) if (row[c] === 'Cho, Ben') row[c] = CHO;
  }
  return smallRoster('America/Chicago', rows);
}

const opened = (leadingApostrophe: Switches['leadingApostrophe']) =>
  afterSetUp(roster(), { switches: { leadingApostrophe } });
type Opened = ReturnType<typeof opened>;

/** All lines of Ramos to Cho, for a reason that begins with an apostrophe, as its callers put it. */
const handed = (host: Opened) => ({
  ...handingOver(host, 'Ramos, Elena', CHO, '11/21/2026'),
  reason: "'tis agreed",
});
const seen = (host: Opened) => {
  const input = handed(host);
  const { findings } = ask(host, 'preview', input);
  return { ...input, acknowledged: findings.map(({ code, line }) => `${code}:${line}`) };
};

const isWhole = (host: Opened) => {
  expect(ask(host, 'checkRecord', {})).toMatchObject({ intact: true });
  expect(ask(host, 'open', {})).toMatchObject({ stop: '', notices: [] });
};

describe.each(WAYS)('a text that begins with an apostrophe, where Google has it %s', (way) => {
  test('stands as it is in the record, Providers, the roster and Case assignments, and so after Undo', () => {
    const host = opened(way);
    const before = everything(host).find(({ name }) => name === ROSTER);
    const saved = ask(host, 'save', seen(host));
    expect(saved).toMatchObject({ saved: true, notices: [] });
    isWhole(host);
    const log = shown(host, 'Caseload log').filter((row) => row[1] === saved.batch);
    expect(log.every((row) => row[21] === "'tis agreed" && row[13] === CHO)).toBe(true);
    expect(log.some((row) => row[8] === '0042' && row[9] === STUDENT && row[11] === SITE)).toBe(true);
    expect(shown(host, 'Providers').map((row) => row[1])).toContain(CHO);
    const own = shown(host, ROSTER).filter((row) => row[0] === ID);
    expect(own.map((row) => [row[1], row[3], row[11]])).toContainEqual([STUDENT, SITE, CHO]);
    expect(shown(host, 'Case assignments').filter((row) => row[1] === '0042')).toContainEqual(
      expect.arrayContaining([STUDENT, CHO, SITE]),
    );
    expect(ask(host, 'undo', { batch: saved.batch, rest: false, reason: "''tis not" }).saved).toBe(true);
    isWhole(host);
    expect(everything(host).find(({ name }) => name === ROSTER)).toEqual(before);
    expect(shown(host, 'Caseload log').at(-1)?.[21]).toBe("''tis not");
  });

  test('comes in by the forms: a provider, a student with services, an edit, an exit', () => {
    const host = opened(way);
    const provider = ask(host, 'addProvider', { name: "'Aloha, Kai", role: "'SLP", site: SITE, email: '' });
    expect(shown(host, 'Providers').map((row) => row[1])).toContain("'Aloha, Kai");
    const student: Input<'enroll'> = {
      values: [
        { field: 'studentId', value: "'77" },
        { field: 'name', value: "'Alana, Leo" },
        { field: 'grade', value: 'K' },
        { field: 'site', value: SITE },
        { field: 'start', value: '11/21/2026' },
      ],
      services: [{ service: 'Speech', provider: provider.key ?? '', amount: '1.5' }],
      ...{ caseManager: keyOf(host, CHO), begin: '', reason: "'new", acknowledged: [] },
    };
    const { findings } = ask(host, 'enroll', student);
    const acknowledged = findings.map(({ code }) => code);
    expect(ask(host, 'enroll', { ...student, acknowledged })).toMatchObject({ saved: true });
    isWhole(host);
    const row = shown(host, ROSTER).find((cells) => cells[0] === "'77");
    expect(row?.slice(0, 4)).toEqual(["'77", "'Alana, Leo", 'K', SITE]);
    expect(caseload(host, "'Aloha, Kai")).toMatchObject([{ studentId: '77', student: "'Alana, Leo" }]);
    const line = caseload(host, "'Aloha, Kai")[0]?.key ?? '';
    const edited = ask(host, 'editEnrollment', {
      ...{ line, values: [{ field: 'site', value: "'Oak" }], effective: '', reason: "'edit" },
      ...{ seen: ask(host, 'enrollment', { line }).seen, acknowledged: [] },
    });
    expect(edited.saved).toBe(true);
    isWhole(host);
    expect(shown(host, ROSTER).find((cells) => cells[0] === "'77")?.[3]).toBe("'Oak");
    expect(sheetOf(host, ROSTER).formulaCount).toBe(0);
  });

  test('whatever call of its save fails or is the last: it is not begun or it stands, and the record is whole', () => {
    const host = opened(way);
    const asked = seen(host);
    const putBack = snapshotOf(host.workbook);
    const names: string[] = [];
    host.onCall(({ phase, name }) => {
      if (phase === 'before') names.push(name);
      return undefined;
    });
    ask(host, 'save', asked);
    host.onCall(null);
    const writes = names.flatMap((name, at) => (/\.(set\w+|flush|insert\w+)$/.test(name) ? [at] : []));
    for (const [i, at] of writes.entries()) {
      if (i % EVERY !== WAYS.indexOf(way) % EVERY) continue;
      putBack();
      failAt(host, at, FAULTS[i % FAULTS.length] ?? 'killed after');
      try {
        answerOf(host, 'save', asked);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      host.onCall(null);
      expect(ask(host, 'open', {}), `${i} ${names[at]}`).toMatchObject({ stop: '' });
      expect(ask(host, 'checkRecord', {}), `${i} ${names[at]}`).toMatchObject({ intact: true });
      // It can be saved now, if it was not.
      const now = shown(host, 'Caseload log').some((row) => row[21] === "'tis agreed" && row[23] !== '');
      if (!now) expect(ask(host, 'save', seen(host)), `${i} ${names[at]}`).toMatchObject({ saved: true });
    }
  });
});

test('a row that is inserted in the instant before a save’s last cell is written harms no entry: the save is told as not saved', () => {
  const host = opened('stripped');
  const log = sheetOf(host, 'Caseload log');
  const before = shown(host, 'Caseload log');
  const asked = seen(host);
  let isDue = true;
  host.onCall(({ phase, name }) => {
    if (phase === 'before' && name === 'SpreadsheetApp.Range.setValue' && isDue) {
      isDue = false;
      log.insertRows(2, 1);
    }
    return undefined;
  });
  const answer = answerOf(host, 'save', asked);
  host.onCall(null);
  expect(isDue).toBe(false);
  expect(answer.ok && 'saved' in answer.output && answer.output.saved).toBe(false);
  const now = shown(host, 'Caseload log').filter((row) => row.some((cell) => cell !== ''));
  expect(now.slice(0, before.length)).toEqual(before);
});

test('a list of allowed values has the name as people see it', () => {
  const host = opened('stripped');
  const roster = sheetOf(host, ROSTER);
  const rule = {
    ...{ kind: 'list' as const, criteria: 'VALUE_IN_LIST', criteriaValues: [], showDropdown: true },
    ...{ helpText: null, options: ['Ramos, Elena', CHO], allowInvalid: false },
  };
  for (let row = 2; row <= 7; row++) roster.putAttribute('validation', row, 12, rule);
  expect(saveHandOver(host, 'Ramos, Elena', CHO, '11/21/2026')).toMatchObject({ saved: true, notices: [] });
});
