import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { isOddName, withoutRole } from '../../../src/domain/roster/oddName';
import { isOrganization } from '../../../src/domain/roster/organization';
import { isMinutes, isQuantity } from '../../../src/domain/roster/quantity';
import { isUnderHeader, titlesOver } from '../../../src/domain/roster/titleRow';

describe('in the place of a name', () => {
  test.each([
    ...['Yes', 'x', '"', 'ER', '12', 'L234', 'Lund 60', 'Park (15 min)', '2x/wk', 'SLP', 'SpEd Staff'],
    ...['Sunrise Therapy LLC', 'consult', ' consult only ', 'Lund -> Park', 'see IEP', 'was Lund', 'Per IEP'],
  ])('“%s” is nobody’s', (text) => {
    expect(isOddName(text)).toBe(true);
  });

  test.each([
    ...['Ramos, Elena', 'Teacher 3', 'OT1', 'Staff 2', 'Unassigned', 'Vacant SLP', 'slund@oak.example', '--'],
    ...[
      'Per Olsen',
      'Center, Bo',
      'Coop, James R',
      'NA',
      'Vacant - SLP',
      'sub@oak.example',
      '**',
      ' Staff 2',
    ],
  ])('“%s” is a name, a position or nobody', (text) => {
    expect(isOddName(text)).toBe(false);
  });

  test('what is longer than any name is nobody’s', () => {
    expect(isOddName(`Sara ${'x'.repeat(195)}`)).toBe(false);
    expect(isOddName(`Sara ${'x'.repeat(196)}`)).toBe(true);
  });

  test.each([
    ['SLP - Sara Lund', 'Sara Lund'],
    ['SPED Teacher: Elena Ramos', 'Elena Ramos'],
    ['Elena Ramos, Special Education Teacher', 'Elena Ramos'],
    ['Sara Lund, CCC-SLP', 'Sara Lund, CCC-SLP'],
    ['Ramos, Ed', 'Ramos, Ed'],
    ['Lund - Park', 'Lund - Park'],
    ['SLP - OT', 'SLP - OT'],
    ['Teacher, SLP', 'Teacher, SLP'],
    ['Ramos 2, Teacher', 'Ramos 2, Teacher'],
    ['Sara Lund, Teacher BCBA', 'Sara Lund, Teacher BCBA'],
    [`SLP - Sara ${'x'.repeat(189)}`, `Sara ${'x'.repeat(189)}`],
    [`SLP - Sara ${'x'.repeat(190)}`, `SLP - Sara ${'x'.repeat(190)}`],
  ])('a role stands beside it: “%s”: %s', (text, name) => {
    expect(withoutRole(text)).toBe(name);
  });

  test.each([
    ['Sunrise Therapy LLC', true],
    ['Oak School District', true],
    ['Special Education Coop', true],
    ['Tri-County Coop', true],
    ['Tri Coop', true],
    ['Price, Health ', false],
    ['Ms. Coop', false],
    ['Jane Coop', false],
    ['Center, Bo', false],
    ['Price, Health', false],
    ['Sunrise, LLC', true],
    ['Oak, Therapy Services Inc', true],
    ['slund@oak-district.org', false],
  ])('“%s” is an agency: %s', (text, is) => {
    expect(isOrganization(text)).toBe(is);
  });

  test('how much or how often is no name, and five minutes of a session may be anything', () => {
    const texts = ['2x/wk', '30 min', '3 per six weeks', '~15m', 'Lund 3', '30'];
    expect(texts.map(isQuantity)).toEqual([true, true, true, true, false, false]);
    const cells: Cell[] = [10, 15, '30 min', 9, 5, 12, 'x', ''];
    expect(cells.map(isMinutes)).toEqual([true, true, true, false, false, false, false, false]);
  });
});

describe('a row of titles', () => {
  test('stands over its own columns and the blank ones to their right', () => {
    const over = (above: Cell[], row: Cell[]) => titlesOver([above, row], 1);
    const header = ['ID', 'Name', '', 'Provider', 'Minutes'];
    expect(over(['Student', '', '', ' Speech ', ''], header)).toEqual([
      ...['Student', 'Student', '', 'Speech', 'Speech'],
    ]);
    expect(over(['', 'Student', '', 'Speech', ''], header)).toEqual(['', 'Student', '', 'Speech', 'Speech']);
    // One alone is the sheet's.
    expect(over(['Caseloads', ' ', 7, '', ''], header)).toEqual([]);
    expect(titlesOver([header], 0)).toEqual([]);
  });

  test('is none under which students stand: a header says more than they do', () => {
    const header = ['Student ID', 'Student', 'Provider'];
    expect(isUnderHeader([header, [1001, 'Alder, Ana', 'Lund, Sara']], 1)).toBe(true);
    expect(
      isUnderHeader(
        [
          ['Student ID', 'Student'],
          [1001, 'Alder, Ana'],
        ],
        1,
      ),
    ).toBe(true);
    expect(isUnderHeader([['Student', '', 'Speech'], header], 1)).toBe(false);
    expect(isUnderHeader([header, ['', '', '']], 1)).toBe(false);
    expect(isUnderHeader([header, header], 1)).toBe(false);
    expect(
      isUnderHeader(
        [
          ['Student ID', '', ''],
          [1001, 'Alder, Ana', ''],
        ],
        1,
      ),
    ).toBe(false);
    expect(
      isUnderHeader(
        [
          ['Student ID', 'Student', ''],
          ['', 'Alder, Ana', ''],
        ],
        1,
      ),
    ).toBe(false);
  });
});
