import type { DayOrder } from './dateText';

const MONTH_FIRST = /^(?:en|es|haw|chr)_(?:US|PR)$|^(?:en|fil)_PH$/;
// These write the year first, or, as Canada does, in more than one way.
const NEITHER = /^(?:zh|ja|ko|hu|lt|sv|mn|fa)(?:_|$)|_CA$/;

/** How a spreadsheet's locale (`en_US`) has dates of numbers alone; undefined where it doesn't tell. */
export function localeOrder(locale = ''): DayOrder | undefined {
  if (MONTH_FIRST.test(locale)) return 'month-first';
  return locale === '' || NEITHER.test(locale) ? undefined : 'day-first';
}
