import { describe, expect, test } from 'vitest';
import { ask } from '../../kit/district';
import { letters } from '../../kit/letters';
import { inMay, type Seat, save, usual, yearRows } from '../../kit/yearDistrict';

const seats: Seat[] = [
  ['1', 'Alvarez, Ana', '5', 'Oak', 'Resource', 'Ramos, Elena', 'Ramos, Elena'],
  ['2', 'Evans, Eve', '6', 'Lakeview MS', 'Resource', 'Cho, Ben', 'Cho, Ben'],
  ['3', 'Senior, Sam', '12', 'Lakeview MS', 'Resource', 'Cho, Ben', 'Cho, Ben'],
];

/** The year planned in May: Ana goes to the middle school, to Cho, and Sam leaves. */
function planned() {
  const workbook = inMay(yearRows(seats));
  const { teams } = ask(workbook, 'planYear', usual);
  const moved = teams.flatMap(({ id, moved: there }) => (there ? [{ id, person: there.person }] : []));
  expect(save(workbook, { becomes: [], teams: moved })).toMatchObject({ saved: true });
  return workbook;
}

describe('letters of a new school year', () => {
  test('name the school to which the student goes, for which someone is asked first', () => {
    const { letters: made } = letters(planned(), true);
    expect(made.map(({ student }) => student)).toEqual(['Ana Alvarez']);
    expect(made[0]?.text).toContain('who works with Ana Alvarez at Lakeview MS.');
    expect(made[0]?.text).toContain('Resource: Ben Cho, from 08/02/2027. Before: Elena Ramos.');
    expect(made[0]?.asks).toContain('School Oak → Lakeview MS');
  });

  test('promise nobody to a student who leaves, who is asked about alone', () => {
    const { apart, waiting, notices } = letters(planned());
    expect(apart.map(({ student, asks }) => [student, asks])).toContainEqual([
      'Sam Senior',
      'Ask whether a prior written notice is due: Resource ends',
    ]);
    expect(waiting).toBe(1);
    expect(notices.filter((notice) => notice.includes('Senior'))).toEqual([]);
  });
});
