/** A step of how DuckDB answers, as `EXPLAIN (FORMAT json)` tells it. */
type PlanStep = { name: string; steps: readonly PlanStep[]; told: { readonly [what: string]: unknown } };

/** Whether an answer made so has rows of single students: lines that reach it without being counted on the way. */
export function givesSingleStudents(explained: string): boolean {
  const plan: unknown = JSON.parse(explained);
  const named = new Map<unknown, boolean>();
  return (Array.isArray(plan) ? plan : [plan]).some((step) => hasLines(stepIn(step), named));
}

/** `named`: what the question's WITH made, by number, and whether that has lines. */
function hasLines({ name, steps, told }: PlanStep, named: Map<unknown, boolean>): boolean {
  if (name === 'CTE') {
    const [made, ...used] = steps;
    named.set(told['Table Index'], made !== undefined && hasLines(made, named));
    return used.some((step) => hasLines(step, named));
  }
  if (name.endsWith('CTE_SCAN')) return named.get(told['CTE Index']) ?? false;
  // What is counted and not shown, DuckDB leaves out of its plan.
  if (/\bcount(?:_star)?\(/.test(String(told['Aggregates'] ?? ''))) return false;
  if (/(?:^|\.)"?line"?$/.test(String(told['Table'] ?? ''))) return true;
  const [first, second] = steps;
  // Rows of one side, of which the other tells only whether there are any.
  const side = /^(RIGHT_)?(?:SEMI|ANTI|MARK)$/.exec(String(told['Join Type'] ?? ''));
  if (side && name.endsWith('HASH_JOIN'))
    return [side[1] ? second : first].some((step) => step && hasLines(step, named));
  return steps.some((step) => hasLines(step, named));
}

function stepIn(value: unknown): PlanStep {
  if (typeof value !== 'object' || value === null) throw new Error('DuckDB explains itself in no known way.');
  const name = 'name' in value ? String(value.name).trim() : '';
  const children: unknown = 'children' in value ? value.children : [];
  const told: unknown = 'extra_info' in value ? value.extra_info : {};
  return {
    name,
    steps: Array.isArray(children) ? children.map(stepIn) : [],
    told: typeof told === 'object' && told !== null ? { ...told } : {},
  };
}
