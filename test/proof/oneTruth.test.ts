import '../google/serverPartFile';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showAttention } from '../../src/app/home/attention';
import { showMyCaseload } from '../../src/app/look/myCaseload';
import { showRecord } from '../../src/app/look/responsibilityRecord';
import { showAssignments } from '../../src/app/look/showAssignments';
import { listPeople, showCaseload } from '../../src/app/look/showCaseload';
import { actorIn } from '../../src/app/opened/audience';
import { isStop, readState, readTeam, type State } from '../../src/app/opened/state';
import { makeWorksheet } from '../../src/app/report/makeSheets';
import { BEFORE_RECORD } from '../../src/domain/caseload/recordedFrom';
import { columnNumber } from '../../src/domain/cells/a1';
import { addDays, type Day } from '../../src/domain/cells/day';
import { schoolDay } from '../../src/domain/cells/schoolDay';
import type { Actor } from '../../src/domain/people/access';
import { isUnassigned } from '../../src/domain/people/personName';
import { SHEETS } from '../../src/domain/roster/ownSheets';
import { missouri } from '../../src/standards/missouri/missouri';
import { column, run } from '../google/callFunction';
import { ask, ROSTER } from '../kit/district';
import { day as dayOf } from '../kit/entries';
import { decide } from '../kit/yearDistrict';
import { DISAGREED } from './disagreed';
import { figure, inPart, isProof, tries } from './figures';
import { PlainDistrict } from './plainDistrict';
import { minutesOn, NOBODY, whoHas } from './plainModel';
import { kindOf, type LineName, STUDENTS, step } from './plainSteps';

const HISTORIES = inPart(tries(2_000, 100));

/** So many of the days on which something changes are looked at, today always. */
const DAYS = tries(1_000, 2);

type Holders = Record<string, string | null>;

/** What the views look at, read once. */
function opened({ workbook }: PlainDistrict) {
  const team = readTeam(workbook);
  if (isStop(team)) throw new Error(team.code);
  const state = readState(workbook, missouri, team);
  const actor = actorIn(team, workbook.email);
  if (isStop(state) || isStop(actor)) throw new Error('The district can be read.');
  return { state, actor };
}

const each = (plain: PlainDistrict, who: (name: LineName) => string | null): Holders =>
  Object.fromEntries([...plain.lines.keys()].map((name) => [name, who(name)]));

/** Whom PROVIDER_ON names, of days before the record too. */
const plainly = (text = ''): string => {
  const name = text.replace(`${BEFORE_RECORD}; the roster said `, '');
  return name === 'Nobody' || name === BEFORE_RECORD ? NOBODY : name;
};

/** After an exit and in a gap a sheet or a cell says the same: nobody. */
const orNobody = (holders: Holders): Holders =>
  Object.fromEntries(Object.entries(holders).map(([name, who]) => [name, who ?? NOBODY]));

/** Students, cases and minutes of a person: of the lines of the histories, and of the students whom nothing happens to. */
function loadOf(plain: PlainDistrict, there: Holders, person: string, on: Day): [number, number, number] {
  const [students, ieps, minutes] = OTHERS[person] ?? [0, 0, 0];
  const theirs = [...plain.lines.keys()].filter((name) => there[name] === person);
  const services = theirs.filter((name) => kindOf(name) === 'service');
  const served = new Set(services.map((name) => name.split(' ')[0]));
  const own = services.reduce((sum, name) => sum + minutesOn(plain.line(name), on), 0);
  return [students + served.size, ieps + theirs.length - services.length, minutes + own];
}
const OTHERS: { [person: string]: [number, number, number] } = {
  'Ramos, Elena': [1, 1, 180],
  'Cho, Ben': [1, 1, 120],
  'Okafor, Dele': [1, 1, 120],
};

/** Who has each line on these days by every view, and what everyone's load is. */
function checkDays(plain: PlainDistrict, days: readonly Day[]): void {
  const { state, actor } = opened(plain);
  const keys = plain.keys();
  const sheet = (name: string) => plain.workbook.sheets.get(name) ?? [];
  const log = sheet('Caseload log');
  const told = STUDENTS.flatMap(
    (studentId) => showAssignments(state, actor, { studentId, household: false })?.rows ?? [],
  );
  const responsible = new Map(
    [...plain.lines.keys()].map((name) => {
      const [id, ...service] = name.split(' ');
      const cells = run(
        'PROVIDER_ON',
        column(...days.map(() => id)),
        service.join(' '),
        column(...days),
        log,
      );
      return [name, Array.isArray(cells) ? cells.flat().map(String) : []];
    }),
  );
  const lastRecorded =
    state.log.entries
      .map(({ recordedAt }) => recordedAt.slice(0, 10))
      .sort()
      .at(-1) ?? '';
  for (const [d, on] of days.entries()) {
    const right = each(plain, (name) => whoHas(plain.line(name), on));
    const people = listPeople(state, actor, on).people;
    const inCaseloads: Holders = each(plain, () => null);
    for (const { key: person, name: who } of people)
      for (const kind of ['service', 'case management'] as const)
        for (const { key } of showCaseload(state, actor, person, on, kind)?.lines ?? []) {
          const name = keys.get(key);
          if (name) inCaseloads[name] = inCaseloads[name] ? `${inCaseloads[name]} and ${who}` : who;
        }
    const there = each(plain, (name) =>
      plain.gone.has(name) && on >= plain.today ? null : (right[name] ?? null),
    );
    expect(inCaseloads, `the caseloads on ${on}`).toEqual(there);

    const holds = (begin: unknown, last: unknown): boolean =>
      (begin === BEFORE_RECORD || String(begin) <= on) && (last === '' || on <= String(last));
    for (const { name, load } of people)
      expect([on, name, load.students, load.ieps, load.minutes]).toEqual([
        ...[on, name, ...loadOf(plain, there, name, on)],
      ]);

    const assigned = each(plain, (name) => {
      const rows = told.filter(({ line }) => keys.get(line) === name);
      return rows.flatMap((row) => (holds(row.begin, row.lastDay) ? row.person : [])).join() || null;
    });
    expect(orNobody(assigned), `Case assignments on ${on}`).toEqual(orNobody(right));
    const written = each(plain, (name) => {
      const rows = sheet('Case assignments').filter((row) =>
        kindOf(name) === 'service'
          ? `${row[1]} ${row[8]} ${row[4]}` === `${name} Provider`
          : name.startsWith(String(row[1])) && row[4] === 'Case manager',
      );
      return rows.flatMap((row) => (holds(row[5], row[7]) ? row[3] : [])).join() || null;
    });
    expect(orNobody(written), `the sheet Case assignments on ${on}`).toEqual(orNobody(right));
    const inCells = each(plain, (name) => plainly(responsible.get(name)?.[d]));
    expect(inCells, `PROVIDER_ON on ${on}`).toEqual(orNobody(right));

    // A cell knows no today: lines without a row are there on days before the last one on which something was recorded.
    if (plain.gone.size > 0 && on >= lastRecorded && on < plain.today) continue;
    const table = run('CASELOAD_SUMMARY', sheet('Roster'), sheet('Providers'), on, log, '');
    const rows = new Map((Array.isArray(table) ? table : []).map((row) => [row[1], row]));
    for (const { name, load } of people) {
      const row = rows.get(name);
      const summed = [row?.[7] ?? 0, row?.[8] ?? 0, row?.[9] ?? 0];
      expect([on, name, load.students, load.ieps, load.minutes]).toEqual([on, name, ...summed]);
    }
  }
}

/** What is about today only: Home, the roster's cells, the worksheets, the responsibility record. */
function checkToday(plain: PlainDistrict): void {
  const { workbook, today } = plain;
  ask(workbook, 'open', {});
  const { state, actor } = opened(plain);
  const right = each(plain, (name) => whoHas(plain.line(name), today));
  const { unassigned, unmanaged, byHand, exited: left } = showAttention(workbook, state, actor);
  const keys = plain.keys();
  const nobodys = new Set([...unassigned, ...unmanaged].flatMap(({ line }) => keys.get(line) ?? []));
  expect(each(plain, (name) => (nobodys.has(name) ? NOBODY : null))).toEqual(
    each(plain, (name) => (right[name] === NOBODY && !plain.gone.has(name) ? NOBODY : null)),
  );
  if (!plain.typed) expect(byHand, 'changed by hand, though nobody typed').toEqual([]);
  for (const [name, person] of plain.kept) expect([name, plain.cell(name).text]).toEqual([name, person]);
  const listed = new Set(byHand.map(({ place }) => place));
  for (const name of plain.lines.keys()) {
    const { text, place, hours } = plain.cell(name);
    const who = right[name];
    if (kindOf(name) === 'service' && !plain.gone.has(name))
      expect([name, hours * 60]).toEqual([name, minutesOn(plain.line(name), today)]);
    if (!who || plain.gone.has(name) || listed.has(place)) continue;
    const said = isUnassigned(text) ? NOBODY : text === 'Elena Ramos' ? 'Ramos, Elena' : text;
    expect([place, said]).toEqual([place, who]);
  }
  const exited = new Set(left.flatMap(({ line }) => keys.get(line) ?? []));
  expect(each(plain, (name) => (exited.has(name) ? 'exited' : null))).toEqual(
    each(plain, (name) => {
      const { exit } = plain.line(name);
      return exit !== '' && exit < today && right[name] && right[name] !== NOBODY ? 'exited' : null;
    }),
  );
  const mine: Holders = each(plain, () => null);
  for (const { key, name: who } of listPeople(state, actor, today).people)
    for (const { line } of showMyCaseload(state, actor, { person: key })?.active ?? []) {
      const name = keys.get(line);
      if (name) mine[name] = who;
    }
  expect(mine, 'My caseload').toEqual(
    each(plain, (name) => (plain.gone.has(name) ? null : (right[name] ?? null))),
  );
  // A worksheet is slow to lay out: everyone's in the proof, one person's in each history of the sample.
  const people = listPeople(state, actor, today).people;
  const roster = workbook.sheets.get(ROSTER) ?? [];
  const turn = plain.days.size % people.length;
  for (const { key, name, load } of isProof ? people : people.slice(turn, turn + 1)) {
    const made = makeWorksheet(workbook, state, actor, { person: key, option: 'option 1' });
    if (!made) continue;
    const rows = workbook.sheets.get(made.sheet) ?? [];
    const from = rows.findIndex((row) => row[1] === 'STUDENT') + 1;
    const list = rows.slice(from).filter((row) => typeof row[0] === 'number');
    const ieps = list.filter((row) => row[3] === 1).length;
    const served = list.filter((row) => row[5] !== 'IEP managed, not served').length;
    // Each row's minutes are the sum of the cells that it names.
    const named = list.flatMap((row) => [...String(row[2]).matchAll(/N\((?:'?Roster'?!)\$H\$(\d+)\)/g)]);
    const minutes = named.reduce((sum, [, r]) => sum + Number(roster[Number(r) - 1]?.[7]) * 60, 0);
    expect([name, served, ieps, minutes]).toEqual([name, load.students, load.ieps, load.minutes]);
  }
  checkReport(plain, today, people);
  checkProjection(plain, state, actor);
  for (const studentId of STUDENTS)
    for (const { line, intervals } of showRecord(state, actor, { studentId })?.tracks ?? [])
      for (const { from, to, person } of intervals) {
        const name = keys.get(line);
        if (!name || to < plain.since) continue;
        const [, first = to] = [from, plain.since].sort();
        for (const on of [dayOf(first), dayOf(to)])
          expect([name, on, person || NOBODY]).toEqual([name, on, whoHas(plain.line(name), on) ?? NOBODY]);
      }
}

/** The report lists everybody, and what its own formula gives over the sheets of this workbook are the sidebar's figures of the day. */
function checkReport(
  { workbook }: PlainDistrict,
  today: Day,
  people: ReturnType<typeof listPeople>['people'],
): void {
  const { sheet } = ask(workbook, 'makeReport', { asOf: '' });
  const report = workbook.sheets.get(sheet) ?? [];
  const keys = report.find((row) => row.includes('Key'))?.indexOf('Key') ?? -1;
  const listed = report.map((row) => row[keys]);
  expect(people.map(({ key }) => key).filter((key) => !listed.includes(key) && key !== 'UNASSIGNED')).toEqual(
    [],
  );
  const [[formula = ''] = []] = workbook.sheets.get(SHEETS.figures) ?? [];
  expect(String(formula)).toContain(`"${today}"`);
  expect(String(formula)).toContain(SHEETS.log);
  const [header = [], ...rows] = figuresOf(workbook.sheets, String(formula));
  const columns = ['Head count', 'IEPs managed', 'Student minutes'].map((title) => header.indexOf(title));
  const figures = new Map(rows.map((row) => [row[0], columns.map((c) => row[c])]));
  for (const { key, name, load } of people)
    if (key !== 'UNASSIGNED')
      expect([name, ...(figures.get(key) ?? [])]).toEqual([name, load.students, load.ieps, load.minutes]);
}

/** What the formula of the figures gives: each of its ranges is that sheet's own columns. */
function figuresOf(
  sheets: ReadonlyMap<string, readonly (readonly unknown[])[]>,
  formula: string,
): unknown[][] {
  const [, inside = ''] = /^=CASELOAD_SUMMARY\((.*)\)$/.exec(formula) ?? [];
  const parts = [...inside.matchAll(/"([^"]*)"|(?:'([^']*)'|(\w+))!\$?A\$?\d*:\$?([A-Z]+)/g)];
  const args = parts.map(([, text, quoted, plain, last = '']) => {
    const width = columnNumber(last);
    return text ?? (sheets.get(quoted ?? plain ?? '') ?? []).map((row) => row.slice(0, width));
  });
  expect(args).toHaveLength(5);
  const table = run('CASELOAD_SUMMARY', ...args);
  return Array.isArray(table) ? table : [];
}

/** What the projection says is arranged for a day is what the caseloads of that day say. */
function checkProjection({ workbook, today }: PlainDistrict, state: State, actor: Actor): void {
  // A school year begins on a school day.
  const from = schoolDay(addDays(today, 14));
  const projected = ask(workbook, 'projectYear', decide(workbook, { from, becomes: [] }));
  const then = new Map(listPeople(state, actor, from).people.map(({ key, load }) => [key, load]));
  for (const { key, name, before } of projected.people)
    expect([name, before.students, before.lines]).toEqual([
      name,
      then.get(key)?.students,
      then.get(key)?.lines,
    ]);
}

test('every view, sheet and cell gives the answer of a plain model on every day on which something changes', () => {
  let count = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 7 }), (steps) => {
      const plain = new PlainDistrict();
      for (const each of steps) {
        plain.take(each);
        // A day between is looked at beside the history, since the sidebar is opened there.
        if (isProof && each.does === 'wait' && each !== steps.at(-1)) checkToday(plain.copy());
      }
      checkToday(plain);
      const all = [...plain.days].sort();
      const days: Day[] = [
        ...all.filter((_, i) => (all.length - 1 - i) % Math.ceil(all.length / DAYS) === 0),
        plain.today,
      ];
      checkDays(plain, days);
      count += days.length;
    }),
    {
      numRuns: HISTORIES,
      examples: DISAGREED.map((steps) => [[...steps]]),
    },
  );
  figure('One truth · random histories', `${HISTORIES} histories, ${count} days, no disagreement`);
});
