import { describe, expect, it } from 'vitest';
import { candidateSheets } from '../../../src/domain/roster/candidateSheets';

describe('a sheet that tells of goals or of single days is no roster', () => {
  const HEADER = ['Student ID', 'Student', 'Service', 'Minutes', 'Provider'];
  const line = (id: number, ...more: string[]) => [id, `Alder, A${id}`, 'Speech', 30, 'Lund, Sara', ...more];

  const isReport = (more: string[], ...rows: (string | number)[][]): boolean | undefined =>
    candidateSheets([{ name: 'R', grid: [[...HEADER, ...more], ...rows] }])[0]?.others;

  it.each<[string, string[], number[], boolean]>([
    ['one column of goals', ['Goal'], [1, 2, 3], false],
    ['two, one of them with a note', ['Goal (IEP data)', 'Objective'], [1, 2, 3], true],
    ['two', ['Goal', 'Objective'], [1, 2, 3], true],
    ['one, and students that repeat', ['Goal'], [1, 1, 2, 2], true],
    ['one, and two thirds of other students', ['Goal'], [1, 1, 2], false],
    ['one, and two rows', ['Goal'], [1, 1], false],
    ['a day', ['Date'], [1, 2, 3], false],
    ['a day, and lines that repeat', ['Date'], [1, 1, 2, 2], true],
    ['a day and notes of it', ['Date', 'Notes'], [1, 2, 3], true],
    ['notes alone', ['Notes'], [1, 1, 2, 2], false],
  ])('with %s is a report: %j', (_, more, ids, is) => {
    expect(isReport(more, ...ids.map((id, i) => line(id, ...more.map(() => `x${i}`))))).toBe(is);
  });

  it('with one column of goals is none where the IDs stand behind another column and differ', () => {
    const rows = [1, 2, 3].map((id) => [3, id, `Alder, A${id}`, 'Speech', 'Lund, Sara', 'Reads']);
    const grid = [['Grade', 'Student ID', 'Student', 'Service', 'Provider', 'Goal'], ...rows];
    expect(candidateSheets([{ name: 'R', grid }])[0]?.others).toBe(false);
  });
});
