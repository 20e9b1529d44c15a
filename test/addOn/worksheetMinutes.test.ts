import { describe, expect, test } from 'vitest';
import type { Host } from '../host/host';
import { ask, keyOf, sheetOf, shown } from './installed';
import {
  district,
  inProviders,
  MINUTES,
  made,
  RAMOS,
  verdicts,
  type WorksheetShown,
  worksheet,
} from './madeWorksheet';

/** What a report says of a person. */
function inReport(host: Host, sheet: string, title: string): string {
  const rows = shown(host, sheet);
  const header = rows.findIndex((row) => row.includes('Maximum by worksheet'));
  const row = rows.slice(header + 1).find((cells) => cells.includes(RAMOS));
  return row?.[rows[header]?.indexOf(title) ?? -1] ?? 'nothing';
}

describe('minutes of Providers', () => {
  const host = district();
  // Worksheet and report follow Providers by their formulas: both are made once.
  const option1 = ask(host, 'makeWorksheet', { person: keyOf(host, RAMOS), option: 'option 1' }).sheet;
  const report = ask(host, 'makeReport', { asOf: '' }).sheet;

  test.each([
    ['a number', { 'Instructional minutes': 1800, Planning: 250 }, '35'],
    ['text', { 'Instructional minutes': "'1800", Planning: "'250" }, '35'],
    ['text with a comma', { 'Instructional minutes': "'1,800", Planning: "' 200 " }, '37'],
    ['blank planning', { Planning: '' }, '35'],
    ['planning of spaces', { Planning: "' " }, '35'],
    ['planning that is no number', { Planning: 'four hours' }, '35'],
    ['planning that is a date', { Planning: '12/1/2026' }, '35'],
    ['planning below zero', { Planning: -5 }, '35'],
    ['planning in percent', { Planning: "'50%" }, '35'],
    ['planning of nothing', { Planning: 0 }, '43'],
    ['planning of nothing as text', { Planning: "'0" }, '43'],
    ['travel that is no number', { Travel: 'much' }, '37'],
    ['half a position as text', { FTE: "'0.5" }, '35'],
  ])('%s count alike in worksheet and report', (_, cells, students) => {
    inProviders(host, RAMOS, { ...MINUTES, FTE: '', ...cells });
    const sheet = worksheet(host, option1);
    expect(sheet.line('7')).toBe(students);
    expect(verdicts(sheet)).toEqual(['agrees']);
    expect(inReport(host, report, 'Maximum by worksheet')).toBe(students);
    expect(sheet.says("The table's maximum")).toBe(inReport(host, report, 'Maximum'));
  });

  test('that can’t be read are named with their cell', () => {
    const host = district();
    inProviders(host, RAMOS, { Planning: 'four hours', Travel: 'much' });
    const remarks = made(host, 'option 1').rows.flatMap((row) => row[5] ?? '');
    expect(remarks).toContainEqual(
      expect.stringMatching(/^Look: [A-Z]+\d+ of Providers is no number, so 250 count$/),
    );
    expect(remarks).toContainEqual(
      expect.stringMatching(/^Look: Travel in Providers \([A-Z]+\d+\) is no number, so 0 counts$/),
    );
  });
});

/** The remarks that ask for something, in their order. */
const asked = ({ rows }: WorksheetShown): string[] =>
  rows.flatMap((row) => row[5] ?? '').filter((text) => /^(?:Look|type)/.test(text));

describe('a worksheet without minutes', () => {
  test.each(['option 1', 'option 2'])(
    'of %s is blank where they are needed, says whose to type and where, and agrees on nothing',
    (option) => {
      const host = district();
      inProviders(host, RAMOS, { 'Instructional minutes': '' });
      const sheet = made(host, option);
      const answer = option === 'option 1' ? '7' : '8';
      expect(['1', '3', '4', '6', answer].map(sheet.line)).toEqual(['', '', '', '', '']);
      expect(verdicts(sheet)).toEqual([]);
      expect(asked(sheet)).toEqual(["type Ramos's instructional minutes in Providers, column K"]);
      expect(sheet.says('Status')).toBe(option === 'option 1' ? 'Within desirable' : 'no number yet');
      const name = `Worksheet ${option.slice(-1)} - ${RAMOS}`;
      sheetOf(host, 'Providers').insertColumns(3, 1);
      expect(asked(worksheet(host, name))).toEqual([
        "type Ramos's instructional minutes in Providers, column L",
      ]);
      inProviders(host, RAMOS, { 'Instructional minutes': 'thirty hours' });
      expect(asked(worksheet(host, name))).toEqual([
        expect.stringMatching(/^Look: L\d of Providers is no number of minutes$/),
      ]);
      inProviders(host, RAMOS, { 'Instructional minutes': 760 });
      expect(worksheet(host, name).line(answer)).toBe(option === 'option 1' ? 'no time left' : '13.25');
    },
  );

  test('leaves the lines of duties blank that nobody typed, and counts a typed 0', () => {
    const host = district();
    inProviders(host, RAMOS, { Screening: '', 'Other duties': '', Travel: 0 });
    const sheet = made(host, 'option 1');
    expect(['2b', '2f', '2g', '7'].map(sheet.line)).toEqual(['', '0', '', '42']);
    expect(verdicts(sheet)).toEqual(['agrees']);
  });

  test.each(['option 1', 'option 2', 'self-contained', 'ecse'])(
    'and without students, grade or role shows no error in %s, and says what is missing',
    (option) => {
      const host = district();
      inProviders(host, 'Dana Director', { Role: '' });
      const sheet = made(host, option, 'Dana Director');
      expect(sheet.rows.flat().filter((text) => /^#|NaN/.test(text))).toEqual([]);
      expect(sheet.says('Status')).toBe('no number yet');
      expect(sheet.rows.flat()).toContain(
        option === 'ecse' ? "type Director's role in Providers, column E" : 'no students',
      );
    },
  );
});

test.each(['option 1', 'self-contained', 'ecse'])(
  'without the sheet Standards, or its header, %s names the sheet and not the grades',
  (option) => {
    const look =
      'Look: the sheet Standards is missing or has no header row: mend it, then make this worksheet again';
    const host = district();
    if (option === 'ecse') inProviders(host, RAMOS, { Role: 'Integrated classroom teacher', FTE: 1 });
    const { sheet } = ask(host, 'makeWorksheet', { person: keyOf(host, RAMOS), option });
    expect(asked(worksheet(host, sheet))).not.toContain(look);
    const standards = sheetOf(host, 'Standards');
    for (let row = 1; row <= 4; row++) for (let c = 1; c <= 12; c++) standards.typed(row, c, '');
    expect(asked(worksheet(host, sheet))).toContain(look);
    host.workbook.deleteSheet(standards);
    const now = worksheet(host, sheet);
    expect(asked(now)).toContain(look);
    expect(now.says('Status')).toBe('no number yet');
  },
);
