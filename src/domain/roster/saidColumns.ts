import type { Cell } from '../cells/cell';
import { FIELDS, type Field } from './fields';
import type { FoundHeader } from './headers';
import type { Mapping, ServiceColumn } from './roster';

/** What the user chose himself of a sheet's columns, beside which the rest is guessed. */
export type SaidColumns = {
  /** By the field its 0-based column, null for none. */
  fields: ReadonlyMap<Field, number | null>;
  /** 0-based columns that have their meaning already. */
  taken: ReadonlySet<number>;
  shape?: Mapping['shape'] | undefined;
  services?: ServiceColumn[] | undefined;
  /** The columns of those services' amounts. */
  serviceAmounts?: (number | null)[] | undefined;
  amountUnit?: Mapping['amountUnit'] | undefined;
  lreUnit?: Mapping['lreUnit'] | undefined;
};

export const NOTHING_SAID: SaidColumns = { fields: new Map(), taken: new Set() };

/** What the user chose of a mapping, where its columns stand now; a column that is gone was not chosen. */
export function saidOf(mapping: Mapping, header: FoundHeader): SaidColumns {
  const chosen = new Set(mapping.chosen ?? []);
  const fields = new Map<Field, number | null>();
  for (const field of FIELDS) {
    const ref = mapping.columns[field];
    const column = ref ? header.columnOf(ref) : null;
    if (chosen.has(field) && (column !== null || !ref)) fields.set(field, column);
  }
  const services = chosen.has('services')
    ? mapping.services.filter(({ provider }) => header.columnOf(provider) !== null)
    : undefined;
  const ofServices = (services ?? []).flatMap(({ provider, amount, own = {} }) =>
    [provider, amount, ...FIELDS.map((field) => own[field])].flatMap((ref) =>
      ref ? (header.columnOf(ref) ?? []) : [],
    ),
  );
  const said = <K extends 'amountUnit' | 'lreUnit'>(key: K) => (chosen.has(key) ? mapping[key] : undefined);
  return {
    fields,
    taken: new Set([...[...fields.values()].flatMap((column) => column ?? []), ...ofServices]),
    shape: chosen.has('shape') || (services && services.length > 0) ? mapping.shape : undefined,
    services,
    serviceAmounts: services?.map(({ amount }) => amount && header.columnOf(amount)),
    amountUnit: said('amountUnit'),
    lreUnit: said('lreUnit'),
  };
}

/** A header without the columns that mean something already. */
export const unsaid = (header: readonly Cell[], { taken }: SaidColumns): readonly Cell[] =>
  taken.size === 0 ? header : header.map((cell, column) => (taken.has(column) ? '' : cell));

/** Puts what the user chose in the place of what was found, of some fields. */
export function asSaid(
  places: Partial<Record<Field, number>>,
  { fields }: SaidColumns,
  of: readonly Field[] = FIELDS,
): void {
  for (const field of of) {
    const column = fields.get(field);
    if (column === null) delete places[field];
    else if (column !== undefined) places[field] = column;
  }
}
