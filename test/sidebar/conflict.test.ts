import { describe, expect, test } from 'vitest';
import { reassignmentOf } from '../../sidebar/reassign/caseloadSelectors';
import { caseloadReducer, startCaseload } from '../../sidebar/reassign/caseloadState';
import type { CaseloadAction, CaseloadState } from '../../sidebar/reassign/caseloadTypes';
import type { FindingOnWire } from '../../src/contract/contract';
import { caseload, cho, line, lines } from './exampleData';

const [ana, luis, finn] = ['L-000001', 'L-000002', 'L-000006'] as const;
const type = (key: string, effective: string): CaseloadAction[] => [
  { do: 'type', line: key, field: 'effective', text: effective },
  { do: 'type', line: key, field: 'provider', text: cho.key },
];
const changedSince = (key: string): FindingOnWire => ({
  code: 'changed-since-read',
  severity: 'blocks',
  line: key,
  field: null,
  sentence: 'You saw 3 hours; now it is 4 hours.',
});

/** Two lines typed and one only selected; others changed two of them, and one of those has left the caseload. */
const typed: CaseloadAction[] = [
  ...type(ana, '11/30/26'),
  ...type(finn, '12/1/26'),
  { do: 'select', lines: [luis, finn], on: true },
  { do: 'refuse', what: 'save', findings: [changedSince(ana), changedSince(finn)] },
];
const now = caseload({
  lines: lines
    .filter(({ key }) => key !== finn)
    .map((each) => (each.key === ana ? line(1, each.student, { amount: '4', seen: 'seen-new' }) : each)),
});
const given = (...actions: CaseloadAction[]): CaseloadState =>
  actions.reduce(caseloadReducer, startCaseload(caseload(), null));
const shown = given(...typed, { do: 'reread', caseload: now });

describe('a caseload that others changed meanwhile, shown as it is now', () => {
  test('keeps what was typed, and sends it with what was seen now', () => {
    expect(reassignmentOf(shown).drafts).toEqual([
      expect.objectContaining({ line: ana, effective: '11/30/26', provider: cho.key, seen: 'seen-new' }),
    ]);
    expect(shown.selected).toEqual(new Set([luis]));
  });
  test('names the lines that left it with something typed', () => {
    expect(shown.reread?.dropped.map(({ student }) => student)).toEqual(['Fox, Finn']);
  });
  test('still says what others changed, and unfolds those lines to be reviewed', () => {
    expect(shown.reread?.conflicts).toEqual([changedSince(ana), changedSince(finn)]);
    expect(shown.findings).toEqual([]);
    expect(shown.opened).toEqual(new Set([ana]));
  });
  test('moves the focus to its bar once', () => {
    expect(shown.occasion).toBe(given(...typed).occasion + 1);
  });
  test('says no more of it after the next try, on another day, or once the form is emptied', () => {
    const next: CaseloadAction[] = [
      { do: 'refuse', what: 'save', findings: [] },
      { do: 'read', caseload: now },
      { do: 'reset' },
    ];
    for (const action of next) expect(caseloadReducer(shown, action).reread).toBeNull();
  });
  test('stays said while the lines are reviewed', () => {
    expect(given(...typed, { do: 'reread', caseload: now }, ...type(luis, '12/1/26')).reread).not.toBeNull();
  });
});
