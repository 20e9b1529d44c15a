import type { DayOrder } from '../../domain/cells/dateText';
import { listed } from '../../domain/cells/listed';
import { localeOrder } from '../../domain/cells/localeOrder';
import { FIELDS, isDayField } from '../../domain/roster/fields';
import type { Roster } from '../../domain/roster/roster';

const READ_SO: { readonly [O in DayOrder]: string } = {
  'day-first': 'day first where a date is typed as text: “05/09/2026” is September 5',
  'month-first': 'month first where a date is typed as text: “05/09/2026” is May 9',
};

/** Which columns' dates are read otherwise than the spreadsheet's locale writes them, so that nobody finds out by a wrong day; '' for none. */
export function dayOrderText({ mapping, dayOrders }: Pick<Roster, 'mapping' | 'dayOrders'>): string {
  const usual = localeOrder(mapping.locale) ?? 'month-first';
  const other: DayOrder = usual === 'day-first' ? 'month-first' : 'day-first';
  const headers = FIELDS.flatMap((field) => {
    const header = mapping.columns[field]?.header;
    return header !== undefined && isDayField(field) && dayOrders[field] === other ? [`“${header}”`] : [];
  });
  return headers.length === 0
    ? ''
    : `${listed(headers)} ${headers.length === 1 ? 'is' : 'are'} read ${READ_SO[other]}.`;
}
