import { csvRows } from '../../src/files/csvRows';
import { readIn } from '../../src/files/read';

/** What rosters are read as before anyone answers: a sheet as the text of a .csv, with its name where there are several. */
export const readCsv = (...sheets: (string | [name: string, text: string])[]) =>
  readIn(
    sheets.map((sheet) => {
      const [name, text] = typeof sheet === 'string' ? ['Roster', sheet] : sheet;
      return { name, grid: csvRows(Buffer.from(text.trim().replace(/^ +/gm, ''))) };
    }),
    { sheets: [], columns: [] },
    'roster.csv',
  );

type Read = ReturnType<typeof readCsv>;

export const lines = ({ lines: all }: Read) =>
  all.map((line) => [line.row, line.service, line.provider, line.minutesPerWeek].join(' | '));
export const minutes = ({ lines: all }: Read) => all.map(({ minutesPerWeek }) => minutesPerWeek);
export const asked = ({ questions }: Read) =>
  questions.map(({ code, about }) => `${code}: ${about.join(', ')}`);
export const told = ({ findings }: Read, code: string) =>
  findings.filter((finding) => finding.code === code).map(({ place, text }) => `${place} ${text}`);
