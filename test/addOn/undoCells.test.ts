import { describe, expect, test } from 'vitest';
import type { Host } from '../host/host';
import { draftOf } from '../kit/client';
import { ask, caseload, install, keyOf, ROSTER, setUp, sheetOf, smallRoster } from './installed';

const [ROW, GRADE, END, HOURS, PROVIDER] = [2, 3, 7, 8, 12];

/** Ana's first row with these cells, typed as a person types them, in cells of these formats. */
function withCells(...cells: [column: number, text: string, format?: string | undefined][]): Host {
  const host = install(smallRoster());
  const roster = sheetOf(host, ROSTER);
  for (const [column, text, format] of cells) {
    if (format !== undefined) roster.putAttribute('numberFormat', ROW, column, format);
    roster.typed(ROW, column, text);
  }
  return setUp(host);
}

/** What a cell holds, how it shows it, and as what. */
const cell = (host: Host, column: number) => {
  const roster = sheetOf(host, ROSTER);
  return [
    roster.value(ROW, column),
    roster.display(ROW, column),
    roster.attribute('numberFormat', ROW, column) ?? 'automatic',
  ];
};

const undo = (host: Host, batch: string) => ask(host, 'undo', { batch, rest: false, reason: '' });

/** Ana's line with other hours. */
function changeHours(host: Host) {
  const person = keyOf(host, 'Ramos, Elena');
  const asked = { person, asOf: '2026-11-21', kind: 'service' as const };
  const line = caseload(host, 'Ramos, Elena').find(({ student }) => student === 'Alvarez, Ana');
  return ask(host, 'save', {
    ...{ ...asked, drafts: [draftOf(line, { effective: '11/21/2026', amount: '3.5' })] },
    ...{ moveCaseManagement: false, reason: 'IEP', acknowledged: ['renewal-overdue'] },
  });
}

describe('Undo gives a cell of hours back as what it was', () => {
  test.each([
    ['a number', '3', undefined],
    ['a number with two decimals', '3', '0.00'],
    ['a text', '3', '@'],
    ['a text with decimals', '3.00', '@'],
    ['a text with a zero before it', '03', '@'],
    ['a text behind an apostrophe', "'3.00", undefined],
    ['a text with its unit', '3 hours', undefined],
  ])('%s', (_, text, format) => {
    const host = withCells([HOURS, text, format]);
    const before = cell(host, HOURS);
    const { saved, batch } = changeHours(host);
    expect(saved).toBe(true);
    const after = cell(host, HOURS);
    expect(String(after[0])).toMatch(/^3\.5/);
    expect(undo(host, batch).saved).toBe(true);
    const [value, shown, own] = cell(host, HOURS);
    expect([value, shown]).toEqual(before.slice(0, 2));
    // A text that stood behind an apostrophe is a text by its format now.
    expect(own).toBe(typeof value === 'string' && before[2] === 'automatic' ? '@' : before[2]);
  });
});

describe('a name that no spreadsheet takes for anything else', () => {
  test.each(['O’Brien-Hill, Pat (SLP)', 'Martin, May', 'D’Amato, A.'])(
    '“%s” leaves its cell the format, also after Undo',
    (name) => {
      const host = setUp(install(smallRoster()));
      const provider = ask(host, 'addProvider', { name, role: '', site: '', email: '' }).key ?? '';
      const person = keyOf(host, 'Ramos, Elena');
      const line = caseload(host, 'Ramos, Elena').find(({ student }) => student === 'Alvarez, Ana');
      const { saved, batch } = ask(host, 'save', {
        ...{ person, asOf: '2026-11-21', drafts: [draftOf(line, { effective: '11/21/2026', provider })] },
        ...{ moveCaseManagement: false, reason: '', acknowledged: [`not-at-site:${line?.key}`] },
      });
      expect(saved).toBe(true);
      expect(cell(host, PROVIDER)).toEqual([name, name, 'automatic']);
      undo(host, batch);
      expect(cell(host, PROVIDER)).toEqual(['Ramos, Elena', 'Ramos, Elena', 'automatic']);
    },
  );
});

describe('Undo of an edit', () => {
  /** Ana's grade as it is typed into the form. */
  const editGrade = (host: Host, grade: string) => {
    const line = caseload(host, 'Ramos, Elena').find(({ student }) => student === 'Alvarez, Ana')?.key ?? '';
    return ask(host, 'editEnrollment', {
      ...{ line, values: [{ field: 'grade', value: grade }], effective: '', reason: '' },
      ...{ seen: ask(host, 'enrollment', { line }).seen, acknowledged: [] },
    });
  };

  test.each([
    ['3', '0"th"'],
    ['3', '0.00'],
    ['3', undefined],
    ['3', '@'],
    ['03', '@'],
  ])('gives the grade %s back as its number was shown (%s), and Undo of it the text', (text, format) => {
    const host = withCells([GRADE, text, format]);
    const before = cell(host, GRADE);
    const { batch, saved } = editGrade(host, 'K');
    expect(saved).toBe(true);
    const edited = cell(host, GRADE);
    expect(edited[0]).toBe('K');
    const undone = undo(host, batch);
    expect(cell(host, GRADE)).toEqual(before);
    undo(host, undone.batch);
    expect(cell(host, GRADE)).toEqual(edited);
  });
});

/** A text that stood behind an apostrophe is a text by its format then. */
const byFormat = ([value, shown, format]: ReturnType<typeof cell>) => [
  value,
  shown,
  typeof value === 'string' && value !== '' ? '@' : format,
];

describe('Undo of another end date', () => {
  test.each([
    ['a date', '5/28/2027', undefined],
    ['a text', '5/28/2027', '@'],
    ['a text in the ISO form', '2027-05-28', '@'],
    ['a text in the ISO form behind an apostrophe', "'2027-05-28", undefined],
    ['a date in the ISO form', '2027-05-28', undefined],
    ['nothing, in a cell of numbers', '', '0.00'],
  ])('gives back what was %s', (_, text, format) => {
    const host = withCells([END, text, format]);
    const before = cell(host, END);
    const line = caseload(host, 'Ramos, Elena').find(({ student }) => student === 'Alvarez, Ana')?.key ?? '';
    const { batch, saved } = ask(host, 'editEnrollment', {
      ...{ line, values: [{ field: 'end', value: '6/1/2027' }], effective: '', reason: '' },
      ...{ seen: ask(host, 'enrollment', { line }).seen, acknowledged: [] },
    });
    expect(saved).toBe(true);
    expect(cell(host, END)[1]).not.toEqual(before[1]);
    expect(undo(host, batch).saved).toBe(true);
    expect(cell(host, END)).toEqual(byFormat(before));
  });
});

describe('Undo of an exit', () => {
  test.each([
    ['a date', '5/28/2027', undefined],
    ['a date with its format', '5/28/2027', 'mmm d, yyyy'],
    ['a text', '5/28/2027', '@'],
    ['a text in the ISO form', '2027-05-28', '@'],
    ['nothing', '', undefined],
    ['nothing, in a cell of numbers', '', '[Red]0.00'],
    ['nothing, in a cell of dates', '', 'mmm d, yyyy'],
    ['a text in the ISO form behind an apostrophe', "'2027-05-28", undefined],
    ['a date in the ISO form', '2027-05-28', undefined],
  ])('gives the end back that was %s', (_, text, format) => {
    const host = withCells([END, text, format]);
    const before = cell(host, END);
    const asked = { studentId: '2000001', household: false };
    const { batch, saved } = ask(host, 'exit', {
      ...{ studentId: '2000001', line: '', lastDay: '11/21/2026', reason: 'Moved', endAssignment: true },
      ...{ seen: ask(host, 'assignments', asked).seen, acknowledged: ['in-the-past', 'cancels-later'] },
    });
    expect(saved).toBe(true);
    expect(cell(host, END)[0]).not.toEqual(before[0]);
    expect(undo(host, batch).saved).toBe(true);
    expect(cell(host, END)).toEqual(byFormat(before));
  });
});

test.each([
  ['0.00', '2026-12-11'],
  ['[Red]0.00', '2026-12-11'],
  ['yyyy-mm', '2026-12'],
  [undefined, '2026-12-11'],
])('a day in a cell of the format %s is shown as %s', (format, shown) => {
  const host = withCells([END, '', format]);
  const { seen } = ask(host, 'assignments', { studentId: '2000001', household: false });
  const [line = ''] = caseload(host, 'Ramos, Elena').map(({ key }) => key);
  const { saved } = ask(host, 'exit', {
    ...{ studentId: '2000001', line, lastDay: '12/11/2026', reason: 'moved', endAssignment: true },
    ...{ seen, acknowledged: [] },
  });
  expect(saved).toBe(true);
  expect(cell(host, END)[1]).toBe(shown);
});
