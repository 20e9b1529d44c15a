import { describe, expect, test } from 'vitest';
import type { Call, Input } from '../../../src/contract/contract';
import { draftOf } from '../../kit/client';
import { afterSetUp, answerOf, ask, caseload, column, keyOf, reassignment, signIn } from '../../kit/district';

describe('a Provider', () => {
  test('sees the caseloads of their sites and no other', () => {
    const workbook = signIn(afterSetUp(), 'Cho, Ben');
    const { people, sites } = ask(workbook, 'people', { asOf: '2026-11-21' });
    expect(people.map(({ name }) => name)).toEqual([
      'Cho, Ben',
      'Dana Director',
      'Ramos, Elena',
      'Unassigned',
    ]);
    expect(sites).toEqual(['Oak']);
    expect(answerOf(workbook, 'caseload', { person: 'P-0002', asOf: '2026-11-21' })).toMatchObject({
      ok: false,
      code: 'unknown-person',
    });
  });

  test('takes a student over, and can’t give one away', () => {
    const workbook = signIn(afterSetUp(), 'Cho, Ben');
    const cho = keyOf(workbook, 'Cho, Ben');
    const [ana] = caseload(workbook, 'Ramos, Elena');
    const take = draftOf(ana, { effective: '11/21/2026', provider: cho });
    expect(ask(workbook, 'save', reassignment(workbook, 'Ramos, Elena', [take]))).toMatchObject({
      saved: true,
    });
    expect(column(workbook, 'Provider')[0]).toBe('Cho, Ben');

    const push = draftOf(caseload(workbook, 'Cho, Ben')[0], {
      effective: '11/22/2026',
      provider: keyOf(workbook, 'Ramos, Elena'),
    });
    expect(ask(workbook, 'save', reassignment(workbook, 'Cho, Ben', [push]))).toMatchObject({
      saved: false,
      findings: [{ code: 'only-to-yourself', severity: 'blocks' }],
    });
  });

  test('is told nothing of what can’t be read at other sites, and can’t set up', () => {
    const workbook = signIn(afterSetUp(), 'Cho, Ben');
    expect(ask(workbook, 'open', {})).toMatchObject({ account: { access: 'provider' }, problems: [] });
    expect(answerOf(workbook, 'inspectRoster', { sheet: null, mapping: null })).toMatchObject({
      ok: false,
      code: 'only-admins-set-up',
    });
  });
});

describe('an Admin of one site', () => {
  test('moves lines there and nowhere else', () => {
    const workbook = afterSetUp();
    const [finn] = caseload(workbook, 'Okafor, Dele');
    const [ana] = caseload(workbook, 'Ramos, Elena');
    const cho = keyOf(workbook, 'Cho, Ben');
    signIn(workbook, 'Ramos, Elena', 'Admin');
    const move = (line: typeof finn) => draftOf(line, { effective: '11/21/2026', provider: cho });
    const input = reassignment(workbook, 'Ramos, Elena', [move(ana), move(finn)]);
    expect(ask(workbook, 'save', input)).toMatchObject({
      saved: false,
      findings: [{ code: 'not-your-site' }],
    });
    expect(ask(workbook, 'save', { ...input, drafts: [move(ana)] })).toMatchObject({ saved: true });
  });
});

describe('an account that Providers doesn’t know', () => {
  const noExport: Input<'saveExport'> = {
    sheet: 'Export',
    mapping: null,
    seen: '',
    choices: [],
    from: '',
    lastDay: '',
    reason: '',
    acknowledged: [],
  };
  const usualYear: Input<'planYear'> = { from: '', cutOff: '', leavingAge: '', grade12Leaves: true };
  const plannedYear: Input<'saveYear'> = {
    ...usualYear,
    seen: '',
    becomes: [],
    teams: [],
    exitEsy: true,
    reason: '',
    acknowledged: [],
  };
  const calls: { [C in Call]: Input<C> } = {
    open: {},
    inspectRoster: { sheet: null, mapping: null },
    setUp: {
      mapping: {
        sheet: 'Roster',
        shape: 'long',
        columns: {},
        services: [],
        amountUnit: 'hours',
        lreUnit: 'hours',
        divisors: { daily: 5, monthly: 4, yearly: 36 },
      },
      name: '',
      protectLog: true,
    },
    people: { asOf: '2026-11-21' },
    addProvider: { name: 'Nguyen, Kim', role: '', site: 'Oak', email: '' },
    caseload: { person: 'P-0003', asOf: '2026-11-21' },
    preview: {
      person: 'P-0003',
      asOf: '2026-11-21',
      drafts: [],
      moveCaseManagement: false,
      reason: '',
      acknowledged: [],
    },
    suggestSplit: {
      person: 'P-0003',
      on: '11/30/2026',
      among: ['P-0001'],
      lines: [],
      fixed: [],
      relieve: false,
      order: [],
    },
    staged: {},
    keepStaged: {
      id: 'W-1',
      person: 'P-0003',
      kind: 'service',
      asOf: '2026-11-21',
      moveCaseManagement: null,
      reason: '',
      inputs: [],
    },
    findStudents: { text: 'a' },
    assignments: { studentId: '2000001', household: true },
    addAssignment: {
      studentId: '2000001',
      kind: 'case management',
      enrollment: '',
      person: 'P-0001',
      begin: '11/21/2026',
      status: 'Active',
      lastDay: '',
      returnsOn: '',
      location: '',
      restriction: '',
      reason: '',
      endTheirs: true,
      seen: '',
      acknowledged: [],
    },
    editAssignment: {
      line: 'L-000001',
      begin: '2026-08-15',
      newBegin: '2026-08-15',
      status: 'Inactive',
      lastDay: '11/20/2026',
      location: '',
      restriction: '',
      reason: '',
      seen: '',
      acknowledged: [],
    },
    assignmentEntries: { line: 'L-000001', begin: '2026-08-15' },
    myCaseload: { person: '' },
    showRow: { line: 'L-000001' },
    enrollment: { line: 'L-000001' },
    editEnrollment: {
      line: 'L-000001',
      values: [{ field: 'grade', value: '4' }],
      effective: '',
      reason: '',
      seen: '',
      acknowledged: [],
    },
    enrollForm: {},
    enroll: { values: [], services: [], caseManager: '', begin: '', reason: '', acknowledged: [] },
    exit: {
      studentId: '2000001',
      line: '',
      lastDay: '11/21/2026',
      reason: '',
      endAssignment: true,
      seen: '',
      acknowledged: [],
    },
    record: { studentId: '2000001' },
    rebuildAssignments: {},
    checkInstallation: { part: 'texts' },
    attention: {},
    takeIn: { items: [] },
    putBack: { items: [] },
    makeReport: { asOf: '' },
    school: { asOf: '2026-11-21', school: null },
    makeSchoolSheet: { asOf: '2026-11-21', school: null },
    comingDue: { within: 90 },
    makeComingDue: { within: 90 },
    makeWorksheet: { person: 'P-0003', option: 'option 2' },
    makeOverMaximum: { person: 'P-0003' },
    makeLetters: { batch: 'B-000001', all: false },
    markSent: { batch: 'B-000001', students: [], sent: true },
    makeMoneySheet: { id: 'excess-cost' },
    restoreStandards: {},
    standards: {},
    history: { before: '' },
    batch: { batch: 'B-000001', from: 0 },
    keyIn: { since: '', all: true },
    markKeyedIn: { entries: [1], keyed: true },
    makeKeyIn: { since: '' },
    compareExport: { sheet: 'Export', mapping: null },
    exportItems: { sheet: 'Export', mapping: null, kind: 'fresh', from: 0 },
    previewExport: noExport,
    saveExport: noExport,
    keepAsHand: {},
    answerSamePerson: { one: 'Ramos, Elena', others: [{ name: 'E. Ramos', answer: 'same' }] },
    nameDistrict: { name: 'Lakeview R-IV' },
    planYear: usualYear,
    projectYear: plannedYear,
    saveYear: plannedYear,
    undo: { batch: 'B-000001', rest: false, reason: '' },
    checkRecord: {},
    repair: {},
    goOn: {},
    closedYears: {},
    moveClosedYear: {},
    finish: {},
    keptData: {},
    keptRows: { sheet: 'Caseload log', from: 1 },
    removeData: { confirm: 'REMOVE' },
    save: {
      person: 'P-0003',
      asOf: '2026-11-21',
      drafts: [],
      moveCaseManagement: false,
      reason: '',
      acknowledged: [],
    },
  };
  for (const [email, code] of [
    ['stranger@elsewhere.example', 'unknown-email'],
    ['', 'no-email'],
  ] as const)
    test.each(Object.entries(calls))(
      `“${email}” learns nothing from %s and changes nothing`,
      (call, input) => {
        const workbook = afterSetUp();
        const before = structuredClone([...workbook.sheets]);
        workbook.email = email;
        const answer = answerOf(workbook, call as Call, input);
        if (call === 'open')
          expect(answer).toMatchObject({
            output: { account: { access: 'none', email }, stopsAccount: true, roster: null, problems: [] },
          });
        // Tries the platform, and says nothing of what stands in the sheets.
        else if (call === 'checkInstallation') expect(answer).toMatchObject({ ok: true });
        else expect(answer).toMatchObject({ ok: false, code });
        expect(JSON.stringify(answer)).not.toMatch(/Alvarez|2000001|Ramos/);
        expect([...workbook.sheets]).toEqual(before);
      },
    );
});
