import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/domain/cells/day';
import { findPerson } from '../../src/domain/people/personName';
import { candidateSheets } from '../../src/domain/roster/candidateSheets';
import { DUE_KINDS, duesOf, isDueWithin } from '../../src/domain/roster/comingDue';
import { readRoster } from '../../src/domain/roster/readRoster';
import type { Roster, RosterLine } from '../../src/domain/roster/roster';
import { sheetsOf } from '../kit/gridOf';
import { bigDistrict } from './bigDistrict';
import type { SampleWorkbook } from './sample';
import { ROSTER_SHEET, sampleDistrict } from './sampleDistrict';
import { EXPORT_SHEET, sampleExport } from './sampleExport';
import { sampleWide } from './sampleWide';

function rosterOf(workbook: SampleWorkbook): Roster {
  const sheets = sheetsOf(workbook);
  const [best] = candidateSheets(sheets);
  const grid = sheets.find((sheet) => sheet.name === best?.name)?.grid;
  const roster = best && grid ? readRoster(grid, best.mapping) : { missing: [] };
  if ('missing' in roster) throw new Error('the sample has no roster');
  return roster;
}

const named = (lines: readonly RosterLine[], name: string) => {
  const find = findPerson([{ key: 'P-1', name, alsoWrittenAs: [] }]);
  return lines.filter((line) => typeof find(line.provider) === 'object');
};
const students = (lines: readonly RosterLine[]) => new Set(lines.map((line) => line.studentId)).size;

describe('Lakeview', () => {
  const { lines, findings } = rosterOf(sampleDistrict());

  it('is the same on every run', () => {
    expect(sampleDistrict()).toEqual(sampleDistrict());
    expect(sampleWide()).toEqual(sampleWide());
  });

  it('has 300 students, about 570 lines, 40 providers and a vacancy', () => {
    expect(students(lines)).toBe(300);
    expect(lines).toHaveLength(570);
    const providers = new Set(lines.map((line) => line.provider).filter((name) => name.includes(',')));
    // "ramos, elena" is Ramos spelled differently.
    expect(providers.size - 1).toBe(40);
    expect(named(lines, 'Vacant SLP - Oak')).toHaveLength(6);
    expect(lines.filter((line) => /^(?:|Unassigned|TBD)$/.test(line.provider))).toHaveLength(3);
  });

  it('has Ramos with 43 lines at Oak, 17 IEPs, grades 3 to 5, and room at Cho and Okafor', () => {
    const ramos = named(lines, 'Ramos, Elena');
    expect([ramos.length, students(ramos)]).toEqual([43, 43]);
    expect(new Set(ramos.map((line) => `${line.site} ${line.service}`))).toEqual(
      new Set(['Oak Elementary Resource']),
    );
    expect([...new Set(ramos.map((line) => line.grade))].sort()).toEqual(['3', '4', '5']);
    expect(students(lines.filter((line) => line.caseManager === 'Ramos, Elena'))).toBe(17);
    expect([named(lines, 'Cho, Ben').length, named(lines, 'Okafor, Dele').length]).toEqual([12, 17]);
    // Effective November 30 must come after every line's start.
    expect(ramos.every((line) => line.start !== '' && line.start < '2026-11-30')).toBe(true);
  });

  it('has one head count over maximum and two above desirable', () => {
    expect(students(named(lines, 'Novak, Irena'))).toBeGreaterThan(55);
    expect(students(named(lines, 'Whitfield, Tess'))).toBeGreaterThan(45);
    expect(students(named(lines, 'Sandoval, Luis'))).toBeGreaterThan(50);
  });

  it('has birth dates that fit the grades, and reviews over a year: some overdue, some blank, two rows that disagree', () => {
    for (const { grade, birthDate } of lines) {
      const age = 2026 - Number(birthDate.slice(0, 4)) - (birthDate.slice(5) > '08-01' ? 1 : 0);
      const usual = { PK: 3, TK: 4, K: 5, '18-22': 18 }[String(grade)] ?? 5 + Number(grade);
      if (grade) expect(age - usual, `${grade}, born ${birthDate}`).toBeGreaterThanOrEqual(0);
      if (grade) expect(age - usual, `${grade}, born ${birthDate}`).toBeLessThanOrEqual(3);
    }
    const today = parseDay('2026-11-21');
    if (!today) throw new Error('That is a day.');
    const { dues, undated } = duesOf(
      lines.map((line) => ({ ...line, exit: '' as const })),
      today,
    );
    const counts = DUE_KINDS.map((kind) => {
      const own = dues.filter((due) => due.kind === kind);
      return [0, 30, 365].map((days) => own.filter(isDueWithin(today, days)).length);
    });
    expect(counts).toEqual([
      [10, 41, 297],
      [1, 14, 100],
    ]);
    expect(undated).toEqual({ 'annual review': 3, 're-evaluation': 2 });
    expect(dues.filter(({ others }) => others.length > 0).map(({ line }) => line.student)).toEqual([
      'Aguilar, Hassan',
    ]);
  });

  it('has siblings and one head for each household', () => {
    const heads = new Map<string, Set<string>>();
    for (const line of lines)
      if (line.isHead)
        heads.set(line.household, (heads.get(line.household) ?? new Set()).add(line.studentId));
    expect([...heads.values()].every((ids) => ids.size === 1)).toBe(true);
    expect(students(lines) - new Set(lines.map((line) => line.household)).size).toBeGreaterThan(30);
  });

  it('has the mess of a real export, each kind of it', () => {
    expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual([
      'duplicate-row',
      'end-before-start',
      'error-cell',
      'missing-student-id',
      'not-a-date',
      'overlapping-lines',
      'range-upside-down',
      'repeated-header',
      'second-line',
      'skipped-row',
      'unreadable-amount',
      'unreadable-date',
      'unreadable-delivery',
      'unreadable-grade',
    ]);
    expect(sampleDistrict().sheets[0]?.hiddenRows).toHaveLength(1);
  });

  it('keeps amounts within their ranges and LRE within hours, but for the mess', () => {
    const outside = lines.filter(
      ({ minutes, minutesMin, minutesMax, lreMinutes }) =>
        minutes !== null &&
        ((minutesMin !== null && minutes < minutesMin) ||
          (minutesMax !== null && minutes > minutesMax) ||
          (lreMinutes !== null && lreMinutes > minutes)),
    );
    expect(outside).toEqual([]);
  });
});

describe('Birch Valley', () => {
  it('has 60 students in 60 rows, and one service that waits for a provider', () => {
    const { lines, findings } = rosterOf(sampleWide());
    expect([students(lines), findings.length]).toEqual([60, 0]);
    expect(lines.filter((line) => line.provider === '').map((line) => [line.service, line.minutes])).toEqual([
      ['OT', 30],
    ]);
  });
});

describe('the big district', () => {
  it('has as many clean lines as asked for, 500 providers and 20 columns', () => {
    const workbook = bigDistrict(5_000);
    const { lines, findings } = rosterOf(workbook);
    expect([lines.length, findings.length, workbook.sheets[0]?.rows[0]?.length]).toEqual([5_000, 0, 20]);
    expect(new Set(lines.flatMap((line) => [line.provider, line.caseManager])).size).toBe(500);
  });
});

describe('Lakeview with a new export', () => {
  const sheets = sheetsOf(sampleExport());

  it('has an export that is read like a roster, in minutes', () => {
    const found = candidateSheets(sheets).find(({ name }) => name === EXPORT_SHEET);
    const grid = sheets.find(({ name }) => name === EXPORT_SHEET)?.grid ?? [];
    const read = found && readRoster(grid, found.mapping);
    expect(found?.mapping.amountUnit).toBe('minutes');
    expect(read && 'lines' in read && students(read.lines)).toBe(299);
  });

  it('is a sheet that Set up does not prefer to the roster', () => {
    expect(candidateSheets(sheets)[0]?.name).toBe(ROSTER_SHEET);
  });
});
