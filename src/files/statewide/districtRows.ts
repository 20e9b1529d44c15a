import { holdingsBy } from '../../app/report/caseloadSummary';
import { heldLines } from '../../app/split/heldLines';
import { groupProblems } from '../../app/words/rosterProblems';
import { staffOf } from '../../app/year/schoolYearStaff';
import { counted } from '../../domain/cells/counted';
import type { Day } from '../../domain/cells/day';
import { grouped } from '../../domain/cells/grouped';
import { firstOf } from '../../domain/cells/listed';
import { holders, isVacant } from '../../standards/loads/holdings';
import type { OpenedFile } from '../openedFile';
import { personReports } from '../personReports';
import { rosterRead } from '../rosterRead';
import { type Row, type TableName, tableRow, type Value } from './tables';

/** A district's rows of every table but `district`, of which there is one a file. */
export type DistrictRows = { readonly [T in Exclude<TableName, 'district'>]: Row[] };

type DistrictContext = {
  district: string;
  file: string;
  asOf: Day;
  withNames: boolean;
  keyOf: (studentId: string) => string;
};

/** What a workbook says of a day, by the same functions as its report: nothing is worked out anew. */
export function districtRows(opened: OpenedFile, asked: DistrictContext): DistrictRows {
  const { district, file, asOf, withNames, keyOf } = asked;
  const { state } = opened;
  const by = holdingsBy(state, asOf);
  const { holdings } = by;
  const people = holders(state.people.people);
  const heldBy = new Map(
    people.map(({ key, person }) => [key, person ? (isVacant(person) ? 'vacancy' : 'person') : 'nobody']),
  );
  const row = (table: TableName, values: { [column: string]: Value }): Row =>
    tableRow(table, withNames, { district, ...values });
  return {
    load: personReports(opened, asOf, by).map((each) =>
      row('load', {
        person_key: each.key,
        person: each.person,
        role: each.role,
        site: each.sites,
        method: each.method,
        number: each.caseload,
        desirable: each.desirable,
        maximum: each.maximum,
        status: each.status,
        students: each.headCount,
        ieps: each.iepsManaged,
        minutes: each.studentMinutes,
        lines: each.lines,
      }),
    ),
    line: [...heldLines(state, holdings, asOf)].flatMap(([key, lines]) =>
      lines
        .filter(({ counts }) => counts)
        .map((line) =>
          row('line', {
            student_key: keyOf(line.studentId),
            student_id: line.studentId,
            student: line.student,
            grade: line.grade,
            site: line.site,
            service: line.service,
            person_key: key,
            held_by: heldBy.get(key) ?? 'person',
            minutes: line.minutes,
            delivery: line.delivery,
            from_day: line.from || null,
            until_day: line.until || null,
          }),
        ),
    ),
    staffing: staffOf(holdings, people).map((each) =>
      row('staffing', {
        role: each.role,
        students: each.students,
        has: each.has,
        vacant: each.vacant,
        at_desirable: each.atDesirable,
        at_maximum: each.atMaximum,
        short_at_desirable: each.missingAtDesirable,
        short_at_maximum: each.missingAtMaximum,
        note: each.note || null,
      }),
    ),
    problem: problemsIn(opened, withNames).map((each) => row('problem', { file, ...each })),
  };
}

/** So many places of a kind are named. */
const PLACES = 5;

/** What a district has to answer, and what of its cells doesn't count. A cell's text, and a tab's name, may be somebody's name. */
function problemsIn(
  { seen, state }: OpenedFile,
  withNames: boolean,
): { kind: 'question' | 'cell'; what: string }[] {
  const { questions, findings } = rosterRead(seen);
  const unclear = findings.flatMap((each) => (each.code === 'name-fits-several' ? [each.place] : []));
  const groups = groupProblems([
    ...findings.flatMap((each) => (each.code === 'name-fits-several' ? [] : [each])),
    ...state.people.findings,
    ...state.log.findings,
    ...state.standards.findings,
  ]);
  const sentence = (title: string, count: number, places: readonly string[]): string => {
    const named = places.filter((place) => withNames || /^[A-Z]{0,3}\d+$/.test(place));
    return `${title}: ${counted(count, 'place')}${named.length > 0 ? ` (${firstOf(named.slice(0, PLACES), PLACES)}${count > PLACES ? ' …' : ''})` : ''}.`;
  };
  return [
    ...(withNames
      ? questions.map(({ text }) => ({ kind: 'question' as const, what: text }))
      : [...grouped(questions, ({ code }) => code)].map(([code, all]) => ({
          kind: 'question' as const,
          what: `${counted(all.length, 'question', 'questions')} that only the district can answer: ${code.replaceAll('-', ' ')}.`,
        }))),
    ...(unclear.length > 0
      ? [
          {
            kind: 'cell' as const,
            what: sentence(
              'A name fits several people, so its lines count for none',
              unclear.length,
              unclear,
            ),
          },
        ]
      : []),
    ...groups.map(({ title, count, items }) => ({
      kind: 'cell' as const,
      what: sentence(
        title,
        count,
        items.map(({ place }) => place),
      ),
    })),
  ];
}
