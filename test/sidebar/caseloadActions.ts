import { changing } from '../../sidebar/reassign/caseloadSelectors';
import { caseloadReducer, startCaseload } from '../../sidebar/reassign/caseloadState';
import type { CaseloadAction, CaseloadState } from '../../sidebar/reassign/caseloadTypes';
import type { FindingOnWire } from '../../src/contract/contract';
import { caseload, lines } from './exampleData';

/** What people do at a caseload, as actions, and what it comes to. */
export const [ana, luis, ben] = ['L-000001', 'L-000002', 'L-000003'] as const;
export const all = lines.map(({ key }) => key);

export const given = (...actions: CaseloadAction[]): CaseloadState =>
  actions.reduce(caseloadReducer, startCaseload(caseload(), null));

export const select = (...some: string[]): CaseloadAction => ({ do: 'select', lines: some, on: true });
export const type = (
  key: string,
  field: 'effective' | 'amount' | 'lre' | 'provider' | 'lastDay',
  text: string,
): CaseloadAction => ({ do: 'type', line: key, field, text });
export const box = (effective: string, provider: string): CaseloadAction[] => [
  { do: 'typeTogether', field: 'effective', text: effective },
  { do: 'typeTogether', field: 'provider', text: provider },
  { do: 'apply' },
];
export const finding = (more: Partial<FindingOnWire>): FindingOnWire => ({
  code: 'effective-in-the-past',
  severity: 'warns',
  line: ana,
  field: 'effective',
  sentence: 'A sentence.',
  ...more,
});
export const names = (state: CaseloadState) => changing(state).dated.map(({ student }) => student);
export const unfold = (line: string): CaseloadAction => ({ do: 'unfold', line, on: true });
