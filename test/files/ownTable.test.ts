import { describe, expect, it } from 'vitest';
import { answersTo } from '../../src/app/setUp/answers';
import { lookAtRoster } from '../../src/app/setUp/lookAtRoster';
import { fileSheets } from '../../src/files/fileSheets';
import { asked, lines, readCsv } from '../kit/readCsv';

describe('of two tables side by side', () => {
  it('the first alone is read, and that is asked', () => {
    const read = readCsv(`
      ID,Student,Service,Provider,Min/Wk,,ID,Student,Service,Provider,Min/Wk
      1001,"Alder, Ana",Speech,Lund,60,,1003,"Cole, Cy",OT,Park,30
      1002,"Birch, Ben",OT,Park,30,,1004,"Dunn, Di",PT,Ito,45`);
    expect(lines(read)).toEqual(['2 | Speech | Lund | 60', '3 | OT | Park | 30']);
    expect(asked(read)).toEqual(['two-columns: studentId, ID, ID, A, G']);
  });

  it('the first takes nothing from the second that it hasn’t itself', () => {
    const read = readCsv(`
      School,ID,Student,Case Manager,,School,ID,Student,Provider,Service,Min/Wk,Grade
      Oak,1001,"Alder, Ana",Ramos,,Elm,1003,"Cole, Cy",Park,OT,30,3
      Oak,1002,"Birch, Ben",Ramos,,Elm,1004,"Dunn, Di",Ito,PT,45,4`);
    expect(read.columns).toEqual({ site: 'A', studentId: 'B', name: 'C', caseManager: 'D' });
    expect(asked(read)).toEqual(['two-columns: studentId, ID, ID, B, G']);
  });

  const HEADER = ['School', 'ID', 'Student', 'Service', 'Provider', 'Min/Wk'];
  const grid = [
    [...HEADER, '', ...HEADER, 'Frequency'],
    ['Oak', '1001', 'Alder, Ana', 'Speech', 'Lund', 60, '', 'Elm', '1003', 'Cole, Cy', 'OT', 'Park', 30, ''],
    ['Oak', '1002', 'Birch, Ben', 'OT', 'Park', 30, '', 'Elm', '1004', 'Dunn, Di', 'PT', 'Ito', 45, ''],
  ];

  it.each([0, 1])('the one whose IDs are chosen is read, whole (answer %d)', (answer) => {
    const sheets = fileSheets([{ name: 'Roster', grid }]);
    const { mapping, questions } = lookAtRoster(sheets, null, null);
    const [question] = questions;
    if (!mapping || !question) throw new Error('It is asked.');
    const chosen = answersTo(question, mapping, grid)[answer]?.mapping ?? null;
    const read = lookAtRoster(sheets, null, chosen);
    expect(read.questions).toEqual([]);
    const { columns, shape } = read.mapping ?? mapping;
    expect(shape).toBe('long');
    for (const field of ['site', 'studentId', 'name', 'service', 'provider', 'amount'] as const)
      expect([field, columns[field]?.nth]).toEqual([field, answer + 1]);
  });

  it('the same students once more are no second one', () => {
    const read = readCsv(`
      ID,Student,ID,Student,Service,Provider,Min/Wk
      1001,"Alder, Ana",1001,"Alder, Ana",Speech,Lund,60
      1002,"Birch, Ben",1002,"Birch, Ben",OT,Park,30`);
    expect(lines(read)).toEqual(['2 | Speech | Lund | 60', '3 | OT | Park | 30']);
    expect(asked(read)).toEqual([]);
  });
});
