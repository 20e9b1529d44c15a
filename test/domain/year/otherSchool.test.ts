import { describe, expect, test } from 'vitest';
import { heldOn } from '../../../src/domain/caseload/heldOn';
import { laterElsewhere } from '../../../src/domain/year/laterElsewhere';
import { yearStudents } from '../../../src/domain/year/yearStudents';
import { day } from '../../kit/entries';
import { changesOf, findingsOf, given, missing } from '../../kit/given';

import { ANA, FINN, FROM, feeder, LAST, promote, ROWS, SETTINGS, seat } from './promote';

describe('at the other school', () => {
  test('whoever does the same there is proposed, for services and for the case', () => {
    expect(promote().takers).toEqual(['Alvarez, Ana, Resource: Cho, Ben', 'Alvarez, Ana, case: Cho, Ben']);
  });

  test('whoever has them and is there too keeps them', () => {
    const rows = [ANA.replaceAll('Ramos, Elena', 'Cho, Ben'), FINN, LAST];
    expect(promote({}, rows).takers).toEqual([
      'Alvarez, Ana, Resource: Cho, Ben',
      'Alvarez, Ana, case: Cho, Ben',
    ]);
  });

  test('those with the fewest students get the next one', () => {
    const rows = [ANA, seat('3', 'Evans, Eve', '5th', 'Oak', 'Ramos, Elena'), FINN, LAST];
    // Cho has nobody and gets Ana; then both have one, and Cho comes first.
    expect(promote({}, rows).takers.filter((text) => text.includes('Resource'))).toEqual([
      'Alvarez, Ana, Resource: Cho, Ben',
      'Evans, Eve, Resource: Cho, Ben',
    ]);
    const more = [...rows, seat('4', 'Hall, Hope', '5th', 'Oak', 'Ramos, Elena')];
    expect(promote({}, more).takers.filter((text) => text.includes('Resource'))).toEqual([
      'Alvarez, Ana, Resource: Cho, Ben',
      'Evans, Eve, Resource: Cho, Ben',
      'Hall, Hope, Resource: Okafor, Dele',
    ]);
  });

  test('where nobody does the same, nobody is proposed', () => {
    const speech = seat('1', 'Alvarez, Ana', '5th', 'Oak', 'Ramos, Elena', 'Ramos, Elena', 'Speech');
    expect(promote({}, [speech, FINN, LAST]).takers).toEqual([
      'Alvarez, Ana, Speech: Unassigned',
      'Alvarez, Ana, case: Okafor, Dele',
    ]);
  });

  test('they have the lines from the first day on, which are at that school once its cells say so', () => {
    const year = promote({ takes: true });
    expect(findingsOf(year)).toEqual([]);
    expect(changesOf(year)).toContain(
      'L-000001: Cho, Ben from 2027-08-02 writes Grade 6th, School Birch on 2027-08-02',
    );
    expect(changesOf(year)).toContain('C-000001: Cho, Ben from 2027-08-02');
    expect(year.changes.find(({ lineKey }) => lineKey === 'L-000001')?.site).toBe('Oak');
  });

  test('the case goes with the services of whoever has both, also where another school’s row names them', () => {
    const speech = seat('1', 'Alvarez, Ana', '5th', 'Clinic', 'Cho, Ben', 'Ramos, Elena', 'Speech');
    const year = promote({ feeders: [feeder('Clinic', '6', 'Clinic')] }, [speech, ...ROWS]);
    expect(year.takers).toEqual(['Alvarez, Ana, Resource: Cho, Ben', 'Alvarez, Ana, case: Cho, Ben']);
  });

  test('whoever is to have them again later on, and is not there, is told', () => {
    const { lines, actor, people } = given({ opened: ROWS, today: '2027-05-03' });
    const [ana = missing('Ana')] = yearStudents(lines, actor, SETTINGS, new Map()).students;
    const [line = missing('a line')] = ana.own.services;
    const { assignments } = line.timeline;
    const again = { ...(assignments[0] ?? missing('an assignment')), begin: day('2027-10-01') };
    const timeline = { ...line.timeline, assignments: [...assignments, again] };
    const later = (school: string) =>
      laterElsewhere(
        [
          {
            ...ana,
            goes: new Map([['oak', school]]),
            own: { ...ana.own, services: [{ ...line, timeline }], management: [] },
          },
        ],
        FROM,
        people,
      );
    expect(later('Birch')).toEqual([
      { person: 'Ramos, Elena', student: 'Alvarez, Ana', day: '2027-10-01', school: 'Birch' },
    ]);
    expect(later('Oak')).toEqual([]);
  });

  test('a team of it is another one than that of who stays', () => {
    const { teams } = promote({}, [...ROWS, seat('3', 'Evans, Eve', '6th', 'Oak', 'Ramos, Elena')]);
    expect(new Set(teams.map(({ id }) => id)).size).toBe(teams.length);
    expect(heldOn(teams[0]?.lines[0]?.line ?? missing('a line'), FROM)?.person).toBe('Ramos, Elena');
  });
});
