import { isServiceName } from './serviceColumns';

/** "Speech; OT": signs that stand between services and in the name of none. */
const SEVERAL = /[\p{L}\p{N})]\s*[;|\n]\s*\S/u;
const BETWEEN = /\s*[,/&+]\s*|\s+and\s+/i;

/** Whether a cell names several services: "Speech & OT" and "OT/PT" do, since each part is one by itself. */
export function namesSeveral(service: string): boolean {
  if (SEVERAL.test(service)) return true;
  if (!/[,/&+]| and /i.test(service) || isServiceName(service)) return false;
  const parts = service.replace(/\([^)]*\)/g, ' ').split(BETWEEN);
  return parts.length > 1 && parts.every((part) => isServiceName(part.replace(/[\d\s]+$/, '')));
}
