import type { Unit } from '../cells/amount';

const MINUTES_PER = { hours: 60, minutes: 1 } as const;

/** Minutes as the log writes them. */
export const loggedAmount = (minutes: number | null, unit: Unit): string =>
  minutes === null ? '' : String(Math.round((minutes / MINUTES_PER[unit]) * 1_000_000) / 1_000_000);

/** The minutes that the log's text says. */
export function amountOf(text: string, unit: Unit): number | null | 'unreadable' {
  if (text === '') return null;
  const value = Number(text);
  // Six decimals of an hour are written; a thousandth of a minute comes back the same.
  return Number.isFinite(value) ? Math.round(value * MINUTES_PER[unit] * 1_000) / 1_000 : 'unreadable';
}
