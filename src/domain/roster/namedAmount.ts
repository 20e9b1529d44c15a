import { MOST_A_WEEK } from '../cells/amount';
import { LONGEST_VALUE } from '../cells/longestValue';
import { headerKey } from './headers';
import { isServiceName } from './serviceColumns';

/** A service with a number behind it that may be its minutes; `service` in plain words. */
export type NamedAmount = { service: string; minutes: number };

/** "Speech: 60", "Service - OT: 30", "Speech (60 min)". */
export function namedAmount(cell: string): NamedAmount | null {
  if (cell.length > LONGEST_VALUE) return null;
  const [, service = '', number] =
    /^(?:services? *[-–—:] *)?(\p{L}[^:=]*?) *[-–—:=(]? *(\d{2,4})(?: *(?:minutes?|mins?|m)\b\.?)? *\)?$/iu.exec(
      cell.trim(),
    ) ?? [];
  return Number(number) <= MOST_A_WEEK && isServiceName(service)
    ? { service: headerKey(service), minutes: Number(number) }
    : null;
}
