import { summaryRows } from '../app/report/caseloadSummary';
import { SUMMARY_HEADER, type SummaryColumn } from '../app/report/summaryTable';
import type { Day } from '../domain/cells/day';
import { type Command, WrongArguments } from './command';
import { dayWord } from './dayWord';
import { type OpenedFile, openedFile, tellQuestions } from './openedFile';
import { openSheets } from './openSheets';
import { parsedWords } from './parsedWords';
import { tableOf } from './tableOf';

/** One person's caseload on a day: what CASELOAD_SUMMARY has in the columns of these names; null where there is nothing to tell. */
type PersonReport = { [field: string]: string | number | null };

export const report: Command = {
  name: 'report',
  usage: 'FILE --as-of DAY [--json]',
  says: 'Who has how much on a day, against the limits: the table of CASELOAD_SUMMARY.',
  help: [
    'FILE is an .xlsx or a .csv. A workbook with a Caseload log is answered from it, one without from the roster;',
    'Providers and Standards count where the workbook has them.',
    '  --as-of DAY  the day, as 2026-11-30',
    '  --json       a list with one object a person',
  ].join('\n'),
  run: async (words, around) => {
    const { values, positionals } = parsedWords(words, {
      json: { type: 'boolean', default: false },
      'as-of': { type: 'string' },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new WrongArguments('Name one file.');
    const asOf = dayWord('--as-of', values['as-of']);
    around.progress(`Reading ${file}`);
    const opened = openedFile(await openSheets(file), file, asOf, around.rules);
    tellQuestions(opened, file, around);
    const all = reported(opened, asOf);
    if (values.json) around.print(JSON.stringify(all));
    else
      around.print(
        tableOf([
          ['Person', 'Role', 'Caseload', 'Maximum', 'Status', 'IEPs', 'Minutes'],
          ...all.map((each) =>
            ['person', 'role', 'caseload', 'maximum', 'status', 'iepsManaged', 'studentMinutes'].map(
              (field) => each[field] ?? '',
            ),
          ),
        ]),
      );
  },
};

/** Every person of a workbook, and Unassigned where anything is nobody's. */
const reported = ({ state }: OpenedFile, asOf: Day): PersonReport[] =>
  summaryRows(state, asOf).map((row) =>
    Object.fromEntries(
      SUMMARY_HEADER.map((title, i) => [FIELDS[title], row[i] === '' ? null : (row[i] ?? null)]),
    ),
  );

const FIELDS: Readonly<Record<SummaryColumn, string>> = {
  Key: 'key',
  Person: 'person',
  Role: 'role',
  Sites: 'sites',
  FTE: 'fte',
  Grades: 'grades',
  Method: 'method',
  'Head count': 'headCount',
  'IEPs managed': 'iepsManaged',
  'Student minutes': 'studentMinutes',
  'Teacher minutes a day': 'teacherMinutesADay',
  'CONTACT#': 'contact',
  'ALTCASE#': 'altcase',
  'Maximum by worksheet': 'maximumByWorksheet',
  'Maximum by table': 'maximumByTable',
  Caseload: 'caseload',
  Desirable: 'desirable',
  Maximum: 'maximum',
  Status: 'status',
  'Rests on': 'restsOn',
  'To consider': 'toConsider',
  Lines: 'lines',
};
