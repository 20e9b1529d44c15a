import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BY_SCHOOL } from '../../src/app/report/bySchoolSheet';
import { IN_DATE } from '../../src/app/report/inDateSheet';
import { REPORT } from '../../src/app/report/reportTable';
import { handedOver } from '../addOn/fortyThree';
import { afterSetUp, ask, keyOf, ROSTER, sheetOf, smallRoster } from '../addOn/installed';
import { make, NAMES, type } from '../addOn/moneySheets';
import type { Host } from '../host/host';
import type { PdfPage } from '../host/pdfPages';
import { type FileSheet, type PrintedChart, printedFile, sheetsOfFile } from '../host/printedFile';
import { pagesOf, printed } from '../host/printedPage';
import { FAMILY_NAMES, GIVEN_NAMES } from '../host/sampleNames';
import { writeXlsx } from '../host/xlsxWrite';
import { HEADER } from '../kit/rows';
import { isProof } from '../proof/figures';
import { historyReplies } from '../sidebar/historyData';
import { toLetters } from '../sidebar/letterExamples';
import { sharedBrowser } from './chromium';
import { bringFonts } from './fonts';
import { loadSidebar, take } from './sidebarPage';

let page: Page;
beforeAll(async () => {
  page = await (await sharedBrowser()).newPage();
  await bringFonts(page);
  // The fonts come with a page that is opened from now on.
  await page.goto('about:blank');
});
afterAll(() => page.close());

const nameOf = (n: number): string =>
  `${FAMILY_NAMES[n % FAMILY_NAMES.length]}, ${GIVEN_NAMES[(n * 7) % GIVEN_NAMES.length]} ${String.fromCharCode(65 + Math.floor(n / FAMILY_NAMES.length))}.`;

const HEADER_OF_DATES = [...HEADER, 'Annual Review Due', 'Reevaluation Due'];

/** A number behind a school's name could be a grade. */
const WINGS = ['A', 'B', 'C', 'D'];

/** As many people, each with a few students, at schools of long names. */
const districtOf = (people: number) => {
  // One has too many, and some are nobody's.
  const rows = Array.from({ length: people * 3 + 60 }, (_, i) => {
    const who = i < people * 3 ? nameOf(i % people) : i % 20 === 0 ? '' : nameOf(3);
    return [
      `S-${i}`,
      `${GIVEN_NAMES[i % GIVEN_NAMES.length]} ${FAMILY_NAMES[i % FAMILY_NAMES.length]}`,
      '3',
      `Robert E. Lindqvist Elementary School ${WINGS[i % 4]}`,
      'Speech/Language Therapy',
      ...['2026-08-15', '2027-05-28', 3, '', '', '', who, who, ''],
      ...[i % 5 === 0 ? '10/01/2026' : '03/01/2027', i % 7 === 0 ? '' : '12/01/2027'],
    ];
  });
  const sample = smallRoster('America/Chicago', rows);
  return afterSetUp({ ...sample, sheets: [{ name: ROSTER, rows: [HEADER_OF_DATES, ...rows] }] });
};

/** A sheet fits the paper's width, cuts nothing off, and keeps its header in sight; as many pages as its rows take. */
async function fits(
  host: Host,
  name: string,
  frozen: number,
  paper: 'upright' | 'on its side' = 'on its side',
) {
  const print = await printed(page, sheetOf(host, name));
  expect(print.paper.width < print.paper.height ? 'upright' : 'on its side', name).toBe(paper);
  expect(print.width, name).toBeLessThanOrEqual(print.paper.width);
  expect(print.frozen, name).toBe(frozen);
  expect(print.cut, name).toEqual([]);
  // The charts come behind the table, each on a page.
  expect(print.headed, name).toBeGreaterThanOrEqual(Math.max(1, print.pages - print.charts));
  expect(print.pages, name).toBeGreaterThanOrEqual(Math.ceil((print.rows * 21) / print.paper.height));
  return print;
}

/**
 * The sheets of the downloaded file, printed by nothing but what it says of widths, heights and pages: a letter page across, nothing cut,
 * the head on each page.
 */
async function printFromFile(host: Host, sheets: Record<string, 'upright' | 'on its side'>, least = 0.9) {
  const { bytes } = await writeXlsx(host.workbook);
  const sheetNamed = await sheetsOfFile(bytes);
  for (const [name, paper] of Object.entries(sheets)) {
    const file = sheetNamed(name);
    const { pages, titles, cut, scale, charts } = await printedFile(page, file);
    expect(cut, name).toEqual([]);
    expect(scale, name).toBeGreaterThanOrEqual(least);
    expect(titles.length, name).toBeGreaterThan(0);
    // Rows of two lines or three: eight at least stand on a page, below its head.
    expect(pages.length, name).toBeLessThanOrEqual(
      Math.ceil(file.sheet.actualRowCount / 8) + 1 + 2 * charts.length,
    );
    for (const { width, height, text } of pages) {
      expect([width, height], name).toEqual(paper === 'upright' ? [612, 792] : [792, 612]);
      for (const title of titles) expect(text, name).toContain(title.replace(/\s/g, ''));
    }
    if (name !== REPORT.name) expect(charts, name).toEqual([]);
    else chartsStand(file, charts, pages);
  }
}

/** The charts begin right behind the people, lie over no text, stand whole on a page, and have each of them once. */
function chartsStand(
  { sheet, charts: placed }: FileSheet,
  charts: readonly PrintedChart[],
  pages: readonly PdfPage[],
) {
  const rows = Array.from({ length: sheet.rowCount - REPORT.headerRow }, (_, i) =>
    sheet.getRow(REPORT.headerRow + 1 + i),
  );
  const people = rows.flatMap((row) => (row.hidden ? [] : row.getCell(1).text || []));
  expect(charts.flatMap(({ labels }) => labels)).toEqual(people);
  const last = REPORT.headerRow + rows.findLastIndex((row) => row.getCell(1).text !== '') + 1;
  expect(placed[0]?.row).toBe(last + 1);
  const textOn = (number: number): string => pages[number - 1]?.text ?? '';
  for (const { title, labels, covers, pages: on } of charts) {
    expect(covers, title).toEqual([]);
    expect(on, title).toHaveLength(1);
    const said = textOn(on[0] ?? 0);
    for (const text of [title, ...labels]) expect(said, title).toContain(text.replace(/\s/g, ''));
  }
}

/** The sheet as it stands on the page: each status with its ground, and each chart with who is in it and how long their bars are. */
const drawn = () =>
  page.evaluate(() => {
    const titles = [...document.querySelectorAll('thead tr:last-child td')].map(
      ({ textContent }) => textContent,
    );
    const rows = [...document.querySelectorAll('tbody:not(.once) tr')].map(({ children }) => {
      const cell = (title: string): Element | undefined => children[titles.indexOf(title)];
      const said = (title: string): string => cell(title)?.textContent ?? '';
      const status = cell('Status');
      return {
        person: said('Person'),
        school: said('School'),
        caseload: Number(said('Caseload')),
        maximum: Number(said('Maximum')),
        status: said('Status'),
        ground: status ? getComputedStyle(status).backgroundColor : '',
      };
    });
    const charts = [...document.querySelectorAll('svg.chart')].map((chart) => {
      const { width, height } = chart.getBoundingClientRect();
      const texts = [...chart.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
      const bars = [...chart.querySelectorAll('rect')].map((bar) => bar.getBoundingClientRect().width);
      // The title and the people; the legend comes last.
      const people = texts.slice(1, -2);
      return {
        ...{ width, height, legend: texts.slice(-2) },
        people: people.map((person, i) => ({ person, bars: bars.slice(2 * i, 2 * i + 2) })),
      };
    });
    return { rows, charts };
  });

const GROUNDS: Record<string, string> = {
  'Over maximum': 'rgb(252, 232, 230)',
  'Within desirable': 'rgb(230, 244, 234)',
  'Nobody’s': 'rgb(252, 232, 230)',
};

describe('on letter paper', () => {
  test.each([12, 40])(
    'the papers of %i people fit',
    async (people) => {
      const host = districtOf(people);
      ask(host, 'makeReport', { asOf: '', groupBy: 'school' });
      const school = ask(host, 'makeSchoolSheet', { asOf: '2026-11-21', school: null }).sheet;
      const { paper } = await fits(host, REPORT.name, REPORT.headerRow);
      const { rows, charts } = await drawn();
      const shown = rows.filter(({ person }) => person !== '');
      expect(new Set(shown.map(({ status }) => status))).toEqual(new Set(Object.keys(GROUNDS)));
      for (const { status, ground } of shown) expect(ground, status).toBe(GROUNDS[status]);
      for (const { person, school } of shown)
        if (person !== 'Unassigned')
          expect(school, person).toMatch(/^Robert E\. Lindqvist Elementary School /);
      expect(charts).toHaveLength(people === 12 ? 1 : 3);
      for (const { width, height } of charts) {
        expect(width).toBeLessThanOrEqual(paper.width);
        expect(height).toBeLessThanOrEqual(paper.height);
      }
      // Everybody on the paper stands in a chart, in their order, with bars as long as their numbers.
      expect(charts.flatMap((chart) => chart.people.map(({ person }) => person))).toEqual(
        shown.map(({ person }) => person),
      );
      for (const chart of charts) {
        expect(chart.legend).toEqual(['Caseload', 'Maximum']);
        const own = chart.people.map((each) => ({
          ...each,
          row: shown.find(({ person }) => person === each.person),
        }));
        const longest = Math.max(...own.flatMap(({ bars }) => bars));
        const most = Math.max(...own.flatMap(({ row }) => [row?.caseload ?? 0, row?.maximum ?? 0]));
        for (const { person, bars, row } of own)
          expect(
            bars.map((bar) => Math.round((bar * most) / longest)),
            person,
          ).toEqual([row?.caseload, row?.maximum]);
      }
      await fits(host, IN_DATE.name, IN_DATE.headerRow);
      await fits(host, school, BY_SCHOOL.headerRow);
      const over = ask(host, 'makeOverMaximum', { person: keyOf(host, nameOf(3)) }).sheet;
      await fits(host, over, 5, 'upright');
      await printFromFile(host, {
        [REPORT.name]: 'on its side',
        [IN_DATE.name]: 'on its side',
        [school]: 'on its side',
        [over]: 'upright',
      });
    },
    120_000,
  );

  // Its formulas take a minute here, so the proof alone makes it.
  test.skipIf(!isProof)(
    'the report and the dates of 400 people fit, the report on a page for every forty or so',
    async () => {
      const host = districtOf(400);
      ask(host, 'makeReport', { asOf: '', groupBy: 'school' });
      const { pages } = await fits(host, REPORT.name, REPORT.headerRow);
      expect(pages).toBeGreaterThanOrEqual(10);
      expect(pages).toBeLessThanOrEqual(40);
      await fits(host, IN_DATE.name, IN_DATE.headerRow);
    },
    120_000,
  );

  test('letters fit on their sheet across the page, and print a page each, in both languages', async () => {
    const { host, batch } = handedOver();
    const made = ask(host, 'makeLetters', { batch, all: false });
    const { texts } = await fits(host, 'Letters', 1);
    expect(texts).toContain('First ask');
    await printFromFile(host, { Letters: 'on its side' });
    expect(texts.some((text) => text.startsWith('Ask whether a prior written notice is due'))).toBe(true);
    const sidebar = await (await sharedBrowser()).newPage();
    try {
      const open = await loadSidebar(sidebar, (url) => expect(url).toBe(''));
      await open({ view: 'history', replies: { ...historyReplies, makeLetters: [made] } });
      await take(sidebar, ...toLetters);
      await sidebar.emulateMedia({ media: 'print' });
      const pdf = await sidebar.pdf({ format: 'Letter' });
      expect(pagesOf(pdf)).toBe(made.letters.length);
      const shown = await sidebar.evaluate(() =>
        [...document.querySelectorAll('.letter-page')].map((each) => ({
          text: each.textContent ?? '',
          isCut: each.scrollWidth > each.clientWidth + 1,
        })),
      );
      expect(shown.filter(({ isCut }) => isCut)).toEqual([]);
      expect(shown.filter(({ text }) => text.includes('30 de noviembre de 2026'))).toHaveLength(
        made.letters.filter(({ language }) => language === 'Spanish').length,
      );
    } finally {
      await sidebar.close();
    }
  }, 120_000);

  test('worksheets fit upright, with directions, room to sign and what is still to be typed', async () => {
    const host = afterSetUp(smallRoster());
    const person = keyOf(host, 'Ramos, Elena');
    const sheets = ['option 1', 'option 2'].map(
      (option) => ask(host, 'makeWorksheet', { person, option }).sheet,
    );
    for (const name of sheets) {
      const { texts } = await fits(host, name, 3, 'upright');
      expect(texts.join(' ')).toMatch(/Directions.*Teacher or provider: _+.*Date: _+/);
      expect(texts.some((text) => /^type .* in Providers, column K/.test(text))).toBe(true);
      expect(texts).not.toContain('agrees');
    }
    await printFromFile(host, Object.fromEntries(sheets.map((name) => [name, 'upright'])));
  }, 120_000);

  test('money worksheets fit across a page and cut nothing', async () => {
    const host = afterSetUp(smallRoster());
    for (const id of ['excess-cost', 'effort', 'early-intervening'] as const) make(host, id);
    for (const [i, year] of ['2015-16', '2016-17'].entries())
      type(host, 'effort', {
        [`A${6 + i}`]: year,
        [`B${6 + i}`]: '12345678.5',
        [`C${6 + i}`]: '23456789.5',
        [`D${6 + i}`]: '410',
      });
    await printFromFile(host, { [NAMES['excess-cost']]: 'upright' });
    await printFromFile(host, { [NAMES['early-intervening']]: 'on its side' }, 0.7);
    await printFromFile(host, { [NAMES.effort]: 'on its side' }, 0.65);
  }, 120_000);
});
