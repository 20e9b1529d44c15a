import { type Day, nextDay } from '../../src/domain/cells/day';

/** A line of the model, as plainly as it can be said: who begins when, and has it until which day. */
export type PlainLine = {
  start: Day | '';
  exit: Day | '';
  parts: PlainPart[];
  /** Minutes a week from a day on, in the order in which they were saved. */
  hours: { begin: Day | ''; minutes: number }[];
};
type PlainPart = { begin: Day | ''; person: string; last: Day | '' };

export const NOBODY = 'Unassigned';

/** Who has a line on a day: the last who has begun, for as long as they have it, then nobody, and after the exit no one asks. */
export function whoHas({ start, exit, parts }: PlainLine, day: Day): string | null {
  const held = heldBy({ parts }, day);
  const isHeld = held && (held.last === '' || day <= held.last);
  const who = isHeld ? held.person : start <= day ? NOBODY : null;
  return who === NOBODY && exit !== '' && exit < day ? null : who;
}

/** How long it is served a week: as was said last of the latest day that has come. */
export const minutesOn = ({ hours }: PlainLine, day: Day): number =>
  hours
    .filter(({ begin }) => begin <= day)
    .sort((a, b) => (a.begin < b.begin ? -1 : a.begin > b.begin ? 1 : 0))
    .at(-1)?.minutes ?? 0;

/** Somebody has the line from a day on, instead of who was to begin on that very day. */
export function begins(line: PlainLine, begin: Day | '', person: string, last: Day | ''): void {
  line.parts = [...line.parts.filter((part) => part.begin !== begin), { begin, person, last }];
}

/** Whoever has the line on a day has it until another last day. */
export function ends(line: PlainLine, day: Day, last: Day | ''): void {
  const held = heldBy(line, day);
  if (held && (held.last === '' || day <= held.last)) held.last = last;
}

/** Whoever has it for a time, then whoever had it before has it again, until their own last day. */
export function standsIn(line: PlainLine, begin: Day, person: string, returns: Day): void {
  const back = whoHas(line, begin) ?? NOBODY;
  const held = heldBy(line, begin);
  const isHeld = held && (held.last === '' || begin <= held.last);
  begins(line, begin, person, '');
  begins(line, returns, back, isHeld ? held.last : '');
}

const heldBy = ({ parts }: Pick<PlainLine, 'parts'>, day: Day): PlainPart | undefined =>
  parts
    .filter(({ begin }) => begin <= day)
    .sort((a, b) => (a.begin < b.begin ? -1 : 1))
    .at(-1);

/**
 * Somebody had the line from its start on, instead of who is first: as long as they did, and no longer than the student where nobody was
 * left with it.
 */
export function corrects(line: PlainLine, person: string): void {
  const [first] = line.parts.sort((a, b) => (a.begin < b.begin ? -1 : 1));
  if (!first) return;
  const left = line.exit !== '' && heldBy(line, line.exit) === first ? exitKept(line, line.exit) : '';
  const last = first.last || left;
  Object.assign(first, { begin: line.start, person, last });
}

/** What was to begin after a day is taken back, and whoever has the line then has it until that day. */
export function endsWith(line: PlainLine, last: Day): void {
  line.parts = line.parts.filter(({ begin }) => begin <= last);
  ends(line, last, last);
}

/** Whoever takes over leaves with the student, unless somebody was left with the line. */
export const exitKept = (line: PlainLine, day: Day): Day | '' =>
  line.exit !== '' && day <= line.exit && whoHas(line, nextDay(line.exit)) === null ? line.exit : '';
