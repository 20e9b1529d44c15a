import type { LoadOnWire } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';

/** One decimal; two where one would hide on which side of a limit the number is. */
export function numberText(value: number, limits: readonly (number | null)[] = []): string {
  const short = Number(value.toFixed(1));
  const hidden = limits.some((limit) => limit === short && value !== short);
  return String(hidden ? Number(value.toFixed(2)) : short);
}

/** "31.2 of 50", or what there is to say where no limit applies. */
export function loadText(load: LoadOnWire): string {
  const { number, desirable, maximum, lines } = load;
  if (number === null || maximum === null)
    return managesOnly(load) ? managedText(load) : counted(lines, 'line');
  return `${numberText(number, [desirable, maximum])} of ${numberText(maximum)}`;
}

/** Whether somebody manages cases and serves nobody. */
export const managesOnly = ({ lines, ieps }: LoadOnWire): boolean => lines === 0 && ieps > 0;

/** "23 IEPs managed". */
export const managedText = ({ ieps }: Pick<LoadOnWire, 'ieps'>): string => `${counted(ieps, 'IEP')} managed`;

type LoadTone = 'within' | 'above' | 'over' | 'none';

const TONES: { readonly [S in LoadOnWire['status']]: LoadTone } = {
  'Within desirable': 'within',
  'Above desirable': 'above',
  'Over maximum': 'over',
  'Mixed grades: review': 'above',
  'No limit': 'none',
};

export const loadTone = ({ status }: Pick<LoadOnWire, 'status'>): LoadTone => TONES[status];

/** What is said wherever a number of the district's own counts. */
export const DISTRICT = 'district standard';

/** "ALTCASE · grades 3-4", as far as known. */
export const loadBasis = ({ method, grades, district }: LoadOnWire): string =>
  [method, grades && `grades ${grades}`, district && DISTRICT].filter(Boolean).join(' · ');
