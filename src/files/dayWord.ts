import { type Day, parseDay } from '../domain/cells/day';
import { WrongArguments } from './command';

/** A day among a command's words, as 2026-11-30; throws WrongArguments. */
export function dayWord(option: string, text: string | undefined): Day {
  const day = text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? parseDay(text) : null;
  if (day) return day;
  throw new WrongArguments(
    text === undefined
      ? `Give a day: ${option} 2026-11-30.`
      : `“${text}” is no day as in ${option} 2026-11-30.`,
  );
}
