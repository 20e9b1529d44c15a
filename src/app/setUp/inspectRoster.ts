import type { Output } from '../../contract/contract';
import { columnLetters } from '../../domain/cells/a1';
import { USUAL_DIVISORS } from '../../domain/cells/amount';
import type { Grid } from '../../domain/cells/cell';
import { findPerson } from '../../domain/people/personName';
import type { Field } from '../../domain/roster/fields';
import { candidateSheets, guessMapping, lacks } from '../../domain/roster/guessMapping';
import { columnRefs, findHeader, HEADER_ROWS, hasColumn } from '../../domain/roster/headers';
import { managedIn } from '../../domain/roster/managed';
import { newPeople } from '../../domain/roster/newPeople';
import { isOwnSheet } from '../../domain/roster/ownSheets';
import { readRoster } from '../../domain/roster/readRoster';
import type { Mapping, Roster } from '../../domain/roster/roster';
import { stopText } from '../opened/stopText';
import type { Workbook } from '../ports/ports';
import { groupProblems } from '../words/rosterProblems';

/** How many cells of a column are shown, so that the user recognises it. */
const SAMPLES = 3;

/**
 * What the add-on makes of a sheet: the columns as it understood them, under its own guess or the user's corrections, the people
 * found and what could not be read. Writes nothing.
 */
export function inspectRoster(
  workbook: Workbook,
  sheet: string | null,
  mapping: Mapping | null,
): Output<'inspectRoster'> {
  const names = workbook.sheetNames().filter((name) => !isOwnSheet(name));
  const chosen = mapping?.sheet ?? sheet;
  // A sheet is read only where it must be: to guess, all of them; once chosen, that one.
  const grids = (chosen === null ? names : [chosen]).map((name) => ({
    name,
    grid: workbook.read(name) ?? [],
  }));
  const likely = chosen === null ? candidateSheets(grids) : [];
  const name = chosen ?? likely[0]?.name ?? null;
  const grid = grids.find((candidate) => candidate.name === name)?.grid ?? [];
  const sheets = names.map((each) => ({
    name: each,
    likely: likely.some((candidate) => candidate.name === each),
  }));
  const found = mapping ?? (name === null ? null : (guessMapping(name, grid)?.mapping ?? emptyMapping(name)));
  const nothing = {
    headerRow: 0,
    columns: [],
    students: 0,
    lines: 0,
    people: [],
    problems: [],
    switchedOff: [],
  };
  if (!found)
    return {
      ...nothing,
      sheets,
      mapping: null,
      stop: 'No sheet here looks like a roster. Choose the one with your students.',
    };

  const headerRow = headerRowOf(found, grid);
  const columns = columnsOf(grid, headerRow);
  const lack = lacks(found);
  if (lack.length > 0)
    return {
      ...nothing,
      sheets,
      mapping: found,
      headerRow,
      columns,
      stop: lack.includes('studentId')
        ? 'Choose the column with the student ID: without it no student can be told from another.'
        : 'Choose the column with the provider or the one with the case manager.',
    };
  const roster = readRoster(grid, found);
  if ('missing' in roster)
    return {
      ...nothing,
      sheets,
      mapping: found,
      headerRow,
      columns,
      stop: stopText({ code: 'columns-missing', sheet: found.sheet, missing: roster.missing }),
    };
  return {
    sheets,
    mapping: found,
    headerRow: roster.headerRow,
    columns,
    students: new Set(roster.lines.map(({ studentId }) => studentId)).size,
    lines: roster.lines.length,
    people: newPeople(roster.lines, managedIn(roster.lines, findPerson([])), []).map(
      ({ name: person, lines, alsoWrittenAs, vacancy }) => ({
        name: person,
        lines,
        alsoWrittenAs,
        vacancy,
      }),
    ),
    problems: groupProblems(roster.findings),
    stop: roster.lines.length === 0 ? `No student could be read on “${found.sheet}”. Check the columns.` : '',
    switchedOff: switchedOff(roster),
  };
}

/** A sheet that nobody could guess at: the user chooses every column. */
const emptyMapping = (sheet: string): Mapping => ({
  sheet,
  shape: 'long',
  columns: {},
  services: [],
  amountUnit: 'minutes',
  lreUnit: 'minutes',
  divisors: { ...USUAL_DIVISORS },
});

/** 1-based row of the header: where the mapping's columns are, else the row among the first twenty with most texts. */
function headerRowOf(mapping: Mapping, grid: Grid): number {
  const found = findHeader(mapping, grid);
  if (found) return found.row + 1;
  const texts = grid
    .slice(0, HEADER_ROWS)
    .map((row) => row.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length);
  return texts.indexOf(Math.max(0, ...texts)) + 1;
}

function columnsOf(grid: Grid, headerRow: number): Output<'inspectRoster'>['columns'] {
  const refs = columnRefs(grid[headerRow - 1] ?? []);
  return refs.flatMap((ref, i) => {
    if (!ref) return [];
    const samples: string[] = [];
    for (let r = headerRow; r < grid.length && samples.length < SAMPLES; r++) {
      const text = String(grid[r]?.[i] ?? '').trim();
      if (text !== '' && !samples.includes(text)) samples.push(text);
    }
    return [{ ...ref, letter: columnLetters(i + 1), samples }];
  });
}

/** What a column that the roster lacks switches off; nothing else is. */
const NEEDS: readonly { fields: readonly Field[]; without: string }[] = [
  {
    fields: ['amount'],
    without: 'Hours can’t be changed and student minutes are unknown: no column of hours or minutes.',
  },
  {
    fields: ['amountMin', 'amountMax'],
    without: 'Changed hours can’t be checked against the IEP: no columns with its minimum and maximum.',
  },
  { fields: ['lre'], without: 'LRE hours can’t be changed: no column for them.' },
  { fields: ['grade'], without: 'Limits by grade can’t be shown: no grade column.' },
  { fields: ['site'], without: 'Sites can’t be searched or checked: no site column.' },
  {
    fields: ['start'],
    without: 'Effective dates can’t be checked against the start of a service: no start date column.',
  },
  { fields: ['caseManager'], without: 'Case management can’t be moved along: no case manager column.' },
  {
    fields: ['annualReview', 'reevaluation'],
    without: 'Coming due can’t be listed: no column of annual reviews or re-evaluations.',
  },
  { fields: ['household'], without: 'Siblings can’t be moved together: no household column.' },
];

const switchedOff = ({ mapping }: Roster): string[] =>
  NEEDS.filter(({ fields }) => !fields.some((field) => hasColumn(mapping, field))).map(
    ({ without }) => without,
  );
