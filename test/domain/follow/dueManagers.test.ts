import { describe, expect, test } from 'vitest';
import { due } from '../../kit/due';
import { day } from '../../kit/entries';
import { type Recorded, ROWS } from '../../kit/given';

/** Ana's two rows, with these case managers; the rest as they are. */
const managedBy = (first: string, second: string): string[] =>
  ROWS.map((row, i) => (i > 1 ? row : row.replace(/Ramos, Elena$/, i === 0 ? first : second)));
const AS_CHO = managedBy('Cho, Ben', 'Cho, Ben');

describe('the case manager of a student with two rows', () => {
  const record = ['C-000001: Cho, Ben from 2026-11-21 over Elena Ramos'];

  test('is due in each of them that reads as before', () => {
    expect(due({ record })).toEqual([
      'row 2 Case Manager: Cho, Ben, was Ramos, Elena',
      'row 3 Case Manager: Cho, Ben, was Ramos, Elena',
    ]);
    const typed = managedBy('Okafor, Dele', 'Ramos, Elena');
    expect(due({ record, roster: typed })).toEqual(['row 3 Case Manager: Cho, Ben, was Ramos, Elena']);
  });

  test('reads as before once that is taken back, to the letter', () => {
    expect(due({ before: record, record: ['C-000001: undoes 8'], roster: AS_CHO })).toEqual([
      'row 2 Case Manager: Elena Ramos, was Cho, Ben',
      'row 3 Case Manager: Elena Ramos, was Cho, Ben',
    ]);
  });

  test('is due still where the sheet refused it, unless somebody typed since', () => {
    const waits = (text: string) => [{ line: 'C-000001', field: 'caseManager', text }];
    const first = managedBy('Ramos, Elena', 'Cho, Ben');
    const refused = { record: [], before: record, roster: first };
    expect(due({ ...refused, waiting: waits('Ramos, Elena') })).toEqual([
      'row 2 Case Manager: Cho, Ben, was Ramos, Elena',
    ]);
    expect(due({ ...refused, waiting: waits('Okafor, Dele') })).toEqual([]);
  });

  test('is due whoever gave a service to the student for a while', () => {
    const before = ['L-000002: Ramos, Elena from 2026-11-21'];
    const roster = ROWS.map((row, i) =>
      i === 1 ? row.replace('|              |', '| Ramos, Elena |') : row,
    );
    expect(
      due({ before, record: ['L-000002: undoes 8', 'C-000001: Cho, Ben from 2026-11-21'], roster }),
    ).toEqual([
      'row 2 Case Manager: Cho, Ben, was Ramos, Elena',
      'row 3 Case Manager: Cho, Ben, was Ramos, Elena',
    ]);
  });

  test('is due in the row that is left of them', () => {
    expect(due({ record, opened: ROWS, roster: ROWS.slice(1) })).toEqual([
      'row 2 Case Manager: Cho, Ben, was Ramos, Elena',
    ]);
  });
});

describe('a change of the case manager that is taken back', () => {
  const to = (lineKey: string, begin: string, replaced: object): Recorded => ({
    ...{ lineKey, change: 'Assign', personKey: 'P-0002', person: 'Cho, Ben' },
    ...{ begin: day(begin), replaced },
  });
  const back = (change: Recorded, more: Partial<Parameters<typeof due>[0]> = {}) => {
    const lineKey = typeof change === 'string' ? '' : change.lineKey;
    return due({ before: [change], record: [`${lineKey}: undoes 8`], roster: AS_CHO, ...more });
  };
  const today = { last: '2026-11-25', today: '2026-11-25' };

  test('leaves the text that stood there to a student with one row, where it says nobody’s name', () => {
    const roster = ROWS;
    expect(back(to('C-000002', '2026-11-21', { caseManager: 'the aide' }), { roster })).toEqual([
      'row 4 Case Manager: the aide, was Cho, Ben',
    ]);
  });

  test('names who has the case in each of two rows, where nobody knows whose text was kept', () => {
    expect(back(to('C-000001', '2026-11-21', { caseManager: 'the aide' }))).toEqual([
      'row 2 Case Manager: Ramos, Elena, was Cho, Ben',
      'row 3 Case Manager: Ramos, Elena, was Cho, Ben',
    ]);
  });

  test('gives each of two rows its own text, where each was kept', () => {
    const caseManagers = { 'L-000001': 'the aide', 'L-000002': 'Elena Ramos' };
    expect(back(to('C-000001', '2026-11-21', { caseManager: 'the aide', caseManagers }))).toEqual([
      'row 2 Case Manager: the aide, was Cho, Ben',
      'row 3 Case Manager: Elena Ramos, was Cho, Ben',
    ]);
  });

  test('names who has the case by the day of which it was, and leaves a blank row blank', () => {
    const caseManagers = { 'L-000001': 'the aide', 'L-000002': '' };
    expect(back(to('C-000001', '2026-11-25', { caseManager: 'the aide', caseManagers }), today)).toEqual([
      'row 2 Case Manager: Ramos, Elena, was Cho, Ben',
      'row 3 Case Manager: , was Cho, Ben',
    ]);
  });
});

describe('a case manager whose name was changed by hand', () => {
  const roster = managedBy('Okafor, Dele', 'Okafor, Dele');
  const put = (replaced: object): Recorded => ({ lineKey: 'C-000001', change: 'Adjust', replaced });

  test('is put back into the row of which it was asked, and into no other', () => {
    const record = [put({ caseManager: 'Okafor, Dele', line: 'L-000002' })];
    expect(due({ record, roster })).toEqual(['row 3 Case Manager: Ramos, Elena, was Okafor, Dele']);
    expect(
      due({
        before: record,
        record: ['C-000001: undoes 8'],
        roster: managedBy('Okafor, Dele', 'Ramos, Elena'),
      }),
    ).toEqual(['row 3 Case Manager: Okafor, Dele, was Ramos, Elena']);
    expect(due({ before: record, record: ['C-000001: undoes 8'], roster: ROWS })).toEqual([
      'row 3 Case Manager: Okafor, Dele, was Ramos, Elena',
    ]);
  });

  test('is put back into each of them, where no row was named', () => {
    expect(due({ record: [put({ caseManager: 'Okafor, Dele' })], roster })).toEqual([
      'row 2 Case Manager: Ramos, Elena, was Okafor, Dele',
      'row 3 Case Manager: Ramos, Elena, was Okafor, Dele',
    ]);
  });
});

describe('two enrollments of which each has a case manager', () => {
  const opened = managedBy('Ramos, Elena', 'Cho, Ben');

  test('each follow their own', () => {
    expect(due({ opened, record: ['C-000002: Okafor, Dele from 2026-11-21 over Cho, Ben'] })).toEqual([
      'row 3 Case Manager: Okafor, Dele, was Cho, Ben',
    ]);
  });

  test('keep what somebody typed in one row, though it read so in the other', () => {
    const record = [
      'C-000001: Okafor, Dele from 2026-11-21 over Ramos, Elena',
      'C-000002: Okafor, Dele from 2026-11-21 over Cho, Ben',
    ];
    expect(due({ opened, record, roster: managedBy('Cho, Ben', 'Cho, Ben') })).toEqual([
      'row 3 Case Manager: Okafor, Dele, was Cho, Ben',
    ]);
  });

  test('are nobody’s after the exit of one, until somebody who was arranged begins', () => {
    const before = [
      'L-000001: exit on 2026-11-15',
      'C-000001: Unassigned from 2026-11-16',
      'C-000001: Okafor, Dele from 2026-11-21',
    ];
    const roster = managedBy('', 'Cho, Ben');
    expect(due({ opened, before, record: [], last: '2026-11-20', roster })).toEqual([
      'row 2 Case Manager: Okafor, Dele, was ',
    ]);
  });

  test('keep what somebody typed where the one of an enrollment went with its exit, and the student’s goes on', () => {
    const before: Recorded[] = [
      { lineKey: 'C-000009', change: 'Opening', kind: 'case management', service: '', begin: '' },
      'L-000001: exit on 2026-11-15',
      'C-000001: Unassigned from 2026-11-16',
    ];
    const since = { opened, before, record: [], last: '2026-11-20' };
    expect(due({ ...since, roster: managedBy('', 'Cho, Ben') })).toEqual([]);
  });
});
