import type { DueCell } from '../../domain/follow/dueCells';

/**
 * Different values that one call writes: each takes a few calls of the service, and Google ends a script after six minutes
 * (developers.google.com/apps-script/guides/services/quotas). The page asks for the rest.
 */
const VALUES_AT_ONCE = 300;

/** As many cells as have few enough different values. */
export function withFewValues(cells: readonly DueCell[]): DueCell[] {
  const values = new Set<string | number>();
  return cells.filter(({ value }) =>
    values.has(value) || values.size < VALUES_AT_ONCE ? values.add(value) : false,
  );
}
