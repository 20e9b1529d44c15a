import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { LONGEST_VALUE } from '../../../src/domain/cells/longestValue';
import type { Field } from '../../../src/domain/roster/fields';
import { jointColumns } from '../../../src/domain/roster/jointColumns';
import { HEADER_ONLY } from '../../kit/plainRoster';

/** What is told of a column with this header and cells, beside columns of these fields. */
function told(header: string, cells: Cell[], fields: Field[] = [], isTaken = false): string {
  const columns = Object.fromEntries(fields.map((field) => [field, { header: field, nth: 1, of: 1 }]));
  const asked = jointColumns({ ...HEADER_ONLY, columns }, [header], () => cells, new Set(isTaken ? [0] : []));
  return asked.map(({ about }) => about.join(', ')).join('; ');
}

describe('a column of two things', () => {
  test.each<[string, Cell[], Field[], string]>([
    [' School / Grade ', [' Oak / 3 '], [], 'School / Grade, A, site, Oak / 3, grade'],
    ['School / Grade', ['Oak / 3', 'Elm'], [], 'School / Grade, A, site, Oak / 3, grade'],
    ['School / Grade', ['Oak / 3', 'Elm', 'Elm'], [], ''],
    ['School / Grade', ['Oak', 'Elm'], [], ''],
    ['School / Grade', [], [], ''],
    // Both are said elsewhere, or one alone.
    ['School / Grade', ['Oak / 3'], ['site', 'grade'], ''],
    ['School / Grade', ['Oak / 3'], ['grade'], 'School / Grade, A, site, Oak / 3, grade'],
    ['School / Grade', ['Oak / 3'], ['lastName', 'grade'], 'School / Grade, A, site, Oak / 3, grade'],
    ['Student / Grade', ['Alder / 3'], ['grade'], 'Student / Grade, A, name, Alder / 3, grade'],
    ['Student / Grade', ['Alder / 3'], ['grade', 'name'], ''],
    ['Student / Grade', ['Alder / 3'], ['grade', 'lastName'], ''],
    ['Last Name / Grade', ['Alder / 3'], ['grade'], 'Last Name / Grade, A, lastName, Alder / 3, grade'],
    ['Last Name / Grade', ['Alder / 3'], ['grade', 'name'], ''],
    ['First Name / Grade', ['Ana / 3'], ['grade', 'name'], ''],
    // The comma of a name parts none, that behind a service does.
    ['Service - Provider', [' Ramos, Elena '], [], ''],
    ['Service - Provider', ['Speech, Lund'], [], 'Service - Provider, A, service, Speech, Lund, provider'],
    // A school's number is a grade only where the header speaks of both.
    ['School / Grade', ['Oak Elem 3'], [], 'School / Grade, A, site, Oak Elem 3, grade'],
    ['School / Provider', ['Oak Elem 3'], [], ''],
    ['Service / Provider', ['Speech Grade 3'], [], ''],
    // Two people may be one, and what is behind a mark is of it; three are more than two.
    ['Provider / Case Manager', ['Ramos / Cho'], [], ''],
    ['IEP / Grade', ['Yes / 3'], [], ''],
    ['Service / Provider / Location', ['Speech / Lund / Room 3'], [], ''],
    ['School', ['Oak / North'], [], ''],
  ])('%j over %j beside %j: %s', (header, cells, fields, says) => {
    expect(told(header, cells, fields)).toBe(says);
  });

  test('that is used is told with what is read of it', () => {
    const says = 'School / Grade, A, site, Oak / 3, grade, site';
    expect(told('School / Grade', ['Oak / 3'], ['site'], true)).toBe(says);
    expect(told('School / Grade', ['Oak / 3'], [], true)).toBe('');
  });

  test('has them in a text that is no story', () => {
    const long = `Oak / ${'x'.repeat(LONGEST_VALUE - 6)}`;
    expect(told('School / Provider', [long])).toContain('School / Provider, A, site, Oak / xxx');
    expect(told('School / Provider', [`${long}x`])).toBe('');
  });
});
