import loadHighs from 'highs';
import type { SplitProblem } from '../../../src/domain/split/splitProblem';

/** What can't be bettered: how far all are over together, and then the share of the fullest. */
export type Optimum = { over: number; highest: number };

/** How far it searches: steps, not seconds, so that a slow machine proves as much. */
const NODES = 2_000;

/** What a solver takes for equal. */
const SLACK = 1e-6;

/**
 * The exact optimum, where `known` is a split that is there already, by a solver of integer programs: a yardstick only, which is never shipped.
 * Null where it was not proved by then.
 */
export async function exactSplit(problem: SplitProblem, known: Optimum): Promise<Optimum | null> {
  const highs = await loadHighs();
  const solve = (objective: string, more: readonly string[]): number | null => {
    const { Status, ObjectiveValue } = highs.solve(program(problem, objective, more), {
      mip_max_nodes: NODES,
    });
    return Status === 'Optimal' ? ObjectiveValue : null;
  };
  const all = problem.receivers.map((_, p) => `o${p}`).join(' + ');
  const over = known.over === 0 ? 0 : solve(all, [`${all} <= ${known.over + SLACK}`]);
  if (over === null) return null;
  const isAsGood = known.over <= over + SLACK;
  const highest = solve('z', [
    `${all} <= ${over + SLACK}`,
    ...(isAsGood ? [`z <= ${known.highest + SLACK}`] : []),
  ]);
  return highest === null ? null : { over, highest };
}

/** In CPLEX's LP format: x0_1 is 1 where unit 0 goes to receiver 1, y1_50 where receiver 1 has a student who makes 50 the limit. */
function program({ receivers, units }: SplitProblem, objective: string, more: readonly string[]): string {
  const rows = [...more];
  const binaries: string[] = [];
  for (const [u, { costs }] of units.entries()) {
    const ways = costs.flatMap((cost, p) => (cost === null ? [] : [`x${u}_${p}`]));
    binaries.push(...ways);
    rows.push(`${ways.join(' + ')} = 1`);
  }
  for (const [p, { load, limit }] of receivers.entries()) {
    const load_ = units.flatMap(({ costs }, u) => (costs[p] ? [`+ ${costs[p]} x${u}_${p}`] : [])).join(' ');
    const levels = new Set(
      units.flatMap(({ costs, limits }) =>
        costs[p] === null ? [] : [limits[p] ?? Number.POSITIVE_INFINITY],
      ),
    );
    const most = load + units.reduce((sum, { costs }) => sum + (costs[p] ?? 0), 0) + 1;
    const hold = (bound: number, open: string): void => {
      // Where the level is not open the row says nothing.
      const slack = open === '' ? '' : ` + ${most} ${open}`;
      const right = (open === '' ? 0 : most) - load;
      rows.push(`${load_} - ${bound} z${slack} <= ${right}`);
      rows.push(`${load_} - o${p}${slack} <= ${right + bound}`);
    };
    if (limit !== null) hold(limit, '');
    for (const level of levels) {
      if (level >= (limit ?? Number.POSITIVE_INFINITY)) continue;
      const open = `y${p}_${String(level).replace('.', 'h')}`;
      binaries.push(open);
      for (const [u, { costs, limits }] of units.entries())
        if (costs[p] !== null && limits[p] === level) rows.push(`x${u}_${p} - ${open} <= 0`);
      hold(level, open);
    }
  }
  return [
    'Minimize',
    ` obj: ${objective}`,
    'Subject To',
    ...rows.map((row, i) => ` c${i}: ${row}`),
    'Bounds',
    ' z >= 0',
    'Binary',
    ` ${binaries.join(' ')}`,
    'End',
  ].join('\n');
}
