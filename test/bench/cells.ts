import vm from 'node:vm';
import { PEOPLE_HEADER } from '../../src/domain/people/people';
import { bigDistrict } from '../host/bigDistrict';
import { type Files, serverOf, unique } from './loading';
import { type Figure, median, milliseconds } from './report';

const ALTCASE_ROWS = 1_000;
const ALTCASE_MS = 2;
const SUMMARY_LINES = 25_000;
const SUMMARY_MS = 300;

/** The functions for cells that have a budget. */
export function cellFunctions(files: Files): Figure[] {
  return [...altcase(files), summary(files)];
}

/** One ALTCASE over a thousand students: the first call in a fresh context, as a cell makes it, and when warm. */
function altcase(files: Files): Figure[] {
  const minutes = Array.from({ length: ALTCASE_ROWS }, (_, n) => [30 + (n % 12) * 30]);
  const marks = Array.from({ length: ALTCASE_ROWS }, (_, n) => [n % 3 === 0 ? '' : 'x']);
  const first: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < 40; round++) {
    const call = loaded(files, round, { minutes, marks }, 'ALTCASE(minutes, marks, 290)');
    for (let times = 0; times < 20; times++) (times === 0 ? first : warm).push(timeOf(call));
  }
  const what = `ALTCASE over ${ALTCASE_ROWS.toLocaleString('en-US')} rows`;
  return [
    within(`${what}, first call`, median(first), ALTCASE_MS),
    within(`${what}, warm`, median(warm), ALTCASE_MS),
  ];
}

/** CASELOAD_SUMMARY over the roster of a large district; without the record, which is optional. */
function summary(files: Files): Figure {
  const [header = [], ...rows] = (bigDistrict(SUMMARY_LINES).sheets[0]?.rows ?? []).map((row) =>
    row.map((cell) => (typeof cell === 'object' && 'day' in cell ? cell.day : cell)),
  );
  const names = new Set(rows.map((row) => row[header.indexOf('Service Provider')]));
  const providers = [
    [...PEOPLE_HEADER],
    ...[...names].map((name, n) => {
      const person = new Map<string, unknown>([
        ['Key', `P-${n}`],
        ['Name', name],
      ]);
      return PEOPLE_HEADER.map((title) => person.get(title) ?? '');
    }),
  ];
  const what = `CASELOAD_SUMMARY over ${SUMMARY_LINES.toLocaleString('en-US')} lines × ${names.size} providers`;
  if (!files['Functions.js']?.includes('function CASELOAD_SUMMARY('))
    return { what, figure: 'not built yet', budget: `≤ ${SUMMARY_MS} ms` };
  const times = Array.from({ length: 5 }, (_, round) =>
    timeOf(
      loaded(
        files,
        round,
        { roster: [header, ...rows], providers },
        'CASELOAD_SUMMARY(roster, providers, "2026-11-21")',
      ),
    ),
  );
  return within(what, median(times), SUMMARY_MS);
}

const within = (what: string, time: number, budget: number): Figure => ({
  what,
  figure: milliseconds(time),
  budget: `≤ ${budget} ms`,
  kept: time <= budget,
});

/** A call in a fresh context that has loaded the add-on. */
function loaded(files: Files, round: number, globals: object, call: string): () => unknown {
  // The functions over whole sheets read the server part first, as on the platform.
  const getRawContent = (): string => files['server.html'] ?? '';
  const HtmlService = { createTemplateFromFile: () => ({ getRawContent }) };
  const context = vm.createContext({ ...globals, HtmlService });
  vm.runInContext(unique(serverOf(files), round), context);
  const script = new vm.Script(call);
  return () => script.runInContext(context);
}

function timeOf(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}
