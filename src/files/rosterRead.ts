import { findingIn, placeOf, questionIn, rowOf, tabNameOf } from '../app/opened/rosterTabs';
import type { SeenRoster } from '../app/setUp/lookAtRoster';
import { questionText } from '../app/words/questionText';
import { columnLetters } from '../domain/cells/a1';
import { findPerson, isUnassigned } from '../domain/people/personName';
import { findHeader, mappedColumns } from '../domain/roster/headers';
import type { Question } from '../domain/roster/questions';
import type { RosterFinding, RosterLine } from '../domain/roster/roster';
import { isTabColumn } from '../domain/roster/stackTabs';
import { stopInFile } from './stopInFile';

/** A person's name that fits several of those found, so that nobody can say who is meant. */
type PersonFinding = { code: 'name-fits-several'; place: string; text: string };

/** What `caseload read` prints of a roster: what Set up would make of it before anyone answers its questions. */
export type RosterRead = {
  sheet: string;
  headerRow: number;
  /** Null where no roster was found; then `stop` says why. */
  shape: 'long' | 'wide' | null;
  stop: string;
  /** The letter of each field's column; `provider:SLP` is a service column of a wide roster. */
  columns: { [field: string]: string };
  lines: (Pick<RosterLine, 'row' | 'studentId' | 'student' | 'site' | 'service' | 'start' | 'end'> & {
    grade: string;
    /** Where the roster has several tabs: the one of the row. */
    tab?: string;
    /** The people's names as they would stand in Providers, '' for nobody. */
    provider: string;
    caseManager: string;
    /** Null where unknown. */
    minutesPerWeek: number | null;
  })[];
  people: { name: string; alsoWrittenAs: string[]; lines: number }[];
  /** The cells that were read as the merged cell over them says; left out where there are none. */
  mergedCells?: string[];
  questions: { code: Question['code']; text: string; about: readonly string[] }[];
  findings: (RosterFinding | PersonFinding)[];
};

export function rosterRead(seen: SeenRoster): RosterRead {
  const { mapping, merged, grid, stack, headerRow, roster, people, questions } = seen;
  const lines = roster?.lines ?? [];
  const find = findPerson(people);
  const unclear = new Map<string, PersonFinding>();
  const nameOf = (text: string, row: number, column: number | null): string => {
    if (isUnassigned(text)) return '';
    const found = find(text);
    if (found === 'several' && column !== null) {
      const place = placeOf(stack, row, column);
      unclear.set(place, { code: 'name-fits-several', place, text });
    }
    return typeof found === 'object' ? found.person.name : text;
  };
  const columns = columnsOf({ mapping, grid });
  return {
    sheet: mapping?.sheet ?? '',
    headerRow,
    shape: mapping && Object.keys(columns).length > 0 ? mapping.shape : null,
    stop: stopInFile(seen),
    columns,
    lines: lines.map((line) => ({
      row: rowOf(stack, line.row).row,
      ...(stack.tabs.length > 1 && { tab: tabNameOf(stack, line.row) }),
      studentId: line.studentId,
      student: line.student,
      grade: line.grade ?? '',
      site: line.site,
      service: line.service,
      provider: nameOf(line.provider, line.row, line.columns.provider),
      caseManager: nameOf(line.caseManager, line.row, line.columns.caseManager),
      minutesPerWeek: line.minutes,
      start: line.start,
      end: line.end,
    })),
    people: people.map(({ name, alsoWrittenAs, lines: held }) => ({ name, alsoWrittenAs, lines: held })),
    ...(merged.length > 0 && { mergedCells: merged }),
    questions: questions
      .map((each) => questionIn(stack, each))
      .map((question) => ({
        code: question.code,
        text: questionText(question, people),
        about: question.about,
      })),
    findings: [...(roster?.findings ?? []).map((finding) => findingIn(stack, finding)), ...unclear.values()],
  };
}

function columnsOf({ mapping, grid }: Pick<SeenRoster, 'mapping' | 'grid'>): RosterRead['columns'] {
  const columns: RosterRead['columns'] = {};
  const found = mapping && findHeader(mapping, grid);
  if (!found) return columns;
  for (const use of mappedColumns(mapping)) {
    const column = found.columnOf(use.ref);
    if (column === null) continue;
    columns['service' in use ? `${use.field}:${use.service}` : use.field] = isTabColumn(use.ref)
      ? use.ref.header
      : columnLetters(column + 1);
  }
  return columns;
}
