import { describe, expect, test } from 'vitest';
import {
  blockedLines,
  droppedBy,
  movesCaseManagement,
  notApplied,
  nothingDated,
  reassignmentOf,
  refusalOf,
  refusalTitle,
  shownLines,
  tabCounts,
  toShareOut,
  wouldLose,
} from '../../sidebar/reassign/caseloadSelectors';
import { caseloadReducer, startCaseload } from '../../sidebar/reassign/caseloadState';
import type { CaseloadState } from '../../sidebar/reassign/caseloadTypes';
import { all, ana, ben, finding, given, luis, select, type } from './caseloadActions';
import { saved } from './exampleAnswers';
import { CHO_FROM_DECEMBER, caseload, cho, lines } from './exampleData';

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
  test('before anything was applied says so, where a date stands in the bar', () => {
    const said = (...actions: Parameters<typeof given>): string => nothingDated(given(...actions)).sentence;
    const typed = { do: 'typeTogether', field: 'effective', text: '12/08/2026' } as const;
    expect(said()).toContain('No line has an Effective Date yet');
    expect(said(typed)).toBe('The date is on no line yet: select lines, then press Apply.');
    expect(said(select(ana, ben), typed)).toBe('The date is on no line yet: press Apply 2 first.');
  });
  test('knows for how many lines something stands in the bar that was not applied; a date stays there for the next ones', () => {
    const toBen = { do: 'typeTogether', field: 'provider', text: 'P-0002' } as const;
    const dated = { do: 'typeTogether', field: 'effective', text: '12/08/2026' } as const;
    expect(notApplied(given(toBen))).toBe(0);
    expect(notApplied(given(select(ana, ben), dated))).toBe(0);
    expect(notApplied(given(select(ana, ben), dated, toBen))).toBe(2);
    expect(notApplied(given(select(ana, ben), dated, toBen, { do: 'apply' }))).toBe(0);
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
