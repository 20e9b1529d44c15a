import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import type { Mapping } from '../../../src/domain/roster/roster';
import { draftOf } from '../../kit/client';
import {
  afterSetUp,
  answerOf,
  ask,
  caseload,
  district,
  keyOf,
  ROSTER,
  reassignment,
  signIn,
} from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';

const TODAY = '2026-11-21';
const at = (title: string): number => HEADER.indexOf(title);

/** Writes cells of every row of a student. */
function typeIn(workbook: MemoryWorkbook, studentId: string, cells: Record<string, Cell>): void {
  for (const row of workbook.sheets.get(ROSTER) ?? [])
    if (row[0] === studentId) for (const [title, cell] of Object.entries(cells)) row[at(title)] = cell;
}

/** Finn's line at Birch, whose site cell somebody empties; Elena of Oak looks. */
function emptied(access: 'Admin' | 'Provider' = 'Provider') {
  const workbook = afterSetUp();
  const director = workbook.email;
  const [line] = caseload(workbook, 'Okafor, Dele');
  const okafor = keyOf(workbook, 'Okafor, Dele');
  const ramos = keyOf(workbook, 'Ramos, Elena');
  typeIn(workbook, '2000005', { School: '' });
  signIn(workbook, 'Ramos, Elena', access);
  return { workbook, director, line, okafor, ramos };
}

const refusedAs = (workbook: MemoryWorkbook, input: Parameters<typeof ask<'save'>>[2]): string[] =>
  ask(workbook, 'save', input).findings.map(({ code }) => code);

test('a line of another site stays hidden where its site cell was emptied', () => {
  const workbook = afterSetUp();
  const okafor = keyOf(workbook, 'Okafor, Dele');
  signIn(workbook, 'Ramos, Elena');
  for (const row of workbook.sheets.get(ROSTER) ?? [])
    if (row[0] === '2000005') row[HEADER.indexOf('School')] = '';
  expect(ask(workbook, 'people', { asOf: '2026-11-21' }).people.map(({ name }) => name)).not.toContain(
    'Okafor, Dele',
  );
  expect(answerOf(workbook, 'caseload', { person: okafor, asOf: '2026-11-21' }).ok).toBe(false);
});

describe('a site cell that was emptied', () => {
  test('lets nobody of another site take the line over, nor the case', () => {
    const { workbook, line, okafor, ramos } = emptied();
    const draft = draftOf(line, { effective: '11/23/2026', provider: ramos });
    const input = { ...reassignment(workbook, 'Ramos, Elena', [draft]), person: okafor };
    expect(refusedAs(workbook, input)).toEqual(['not-your-site']);
    expect(refusedAs(workbook, { ...input, moveCaseManagement: true })).toEqual(['not-your-site']);
  });

  test('tells nobody of another site of the student, by name, by ID or by a difference', () => {
    const { workbook } = emptied('Admin');
    typeIn(workbook, '2000005', { Provider: 'Cho, Ben', 'Case Manager': 'Cho, Ben' });
    expect(ask(workbook, 'findStudents', { text: 'Fox' }).students).toEqual([]);
    expect(answerOf(workbook, 'assignments', { studentId: '2000005', household: false }).ok).toBe(false);
    expect(ask(workbook, 'attention', {}).byHand).toEqual([]);
    expect(ask(workbook, 'takeIn', { items: [] })).toMatchObject({ saved: false });
    expect(JSON.stringify(ask(workbook, 'open', {}))).not.toContain('Fox');
  });

  test('leaves the line with its own site', () => {
    const { workbook, director } = emptied();
    workbook.email = director;
    expect(caseload(workbook, 'Okafor, Dele').map(({ student, site }) => [student, site])).toEqual([
      ['Fox, Finn', 'Birch'],
    ]);
  });

  test('stays harmless after a save of that line, and after its row is gone', () => {
    const { workbook, okafor, director } = emptied();
    const ramos = workbook.email;
    workbook.email = director;
    const [line] = caseload(workbook, 'Okafor, Dele');
    const draft = draftOf(line, { effective: '11/23/2026', amount: '3' });
    expect(ask(workbook, 'save', reassignment(workbook, 'Okafor, Dele', [draft]))).toMatchObject({
      saved: true,
    });
    workbook.email = ramos;
    const rows = workbook.sheets.get(ROSTER) ?? [];
    expect(answerOf(workbook, 'caseload', { person: okafor, asOf: TODAY }).ok).toBe(false);
    rows.splice(
      rows.findIndex(([id]) => id === '2000005'),
      1,
    );
    expect(answerOf(workbook, 'caseload', { person: okafor, asOf: '2026-11-20' }).ok).toBe(false);
    expect(
      ask(workbook, 'history', { before: '' })
        .batches.map(({ what }) => what)
        .join(),
    ).not.toContain('Okafor');
  });

  test('leaves the line where it was moved to last, not where it was opened', () => {
    const workbook = afterSetUp();
    typeIn(workbook, '2000005', { School: 'Cedar' });
    const [line] = caseload(workbook, 'Okafor, Dele');
    const draft = draftOf(line, { effective: '11/23/2026', amount: '3' });
    expect(ask(workbook, 'save', reassignment(workbook, 'Okafor, Dele', [draft]))).toMatchObject({
      saved: true,
    });
    typeIn(workbook, '2000005', { School: '' });
    expect(caseload(workbook, 'Okafor, Dele').map(({ site }) => site)).toEqual(['Cedar']);
  });
});

describe('a row without a site', () => {
  /** Finn's second service, typed with its site left blank. */
  const second = (): Cell[] => {
    const finn = rosterRows().find(([id]) => id === '2000005') ?? [];
    return finn.map((cell, i) => (i === at('School') ? '' : i === at('Service') ? 'Speech' : cell));
  };

  test('is where the student’s other lines are', () => {
    const workbook = afterSetUp(district([...rosterRows(), second()]));
    expect(caseload(workbook, 'Okafor, Dele').map(({ service, site }) => [service, site])).toEqual([
      ['Resource', 'Birch'],
      ['Speech', 'Birch'],
    ]);
    const okafor = keyOf(workbook, 'Okafor, Dele');
    signIn(workbook, 'Ramos, Elena');
    expect(answerOf(workbook, 'caseload', { person: okafor, asOf: TODAY }).ok).toBe(false);
  });

  test('that is new is no news for an Admin of another site', () => {
    const workbook = afterSetUp();
    const row = second();
    row[at('Provider')] = 'Ramos or Cho';
    workbook.sheets.get(ROSTER)?.push(row);
    const grade = second();
    grade[at('Service')] = 'Motor';
    grade[at('Grade')] = 'Finn’s grade';
    workbook.sheets.get(ROSTER)?.push(grade);
    signIn(workbook, 'Ramos, Elena', 'Admin');
    const told = JSON.stringify(ask(workbook, 'open', {}).problems);
    expect(told).not.toContain('Finn');
    expect(told).not.toContain('Ramos or Cho');
  });

  test('of a student of whom nothing says where they are is everyone’s', () => {
    const rows = rosterRows();
    for (const row of rows) if (row[0] === '2000005') row[at('School')] = '';
    const workbook = afterSetUp(district(rows));
    signIn(workbook, 'Ramos, Elena');
    expect(caseload(workbook, 'Okafor, Dele').map(({ student }) => student)).toEqual(['Fox, Finn']);
  });
});

test('enrolling without a site opens no line with a student of another site', () => {
  const workbook = afterSetUp();
  const ramos = keyOf(workbook, 'Ramos, Elena');
  signIn(workbook, 'Ramos, Elena');
  const { saved, findings } = ask(workbook, 'enroll', {
    values: [
      { field: 'studentId', value: '2000005' },
      { field: 'name', value: 'Fox, Finn' },
      { field: 'grade', value: '2' },
      { field: 'site', value: '' },
      { field: 'start', value: '11/23/2026' },
      { field: 'end', value: '05/28/2027' },
    ],
    services: [{ service: 'Motor', provider: ramos, amount: '2' }],
    caseManager: '',
    begin: '',
    reason: '',
    acknowledged: [],
  });
  expect(saved).toBe(false);
  // And does not tell where the student of that ID is.
  expect(findings.map(({ code, sentence }) => [code, sentence])).toEqual([
    ['not-your-site', 'This line is not at one of your sites in Providers.'],
  ]);
});

test('case management at another site does not go along with a line', () => {
  const rows = rosterRows();
  const finn = rows.find(([id]) => id === '2000005') ?? [];
  rows.push(finn.map((cell, i) => (i === at('School') ? 'Oak' : i === at('Service') ? 'Speech' : cell)));
  const workbook = afterSetUp(district(rows));
  const [okafor, ramos] = [keyOf(workbook, 'Okafor, Dele'), keyOf(workbook, 'Ramos, Elena')];
  const speech = caseload(workbook, 'Okafor, Dele').find(({ service }) => service === 'Speech');
  signIn(workbook, 'Ramos, Elena');
  const draft = draftOf(speech, { effective: '11/23/2026', provider: ramos });
  const input = {
    ...reassignment(workbook, 'Ramos, Elena', [draft]),
    person: okafor,
    moveCaseManagement: true,
  };
  const { changes, caseManagement, findings } = ask(workbook, 'preview', input);
  expect({ changes, caseManagement }).toEqual({ changes: 1, caseManagement: 0 });
  expect(findings.filter(({ code }) => code === 'management-stays')).toMatchObject([
    { severity: 'warns', line: speech?.key, sentence: expect.stringContaining('Fox, Finn') },
  ]);
  expect(findings.map(({ sentence }) => sentence).join()).not.toContain('Birch');
});

describe('a Provider whose key stands in another row as well', () => {
  test('is told so, and nobody else’s lines are theirs', () => {
    const workbook = afterSetUp();
    const ramos = keyOf(workbook, 'Ramos, Elena');
    for (const row of workbook.sheets.get('Providers') ?? []) if (row[1] === 'Cho, Ben') row[0] = ramos;
    signIn(workbook, 'Cho, Ben');
    expect(ask(workbook, 'open', {})).toMatchObject({ stopsAccount: true });
    expect(answerOf(workbook, 'myCaseload', { person: '' }).ok).toBe(false);
  });
});

describe('an Admin of some sites', () => {
  /** Elena of Oak is Admin; Finn is at Birch alone, with a service, a room and a restriction that no one else has. */
  function ofOak() {
    const workbook = afterSetUp();
    typeIn(workbook, '2000005', { Service: 'Braille' });
    ask(workbook, 'open', {});
    signIn(workbook, 'Ramos, Elena', 'Admin');
    return workbook;
  }
  const inspected = (workbook: MemoryWorkbook, mapping: Mapping | null = null) =>
    ask(workbook, 'inspectRoster', { sheet: null, mapping });
  const samplesOf = ({ columns }: ReturnType<typeof inspected>): string =>
    columns.flatMap(({ samples }) => samples).join();

  test('sees no cells of other sites where columns are checked, whatever the columns are taken for', () => {
    const workbook = ofOak();
    const seen = inspected(workbook);
    expect(samplesOf(seen)).toContain('Alvarez, Ana');
    for (const theirs of ['Fox, Finn', 'Braille', 'Birch']) expect(samplesOf(seen)).not.toContain(theirs);
    const { mapping } = seen;
    const { site, ...columns } = mapping?.columns ?? {};
    expect(site).toBeDefined();
    expect(samplesOf(inspected(workbook, mapping && { ...mapping, columns, chosen: ['site'] }))).toBe('');
  });

  test('chooses from the services and cells of their own sites', () => {
    const form = ask(ofOak(), 'enrollForm', {});
    expect(form.services).toEqual(['Resource', 'Speech']);
    expect(form.fields.find(({ field }) => field === 'site')?.choices).toEqual(['Oak']);
  });

  test('of all sites sees every one', () => {
    const workbook = ofOak();
    workbook.email = 'director@lakeview.example';
    expect(ask(workbook, 'enrollForm', {}).services).toContain('Braille');
  });
});

test('an account that Google does not tell, blank as it may be, opens nothing', () => {
  const workbook = district();
  for (const email of ['', ' ']) {
    workbook.email = email;
    expect(answerOf(workbook, 'inspectRoster', { sheet: null, mapping: null }).ok).toBe(false);
  }
});
