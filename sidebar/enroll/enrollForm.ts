import type { FieldOnWire } from '../../src/contract/assignments';
import type { Input, Output } from '../../src/contract/contract';
import { dayText } from '../../src/domain/cells/dateText';

export type EnrollForm = Output<'enrollForm'>;
/** One service of a new student: who provides it (a key, '' for nobody yet), and how much. */
export type NewService = { service: string; provider: string; amount: string };
export type EnrollDraft = {
  values: { readonly [field: string]: string };
  services: readonly NewService[];
  caseManager: string;
  begin: string;
  reason: string;
};

export const NO_SERVICE: NewService = { service: '', provider: '', amount: '' };

/** Columns that the parts of the form write: the services with their amounts and people, and the key of the line. */
const ELSEWHERE: ReadonlySet<FieldOnWire['field']> = new Set([
  'service',
  'amount',
  'provider',
  'caseManager',
  'lineId',
]);
const STUDENT: ReadonlySet<FieldOnWire['field']> = new Set([
  'studentId',
  'name',
  'lastName',
  'firstName',
  'grade',
  'site',
]);

/** The roster's columns by the part of the form that they stand in; what is not needed unfolds. */
export function partsOf({ fields }: EnrollForm) {
  const own = fields.filter(({ field }) => !ELSEWHERE.has(field));
  const student = own.filter(({ field, needed }) => needed || STUDENT.has(field));
  return { student, more: own.filter((field) => !student.includes(field)) };
}

/** A form begins with one service where the roster has them, and with whoever enrolls as the case manager. */
export const startEntry = (form: EnrollForm, today: string): EnrollDraft => ({
  values: Object.fromEntries(
    form.fields
      .filter(({ value }) => value !== '')
      .map(({ field, value, kind }) => [field, kind === 'day' ? dayText(value) : value]),
  ),
  services: form.services.length > 0 || form.anyService ? [NO_SERVICE] : [],
  caseManager: form.hasCaseManager ? form.self : '',
  begin: dayText(today),
  reason: '',
});

/** What is sent: only what was filled in. */
export function enrollmentOf(form: EnrollForm, entry: EnrollDraft, acknowledged: string[]): Input<'enroll'> {
  const { values, services, caseManager, begin, reason } = entry;
  return {
    values: form.fields.flatMap(({ field }) => {
      const value = values[field]?.trim() ?? '';
      return ELSEWHERE.has(field) || value === '' ? [] : [{ field, value }];
    }),
    services: services.filter(({ service, provider, amount }) => service || provider || amount),
    caseManager,
    begin,
    reason,
    acknowledged,
  };
}
