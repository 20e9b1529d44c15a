import { afterAll, describe, expect, test } from 'vitest';
import type { Input } from '../../src/contract/contract';
import { ask, caseload, DIRECTOR, install, keyOf, sheetOf, shown, smallRoster } from '../addOn/installed';
import type { Host } from '../host/host';
import { readXlsx, writeXlsx } from '../host/xlsx';
import { figure, isProof } from './figures';
import { CHO, formulasOf, hostileDistrict, idOf, peopleNamed, RAMOS, readAs } from './hostileDistrict';
import { asTyped, HOSTILE, inParts, PAYLOADS } from './hostileStrings';

type Mapping = Input<'setUp'>['mapping'];

const counted = { files: 0, cells: 0, sheets: 0, headers: 0 };
const strings = isProof ? HOSTILE : PAYLOADS.filter((_, i) => i % 10 === 0);

afterAll(() => {
  figure('Hostile text · made sheets', `${counted.sheets} reports and worksheets, no formula but their own`);
  figure('Hostile text · headers, sheet names, names at Set up', String(counted.headers));
  figure(
    'Hostile text · .xlsx round trips',
    `${counted.files} files, ${counted.cells} cells read back as they were`,
  );
});

/** An .xlsx holds every text but half an emoji, for which UTF-8 has no place. */
const inFile = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

async function fileOf(host: Host) {
  const { bytes } = await writeXlsx(host.workbook);
  const { workbook } = await readXlsx(bytes, 'hostile.xlsx');
  return workbook;
}

describe.each(inParts(strings))('hostile texts on made sheets, part %i', { timeout: 600_000 }, (_, part) => {
  const host = hostileDistrict(part);
  const named = peopleNamed(part);

  test('stand in a downloaded .xlsx as the same texts, none of them a formula', async () => {
    const file = await fileOf(host);
    for (const sheet of host.workbook.sheets) {
      const read = file.sheetNamed(sheet.name);
      if (!read) throw new Error(`The file has no sheet ${sheet.name}.`);
      expect([...read.formulaEntries()]).toEqual([]);
      const { rows, columns } = sheet.extent();
      for (let row = 1; row <= rows; row++)
        for (let column = 1; column <= columns; column++) {
          const held = sheet.value(row, column);
          const want = typeof held === 'string' ? inFile(held) || null : held;
          if (want !== read.value(row, column))
            expect([row, column, read.value(row, column)]).toEqual([row, column, want]);
          counted.cells += 1;
        }
    }
    counted.files += 1;
  });

  test('are texts on the report and the worksheets, whose formulas are those of harmless names', () => {
    ask(host, 'makeReport', { asOf: '' });
    const report = shown(host, 'Caseload report').flat();
    for (const text of named) expect(report).toContain(readAs(text));
    const { sheet: all } = ask(host, 'makeWorksheet', { person: keyOf(host, RAMOS), option: 'option 2' });
    const students = (): string[][] =>
      shown(host, all)
        .filter(([number]) => /^\d+$/.test(number ?? ''))
        .slice(8);
    const listed = students();
    expect(listed.map((row) => row[1])).toEqual(
      expect.arrayContaining(part.map((text, i) => readAs(text) || idOf(i))),
    );
    // Of texts that are one ID to the roster, TRUE and True, the student has the lines of each.
    const [minutes, ofSeveral] = [false, true].map((isBishop) =>
      listed.flatMap(([, name, of]) => ((name === 'Bishop, Ben') === isBishop ? Number(of) : [])),
    );
    expect(new Set(minutes)).toEqual(new Set([180]));
    expect(ofSeveral?.filter((each) => each === 0 || each % 180 !== 0)).toEqual([]);
    // After a sort a student's minutes are looked for by the very texts. (The engine of the local Sheets takes a comparison
    // anywhere in a criterion for one, where Sheets takes it at the start only, and a | for a sign of its own.)
    const roster = sheetOf(host, 'Roster');
    const { rows, columns } = roster.extent();
    roster.sort({ row: 2, column: 1, rows: rows - 1, columns }, 16, false);
    const sure = ([, name = '']: string[]): boolean =>
      !/[<>=|]|^(?:true|false)$/i.test(name) && name !== 'Bishop, Ben';
    expect(students().filter(sure)).toEqual(listed.filter(sure));
    const alike = isProof ? named.filter((_, i) => i % 20 === 0).map(readAs) : [];
    const made = [CHO, ...alike].map((name) => {
      const { sheet } = ask(host, 'makeWorksheet', { person: keyOf(host, name), option: 'option 1' });
      expect(shown(host, sheet)[1]?.[1]).toBe(name);
      return formulasOf(host, sheet).map(shape);
    });
    for (const formulas of made) expect(formulas).toEqual(made[0]);
    counted.sheets += 2 + made.length;
    expect(hostileFormulas(host, part)).toEqual([]);
  });

  test('typed into Standards are texts there, named as what cannot be used', () => {
    const standards = sheetOf(host, 'Standards');
    const { rows } = standards.extent();
    const usable = part.filter((text) => readAs(text) !== '' && !(Number(text.replace(/,/g, '')) >= 0));
    usable.slice(0, rows - 1).forEach((text, i) => {
      for (const column of [2, 5, 9]) standards.putValue(i + 2, column, text);
    });
    expect(ask(host, 'standards', {}).unusable).toBeGreaterThanOrEqual(1);
    const problems = ask(host, 'open', {}).problems.flatMap(({ code, items }) =>
      code.startsWith('standard') ? items.map(({ text }) => text) : [],
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(
      problems.every((found) => part.some((text) => text.includes(found) || found.includes(text.trim()))),
    ).toBe(true);
    if (isProof) ask(host, 'makeReport', { asOf: '' });
    expect(hostileFormulas(host, part)).toEqual([]);
    ask(host, 'restoreStandards', {});
    expect(ask(host, 'standards', {})).toMatchObject({ unusable: 0, changed: [] });
  });
});

/** A formula without the texts and the rows that it names. */
const shape = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/\$\d+/g, '$');

/** Formulas of any sheet that a text was taken for: with the "=" that it begins with, or one put before it. */
function hostileFormulas(host: Host, part: readonly string[]): string[] {
  const taken = new Set(
    part.flatMap((text) => [text, `=${text}`, text.trim(), `=${text.trim()}`, text.slice(1)]),
  );
  return host.workbook.sheets.flatMap(({ name }) => formulasOf(host, name).filter((each) => taken.has(each)));
}

/** The small district with the text as the name of its sheet, of the students' column and of whoever sets up. */
function headedBy(text: string): { host: Host; mapping: Mapping } | null {
  const [sheet] = smallRoster().sheets;
  const [header = [], ...rows] = sheet?.rows ?? [];
  const named = header.map((title) => (title === 'Student Name' ? text : title));
  const name = text.slice(0, 100);
  const host = install({ ...smallRoster(), sheets: [{ name, rows: [named, ...rows] }] });
  const { mapping, columns } = ask(host, 'inspectRoster', { sheet: name, mapping: null });
  const column = columns.find(({ letter }) => letter === 'B');
  // What has no letter and no digit is not offered as a header.
  if (!mapping || !column) return null;
  const { header: chosen, nth, of } = column;
  return {
    host,
    mapping: { ...mapping, columns: { ...mapping.columns, name: { header: chosen, nth, of } } },
  };
}

test('hostile texts as a header, as the roster sheet’s name and as the name of whoever sets up', {
  timeout: 600_000,
}, () => {
  const tried = isProof ? HOSTILE : PAYLOADS.filter((_, i) => i % 12 === 0);
  tried.forEach((text, i) => {
    const headed = headedBy(text);
    if (!headed) return;
    const { host, mapping } = headed;
    const done = ask(host, 'setUp', { mapping, name: text, protectLog: true });
    expect(done, text).toMatchObject({ stop: '', lines: 6 });
    // Whoever gives no name, or one that is somebody’s already, is known by their e-mail or that person.
    expect(done.admin).toBe(asTyped(text) || DIRECTOR);
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', problems: [], roster: { sheet: mapping.sheet } });
    expect(caseload(host, RAMOS).map(({ student }) => student)).toContain('Alvarez, Ana');
    if (i % 16 > 0) return;
    ask(host, 'makeReport', { asOf: '' });
    const report = shown(host, 'Caseload report').flat();
    expect(report).toContain(RAMOS);
    expect(report.filter((cell) => cell.startsWith('#'))).toEqual([]);
    expect(hostileFormulas(host, [text])).toEqual([]);
    counted.sheets += 1;
  });
  counted.headers = tried.length;
});
