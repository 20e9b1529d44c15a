import type { Cell } from '../cells/cell';
import { headerKey } from './headers';
import type { RecognisedColumns } from './recognisedColumns';
import type { FoundService } from './serviceColumns';

/** Columns of people, each under a service, that may be the provider's in the place of the one that is taken. */
export const rivalsBeside = (
  { places, rivals }: RecognisedColumns,
  services: readonly FoundService[],
  cells: (column: number) => Cell[],
): RecognisedColumns['rivals'] =>
  services.flatMap(({ service, provider: other }) => {
    const isKnown = Object.values(places).includes(other) || rivals.some((rival) => rival.other === other);
    const count = cells(other).length;
    // Somebody may have put whoever serves there where the provider is blank.
    const isHelper = HELPER.test(headerKey(service)) && count <= cells(places.provider ?? other).length;
    return isKnown || isHelper || count === 0 ? [] : [{ field: 'provider', other }];
  });

/** Who helps the provider, and is plainly somebody else. */
const HELPER =
  /^(?:para|paraprofessional|paraeducator|aide|co ?teacher|slpa|cota|pta|interpreter|job coach|nurse)$/;
