import { describe, expect, test } from 'vitest';
import {
  blockedLines,
  changing,
  droppedBy,
  filterValues,
  movesCaseManagement,
  reassignmentOf,
  refusalOf,
  refusalTitle,
  selectionSlots,
  shownLines,
  tabCounts,
  toShareOut,
  wouldLose,
} from '../../sidebar/reassign/caseloadSelectors';
import { caseloadReducer, startCaseload } from '../../sidebar/reassign/caseloadState';
import type { CaseloadAction, CaseloadState } from '../../sidebar/reassign/caseloadTypes';
import type { FindingOnWire } from '../../src/contract/contract';
import { saved } from './exampleAnswers';
import { CHO_FROM_DECEMBER, caseload, cho, line, lines, okafor } from './exampleData';

const [ana, luis, ben] = ['L-000001', 'L-000002', 'L-000003'] as const;
const all = lines.map(({ key }) => key);

const given = (...actions: CaseloadAction[]): CaseloadState =>
  actions.reduce(caseloadReducer, startCaseload(caseload(), null));

const select = (...some: string[]): CaseloadAction => ({ do: 'select', lines: some, on: true });
const type = (
  key: string,
  field: 'effective' | 'amount' | 'lre' | 'provider' | 'lastDay',
  text: string,
): CaseloadAction => ({ do: 'type', line: key, field, text });
const box = (effective: string, provider: string): CaseloadAction[] => [
  { do: 'typeTogether', field: 'effective', text: effective },
  { do: 'typeTogether', field: 'provider', text: provider },
  { do: 'apply' },
];
const finding = (more: Partial<FindingOnWire>): FindingOnWire => ({
  code: 'effective-in-the-past',
  severity: 'warns',
  line: ana,
  field: 'effective',
  sentence: 'A sentence.',
  ...more,
});
const names = (state: CaseloadState) => changing(state).dated.map(({ student }) => student);

describe('the box for the selected lines', () => {
  test('puts its date and provider on every selected line', () => {
    const state = given(select(ana, ben), ...box('11/30/26', cho.key));
    expect(names(state)).toEqual(['Alvarez, Ana', 'Bishop, Ben']);
    expect(state.inputs.get(ben)).toMatchObject({ effective: '11/30/26', provider: cho.key, amount: '' });
  });
  test('leaves what a line has where the box is blank', () => {
    const state = given(type(ana, 'effective', '12/1/26'), select(ana), ...box('', cho.key));
    expect(state.inputs.get(ana)).toMatchObject({ effective: '12/1/26', provider: cho.key });
  });
  test('asks for a selection instead of doing nothing', () => {
    const state = given(...box('11/30/26', cho.key));
    expect(state.inputs.size).toBe(0);
    expect(state.focus).toEqual({ line: null, field: 'all' });
  });
});

const unfold = (line: string): CaseloadAction => ({ do: 'unfold', line, on: true });

describe('fill down', () => {
  test('copies the field of the first line to the selected lines', () => {
    const state = given(type(ana, 'amount', '2.5'), select(ana, luis), { do: 'fillDown', field: 'amount' });
    expect([...state.inputs].map(([key, { amount }]) => [key, amount])).toEqual([
      [ana, '2.5'],
      [luis, '2.5'],
    ]);
  });
  test('fills and selects all lines shown where none is selected', () => {
    const state = given(unfold(ana), type(ana, 'effective', '12/1/26'), {
      do: 'fillDown',
      field: 'effective',
    });
    expect([...state.selected]).toEqual(all);
    expect(changing(state).dated).toHaveLength(all.length);
  });
  test('starts from the first line that the filter shows', () => {
    const state = given(
      { do: 'filter', filter: { grade: '5' } },
      unfold(luis),
      type(luis, 'effective', '12/1/26'),
      {
        do: 'fillDown',
        field: 'effective',
      },
    );
    expect(names(state)).toEqual(['Alvarez, Luis', 'Diaz, Drew']);
  });
});

describe('what will change', () => {
  test('is every line with an effective date, and no other', () => {
    const state = given(type(ana, 'effective', '12/1/26'), type(luis, 'amount', '2'));
    expect(names(state)).toEqual(['Alvarez, Ana']);
    expect(changing(state).undated.map(({ key }) => key)).toEqual([luis]);
  });
  test('applied lines are assigned and no longer selected, so that the next ones get what is applied next', () => {
    const state = given(
      select(ana, luis),
      ...box('12/1/26', cho.key),
      select(ben),
      ...box('12/2/26', okafor.key),
    );
    expect([...state.selected]).toEqual([]);
    expect([...state.assigned]).toEqual([ana, luis, ben]);
    expect([ana, luis, ben].map((key) => state.inputs.get(key)?.provider)).toEqual([
      cho.key,
      cho.key,
      okafor.key,
    ]);
    expect(tabCounts(state)).toEqual({ toAssign: all.length - 3, assigned: 3, all: all.length });
    expect(shownLines(state).map(({ key }) => key)).not.toContain(ana);
    expect(shownLines({ ...state, tab: 'assigned' }).map(({ key }) => key)).toEqual([ana, luis, ben]);
  });
  test('the bar keeps the day for the next lines, and forgets who took the last', () => {
    expect(given(select(ana), ...box('12/1/26', cho.key)).together).toEqual({
      effective: '12/1/26',
      amount: '',
      lastDay: '',
      lre: '',
      provider: '',
    });
  });
  test('hours are changed for a selection', () => {
    const state = given(
      select(ana, ben),
      { do: 'typeTogether', field: 'amount', text: '2.5' },
      ...box('12/1/26', ''),
    );
    expect([ana, ben].map((key) => state.inputs.get(key)?.amount)).toEqual(['2.5', '2.5']);
  });
  test('a line that is typed into stays where it is until it is folded', () => {
    const typing = given(unfold(ana), type(ana, 'effective', '12/1/26'));
    expect([...typing.assigned]).toEqual([]);
    expect([...caseloadReducer(typing, { do: 'unfold', line: ana, on: false }).assigned]).toEqual([ana]);
  });
  test('one person’s lines are shown alone, and taken back', () => {
    const two = given(select(ana, luis), ...box('12/1/26', cho.key), select(ben), ...box('', okafor.key));
    const both = caseloadReducer(two, type(ben, 'effective', '12/1/26'));
    const theirs = caseloadReducer(both, { do: 'receiver', person: cho.key });
    expect(shownLines(theirs).map(({ key }) => key)).toEqual([ana, luis]);
    const back = caseloadReducer(theirs, { do: 'takeBack', person: cho.key });
    expect([...back.inputs.keys()]).toEqual([ben]);
    expect(back).toMatchObject({ receiver: '', tab: 'toAssign' });
  });
  test('a line whose four fields are cleared is dropped', () => {
    const state = given(type(ana, 'amount', '2'), type(ana, 'amount', '  '));
    expect(state.inputs.size).toBe(0);
    expect(reassignmentOf(state).drafts).toEqual([]);
  });
});

describe('a suggestion', () => {
  const open = [ana, luis, ben];
  const suggest = (moves: [string, string][], left: string[] = [], until = ''): CaseloadAction => ({
    do: 'suggested',
    suggestion: {
      moves: moves.map(([line, to]) => ({ line, to, why: `To ${to}.` })),
      left: left.map((line) => ({ line, why: 'Nobody.' })),
      fullest: 'Fullest: 44 of 55 (80 %).',
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

describe('case management', () => {
  test('goes along by itself when the whole caseload is selected', () => {
    expect(movesCaseManagement(given(select(...all)))).toBe(true);
    expect(movesCaseManagement(given(select(ana)))).toBe(false);
  });
  test('stays as it was when it was applied, whatever is deselected later', () => {
    const state = given(select(...all), ...box('12/1/26', cho.key), {
      do: 'select',
      lines: [luis],
      on: false,
    });
    expect(movesCaseManagement(state)).toBe(true);
  });
  test('does as the user says', () => {
    expect(movesCaseManagement(given(select(...all), { do: 'moveCaseManagement', on: false }))).toBe(false);
  });
});

describe('the filter', () => {
  test('shows the lines that fit all its parts', () => {
    const state = given(
      { do: 'filter', filter: { grade: '5' } },
      { do: 'filter', filter: { site: 'Birch' } },
    );
    expect(shownLines(state).map(({ student }) => student)).toEqual(['Alvarez, Luis', 'Diaz, Drew']);
  });
  test('counts selected lines that it hides', () => {
    const state = given(select(...all), { do: 'filter', filter: { grade: '5' } });
    expect(selectionSlots(state)).toMatchObject({ shownSelected: 2, outOfSight: 5 });
  });
  test('offers households of several children only', () => {
    const one = line(9, 'Solo, Sam', { household: 'Solo, Sue' });
    expect(filterValues(caseload({ lines: [...lines, one] })).household).toEqual(['Alvarez, Rosa']);
  });
  test('siblings are selected together', () => {
    const state = given({ do: 'selectHousehold', household: 'Alvarez, Rosa' });
    expect([...state.selected]).toEqual([ana, luis]);
  });
});

describe('a refusal', () => {
  const blocks = [
    finding({ severity: 'blocks' }),
    finding({ severity: 'blocks', field: 'amount' }),
    finding({ severity: 'blocks', line: ben }),
  ];
  test('counts lines, not problems', () => {
    expect(refusalTitle(blocks, 'save')).toBe('Nothing was saved: 2 lines need you');
    expect(refusalTitle(blocks.slice(0, 2), 'save')).toBe('Nothing was saved: 1 line needs you');
    expect(refusalTitle(blocks, 'preview')).toBe('Preview needs 2 lines mended first');
  });
  test('leads to the field: the line unfolded, and no filter in the way', () => {
    const state = given(
      { do: 'filter', filter: { grade: '5' } },
      { do: 'jump', finding: finding({ line: ben, field: 'amount' }) },
    );
    expect(state.opened.has(ben)).toBe(true);
    expect(shownLines(state)).toHaveLength(all.length);
    expect(state.focus).toEqual({ line: ben, field: 'amount' });
  });
  test('keeps its problems while they are mended, but for a line that was emptied', () => {
    const state = given(
      type(ana, 'effective', '1/1/20'),
      type(ben, 'effective', '1/1/20'),
      { do: 'refuse', what: 'save', findings: blocks },
      type(ana, 'effective', '1/1/27'),
      { do: 'clear', lines: [ben] },
    );
    expect(state.findings.map((each) => each.line)).toEqual([ana, ana]);
  });
  test('of warnings only is forgotten with the next key, so that new warnings are seen', () => {
    const state = given({ do: 'refuse', what: 'save', findings: [finding({})] }, type(ana, 'amount', '2'));
    expect(state.findings).toEqual([]);
  });
  test('blocks where saving over its warnings would save nothing', () => {
    const idle = [finding({ code: 'nothing-to-change' })];
    const dated = lines.slice(0, 1);
    expect(refusalOf(idle, dated).map(({ severity }) => severity)).toEqual(['blocks']);
    expect(refusalOf(idle, lines.slice(0, 2))).toBe(idle);
  });
});

describe('saving the others', () => {
  const blocks = [
    finding({ severity: 'blocks', line: ben }),
    finding({ line: ben }),
    finding({ code: 'no-range' }),
  ];
  test('sends every line but those that are held up, and acknowledges what is said of them', () => {
    const state = given(type(ana, 'effective', '11/30/26'), type(ben, 'effective', '1/1/20'));
    const held = blockedLines(blocks);
    expect([...(held ?? [])]).toEqual([ben]);
    const sent = reassignmentOf(state, blocks, held ?? undefined);
    expect(sent.drafts.map(({ line }) => line)).toEqual([ana]);
    expect(sent.acknowledged).toEqual([`no-range:${ana}`]);
  });
  test('is not possible where a problem is not of a line', () => {
    expect(blockedLines([...blocks, finding({ severity: 'blocks', line: null })])).toBeNull();
  });
});

describe('what is sent', () => {
  test('is what was typed, with what was seen, and the warnings that were shown', () => {
    const state = given(type(ana, 'effective', '11/30/26'), { do: 'reason', text: 'Leave' });
    const shown = [
      finding({ code: 'no-range' }),
      finding({ code: 'over-maximum', line: null }),
      finding({ severity: 'blocks' }),
    ];
    expect(reassignmentOf(state, shown)).toEqual({
      person: 'P-0001',
      kind: 'service',
      asOf: '2026-11-21',
      drafts: [
        {
          line: ana,
          seen: 'seen-1',
          effective: '11/30/26',
          amount: '',
          lre: '',
          provider: '',
          lastDay: '',
          correctOpening: false,
        },
      ],
      moveCaseManagement: false,
      reason: 'Leave',
      acknowledged: [`no-range:${ana}`, 'over-maximum'],
    });
  });
  test('from a Provider always goes to themselves', () => {
    const start = startCaseload(caseload(), cho.key);
    const state = caseloadReducer(start, type(ana, 'effective', '11/30/26'));
    expect(reassignmentOf(state).drafts.map(({ provider }) => provider)).toEqual([cho.key]);
  });
});

describe('after a save', () => {
  const state = given(type(ana, 'effective', '11/30/26'), type(luis, 'amount', '2'), {
    do: 'saved',
    saved,
    held: [],
  });
  test('what had no date stays typed, and its line stays open', () => {
    expect([...state.inputs.keys()]).toEqual([luis]);
    expect(state.opened.has(luis)).toBe(true);
  });
  test('what was held up stays staged with its reasons, also once the caseload is read again', () => {
    const held = [finding({ line: ben, severity: 'blocks' })];
    const partly = given(type(ana, 'effective', '11/30/26'), type(ben, 'effective', '1/1/20'), {
      do: 'saved',
      saved,
      held,
    });
    expect([...partly.inputs.keys()]).toEqual([ben]);
    const again = caseloadReducer(partly, { do: 'read', caseload: caseload() });
    expect([again.findings, [...again.assigned]]).toEqual([held, [ben]]);
    expect(refusalTitle(held, 'save', true)).toBe('Still staged: 1 line needs you');
    // While they are mended, the others are still saved; until the next save is refused.
    expect([again, caseloadReducer(again, type(ben, 'amount', '2'))].map(({ rest }) => rest)).toEqual([
      true,
      true,
    ]);
    expect(caseloadReducer(again, { do: 'refuse', what: 'save', findings: held }).rest).toBe(false);
  });
  test('the caseload read again keeps what was typed for lines that are still there', () => {
    const next = caseload({ lines: lines.slice(1) });
    expect(droppedBy(state, next)).toEqual([]);
    expect([...caseloadReducer(state, { do: 'read', caseload: next }).inputs.keys()]).toEqual([luis]);
    expect(droppedBy(state, caseload({ lines: [] })).map(({ key }) => key)).toEqual([luis]);
  });
});

describe('lines that go to others later, as is saved', () => {
  const arranged = caseload({
    lines: lines.map((each) => (each.key === ana ? { ...each, later: CHO_FROM_DECEMBER } : each)),
  });
  const state = startCaseload(arranged, null);
  test('stand under Assigned, are not shared out again, and count as gone where the whole caseload goes', () => {
    expect(tabCounts(state)).toEqual({ toAssign: all.length - 1, assigned: 1, all: all.length });
    expect(toShareOut(state).lines.map(({ key }) => key)).toEqual(all.slice(1));
    expect(movesCaseManagement(caseloadReducer(state, select(...all.slice(1))))).toBe(true);
    expect(movesCaseManagement(caseloadReducer(state, select(...all.slice(2))))).toBe(false);
  });
  test('are shown at once where there are no others, on whichever day is looked at', () => {
    const others = caseload({ lines: lines.map((each) => ({ ...each, later: CHO_FROM_DECEMBER })) });
    const opened = startCaseload(others, null);
    expect(opened.tab).toBe('assigned');
    expect(caseloadReducer(opened, { do: 'read', caseload: caseload() }).tab).toBe('toAssign');
    expect(caseloadReducer(startCaseload(caseload(), null), { do: 'read', caseload: others }).tab).toBe(
      'assigned',
    );
  });
  test('are shown after the save that left none to assign', () => {
    const tabOnce = (now: CaseloadState['caseload']) =>
      [{ do: 'saved', saved, held: [] } as const, { do: 'read', caseload: now } as const].reduce(
        caseloadReducer,
        given(...all.map((key) => type(key, 'effective', '12/1/26'))),
      ).tab;
    expect(tabOnce(arranged)).toBe('toAssign');
    expect(tabOnce(caseload({ lines: lines.map((each) => ({ ...each, later: CHO_FROM_DECEMBER })) }))).toBe(
      'assigned',
    );
  });
});

test('leaving loses nothing where nothing was typed, and says how much else', () => {
  expect(wouldLose(given(select(ana)))).toBe('');
  expect(wouldLose(given(type(ana, 'lre', '1')))).toBe('What you typed for 1 line is not saved yet.');
  expect(wouldLose(given({ do: 'reason', text: 'Leave' }))).toBe('What you typed is not saved yet.');
});

test('Reset empties the form and keeps the caseload', () => {
  const state = given(select(ana), type(ana, 'lre', '1'), { do: 'reset' });
  expect(state).toMatchObject({ caseload: caseload(), reason: '', findings: [] });
  expect(state.inputs.size + state.selected.size).toBe(0);
});
