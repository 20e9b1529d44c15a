import { isDeepStrictEqual } from 'node:util';
import type { Answer, Call } from '../../src/contract/contract';
import { type Fault, HALF_WAY } from '../addOn/faults';
import { answerOf, ask } from '../addOn/installed';
import type { Host } from '../host/host';
import {
  carriedBy,
  checked,
  cutOff,
  hasCutOffRows,
  isExpected,
  memoryOf,
  type Stage,
  stateOf,
} from './crashTrials';

type State = ReturnType<typeof stateOf>;

/** An operation with the state before it and the one after it, once the sidebar was opened again. */
export type Trial = Stage & { calls: readonly string[]; before: State; after: State };

/** What became of an operation that was cut off; `faults` is all that is not as it should be. */
export type Verdict = {
  state: 'before' | 'after' | 'neither';
  escaped: boolean;
  told: boolean;
  /** Nothing was left to be finished: only the answer did not reach the page. */
  isAnswerLost: boolean;
  faults: string[];
};

const FINISHED = /^A save that was cut off was finished/;
const NOT_BEGUN = /was cut off before anything was saved/;
const NOTHING_SAVED = /nothing was saved/i;

/** Opens the sidebar, and goes on until nothing is left to write. */
export function reopen(host: Host): Answer<'open'> {
  const opened = answerOf(host, 'open', {});
  for (let i = 0; opened.ok && opened.output.left > 0 && i < 10; i++)
    if (ask(host, 'finish', {}).left === 0) break;
  return opened;
}

/** Whether the answer says that it was done. */
function isDone(answer: Answer<Call> | null): boolean {
  if (!answer?.ok) return false;
  const { output } = answer;
  if ('saved' in output) return output.saved;
  return 'openings' in output ? output.stop === '' : 'notices' in output && output.notices.length > 0;
}

/** Cuts a save off, opens the sidebar again and looks at everything. */
export function judge(trial: Trial, at: number, fault: Fault): Verdict {
  const { host, asked, calls, before, after } = trial;
  const faults: string[] = [];
  const { answer, error } = cutOff(trial, at, fault);
  const escaped = !isExpected(error, calls[at] ?? '');
  if (escaped) faults.push(`an exception escaped: ${String(error)}`);
  const trace = memoryOf(host).saving !== undefined || hasCutOffRows(host);
  const wasDone = isDeepStrictEqual(stateOf(host), after);
  let opened = reopen(host);
  // A Set up that was cut off is offered again.
  if (asked.call === 'setUp' && opened.ok && !opened.output.ready && opened.output.stop === '') {
    ask(host, asked.call, asked.input);
    opened = reopen(host);
  }
  if (!opened.ok || opened.output.stop !== '') faults.push(`opening: ${JSON.stringify(opened)}`);
  const now = stateOf(host);
  const is = (then: State): boolean =>
    isDeepStrictEqual(now, then) ||
    isSameButNumbers(now, then) ||
    (asked.call === 'open' && isDeepStrictEqual(inAnySaves(now), inAnySaves(then)));
  const isBefore = is(before) || (trial.first ? is(WITH_FIRST[trial.first](after, before)) : false);
  const state = is(after) ? 'after' : isBefore ? 'before' : 'neither';
  if (state === 'neither') faults.push(`neither before nor after: ${difference(now, before, after)}`);
  const { isIntact, ...check } = checked(host);
  if (!isIntact) faults.push(`the record: ${JSON.stringify(check)}`);

  const notices = opened.ok ? opened.output.notices : [];
  const saidFinished = notices.some((notice) => FINISHED.test(notice));
  const saidNotBegun = notices.some((notice) => NOT_BEGUN.test(notice));
  const answered = isDone(answer);
  // What Set up or an opening did not get to, the next opening does by itself.
  const isResumed = asked.call === 'setUp' || asked.call === 'open';
  const refused = answer && !answer.ok && NOTHING_SAVED.test(answer.sentence) && !isResumed;
  // Home instead of Set up tells that Set up is done.
  const told =
    state === 'after'
      ? answered || saidFinished || (asked.call === 'open' && notices.length > 0) || asked.call === 'setUp'
      : !trace || saidNotBegun;
  const lies =
    (state === 'after' && (refused || saidNotBegun)) || (state === 'before' && (answered || saidFinished));
  if (lies)
    faults.push(`says ${JSON.stringify(answer)} and ${notices.join(' ')}, but it is the state ${state}`);
  const isAnswerLost = !told && state === 'after' && wasDone;
  if (!told && !isAnswerLost)
    faults.push(`tells nothing of the state ${state}: ${JSON.stringify([answer, notices])}`);
  const again = notices.length > 0 ? answerOf(host, 'open', {}) : null;
  if (again?.ok && again.output.notices.length > 0)
    faults.push(`tells again: ${again.output.notices.join(' ')}`);
  return { state, escaped, told, isAnswerLost, faults };
}

/** The state with what a save puts down before it begins as it is in the other, and nothing else of it. */
const WITH_FIRST = {
  // Whom sheets are made of by which names is noted with them, by the next opening.
  people: ({ sheets, memory }: State, then: State): State => ({
    memory: { ...then.memory, derived: withNamesOf(memory.derived, then.memory.derived) },
    sheets: then.sheets.map((sheet) =>
      sheet.name === 'Providers' ? (sheets.find(({ name }) => name === 'Providers') ?? sheet) : sheet,
    ),
  }),
  feeders: ({ memory: { feeders } }: State, then: State): State => ({
    ...then,
    memory: { ...then.memory, ...(feeders !== undefined && { feeders }) },
  }),
};

const withNamesOf = (from = '{}', to = '{}'): string => {
  const { names } = JSON.parse(from);
  return JSON.stringify({ ...JSON.parse(to), names });
};

/** Where rows of a save that did not begin took numbers and keys, the hashes and what the document remembers are others. */
const isSameButNumbers = (now: State, then: State): boolean =>
  now.memory.head === '' && isDeepStrictEqual(now.sheets, unhashed(then.sheets));

/**
 * New rows of the roster whose people could not be listed wait for the next opening, and those of the others don't: what the record says
 * then is the same, in two saves and in another order.
 */
function inAnySaves({ sheets, memory: { head: _, derived: __, saves: ___, ...memory } }: State) {
  const numbers = new Map([
    ['Caseload log', [0, 1, 2, 3, 7, 23]],
    ['Case assignments', [0]],
  ]);
  return {
    memory,
    sheets: sheets.map((sheet) => {
      const given = numbers.get(sheet.name);
      if (!given) return sheet;
      return {
        ...sheet,
        cells: sheet.cells.map((row) => row.filter((_cell, c) => !given.includes(c)).join('|')).sort(),
      };
    }),
  };
}

const unhashed = (sheets: State['sheets']): State['sheets'] =>
  sheets.map((sheet) =>
    sheet.name === 'Caseload log'
      ? { ...sheet, cells: sheet.cells.map((row) => row.map((text, c) => (c === 23 ? '' : text))) }
      : sheet,
  );

/** The first cells that are not as in the state before or after, whichever is nearer. */
function difference(now: State, before: State, after: State): string {
  const [fromBefore, fromAfter] = [differences(now, before), differences(now, after)];
  return fromBefore.length < fromAfter.length
    ? `from before, ${fromBefore.slice(0, 4).join('\n')}`
    : `from after, ${fromAfter.slice(0, 4).join('\n')}`;
}

function differences(now: State, then: State): string[] {
  if (now.sheets.length !== then.sheets.length)
    return [`sheets ${now.sheets.map(({ name }) => name).join(', ')}`];
  const lines = now.sheets.flatMap(({ name, cells }, s) => {
    const old = then.sheets[s]?.cells ?? [];
    return Array.from({ length: Math.max(cells.length, old.length) }, (_, r) =>
      isDeepStrictEqual(cells[r], old[r])
        ? []
        : [`${name} row ${r + 1}: ${cells[r]?.join('|')} instead of ${old[r]?.join('|')}`],
    ).flat();
  });
  if (isDeepStrictEqual(now.memory, then.memory)) return lines;
  const told = [now, then].map(({ memory: { mapping: _, ...rest } }) => JSON.stringify(rest));
  return [`memory ${told.join(' instead of ')}`, ...lines];
}

/** What the sheets carry that an operation makes; of the standards that it makes in passing, the cells. */
export function made({ host, asked }: Stage) {
  const sheets = carriedBy(host).map(({ values, formulas, name, ...looks }) =>
    name === 'Standards' && asked.call !== 'restoreStandards'
      ? { name, values, formulas }
      : { name, values, formulas, ...looks },
  );
  return { sheets, memory: memoryOf(host) };
}

/** Cuts off what makes sheets, does it again and looks whether they are as those of an undisturbed run. */
export function judgeMade(
  stage: Stage & { calls: readonly string[]; wanted: ReturnType<typeof made> },
  at: number,
  fault: Fault,
): string[] {
  const { host, asked, calls, wanted } = stage;
  const { error } = cutOff(stage, at, fault);
  const escaped = isExpected(error, calls[at] ?? '') ? [] : [`an exception escaped: ${String(error)}`];
  const again = answerOf(host, asked.call, asked.input);
  const now = made(stage);
  if (isDeepStrictEqual(now, wanted)) return escaped;
  const others = now.sheets.filter((sheet, i) => !isDeepStrictEqual(sheet, wanted.sheets[i]));
  // A district may have taken rows out of Standards, so half of it is left alone: Home names them, and the state's numbers count.
  const isHalf = fault === HALF_WAY && others.every(({ name }) => name === 'Standards');
  if (isHalf && ask(host, 'open', {}).problems.some(({ code }) => code === 'standard-row-gone'))
    return escaped;
  // Where it took nothing the first time it is made whole, in the order of a new one.
  const isWhole = others.every(({ name }) => name === 'Case assignments');
  if (asked.call === 'repair' && isWhole && ask(host, 'checkRecord', {}).derived.every(({ fine }) => fine))
    return escaped;
  return [
    ...escaped,
    `done again it is another: ${others.map(({ name }) => name).join(', ')} ${JSON.stringify(again)}`,
  ];
}
