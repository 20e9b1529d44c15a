import { trimmedParts } from '../cells/trimmedParts';
import { headerKey } from './headers';
import { isServiceName } from './serviceColumns';

/** "Speech; OT": signs that stand between services and in the name of none. */
const SEVERAL = /[\p{L}\p{N})]\s*[;|\n]\s*\S/u;
/** "Speech - 30 MPW", "OT 2": what follows is how much of it. */
const AMOUNT = /(?<![\s:–—-])[\s:–—-]*(?:\d.*)?$/s;
/** The stroke stands in "30 min/wk" too. */
const BETWEEN = [/[,/&+]|\sand\s/i, /[,&+]|\sand\s/i];

/** Those of a roster's services that are several of the others: "S, O" beside "S" and "O". */
export function severalOfOthers(services: readonly string[]): string[] {
  const known = new Set(services.map(headerKey));
  return services.filter((service) => {
    const parts = service.split(/[,;/&+]/).map(headerKey);
    return new Set(parts).size > 1 && parts.every((part) => part !== '' && known.has(part));
  });
}

/** Whether a cell names several services: "Speech & OT" and "OT/PT" do, since each part is one by itself. */
export function namesSeveral(service: string): boolean {
  if (SEVERAL.test(service)) return true;
  if (!/[,/&+]| and /i.test(service) || isServiceName(service)) return false;
  const plain = service.replace(/\([^()]*\)/g, ' ');
  return BETWEEN.some((between) => {
    const parts = trimmedParts(plain, between);
    return parts.length > 1 && parts.every((part) => isServiceName(part.replace(AMOUNT, '')));
  });
}
