import type { BesideReader } from './besideReader';
import { type FieldColumns, type FoundHeader, fieldColumns } from './headers';
import type { AmountSays } from './madeAmount';
import type { LineColumns, Mapping } from './roster';
import type { RowReader } from './rosterCells';

/** Where one line's own cells stand: a long row has one such place, a wide row one for each service. */
export type LinePlace = {
  /** Null where a column names it. */
  service: string | null;
  provider: number | null;
  amount: number | null;
  /** What the header of its amounts says; null where their cells say it all. */
  says: AmountSays | null;
  columns: LineColumns;
  /** The columns of which one says something where a wide row has the service; null where every row is a line. */
  tells: readonly (number | null | undefined)[] | null;
};

/** In a wide roster these say that the student has no such service, rather than that nobody gives it. */
const NO_SERVICE = /^(?:n\/?a|n|none|no(?: service)?|0|[-–—]+)$/i;

/** A wide row has a service's line where its provider column names anyone, or where minutes wait for someone. */
export const hasService = (reader: RowReader, { tells }: LinePlace): boolean =>
  tells === null ||
  tells.some((column) => {
    const text = reader.own(column).trim();
    return text !== '' && !NO_SERVICE.test(text);
  });

type Services = Mapping['services'];

/** The services of a wide roster, apart where they have columns of their own; one entry without any for a long one. */
export function servicesApart(
  mapping: Mapping,
  found: FoundHeader,
): { own: FieldColumns | null; services: Services | null }[] {
  if (mapping.shape === 'long') return [{ own: null, services: null }];
  const plain = mapping.services.filter(({ own }) => !own);
  const apart = mapping.services.flatMap((service) =>
    service.own
      ? [{ own: fieldColumns({ ...mapping, columns: service.own }, found), services: [service] }]
      : [],
  );
  return plain.length > 0 || apart.length === 0 ? [{ own: null, services: plain }, ...apart] : apart;
}

/** Where the lines of some services stand, or the one line of a long row. */
export function linePlaces(
  mapping: Mapping,
  found: FoundHeader,
  columns: FieldColumns,
  besides: BesideReader,
  services: Services | null,
): LinePlace[] {
  const placeOf = (place: Pick<LinePlace, 'service' | 'provider' | 'amount' | 'tells'>): LinePlace => ({
    ...place,
    says: besides.saysOf(place.amount, services && mapping.amountUnit),
    columns: {
      provider: oneBased(place.provider),
      amount: oneBased(place.amount),
      lre: oneBased(columns.lre),
      caseManager: oneBased(columns.caseManager),
      end: oneBased(columns.end),
    },
  });
  if (services === null) {
    const { provider = null, amount = null } = columns;
    return [placeOf({ service: null, provider, amount, tells: null })];
  }
  const isShared = (provider: number | null): boolean =>
    mapping.services.filter((each) => found.columnOf(each.provider) === provider).length > 1;
  return services.map((each) => {
    const provider = found.columnOf(each.provider);
    const amount = each.amount ? found.columnOf(each.amount) : null;
    const isNamed = each.own?.service !== undefined;
    // Five hours and no minutes are an amount too.
    const more = each.own?.amountMore === undefined ? null : columns.amountMore;
    const tells = [isNamed ? columns.service : null, isShared(provider) ? null : provider, amount, more];
    return placeOf({ service: isNamed ? null : each.service, provider, amount, tells });
  });
}

/** A column counted from 1, as in A1 notation. */
export const oneBased = (column: number | null | undefined): number | null =>
  column === null || column === undefined ? null : column + 1;
