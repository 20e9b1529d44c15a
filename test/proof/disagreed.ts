import type { Step } from './plainSteps';

/** Found by these draws: the exit lies before the begin that an assignment was moved to. */
const ON_RESOURCE = { line: '2000001 Resource', person: 'Ramos, Elena', length: 0, box: false } as const;
const EXIT_BEFORE_BEGIN: Step[] = [
  { ...ON_RESOURCE, does: 'begin', at: 4 },
  { ...ON_RESOURCE, does: 'exit', at: 0, box: true },
  { ...ON_RESOURCE, does: 'move', at: 0 },
];

/** Found by these draws: the student exits, and whoever was left with the case begins later. */
const ON_CASE = { line: '2000002 Case management', person: 'Ramos, Elena', box: false } as const;
const LEFT_WITH_LATER: Step[] = [
  { ...ON_CASE, does: 'begin', at: 3, length: 4 },
  { ...ON_CASE, does: 'exit', at: -1, length: 0 },
];

/** Found by these draws: the student exits before the day on which somebody was to take what nobody has. */
const TAKEN_AFTER_EXIT: Step[] = [
  { does: 'move', line: '2000001 Speech', person: 'Ramos, Elena', at: 1, length: 0, box: false },
  { does: 'exit', line: '2000001 Case management', person: 'Ramos, Elena', at: -1, length: 0, box: false },
  { does: 'wait', line: '2000001 Resource', person: 'Ramos, Elena', at: 0, length: 0, box: false },
];

/** Found by a change of the product: nobody is left with the line by the exit, and whoever is put at its start leaves with the student. */
const ON_SPEECH = { line: '2000001 Speech', person: 'Ramos, Elena', length: 0, box: false } as const;
const CORRECTED_BEFORE_EXIT: Step[] = [
  { ...ON_SPEECH, does: 'exit', at: 2 },
  { ...ON_SPEECH, does: 'correct', at: 0 },
  { ...ON_SPEECH, does: 'wait', at: 5 },
];

/** What was typed is taken in, nothing is left to put back, and the taking in is undone: the cell says again what was typed. */
const TAKEN_IN_AND_UNDONE: Step[] = (['take in', 'put back', 'undo'] as const).map((does, i) => ({
  ...{ does, line: '2000001 Resource', person: 'Cho, Ben', at: 0, length: 0, box: i === 0 },
}));

/** A planned change begins and nobody has opened the sidebar since: its cell is yet to be written, and nobody typed it. */
const BEGUN_AND_TAKEN_IN: Step[] = [
  { does: 'move', line: '2000001 Resource', person: 'Unassigned', at: 1, length: 0, box: false },
  { does: 'wait', line: '2000001 Resource', person: 'Ramos, Elena', at: 0, length: 0, box: false },
  { does: 'take in', line: '2000002 Resource', person: 'Unassigned', at: 0, length: 0, box: true },
  { does: 'move', line: '2000001 Resource', person: 'Ramos, Elena', at: 0, length: 0, box: false },
];

/** Somebody types into the row of a student who is out, which Home doesn’t list; once the exit is taken back it does. */
const TYPED_WHEN_OUT: Step[] = [
  { does: 'exit', line: '2000002 Case management', person: 'Ramos, Elena', at: -1, length: 0, box: true },
  { does: 'take in', line: '2000002 Case management', person: 'Ramos, Elena', at: 0, length: 0, box: true },
  { does: 'put back', line: '2000001 Resource', person: 'Ramos, Elena', at: 0, length: 0, box: false },
  { does: 'undo', line: '2000001 Resource', person: 'Ramos, Elena', at: 0, length: 0, box: false },
];

/** Found by these draws: a save writes over what somebody typed, nothing is left to put back, and its Undo brings it back. */
const TYPED_UNDER_A_SAVE: Step[] = (['type', 'move', 'put back', 'undo'] as const).map((does) => ({
  ...{ does, line: '2000001 Resource', person: does === 'move' ? 'Okafor, Dele' : 'Unassigned' },
  ...{ at: 0, length: 0, box: false },
}));

/** Found by these draws: an exit takes back what somebody had arranged over whoever had the line on its day, and is taken back itself. */
const ON_BENS = { line: '2000002 Resource', person: 'Ramos, Elena', at: 0, length: 0, box: false } as const;
const EXIT_TAKES_BACK: Step[] = [
  { ...ON_BENS, does: 'move', person: 'Unassigned' },
  { ...ON_BENS, does: 'move', person: 'Cho, Ben', at: -1 },
  { ...ON_BENS, does: 'exit', at: -1, box: true },
  { ...ON_BENS, does: 'undo' },
];

/** Somebody begins and leaves with the student while nobody looks, and the exit is taken back. */
const BEGUN_UNSEEN: Step[] = [
  { ...ON_BENS, does: 'move', person: 'Cho, Ben', at: 1 },
  { ...ON_BENS, does: 'exit', at: 3, box: true },
  { ...ON_BENS, does: 'wait', at: 5, box: true },
  { ...ON_BENS, does: 'undo' },
];

/** Found by draws like these: the same of a case. */
const MANAGED_UNSEEN: Step[] = [
  { ...ON_CASE, does: 'move', at: 2, length: 0 },
  { ...ON_CASE, does: 'exit', line: '2000002 Resource', at: 0, length: 0, box: true },
  { ...ON_CASE, does: 'wait', at: 3, length: 0, box: true },
  { ...ON_CASE, does: 'undo', at: 0, length: 0 },
];

/** Found by these draws: somebody returns on their own last day. */
const RETURNS_TO_LEAVE: Step[] = [
  { ...ON_RESOURCE, does: 'end', at: 1, length: 11 },
  { ...ON_RESOURCE, does: 'add', person: 'Okafor, Dele', at: 3, length: 9 },
];

/** Histories after which two answers once disagreed. */
export const DISAGREED: readonly (readonly Step[])[] = [
  EXIT_BEFORE_BEGIN,
  LEFT_WITH_LATER,
  TAKEN_AFTER_EXIT,
  CORRECTED_BEFORE_EXIT,
  TAKEN_IN_AND_UNDONE,
  BEGUN_AND_TAKEN_IN,
  TYPED_WHEN_OUT,
  TYPED_UNDER_A_SAVE,
  EXIT_TAKES_BACK,
  BEGUN_UNSEEN,
  MANAGED_UNSEEN,
  RETURNS_TO_LEAVE,
];
