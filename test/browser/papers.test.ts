import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BY_SCHOOL } from '../../src/app/report/bySchoolSheet';
import { REPORT } from '../../src/app/report/caseloadReport';
import { IN_DATE } from '../../src/app/report/inDateSheet';
import { afterSetUp, ask, keyOf, ROSTER, smallRoster } from '../addOn/installed';
import { LETTER, printed, UPRIGHT } from '../host/printedPage';
import { FAMILY_NAMES, GIVEN_NAMES } from '../host/sampleNames';
import { writeXlsx } from '../host/xlsxWrite';
import { HEADER } from '../kit/rows';
import { isProof } from '../proof/figures';
import { sharedBrowser } from './chromium';
import { bringFonts } from './fonts';

let page: Page;
beforeAll(async () => {
  page = await (await sharedBrowser()).newPage();
  await bringFonts(page);
});
afterAll(() => page.close());

const nameOf = (n: number): string =>
  `${FAMILY_NAMES[n % FAMILY_NAMES.length]}, ${GIVEN_NAMES[(n * 7) % GIVEN_NAMES.length]} ${String.fromCharCode(65 + Math.floor(n / FAMILY_NAMES.length))}.`;

const HEADER_OF_DATES = [...HEADER, 'Annual Review Due', 'Reevaluation Due'];

/** As many people, each with a few students, at schools of long names. */
const districtOf = (people: number) => {
  // One has too many, and some are nobody's.
  const rows = Array.from({ length: people * 3 + 60 }, (_, i) => {
    const who = i < people * 3 ? nameOf(i % people) : i % 20 === 0 ? '' : nameOf(3);
    return [
      `S-${i}`,
      `${GIVEN_NAMES[i % GIVEN_NAMES.length]} ${FAMILY_NAMES[i % FAMILY_NAMES.length]}`,
      '3',
      `Robert E. Lindqvist Elementary School ${i % 4}`,
      'Speech/Language Therapy',
      ...['2026-08-15', '2027-05-28', 3, '', '', '', who, who, ''],
      ...[i % 5 === 0 ? '10/01/2026' : '03/01/2027', i % 7 === 0 ? '' : '12/01/2027'],
    ];
  });
  const sample = smallRoster('America/Chicago', rows);
  return afterSetUp({ ...sample, sheets: [{ name: ROSTER, rows: [HEADER_OF_DATES, ...rows] }] });
};

const REPORT_PAPER = { name: REPORT.name, columns: REPORT.columns.length, frozen: REPORT.headerRow };
const DATES_PAPER = { name: IN_DATE.name, columns: IN_DATE.columns.length, frozen: IN_DATE.headerRow };

/** A sheet fits the paper's width, cuts nothing off, and keeps its header in sight; as many pages as its rows take. */
async function fits(bytes: Buffer, paper: typeof REPORT_PAPER, on: typeof LETTER | typeof UPRIGHT = LETTER) {
  const print = await printed(page, bytes, paper.name, paper.columns, on);
  expect(print.width, paper.name).toBeLessThanOrEqual(on.width);
  expect(print.frozen, paper.name).toBe(paper.frozen);
  expect(print.cut, paper.name).toEqual([]);
  expect(print.pages, paper.name).toBeGreaterThanOrEqual(Math.ceil((print.rows * 21) / on.height));
  return print;
}

describe('on letter paper', () => {
  test.each([12, 40])(
    'the papers of %i people fit',
    async (people) => {
      const host = districtOf(people);
      ask(host, 'makeReport', { asOf: '', groupBy: 'school' });
      const school = ask(host, 'makeSchoolSheet', { asOf: '2026-11-21', school: null }).sheet;
      const { bytes } = await writeXlsx(host.workbook);
      await fits(bytes, REPORT_PAPER);
      await fits(bytes, DATES_PAPER);
      await fits(bytes, { name: school, columns: BY_SCHOOL.columns.length, frozen: BY_SCHOOL.headerRow });
    },
    120_000,
  );

  // Its formulas take a minute here, so the proof alone makes it.
  test.skipIf(!isProof)(
    'the report and the dates of 400 people fit, the report on a page for every forty or so',
    async () => {
      const host = districtOf(400);
      ask(host, 'makeReport', { asOf: '', groupBy: 'school' });
      const { bytes } = await writeXlsx(host.workbook);
      const { pages } = await fits(bytes, REPORT_PAPER);
      expect(pages).toBeGreaterThanOrEqual(10);
      expect(pages).toBeLessThanOrEqual(40);
      await fits(bytes, DATES_PAPER);
    },
    120_000,
  );

  test('worksheets fit upright, with directions, room to sign and what is still to be typed', async () => {
    const host = afterSetUp(smallRoster());
    const person = keyOf(host, 'Ramos, Elena');
    const sheets = ['option 1', 'option 2'].map(
      (option) => ask(host, 'makeWorksheet', { person, option }).sheet,
    );
    const { bytes } = await writeXlsx(host.workbook);
    for (const name of sheets) {
      const { texts } = await fits(bytes, { name, columns: 8, frozen: 3 }, UPRIGHT);
      expect(texts.join(' ')).toMatch(/Directions.*Teacher or provider: _+.*Date: _+/);
      expect(texts.some((text) => /^type .* in Providers, column K/.test(text))).toBe(true);
      expect(texts).not.toContain('agrees');
    }
  }, 120_000);
});
