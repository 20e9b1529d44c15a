import type { Input, Output } from '../../src/contract/contract';
import type { YearDecision } from '../../src/contract/schoolYear';
import type { Cell } from '../../src/domain/cells/cell';
import { afterSetUp, ask, district, ROSTER } from './district';
import type { MemoryWorkbook } from './memoryWorkbook';
import { HEADER } from './rows';

export const MAY = '2027-05-03';
/** The Monday after August 1, which is a Sunday. */
export const AUGUST = '2027-08-02';

export const YEAR_HEADER = [...HEADER, 'Birth Date', 'ESY'];

export type Seat = [
  id: string,
  student: string,
  grade: Cell,
  site: string,
  service: string,
  provider: string,
  manager: string,
  born?: string,
  dates?: [string, string],
];

/** One student of each kind that a school year tells apart; Ana, Ben and Eve just go up. */
export const SEATS: Seat[] = [
  ['1', 'Alvarez, Ana', '3', 'Oak', 'Resource', 'Ramos, Elena', 'Ramos, Elena'],
  ['1', 'Alvarez, Ana', '3', 'Oak', 'Speech', '', 'Ramos, Elena'],
  ['2', 'Bishop, Ben', '4', 'Oak', 'Resource', 'Ramos, Elena', 'Cho, Ben'],
  ['3', 'Evans, Eve', '3', 'Oak', 'Resource', 'Cho, Ben', 'Cho, Ben'],
  ['3', 'Evans, Eve', '3', 'Oak', 'Speech', 'Cho, Ben', 'Cho, Ben', '', ['2027-06-01', '2027-07-15']],
  ['4', 'Older, Pia', 'PK', 'Oak', 'Resource', 'Cho, Ben', 'Cho, Ben', '2022-07-31'],
  ['5', 'Younger, Pip', 'PK', 'Oak', 'Resource', 'Cho, Ben', 'Cho, Ben', '2022-08-01'],
  ['6', 'Senior, Sam', '12', 'Oak', 'Resource', 'Ramos, Elena', 'Ramos, Elena', '2009-03-14'],
  ['7', 'Twenty, Tom', '18-22', 'Birch', 'Resource', 'Okafor, Dele', 'Okafor, Dele', '2006-08-01'],
  ['8', 'Ninth, Nora', '18-22', 'Birch', 'Resource', 'Okafor, Dele', 'Okafor, Dele', '2006-08-02'],
  ['9', 'Two, Theo', '6', 'Birch', 'Resource', 'Okafor, Dele', 'Okafor, Dele'],
  ['9', 'Two, Theo', '7', 'Birch', 'Speech', 'Okafor, Dele', 'Okafor, Dele'],
];

export const yearRows = (seats: readonly Seat[] = SEATS): Cell[][] => [
  YEAR_HEADER,
  ...seats.map(([id, student, grade, site, service, provider, manager, born = '', dates]) => {
    const [start, end] = dates ?? ['2026-08-15', '2027-05-28'];
    const about = [id, student, grade, site, service, start, end];
    return [...about, 3, 2, 4, 1, provider, manager, '', born, dates ? 'x' : ''];
  }),
];

/** The district as it stands in May. */
export function inMay(rows = yearRows()): MemoryWorkbook {
  const workbook = afterSetUp(district(rows));
  return on(workbook, MAY);
}

/** The sidebar opened on a day. */
export function on(workbook: MemoryWorkbook, day: string): MemoryWorkbook {
  workbook.day = day;
  ask(workbook, 'open', {});
  return workbook;
}

export const usual: Input<'planYear'> = { from: '', cutOff: '', leavingAge: '', grade12Leaves: true };

/** Theo's rows disagree: his grade is decided wherever a plan is saved. */
const THEO: YearDecision['becomes'] = [{ studentId: '9', becomes: '7' }];

export function decide(workbook: MemoryWorkbook, over: Partial<YearDecision> = {}): YearDecision {
  const { seen } = ask(workbook, 'planYear', { ...usual, ...settingsIn(over) });
  return { ...usual, seen, becomes: THEO, teams: [], exitEsy: true, reason: '', acknowledged: [], ...over };
}

const settingsIn = ({ from, cutOff, leavingAge, grade12Leaves }: Partial<YearDecision>) => ({
  ...(from !== undefined && { from }),
  ...(cutOff !== undefined && { cutOff }),
  ...(leavingAge !== undefined && { leavingAge }),
  ...(grade12Leaves !== undefined && { grade12Leaves }),
});

export const save = (workbook: MemoryWorkbook, over: Partial<YearDecision> = {}): Output<'saveYear'> =>
  ask(workbook, 'saveYear', decide(workbook, over));

/** The id of a person's team in a grade of the new year. */
export function team(
  workbook: MemoryWorkbook,
  name: string,
  grade: string,
  kind: 'service' | 'case management' = 'service',
): string {
  const { teams } = ask(workbook, 'planYear', usual);
  const found = teams.find((each) => each.name === name && each.grade === grade && each.kind === kind);
  if (!found) throw new Error(`${name} has no team in grade ${grade}.`);
  return found.id;
}

/** A column of the roster by its header. */
export function cells(workbook: MemoryWorkbook, header: string): Cell[] {
  const at = YEAR_HEADER.indexOf(header);
  return (workbook.sheets.get(ROSTER) ?? []).slice(1).map((row) => row[at] ?? '');
}
