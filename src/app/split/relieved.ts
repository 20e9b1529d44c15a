import type { Wish } from '../../contract/wishes';
import { heldOn } from '../../domain/caseload/heldOn';
import type { Day } from '../../domain/cells/day';
import { grouped } from '../../domain/cells/grouped';
import { type HeldStudent, relief } from '../../domain/split/relief';
import { CRUMB } from '../../domain/split/splitProblem';
import type { HeldLine } from './heldLines';

type ReliefInput = {
  /** Somebody's load with some lines alone. */
  loadWith: (lines: readonly HeldLine[]) => { number: number | null; maximum: number | null };
  /** The dearest wish first. */
  order: readonly Wish[];
  /** Whether a student can go to somebody at their school, or who knows them. */
  hasPlace: (lines: readonly HeldLine[]) => boolean;
};

/**
 * The lines to take off somebody who is over the maximum: whole students, as few as bring them back under it, and of those the ones
 * held for the shortest time. What is dearer than that decides who may go at all, as long as it is enough. `open` are those that can go,
 * of all lines `theirs`.
 */
export function relieved(
  open: readonly HeldLine[],
  theirs: readonly HeldLine[],
  on: Day,
  { loadWith, order, hasPlace }: ReliefInput,
): HeldLine[] {
  const { number: load, maximum } = loadWith(theirs);
  if (load === null || maximum === null) return [];
  const isEnough = (gone: readonly HeldLine[]): boolean => {
    const left = loadWith(theirs.filter((line) => !gone.includes(line)));
    return left.number !== null && left.number <= (left.maximum ?? maximum) + CRUMB;
  };
  const goers = whoMayGo(open, theirs, order, hasPlace).map((units) => gone(units));
  return goers.find(isEnough) ?? goers[goers.length - 1] ?? [];

  function gone(units: readonly HeldLine[][]): HeldLine[] {
    const may = units.flat();
    const stay = theirs.filter((line) => !may.includes(line));
    const students = units.map((lines): HeldStudent => {
      const without = loadWith(theirs.filter((line) => !lines.includes(line)));
      return {
        // Without any line left there is no load to ease.
        eases: (load ?? 0) - (without.number ?? 0),
        limit: loadWith(lines).maximum,
        since: lines.map(({ line }) => (line && heldOn(line, on)?.begin) || '').sort()[0] ?? '',
      };
    });
    return relief({ load: load ?? 0, limit: loadWith(stay).maximum, students }).flatMap(
      (i) => units[i] ?? [],
    );
  }
}

/** Groups of lines that go whole, from those that fulfill every dearer wish down to every student. */
function whoMayGo(
  open: readonly HeldLine[],
  theirs: readonly HeldLine[],
  order: readonly Wish[],
  hasPlace: ReliefInput['hasPlace'],
): HeldLine[][][] {
  const students = (lines: readonly HeldLine[]): HeldLine[][] => [
    ...grouped(lines, ({ studentId }) => studentId).values(),
  ];
  const siblingsOf = (line: HeldLine): readonly HeldLine[] =>
    line.household === ''
      ? []
      : theirs.filter((each) => each.household === line.household && each.studentId !== line.studentId);
  const single = open.filter((line) => siblingsOf(line).length === 0);
  const whole = open.filter((line) => siblingsOf(line).every((each) => open.includes(each)));
  const households = [...grouped(whole, ({ household, studentId }) => household || studentId).values()];
  const placed = (units: HeldLine[][]): HeldLine[][] =>
    units.filter((lines) => students(lines).every(hasPlace));
  const all = students(open);
  const dearer = order.slice(0, Math.max(order.indexOf('fewest'), 0)).join(' then ');
  switch (dearer) {
    case 'school':
      return [placed(all), all];
    case 'siblings':
      return [students(single), households, all];
    case 'school then siblings':
      return [placed(students(single)), placed(households), placed(all), students(single), households, all];
    case 'siblings then school':
      return [placed(students(single)), students(single), placed(households), households, all];
    default:
      return [all];
  }
}
