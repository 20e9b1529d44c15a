import { chooseColumn, chooseService, chooseServices } from '../../src/domain/roster/chooseColumn';
import { mappedColumns } from '../../src/domain/roster/headers';
import type { ColumnOption, MappedField, RosterMapping } from './mappingFields';

type MappedColumn = NonNullable<RosterMapping['columns'][MappedField]>;

const refOf = ({ header, nth, of }: ColumnOption): MappedColumn => ({ header, nth, of });

/** Which of the columns a mapping names, by its place in the list; -1 for none, or for one that is gone. */
export const columnIndex = (
  columns: readonly ColumnOption[],
  ref: MappedColumn | null | undefined,
): number => (ref ? columns.findIndex(({ header, nth }) => header === ref.header && nth === ref.nth) : -1);

/** "C · Student ID": the letter tells columns of one header apart. What the tabs' names say has none. */
export const columnName = ({ letter, header }: ColumnOption): string =>
  letter === '' ? header : `${letter} · ${header}`;

export const withColumn = (
  mapping: RosterMapping,
  field: MappedField,
  column: ColumnOption | undefined,
): RosterMapping => chooseColumn(mapping, field, column ? refOf(column) : null);

/** A wide roster's service taken from a provider column: its header names the service until the user does. */
export const withService = (mapping: RosterMapping, column: ColumnOption): RosterMapping =>
  chooseService(mapping, column.header, 'provider', refOf(column));

type ServiceEdit = { service: string } | { provider: ColumnOption } | { amount: ColumnOption | undefined };

export function editService(mapping: RosterMapping, index: number, edit: ServiceEdit): RosterMapping {
  const services = mapping.services.map((each, at) => {
    if (at !== index) return each;
    if ('service' in edit) return { ...each, service: edit.service };
    if ('provider' in edit) return { ...each, provider: refOf(edit.provider) };
    return { ...each, amount: edit.amount ? refOf(edit.amount) : null };
  });
  return chooseServices(mapping, services);
}

export const withoutService = (mapping: RosterMapping, index: number): RosterMapping =>
  chooseServices(
    mapping,
    mapping.services.filter((_, at) => at !== index),
  );

/** The columns that mean nothing to the add-on and stay as they are. */
export function unusedColumns(mapping: RosterMapping, columns: readonly ColumnOption[]): ColumnOption[] {
  const used = new Set(mappedColumns(mapping).map(({ ref }) => columnIndex(columns, ref)));
  return columns.filter((_, at) => !used.has(at));
}

/** The roster with one more tab, or without it; how that one heads its columns is found as the tabs are read again. */
export function mappingWithTab(
  mapping: RosterMapping,
  { sheet, id }: { sheet: string; id: number },
  taken: boolean,
): RosterMapping {
  const { tabs = { id: 0, further: [], others: [] } } = mapping;
  const others = tabs.further.filter((tab) => tab.sheet !== sheet);
  const further = taken ? [...others, { sheet, id, otherwise: [] }] : others;
  return { ...mapping, tabs: { ...tabs, further } };
}

/** A divisor as typed; what is not a positive number leaves the mapping as it was. */
export function withDivisor(
  mapping: RosterMapping,
  which: keyof RosterMapping['divisors'],
  typed: string,
): RosterMapping {
  const value = Number(typed);
  return value > 0 && Number.isFinite(value)
    ? { ...mapping, divisors: { ...mapping.divisors, [which]: value } }
    : mapping;
}

/** Whether a caseload can be made of the mapping: a student ID or names that stand for it, and a provider or a case manager. */
export function isEnough({ shape, columns, services, studentBy }: RosterMapping): boolean {
  const provider = shape === 'wide' ? services.length > 0 : columns.provider !== undefined;
  const isKnown = columns.studentId !== undefined || studentBy !== undefined;
  return isKnown && (provider || columns.caseManager !== undefined);
}
