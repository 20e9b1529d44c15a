import { type Command, WrongArguments } from './command';
import { dayWord } from './dayWord';
import { openedFile, tellQuestions } from './openedFile';
import { openSheets } from './openSheets';
import { parsedWords } from './parsedWords';
import { personReports } from './personReports';
import { plainTable } from './plainTable';

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
    const all = personReports(opened, asOf);
    if (values.json) around.print(JSON.stringify(all));
    else
      around.print(
        plainTable([
          ['Person', 'Role', 'Caseload', 'Maximum', 'Status', 'IEPs', 'Minutes'],
          ...all.map((each) =>
            (
              ['person', 'role', 'caseload', 'maximum', 'status', 'iepsManaged', 'studentMinutes'] as const
            ).map((field) => each[field] ?? ''),
          ),
        ]),
      );
  },
};
