import { a1 } from '../cells/a1';
import type { Grid } from '../cells/cell';
import { grouped } from '../cells/grouped';
import type { FieldColumns } from './headers';
import { type NamedAmount, namedAmount } from './namedAmount';
import type { RosterFinding, RosterLine } from './roster';
import { textOf } from './rosterCells';

/** Most minutes of a service are a number of fives. */
const STEP = 5;
/** California's codes of services have three digits. */
const LEAST_CODE = 210;

/** "Speech 60" beside minutes that are others: told, where the number is no code that a service always has. */
export function namedOtherwise(
  lines: readonly RosterLine[],
  {
    grid,
    columns: { service, amount },
    services,
  }: { grid: Grid; columns: FieldColumns; services: readonly string[] },
): RosterFinding[] {
  const names = new Map(
    services.flatMap((text) => minutesBehind(text) ?? []).map((each) => [each.text, each]),
  );
  if (service === undefined || amount === undefined || names.size === 0) return [];
  const named = lines.flatMap(({ row, minutes, service: text, beside }) => {
    const said = minutes === null ? undefined : names.get(text);
    if (!said) return [];
    // "2 x 30" is sixty minutes of two thirties.
    const own = textOf(grid[row - 1]?.[amount]).match(/\d+/g) ?? [];
    const whole = beside?.whole?.minutes;
    const isSame = [minutes, whole, ...own.map(Number)].includes(said.minutes);
    return [{ ...said, row, isSame }];
  });
  return [...grouped(named, (each) => each.service).values()].flatMap((same) => {
    const isCode =
      same.every(({ minutes }) => minutes >= LEAST_CODE && minutes === same[0]?.minutes) &&
      // Somebody's minutes may be as many as the code has it.
      same.filter(({ isSame }) => isSame).length * 2 <= same.length;
    return same.flatMap(({ row, text, isSame }): RosterFinding[] =>
      isSame || isCode ? [] : [{ code: 'other-amount', place: a1(row, service + 1), text }],
    );
  });
}

/** "Speech 02" and "Speech 12" are numbers of something else. */
function minutesBehind(text: string): (NamedAmount & { text: string }) | null {
  const said = namedAmount(text);
  const isMinutes = said && said.minutes % STEP === 0 && !/\b0\d/.test(text);
  return isMinutes ? { ...said, text } : null;
}
