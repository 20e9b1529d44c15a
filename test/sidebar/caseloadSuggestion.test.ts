import { describe, expect, test } from 'vitest';
import { reassignmentOf, toShareOut } from '../../sidebar/reassign/caseloadSelectors';
import { caseloadReducer } from '../../sidebar/reassign/caseloadState';
import type { CaseloadAction } from '../../sidebar/reassign/caseloadTypes';
import { all, ana, ben, box, given, luis, select, type } from './caseloadActions';
import { cho, lines, okafor } from './exampleData';

describe('a suggestion', () => {
  const open = [ana, luis, ben];
  const suggest = (moves: [string, string][], left: string[] = [], until = ''): CaseloadAction => ({
    do: 'suggested',
    suggestion: {
      moves: moves.map(([line, to]) => ({ line, to, why: `To ${to}.` })),
      left: left.map((line) => ({ line, why: 'Nobody.' })),
      fullest: 'Fullest: 44 of 55 (80%).',
    },
    on: '11/30/2026',
    until,
    lines: open,
  });
  test('of who only stands in has the last day, but for a line that nobody takes', () => {
    const state = given(
      suggest([[ben, cho.key]], [ana, luis], '03/10/2027'),
      suggest([[ana, cho.key]], [luis, ben], '03/10/2027'),
    );
    expect(reassignmentOf(state).drafts).toMatchObject([
      { line: ana, effective: '11/30/2026', lastDay: '03/10/2027' },
    ]);
  });
  test('leaves what was typed by hand on a line without a day, and asks nothing about one that has its person', () => {
    const typed = given(
      type(ana, 'lastDay', '03/01/2027'),
      type(ben, 'lastDay', '03/01/2027'),
      type(luis, 'provider', okafor.key),
    );
    expect(toShareOut(typed).lines.map(({ key }) => key)).not.toContain(luis);
    expect(toShareOut(typed).fixed).toEqual([{ line: luis, to: okafor.key }]);
    const { inputs } = caseloadReducer(typed, suggest([[ana, cho.key]], [ben]));
    expect(inputs.get(ana)).toMatchObject({ effective: '11/30/2026', lastDay: '03/01/2027' });
    expect(inputs.get(ben)).toMatchObject({ effective: '', lastDay: '03/01/2027' });
  });
  test('of the rest leaves the days that were typed by hand over those of the one before', () => {
    const { inputs } = given(
      suggest(
        [
          [ana, cho.key],
          [luis, cho.key],
        ],
        [ben],
        '03/10/2027',
      ),
      type(ana, 'effective', '12/7/2026'),
      type(ana, 'lastDay', '02/01/2027'),
      suggest(
        [
          [ana, okafor.key],
          [luis, okafor.key],
        ],
        [ben],
        '03/12/2027',
      ),
    );
    expect(inputs.get(ana)).toMatchObject({
      ...{ effective: '12/7/2026', lastDay: '02/01/2027', provider: okafor.key },
    });
    expect(inputs.get(luis)).toMatchObject({ effective: '11/30/2026', lastDay: '03/12/2027' });
  });
  test('is said to be as full as it was only until a line of it goes elsewhere', () => {
    const split = suggest([[ana, cho.key]], [luis]);
    expect(given(split).fullest).not.toBe('');
    expect(given(split, type(ben, 'provider', okafor.key)).fullest).not.toBe('');
    expect(given(split, type(ana, 'provider', okafor.key)).fullest).toBe('');
    expect(given(split, { do: 'takeBack', person: cho.key }).fullest).toBe('');
  });
  test('fills the form with a day, a person and why, and what nobody can take stays to be assigned', () => {
    const state = given(
      suggest(
        [
          [ana, cho.key],
          [luis, okafor.key],
        ],
        [ben],
      ),
    );
    expect([...state.assigned]).toEqual([ana, luis]);
    expect(state.inputs.get(luis)).toMatchObject({ effective: '11/30/2026', provider: okafor.key });
    expect([...state.why]).toEqual([
      [ana, `To ${cho.key}.`],
      [luis, `To ${okafor.key}.`],
      [ben, 'Nobody.'],
    ]);
    expect(reassignmentOf(state).suggested).toEqual([ana, luis]);
  });
  test('is no more one where the user gives the line to another', () => {
    const state = given(
      suggest([
        [ana, cho.key],
        [luis, cho.key],
      ]),
      type(ana, 'provider', okafor.key),
    );
    expect(reassignmentOf(state).suggested).toEqual([luis]);
  });
  test('stays one where only the hours are changed', () => {
    const state = given(suggest([[ana, cho.key]]), type(ana, 'amount', '2.5'));
    expect(reassignmentOf(state).suggested).toEqual([ana]);
  });
  test('of the rest moves what is neither locked nor given by hand', () => {
    const byHand = [select(lines[3]?.key ?? ''), ...box('12/1/26', cho.key)];
    const state = given(
      ...byHand,
      suggest([
        [ana, cho.key],
        [luis, okafor.key],
        [ben, cho.key],
      ]),
      {
        do: 'lock',
        line: ana,
        on: true,
      },
    );
    const { lines: free, fixed } = toShareOut(state);
    expect(free.map(({ key }) => key)).toEqual(all.filter((key) => key !== ana && key !== lines[3]?.key));
    expect(fixed).toEqual([
      { line: ana, to: cho.key },
      { line: lines[3]?.key, to: cho.key },
    ]);
  });
  test('is of the selected lines where some are selected', () => {
    expect(toShareOut(given(select(ana))).lines.map(({ key }) => key)).toEqual([ana]);
  });
});
