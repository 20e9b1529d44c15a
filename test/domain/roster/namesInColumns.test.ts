import { describe, expect, test } from 'vitest';
import { namesBelow, withNamesBelow } from '../../../src/domain/roster/namesBelow';
import { partsOfName } from '../../../src/domain/roster/partsOfName';
import type { Mapping } from '../../../src/domain/roster/roster';
import { twoStudents } from '../../../src/domain/roster/twoStudents';
import { HEADER_ONLY, read as readPlain, readRows } from '../../kit/plainRoster';

test.each([
  ['Alvarez, Ana', 'Alvarez', 'Ana'],
  [' Alvarez , Ana Maria ', 'Alvarez', 'Ana Maria'],
  [', Ana', '', 'Ana'],
  ['Ana Maria Alvarez', 'Alvarez', 'Ana Maria'],
  [' Ana  Alvarez ', 'Alvarez', 'Ana'],
  ['Alvarez', 'Alvarez', ''],
  ['', '', ''],
])('“%s” is the last name “%s” and the first name “%s”', (student, lastName, firstName) => {
  expect(partsOfName(student)).toEqual({ lastName, firstName });
});

describe('a blank cell below a name', () => {
  const lines = readRows(
    ['2000001', 'Speech', ''],
    ['2000002', 'Speech', 'Ramos, Elena'],
    ['2000003', 'Speech', ''],
    ['2000004', 'Speech', 'Cho, Ben'],
    ['2000005', 'Speech', ' '],
  ).lines;
  const pairs = (fields: NonNullable<Mapping['namesBelow']>) =>
    namesBelow(lines, fields).map(({ field, line, from }) => [field, line.row, from.row]);

  test('means the name above it, and none where none is above', () => {
    expect(pairs(['provider'])).toEqual([
      ['provider', 4, 3],
      ['provider', 6, 5],
    ]);
    expect(pairs([])).toEqual([]);
  });

  test('is none in a column that the roster does not have', () => expect(pairs(['caseManager'])).toEqual([]));

  test('reads as the name above where that was said of the column, and blank where not', () => {
    const read = (mapping: Mapping) =>
      withNamesBelow([...lines], mapping).map(({ text }) => text.provider.trim());
    expect(read({ ...HEADER_ONLY, namesBelow: ['provider'] })).toEqual([
      ...['', 'Ramos, Elena', 'Ramos, Elena', 'Cho, Ben', 'Cho, Ben'],
    ]);
    expect(read(HEADER_ONLY)).toEqual(['', 'Ramos, Elena', '', 'Cho, Ben', '']);
  });

  test('reads so of both, and can’t be read where the name above can’t', () => {
    const header = ['Student ID', 'Service', 'Provider', 'Case Manager', 'Minutes'];
    const roster = readPlain([
      header,
      ['1', 'Speech', 'Sara Lund / Joon Park', 'Ramos, Elena', 30],
      ['2', 'Speech', '', '', 30],
    ]);
    const mapping: Mapping = { ...roster.mapping, namesBelow: ['provider', 'caseManager'] };
    expect(withNamesBelow(roster.lines, mapping)[1]).toMatchObject({
      text: { provider: 'Sara Lund / Joon Park', caseManager: 'Ramos, Elena' },
      ...{ caseManager: 'Ramos, Elena', unreadable: ['provider'] },
    });
  });
});

describe('a row is of two students', () => {
  const found = (studentId: string, student = '') => {
    const lines = readRows(['1', 'Speech'], ['2', 'OT']).lines.map((line) => ({
      ...line,
      row: 2,
      studentId,
      student,
    }));
    return twoStudents(lines, 1).map(({ place, text }) => [place, text]);
  };

  test('by two IDs or two names in its cell, and is told once, however many lines it has', () => {
    expect(found('2000001; 2000002')).toEqual([['A2', '2000001; 2000002']]);
    expect(found('2000001; ; 2000002')).toEqual([['A2', '2000001; ; 2000002']]);
    expect(found('2000001, 2000002', 'Alvarez, Ana')).toEqual([['A2', '2000001, 2000002: Alvarez, Ana']]);
    expect(found('2000001', 'Alvarez, Ana & Bishop, Ben')).toEqual([
      ['A2', '2000001: Alvarez, Ana & Bishop, Ben'],
    ]);
  });

  test('and not by a number with its thousands apart, nor by one name or ID', () => {
    for (const [id, name] of [
      ['2,000,001', ''],
      ['2000001', 'Alvarez, Ana'],
      ['2000001', 'Alvarez, Ana;'],
      ['2000001-2', 'Alvarez'],
      ['2000001;', 'Alvarez'],
      ['2000001, moved', 'Alvarez'],
    ])
      expect(found(id ?? '', name)).toEqual([]);
  });
});
