import type { ColumnRef } from '../cells/cell';
import { FIELDS, type Field } from './fields';
import { headerKey } from './headers';
import type { ChosenPart, Mapping, ServiceColumn } from './roster';

/**
 * The mapping with the column that the user says is a field's, null for none. A column means one thing only, so whatever else had it
 * is to be found anew.
 */
export function chooseColumn(mapping: Mapping, field: Field, ref: ColumnRef | null): Mapping {
  const free = ref ? withoutColumn(mapping, ref) : mapping;
  const { [field]: _, ...columns } = free.columns;
  const said = sayingSo(
    { ...free, columns: ref ? { ...columns, [field]: ref } : columns },
    field,
    // One column of providers is no wide roster's.
    ...(field === 'provider' && ref ? ['shape' as const] : []),
  );
  if (!ref) return said;
  if (field === 'provider') return { ...said, shape: 'long', services: [] };
  return field === 'studentId' ? { ...said, studentBy: undefined } : said;
}

/** The mapping with the services that the user says a wide roster has. */
export const chooseServices = (mapping: Mapping, services: ServiceColumn[]): Mapping =>
  sayingSo({ ...mapping, services, shape: services.length > 0 ? 'wide' : mapping.shape }, 'services');

/** The mapping with a column of providers or amounts for a service of a wide roster, by its name; null for none. */
export function chooseService(
  mapping: Mapping,
  service: string,
  part: 'provider' | 'amount',
  ref: ColumnRef | null,
): Mapping {
  const free = ref ? withoutColumn(mapping, ref) : mapping;
  const others = free.services.filter((each) => each.service !== service);
  const own = free.services.find((each) => each.service === service);
  if (part === 'amount') return own ? chooseServices(free, [...others, { ...own, amount: ref }]) : free;
  return chooseServices(
    free,
    ref ? [...others, { ...own, service, provider: ref, amount: own?.amount ?? null }] : others,
  );
}

/** The mapping with something else of it as the user says, which no guess takes back. */
export const choose = (
  mapping: Mapping,
  said: Partial<Pick<Mapping, 'shape' | 'amountUnit' | 'lreUnit'>>,
): Mapping => {
  const keys = (['shape', 'amountUnit', 'lreUnit'] as const).filter((key) => said[key] !== undefined);
  return sayingSo({ ...mapping, ...said }, ...keys);
};

const sayingSo = (mapping: Mapping, ...more: readonly ChosenPart[]): Mapping => ({
  ...mapping,
  chosen: [...new Set([...(mapping.chosen ?? []), ...more])],
});

const isSame = (a: ColumnRef | null | undefined, b: ColumnRef): boolean =>
  a?.nth === b.nth && headerKey(a.header) === headerKey(b.header);

function withoutColumn(mapping: Mapping, ref: ColumnRef): Mapping {
  const columns: Mapping['columns'] = {};
  const freed: ChosenPart[] = [];
  for (const field of FIELDS) {
    const own = mapping.columns[field];
    if (own && isSame(own, ref)) freed.push(field);
    else if (own) columns[field] = own;
  }
  const services = mapping.services
    .filter(({ provider }) => !isSame(provider, ref))
    .map((service) => (isSame(service.amount, ref) ? { ...service, amount: null } : service));
  const chosen = (mapping.chosen ?? []).filter((each) => !freed.includes(each));
  return { ...mapping, columns, services, chosen };
}
