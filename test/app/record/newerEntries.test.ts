import { describe, expect, test } from 'vitest';
import { isStop, readState, readTeam, type State } from '../../../src/app/opened/state';
import { commit } from '../../../src/app/save/commit';
import { timelinesFrom } from '../../../src/domain/record/timeline';
import { missouri } from '../../../src/standards/missouri/missouri';
import { afterSetUp, ask, toCho, undo } from '../../kit/district';
import { day, fact, type Says } from '../../kit/entries';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

function stateOf(workbook: MemoryWorkbook): State {
  const team = readTeam(workbook);
  const state = isStop(team) ? team : readState(workbook, missouri, team);
  if (isStop(state)) throw new Error(state.code);
  return state;
}

/** What a later version of Caseload saves about Ana's first line. */
function newer(workbook: MemoryWorkbook, says: Says): number {
  const state = stateOf(workbook);
  const { entries } = commit(workbook, state.log, [fact({ begin: day('2026-11-21'), ...says })]);
  return entries[0]?.entry ?? 0;
}

const SAYS = 'says something that this version of Caseload doesn’t know, because a newer one saved it.';
const MERGED: Says = { change: 'Merge', replaced: { into: 'L-000006' } };
const HALF: Says = { change: 'Assign', personKey: 'P-0002', person: 'Cho, Ben', replaced: { half: true } };

describe.each([
  ['a change that this version doesn’t know', MERGED],
  ['an assignment with something that this version doesn’t know', HALF],
])('a newer version saved %s', (_, says) => {
  test('Home and Check the record tell of it, and the record is intact, also after the next save', () => {
    const workbook = afterSetUp();
    const entry = newer(workbook, says);
    toCho(workbook);
    const { problems } = ask(workbook, 'open', {});
    const [problem] = problems.filter(({ code }) => code === 'newer-entry');
    expect(problem).toMatchObject({ count: 1, items: [{ place: `A${entry + 1}` }] });
    expect(problem?.items[0]?.text).toContain(`Entry ${entry} ${SAYS}`);
    const checked = ask(workbook, 'checkRecord', {});
    expect(checked).toMatchObject({ intact: true, troubles: [{ code: 'newer', entries: String(entry) }] });
    expect(checked.title).toMatch(/^Intact/);
    expect(checked.troubles[0]?.sentence).toContain(`Entry ${entry} ${SAYS}`);
  });

  test('it is in History and can’t be undone here', () => {
    const workbook = afterSetUp();
    newer(workbook, says);
    const [batch] = ask(workbook, 'history', { before: '' }).batches;
    expect(batch).toMatchObject({ standing: 'stands', noUndo: expect.stringContaining('newer version') });
    expect(undo(workbook, batch?.batch ?? '')).toMatchObject({ saved: false });
  });
});

test.each([
  ['a change that this version doesn’t know', MERGED],
  ['an assignment with something that this version doesn’t know', HALF],
])('what a newer version saved and took back, %s, is not brought back here', (_, says) => {
  const workbook = afterSetUp();
  const undoes = newer(workbook, says);
  const undo1 = newer(workbook, { change: 'Undo', replaced: { undoes } });
  const [batch] = ask(workbook, 'history', { before: '' }).batches;
  expect(batch).toMatchObject({ standing: 'stands', noUndo: expect.stringContaining('newer version') });
  expect(undo(workbook, batch?.batch ?? '')).toMatchObject({ saved: false });
  // Nor by taking back what brought it back.
  newer(workbook, { change: 'Undo', replaced: { undoes: undo1 } });
  const [again] = ask(workbook, 'history', { before: '' }).batches;
  expect(undo(workbook, again?.batch ?? '')).toMatchObject({ saved: false });
});

test('of an assignment that says more than is known, what is known counts', () => {
  const workbook = afterSetUp();
  newer(workbook, HALF);
  const line = timelinesFrom(stateOf(workbook).log.entries).get('L-000001');
  expect(line?.assignments.map(({ person }) => person)).toEqual(['Ramos, Elena', 'Cho, Ben']);
});

test('a change that is not known changes no line, and is to be looked at in Changes to key in', () => {
  const workbook = afterSetUp();
  const before = timelinesFrom(stateOf(workbook).log.entries);
  const entry = newer(workbook, MERGED);
  expect(timelinesFrom(stateOf(workbook).log.entries)).toEqual(before);
  const [batch] = ask(workbook, 'history', { before: '' }).batches;
  expect(batch?.what).toBe('1 change that this version of Caseload doesn’t know');
  const { students } = ask(workbook, 'keyIn', { since: '', all: false });
  expect(students.flatMap(({ items }) => items)).toMatchObject([
    { entry, change: '“Merge”, which this version of Caseload doesn’t know' },
  ]);
});

test('a word that somebody typed over a change is none of a newer version: the record is damaged', () => {
  const workbook = afterSetUp();
  toCho(workbook);
  const log = workbook.sheets.get('Caseload log') ?? [];
  const last = log[log.length - 1] ?? [];
  last[5] = 'Merge';
  expect(ask(workbook, 'checkRecord', {})).toMatchObject({ intact: false, troubles: [{ code: 'changed' }] });
  expect(readState(workbook, missouri, stateOfTeam(workbook))).toEqual({ code: 'log-damaged' });
});

function stateOfTeam(workbook: MemoryWorkbook) {
  const team = readTeam(workbook);
  if (isStop(team)) throw new Error(team.code);
  return team;
}
