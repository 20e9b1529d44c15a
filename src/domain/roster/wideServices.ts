import type { Unit } from '../cells/amount';
import type { Cell, ColumnRef } from '../cells/cell';
import { amountSays } from './amountHeader';
import { FIELDS } from './fields';
import { wordsApart } from './headerSpelling';
import { PART_FIELDS } from './madeAmount';
import type { Mapping, ServiceColumn } from './roster';
import type { ServiceBlock } from './serviceBlocks';
import { type FoundService, servicePartsOf } from './serviceColumns';

type Refs = readonly (ColumnRef | null)[];

/**
 * The services of blocks as a mapping has them; without one that nobody leads, and without what is no service yet. `ofAll`: the column of whoever gives those that have none
 * of their own; `unit`: that of the roster's amounts.
 */
export const servicesOfBlocks = (
  blocks: readonly ServiceBlock[],
  {
    refs,
    ofAll,
    unit,
    header,
  }: { refs: Refs; ofAll: number | undefined; unit: Unit; header: readonly Cell[] },
): ServiceColumn[] =>
  blocks.flatMap(({ title, provider, places, unit: own, isNotYet }): ServiceColumn[] => {
    const by = provider >= 0 ? provider : ofAll;
    const ref = by === undefined ? null : refs[by];
    if (!ref || isNotYet) return [];
    const { amount, ...others } = places;
    const refsOf: Mapping['columns'] = {};
    for (const field of FIELDS) {
      const column = field === 'amount' ? undefined : others[field];
      if (column !== undefined) refsOf[field] = refs[column] ?? undefined;
    }
    // Amounts in another unit than the others' would be misread.
    const isInUnit = (column: number): boolean =>
      own === unit || others.timeUnit !== undefined || amountSays(wordsApart(header[column])).unit === own;
    return [
      {
        service: others.service === undefined ? title : '',
        provider: ref,
        amount: (amount !== undefined && isInUnit(amount) && refs[amount]) || null,
        ...(Object.keys(refsOf).length > 0 && { own: refsOf }),
      },
    ];
  });

/** The services of columns of providers as a mapping has them; `isAside`: whether an amount's column is left out. */
export const servicesOfColumns = (
  services: readonly FoundService[],
  {
    refs,
    header,
    cells,
    isAside,
  }: {
    refs: Refs;
    header: readonly Cell[];
    cells: (column: number) => Cell[];
    isAside: (amount: number) => boolean;
  },
): ServiceColumn[] =>
  services.flatMap((found): ServiceColumn[] => {
    const { service, provider, amount, named } = found;
    const ref = refs[provider];
    if (!ref) return [];
    const own: Mapping['columns'] = {};
    const ofService = named === undefined ? null : refs[named];
    if (ofService) own.service = ofService;
    const parts = servicePartsOf(found, services, header, cells);
    for (const field of PART_FIELDS)
      if (parts[field] !== undefined) own[field] = refs[parts[field]] ?? undefined;
    return [
      {
        service: ofService ? '' : service,
        provider: ref,
        amount: (amount !== null && !isAside(amount) && refs[amount]) || null,
        ...(Object.keys(own).length > 0 && { own }),
      },
    ];
  });
