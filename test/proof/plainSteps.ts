import fc from 'fast-check';
import type { AssignmentRow } from '../../src/contract/assignments';
import type { Input } from '../../src/contract/contract';
import type { FindingCode } from '../../src/domain/decide/findingCodes';

export const PEOPLE = ['Ramos, Elena', 'Cho, Ben', 'Okafor, Dele', 'Unassigned'] as const;
export const STUDENTS = ['2000001', '2000002'] as const;

/** The lines that the histories are about, by student, kind and service. */
export type LineName = `${(typeof STUDENTS)[number]} ${string}`;
export const NAMES: readonly LineName[] = [
  '2000001 Resource',
  '2000001 Speech',
  '2000001 Case management',
  '2000002 Resource',
  '2000002 Case management',
];

export type Step = {
  does:
    | (
        | 'move'
        | 'stand in'
        | 'hours'
        | 'add'
        | 'end'
        | 'begin'
        | 'exit'
        | 'correct'
        | 'undo'
        | 'undo and back'
      )
    | ('type' | 'delete' | 'take in' | 'put back' | 'wait');
  line: LineName;
  person: (typeof PEOPLE)[number];
  /** Days from today. */
  at: number;
  length: number;
  box: boolean;
};

export const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom<Step['does'][]>(
    ...(['move', 'move', 'move', 'stand in', 'hours', 'add', 'add', 'end', 'end', 'begin'] as const),
    ...(['exit', 'exit', 'correct'] as const),
    ...(['undo', 'undo', 'undo and back', 'type', 'delete', 'take in', 'put back'] as const),
    ...(['wait', 'wait', 'wait'] as const),
  ),
  line: fc.constantFrom(...NAMES),
  person: fc.constantFrom(...PEOPLE),
  at: fc.integer({ min: -6, max: 14 }),
  length: fc.integer({ min: 0, max: 12 }),
  box: fc.boolean(),
});

export const isOfAll = (does: Step['does']): boolean =>
  ['undo', 'undo and back', 'take in', 'put back', 'wait'].includes(does);

export const kindOf = (name: LineName): 'service' | 'case management' =>
  name.endsWith('Case management') ? 'case management' : 'service';
export const columnOf = (name: LineName): 'Provider' | 'Case Manager' =>
  kindOf(name) === 'service' ? 'Provider' : 'Case Manager';

/** Whatever is only a warning is agreed to. */
export const acknowledged: FindingCode[] = [
  ...(['above-desirable', 'cancels-later', 'change-in-between', 'changed-by-hand', 'end-planned'] as const),
  ...(['corrects-opening', 'effective-in-the-past', 'in-the-past', 'management-stays'] as const),
  ...(['neighbour-runs-until', 'no-range', 'not-at-site', 'over-maximum', 'provider-not-at-site'] as const),
  ...(['renewal-overdue', 'runs-until', 'status-follows-dates', 'leaves-nobody'] as const),
];

/** What edits an assignment. */
export const editing = (
  { line, begin, location, restriction }: AssignmentRow,
  newBegin: string,
  last: string,
  seen: string,
): Input<'editAssignment'> => ({
  ...{ line, begin, newBegin, location, restriction, reason: '' },
  ...(last === ''
    ? ({ status: 'Active', lastDay: '' } as const)
    : ({ status: 'Pending', lastDay: last } as const)),
  ...{ seen, acknowledged },
});
