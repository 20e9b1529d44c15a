import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BY_SCHOOL } from '../../src/app/report/bySchoolSheet';
import { REPORT } from '../../src/app/report/caseloadReport';
import { afterSetUp, ask, smallRoster } from '../addOn/installed';
import { LETTER, printed } from '../host/printedPage';
import { FAMILY_NAMES, GIVEN_NAMES } from '../host/sampleNames';
import { writeXlsx } from '../host/xlsxWrite';
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

/** As many people, each with a few students, at schools of long names. */
const districtOf = (people: number) =>
  afterSetUp(
    smallRoster(
      'America/Chicago',
      Array.from({ length: people * 3 }, (_, i) => {
        const who = nameOf(i % people);
        return [
          ...[
            `S-${i}`,
            `${GIVEN_NAMES[i % GIVEN_NAMES.length]} ${FAMILY_NAMES[i % FAMILY_NAMES.length]}`,
            '3',
          ],
          ...[
            `Robert E. Lindqvist Elementary School ${i % 4}`,
            'Speech/Language Therapy',
            '2026-08-15',
            '2027-05-28',
          ],
          ...[3, '', '', '', who, who, ''],
        ];
      }),
    ),
  );

describe.each([12, 40])('the papers of %i people, on letter paper', (people) => {
  test('fit its width, cut nothing off, and keep their header in sight', async () => {
    const host = districtOf(people);
    ask(host, 'makeReport', { asOf: '', groupBy: 'school' });
    const school = ask(host, 'makeSchoolSheet', { asOf: '2026-11-21', school: null }).sheet;
    const { bytes } = await writeXlsx(host.workbook);
    const papers = [
      { name: REPORT.name, columns: REPORT.columns.length, frozen: REPORT.headerRow },
      { name: school, columns: BY_SCHOOL.columns.length, frozen: BY_SCHOOL.headerRow },
    ];
    for (const { name, columns, frozen } of papers) {
      const print = await printed(page, bytes, name, columns);
      expect(print.width, name).toBeLessThanOrEqual(LETTER.width);
      expect(print.frozen, name).toBe(frozen);
      expect(print.cut, name).toEqual([]);
      expect(print.pages, name).toBeGreaterThanOrEqual(Math.ceil((print.rows * 21) / LETTER.height));
    }
  }, 120_000);
});
