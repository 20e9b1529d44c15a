import { a1 } from '../../domain/cells/a1';
import type { Cell, Grid } from '../../domain/cells/cell';
import { bandName, type Provision } from '../loads/provision';

/**
 * The Standards sheet: the provisions as rows, one for each number, which a district may change. Read back, a provision has the
 * district's number where it can be used and the state's where it can't, and each row with a changed number is marked.
 */
export const STANDARDS_HEADER = [
  'ID',
  'Provision',
  'For',
  'Level',
  'Number',
  'Changed?',
  'Unit',
  "State's number",
  'Citation',
  'Edition in force from',
  'Checked on',
  'Force',
] as const;

const [ID, , , , NUMBER] = STANDARDS_HEADER;

type StandardLevel = 'maximum' | 'desirable' | 'low' | 'high';

/** One number of a provision; `id` finds it again whatever the rows' order. */
export type StandardNumber = {
  id: string;
  provision: Provision;
  /** Grades or a position. */
  subject: string;
  level: StandardLevel;
  number: number;
};

/** Every number of the provisions, with the id of its row. */
export function standardNumbers(provisions: readonly Provision[]): StandardNumber[] {
  return provisions.flatMap((provision) => {
    const number = (row: string, subject: string, level: StandardLevel, value: number): StandardNumber => ({
      id: idOf(provision, row, level),
      provision,
      subject,
      level,
      number: value,
    });
    return provision.shape === 'grade bands'
      ? provision.rows.flatMap((row) => [
          number(bandName(row), bandName(row), 'maximum', row.maximum),
          number(bandName(row), bandName(row), 'desirable', row.desirable),
        ])
      : provision.rows.flatMap((row) => [
          number(row.id, row.position, 'low', row.low),
          number(row.id, row.position, 'high', row.high),
        ]);
  });
}

/** Editions of one provision are told apart by the day they begin; one that has always been in force goes by the provision alone. */
const idOf = ({ id, edition: { from } }: Provision, row: string, level: StandardLevel): string =>
  `${from === null ? id : `${id}@${from}`}/${row}/${level}`;

/** Why a number of the sheet is not used; the state's is used in its place. `place` is an A1 address, or the id of a lost row. */
export type StandardsFinding = {
  code:
    | 'standard-not-a-number'
    | 'standards-upside-down'
    | 'standard-row-gone'
    | 'standard-row-twice'
    | 'standard-row-unknown'
    | 'standards-header-gone';
  place: string;
  text: string;
};

export type Standards = { provisions: readonly Provision[]; findings: readonly StandardsFinding[] };

/**
 * Reads the sheet or a range of it as the district's copy of the state's provisions; columns are found by their header, rows by
 * their id, in any order.
 */
export function readStandards(grid: Grid, state: readonly Provision[]): Standards {
  const headerRow = grid.findIndex((row) => placesIn(row).every((column) => column >= 0));
  const [idColumn = -1, numberColumn = -1] = placesIn(grid[headerRow] ?? []);
  const findings: StandardsFinding[] = [];
  if (headerRow < 0)
    return {
      provisions: state,
      findings: [{ code: 'standards-header-gone', place: 'row 1', text: `${ID}, ${NUMBER}` }],
    };
  const rows = new Map<string, { place: string; cell: Cell }>();
  const known = new Set(standardNumbers(state).map(({ id }) => id));
  for (let r = headerRow + 1; r < grid.length; r++) {
    const id = String(grid[r]?.[idColumn] ?? '').trim();
    const cell = grid[r]?.[numberColumn] ?? '';
    if (id === '') continue;
    const place = a1(r + 1, numberColumn + 1);
    if (!known.has(id)) findings.push({ code: 'standard-row-unknown', place, text: id });
    else if (rows.has(id)) findings.push({ code: 'standard-row-twice', place, text: id });
    else rows.set(id, { place, cell });
  }
  const reader = new NumberReader(rows, findings);
  // A sheet that is older than an edition has no row of it, which is nobody's mistake.
  const isNewer = (provision: Provision): boolean =>
    state.some((other) => other.id === provision.id && other !== provision) &&
    !standardNumbers([provision]).some(({ id }) => rows.has(id));
  return {
    provisions: state.map((each) => (isNewer(each) ? each : ofDistrict(each, reader))),
    findings,
  };
}

const placesIn = (row: readonly Cell[]): number[] => [ID, NUMBER].map((title) => row.indexOf(title));

function ofDistrict(provision: Provision, reader: NumberReader): Provision {
  if (provision.shape === 'grade bands')
    return {
      ...provision,
      rows: provision.rows.map((row) => {
        const id = (level: StandardLevel): string => idOf(provision, bandName(row), level);
        const [desirable, maximum] = reader.pair(
          [id('desirable'), row.desirable],
          [id('maximum'), row.maximum],
        );
        const changed = desirable !== row.desirable || maximum !== row.maximum;
        return changed ? { ...row, desirable, maximum, district: true } : row;
      }),
    };
  return {
    ...provision,
    rows: provision.rows.map((row) => {
      const id = (level: StandardLevel): string => idOf(provision, row.id, level);
      const [low, high] = reader.pair([id('low'), row.low], [id('high'), row.high]);
      return low !== row.low || high !== row.high ? { ...row, low, high, district: true } : row;
    }),
  };
}

class NumberReader {
  constructor(
    private readonly rows: ReadonlyMap<string, { place: string; cell: Cell }>,
    private readonly findings: StandardsFinding[],
  ) {}

  /** The lower and the upper number of one row; where they are upside down nobody can say which is wrong, so both are the state's. */
  pair(lower: [id: string, state: number], upper: [id: string, state: number]): [number, number] {
    const [low, high] = [this.one(...lower), this.one(...upper)];
    if (low <= high) return [low, high];
    const place = this.rows.get(upper[0])?.place ?? upper[0];
    this.findings.push({ code: 'standards-upside-down', place, text: `${low} > ${high}` });
    return [lower[1], upper[1]];
  }

  private one(id: string, state: number): number {
    const row = this.rows.get(id);
    if (!row) {
      this.findings.push({ code: 'standard-row-gone', place: id, text: String(state) });
      return state;
    }
    const { cell, place } = row;
    const number = typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : cell;
    if (typeof number === 'number' && Number.isFinite(number) && number > 0) return number;
    this.findings.push({ code: 'standard-not-a-number', place, text: String(cell) });
    return state;
  }
}

/** The numbers that are the district's own, with the state's beside them. */
export function changedNumbers(
  provisions: readonly Provision[],
  state: readonly Provision[],
): (StandardNumber & { state: number })[] {
  const numbers = new Map(standardNumbers(state).map(({ id, number }) => [id, number]));
  return standardNumbers(provisions).flatMap((each) => {
    const number = numbers.get(each.id);
    return number === undefined || number === each.number ? [] : [{ ...each, state: number }];
  });
}
