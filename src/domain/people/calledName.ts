import { isCredential } from './credentials';
import { foldedName } from './foldedName';

/** A name as people are called: "Elena Ramos" for "Ramos, Elena"; what stands in no such order, or has only a title behind it, stays. */
export function calledName(name: string): string {
  const [, family = '', given = ''] = /^([^,]+),([^,]+)$/.exec(name.trim()) ?? [];
  const isTitle = foldedName(given).trim().split(/\s+/).every(isCredential);
  return given.trim() === '' || isTitle ? name.trim() : `${given.trim()} ${family.trim()}`;
}
