import type { Workbook } from './ports';

/**
 * The workbook with some methods in place of its own, for whoever is handed it; what it calls by itself stays its own. `before`: told of
 * each method that is asked for.
 */
export const overlaid = (
  workbook: Workbook,
  over: Partial<Workbook>,
  before: (method: PropertyKey) => void = () => undefined,
): Workbook => {
  const ours = new Map<PropertyKey, unknown>(Object.entries(over));
  return new Proxy(workbook, {
    get(_, name) {
      before(name);
      if (ours.has(name)) return ours.get(name);
      const value: unknown = Reflect.get(workbook, name);
      return typeof value === 'function' ? value.bind(workbook) : value;
    },
  });
};
