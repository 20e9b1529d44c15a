import type { Workbook } from '../ports/ports';
import { type Memory, remember } from './memory';

/**
 * Remembers the spreadsheet's time zone where it is another one by now, so that until the next opening nobody need ask for it. Where it
 * can't be remembered, everybody asks, and nothing else is held up.
 */
export function keepZone(workbook: Workbook, memory: Memory): void {
  const zone = workbook.zone();
  if (zone === memory.zone) return;
  try {
    remember(workbook, { zone });
  } catch (error) {
    workbook.complain(error);
  }
}
