import type { Output } from '../../contract/contract';
import { columnLetters } from '../../domain/cells/a1';
import type { Grid } from '../../domain/cells/cell';
import { isAt } from '../../domain/people/access';
import { sitesMeant } from '../../domain/people/siteList';
import type { Field } from '../../domain/roster/fields';
import { columnRefs, findHeader, hasColumn, headerCells } from '../../domain/roster/headers';
import { meantSchools } from '../../domain/roster/meantSchools';
import type { Mapping, Roster, RosterLine } from '../../domain/roster/roster';
import { isTabColumn } from '../../domain/roster/stackTabs';
import { sitesInSetUp } from '../opened/audience';
import { keptMapping, recall } from '../opened/memory';
import { findingIn, questionIn, withTabNames } from '../opened/rosterTabs';
import type { Workbook } from '../ports/ports';
import { dayOrderText } from '../words/dayOrderText';
import { makingTexts } from '../words/makingText';
import { mergedText } from '../words/mergedText';
import { questionText } from '../words/questionText';
import { groupProblems } from '../words/rosterProblems';
import { doubtText } from '../words/tabTexts';
import { answersTo } from './answers';
import { unfrozenHeaders } from './headerInSight';
import { lookAtRoster } from './lookAtRoster';

/** How many cells of a column are shown, so that the user recognises it. */
const SAMPLES = 3;

/**
 * What the add-on makes of a sheet: the columns as it understood them, under its own guess or the user's corrections, the people
 * found, what could not be read and what only the user can say. Writes nothing.
 */
export function inspectRoster(
  workbook: Workbook,
  sheet: string | null,
  mapping: Mapping | null,
  alone = false,
): Output<'inspectRoster'> {
  const kept = mapping ?? keptMapping(workbook, recall(workbook));
  const { roster, grid, stack, questions, ...seen } = lookAtRoster(
    workbook,
    sheet,
    mapping,
    kept?.people,
    alone,
    sheet === null && !alone && kept ? withTabNames(workbook, kept) : null,
  );
  const lines = roster?.lines ?? [];
  const isShown = rowsShown(sitesInSetUp(workbook), lines, seen.mapping, () =>
    keptMapping(workbook, recall(workbook)),
  );
  return {
    sheets: seen.sheets,
    mapping: seen.mapping,
    headerRow: seen.headerRow,
    columns: seen.mapping ? columnsOf(grid, seen.headerRow, isShown) : [],
    students: new Set(lines.map(({ studentId }) => studentId)).size,
    lines: lines.length,
    people: seen.people.map(({ name, lines: held, manages, alsoWrittenAs, vacancy }) => ({
      name,
      lines: held,
      manages,
      alsoWrittenAs,
      vacancy,
    })),
    tabs: seen.tabs.map(({ sheet: name, id, taken, tab, doubt }) => ({
      sheet: name,
      id,
      taken,
      possible: tab !== null,
      note: doubt ? doubtText(doubt, seen.mapping?.sheet ?? '') : '',
    })),
    problems: groupProblems(
      (roster?.findings ?? [])
        .filter(({ place }) => isShown(Number(/\d+/.exec(place)?.[0])))
        .map((finding) => findingIn(stack, finding)),
    ),
    // Which tabs are one roster is answered where they are listed.
    questions: questions
      .filter(({ code }) => code !== 'several-sheets')
      .map((question) => ({
        code: question.code,
        text: questionText(questionIn(stack, question), seen.people),
        about: [...question.about],
        answers: seen.mapping ? answersTo(question, seen.mapping, grid) : [],
      })),
    stop: seen.stop,
    merged: mergedText(seen.merged),
    canFreeze:
      seen.mapping !== null && unfrozenHeaders(workbook, stack, findHeader(seen.mapping, grid)).length > 0,
    made: seen.mapping ? makingTexts(lines, seen.mapping) : [],
    dates: roster ? dayOrderText(roster) : '',
    switchedOff: roster ? switchedOff(roster) : [],
  };
}

/** Which rows may be shown: to an Admin of some sites those of these sites alone, and none where the columns would no longer say. */
function rowsShown(
  person: ReturnType<typeof sitesInSetUp>,
  lines: readonly RosterLine[],
  mapping: Mapping | null,
  kept: () => Mapping | null,
): (row: number) => boolean {
  if (person.sites === 'All' || !(mapping?.columns.site ?? kept()?.columns.site)) return () => true;
  const own = sitesMeant(person.sites, meantSchools(mapping ?? {}));
  const shown = lines.filter(({ site }) => site !== '' && isAt({ sites: own }, site)).map(({ row }) => row);
  const rows = new Set(mapping?.columns.site ? shown : []);
  return (row) => rows.has(row);
}

function columnsOf(
  grid: Grid,
  headerRow: number,
  isShown: (row: number) => boolean,
): Output<'inspectRoster'>['columns'] {
  const refs = columnRefs(headerCells(grid, headerRow - 1));
  return refs.flatMap((ref, i) => {
    if (!ref) return [];
    const samples: string[] = [];
    for (let r = headerRow; r < grid.length && samples.length < SAMPLES; r++) {
      const text = String(grid[r]?.[i] ?? '').trim();
      if (text !== '' && isShown(r + 1) && !samples.includes(text)) samples.push(text);
    }
    return [{ ...ref, letter: isTabColumn(ref) ? '' : columnLetters(i + 1), samples }];
  });
}

/** What a column that the roster lacks switches off; nothing else is. */
const NEEDS: readonly { fields: readonly Field[]; without: string }[] = [
  { fields: ['provider'], without: 'Services can’t be reassigned: no provider column.' },
  { fields: ['service'], without: 'A student’s services can’t be told apart: no service column.' },
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

/** A wide roster's services have their providers and names in columns of their own. */
const switchedOff = ({ mapping }: Roster): string[] =>
  NEEDS.filter(
    ({ fields }) =>
      !fields.some(
        (field) =>
          hasColumn(mapping, field) ||
          (mapping.shape === 'wide' && (field === 'provider' || field === 'service')),
      ),
  ).map(({ without }) => without);
