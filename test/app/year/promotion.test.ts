import { describe, expect, test } from 'vitest';
import { ask, district, handingOver, setUp, signIn, undo } from '../../kit/district';
import { tabbedDistrict } from '../../kit/tabs';
import { AUGUST, cells, inMay, MAY, on, type Seat, save, usual, yearRows } from '../../kit/yearDistrict';

/** Oak ends with grade 5, and the middle school has what comes after it. */
const seats: Seat[] = [
  ['1', 'Alvarez, Ana', '5', 'Oak', 'Resource', 'Ramos, Elena', 'Ramos, Elena'],
  ['2', 'Bishop, Ben', '4', 'Oak', 'Resource', 'Ramos, Elena', 'Ramos, Elena'],
  ['3', 'Evans, Eve', '6', 'Lakeview MS', 'Resource', 'Cho, Ben', 'Cho, Ben'],
  ['4', 'Fox, Finn', '7', 'Lakeview MS', 'Resource', 'Cho, Ben', 'Cho, Ben'],
  ['5', 'Gray, Gil', '8', 'Lakeview MS', 'Resource', 'Cho, Ben', 'Cho, Ben'],
  ['6', 'Last, Lou', '18-22', 'Lakeview MS', 'Speech', '', ''],
];
const wholes = { becomes: [] };

type Workbook = ReturnType<typeof inMay>;

/** Elena Ramos is an Admin of these sites, and signed in. */
function asSiteAdmin(workbook: Workbook, sites: string): void {
  for (const row of workbook.sheets.get('Providers') ?? []) if (row[1] === 'Ramos, Elena') row[5] = sites;
  signIn(workbook, 'Ramos, Elena', 'Admin');
}

const fifthAtOak = (workbook: Workbook) =>
  ask(workbook, 'planYear', usual).promotions.find(({ from, grade }) => from === 'Oak' && grade === '6');

describe('grades that go to another school', () => {
  test('are written in the roster’s own way on the first day, and are asked no more next year', () => {
    const workbook = inMay(yearRows(seats));
    const plan = ask(workbook, 'planYear', usual);
    expect(plan.promotions.filter(({ ends }) => ends)).toMatchObject([
      { from: 'Oak', grade: '6', was: '5', students: 1, to: 'Lakeview MS', by: 'only' },
    ]);
    const moved = plan.teams.flatMap(({ id, moved: there }) => (there ? [{ id, person: there.person }] : []));
    expect(moved).toHaveLength(2);
    expect(save(workbook, { ...wholes, teams: moved })).toMatchObject({
      saved: true,
      counts: { schools: 1, moves: 1, cases: 1 },
      notices: [
        expect.stringContaining('The grades and schools in the roster change on 08/02/2027'),
        expect.any(String),
      ],
    });
    expect(ask(workbook, 'history', { before: '' }).batches[0]?.what).toContain(
      'next grade of 5 students, another school of 1',
    );
    expect(cells(workbook, 'School')[0]).toBe('Oak');
    on(workbook, AUGUST);
    expect(cells(workbook, 'School')[0]).toBe('Lakeview MS');
    expect(cells(workbook, 'Provider')[0]).toBe('Cho, Ben');
    expect(cells(workbook, 'Case Manager')[0]).toBe('Cho, Ben');
    expect(ask(workbook, 'attention', {}).counts.byHand).toBe(0);
    // Ben goes up into grade 6 the year after.
    const next = ask(workbook, 'planYear', usual).promotions.find(
      ({ from, grade }) => from === 'Oak' && grade === '6',
    );
    expect(next).toMatchObject({ to: 'Lakeview MS', by: 'kept' });
  });

  test('planned once are where they go when the year is planned again', () => {
    const workbook = inMay(yearRows(seats));
    save(workbook, wholes);
    const again = ask(workbook, 'planYear', usual);
    expect(again.promotions.filter(({ ends }) => ends)).toEqual([]);
    expect(save(workbook, { ...wholes, acknowledged: ['planned-already'] })).toMatchObject({
      saved: false,
      counts: { schools: 0 },
    });
  });

  test('tell who is to have the student later in the year and is not at the new school, and leave that as it is', () => {
    const finch: Seat = ['7', 'Hall, Hope', '1', 'Oak', 'Resource', 'Finch, Amy', 'Finch, Amy'];
    const workbook = inMay(yearRows([...seats, finch]));
    const { drafts, ...draft } = handingOver(workbook, 'Ramos, Elena', 'Finch, Amy', '10/01/2027', {});
    const ana = drafts.slice(0, 1);
    expect(
      ask(workbook, 'save', {
        ...draft,
        drafts: ana,
        moveCaseManagement: false,
        acknowledged: ana.map(({ line }) => `renewal-overdue:${line}`),
      }),
    ).toMatchObject({ saved: true });
    const { findings } = save(workbook, wholes);
    expect(findings).toMatchObject([{ code: 'later-elsewhere', severity: 'warns', field: 'teams' }]);
    expect(findings[0]?.sentence).toBe(
      'Finch, Amy has Alvarez, Ana from 10/01/2027 on, who is at Lakeview MS by then. That was arranged before and stands: change it in Reassign caseloads if someone else is to follow.',
    );
    expect(save(workbook, { ...wholes, acknowledged: ['later-elsewhere'] }).saved).toBe(true);
  });

  test('go to no school that is not the Admin’s', () => {
    const workbook = inMay(yearRows(seats));
    asSiteAdmin(workbook, 'Oak; Elm');
    expect(ask(workbook, 'planYear', usual).schools).toEqual(['Elm', 'Oak']);
    const feeders = [{ from: 'Oak', grade: '6' as const, to: 'Lakeview MS', each: false }];
    expect(save(workbook, { ...wholes, feeders }).findings).toMatchObject([
      { code: 'unknown-school', severity: 'blocks', field: 'schools' },
    ]);
  });

  test('are not left behind unasked by an Admin of one school, nor by the district that plans after it', () => {
    const workbook = inMay(yearRows(seats));
    const district = workbook.email;
    asSiteAdmin(workbook, 'Oak');
    expect(fifthAtOak(workbook)).toMatchObject({ to: '', ends: true });
    expect(save(workbook, wholes).findings).toMatchObject([{ code: 'no-next-school' }]);
    expect(save(workbook, { ...wholes, acknowledged: ['no-next-school'] }).saved).toBe(true);
    workbook.email = district;
    expect(fifthAtOak(workbook)).toMatchObject({ to: 'Lakeview MS', ends: true });
    expect(save(workbook, { ...wholes, acknowledged: ['planned-already'] })).toMatchObject({
      saved: true,
      counts: { schools: 1 },
    });
  });

  test('go where the district sent them, whoever plans for one school between', () => {
    const elm: Seat[] = [
      ['7', 'Hall, Hope', '6', 'Elm', 'Resource', 'Okafor, Dele', 'Okafor, Dele'],
      ['8', 'Ito, Ivy', '18-22', 'Elm', 'Resource', 'Okafor, Dele', 'Okafor, Dele'],
    ];
    const workbook = inMay(yearRows([...seats, ...elm]));
    const district = workbook.email;
    const feeders = [{ from: 'Oak', grade: '6' as const, to: 'Lakeview MS', each: false }];
    undo(workbook, save(workbook, { ...wholes, feeders }).batch);
    asSiteAdmin(workbook, 'Oak; Elm');
    expect(fifthAtOak(workbook)).toMatchObject({ to: '', ends: true });
    undo(workbook, save(workbook, { ...wholes, acknowledged: ['no-next-school'] }).batch);
    workbook.email = district;
    expect(fifthAtOak(workbook)).toMatchObject({ to: 'Lakeview MS', by: 'kept' });
  });

  test('stay where the family moved in summer, which is told once, as who was planned has them', () => {
    const workbook = inMay(yearRows(seats));
    save(workbook, wholes);
    const [header = [], ana = []] = workbook.sheets.get('Roster') ?? [];
    ana[header.indexOf('School')] = 'Hill';
    workbook.day = AUGUST;
    const told = /“School” of 1 student was changed since the new school year was planned/;
    expect(ask(workbook, 'open', {}).notices.join(' ')).toMatch(told);
    expect(cells(workbook, 'School')[0]).toBe('Hill');
    expect(ask(workbook, 'open', {}).notices.join(' ')).not.toMatch(told);
  });

  test('are not told to have been changed where the summer’s export calls the same school by another name', () => {
    const workbook = inMay(yearRows(seats));
    const mapping: object = JSON.parse(workbook.memory.mapping ?? '{}');
    workbook.memory.mapping = JSON.stringify({ ...mapping, schools: [['Lakeview MS', 'LMS']] });
    save(workbook, wholes);
    const [header = [], ana = []] = workbook.sheets.get('Roster') ?? [];
    ana[header.indexOf('School')] = 'lms';
    workbook.day = AUGUST;
    expect(ask(workbook, 'open', {}).notices.join(' ')).not.toContain('was changed since');
  });

  test('of which nobody said where they go stay, which is told before the save', () => {
    const workbook = inMay(yearRows(seats));
    const nowhere = { ...wholes, feeders: [{ from: 'Oak', grade: '6' as const, to: '', each: false }] };
    expect(save(workbook, nowhere).findings).toMatchObject([
      { code: 'no-next-school', severity: 'warns', field: 'schools' },
    ]);
    expect(save(workbook, { ...nowhere, acknowledged: ['no-next-school'] })).toMatchObject({
      saved: true,
      counts: { schools: 0 },
    });
  });

  test('are told where each school is a tab of the roster', () => {
    const workbook = on(setUp(tabbedDistrict()), MAY);
    const { promotions, findings } = ask(workbook, 'planYear', usual);
    expect(promotions).toEqual([]);
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warns schools-are-tabs']);
  });
});

test('in a district of one school nobody is asked for a school', () => {
  const workbook = on(setUp(district(yearRows(seats.slice(0, 2)))), MAY);
  expect(ask(workbook, 'planYear', usual).promotions).toEqual([]);
});
