import loadHighs from 'highs';
import type { Overload } from '../../../src/domain/split/relief';

/** How few students can go so that somebody is at the maximum at most, by the solver of integer programs; null where none are enough. */
export async function exactRelief({ load, limit, students }: Overload): Promise<number | null> {
  const highs = await loadHighs();
  const names = students.map((_, i) => `x${i}`);
  const least = students
    .map(({ eases }, i) => `${eases >= 0 ? '+' : '-'} ${Math.abs(eases)} x${i}`)
    .join(' ');
  const most = load + 1_000;
  const rows = students.flatMap(({ limit: own }, i) =>
    // As long as this one stays, their maximum counts.
    own === null ? [] : [`${least} + ${most} x${i} >= ${load - own}`],
  );
  if (limit !== null) rows.push(`${least} >= ${load - limit}`);
  if (rows.length === 0) return 0;
  const { Status, ObjectiveValue } = highs.solve(
    [
      'Minimize',
      ` obj: ${names.join(' + ')}`,
      'Subject To',
      ...rows.map((row, i) => ` c${i}: ${row}`),
      'Binary',
      ` ${names.join(' ')}`,
      'End',
    ].join('\n'),
  );
  return Status === 'Optimal' ? Math.round(ObjectiveValue) : null;
}
