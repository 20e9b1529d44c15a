import { columnLetters } from '../domain/cells/a1';
import type { Cell, ColumnRef } from '../domain/cells/cell';
import { chooseColumn, chooseService } from '../domain/roster/chooseColumn';
import { FIELDS, type Field } from '../domain/roster/fields';
import { columnRefs, headerKey } from '../domain/roster/headers';
import type { Mapping } from '../domain/roster/roster';
import { WrongArguments } from './command';
import { UnreadableFile } from './unreadableFile';

/** A column that the person chose: of a field, or of a service of a wide roster. `column` is a letter or a header, '' for none. */
export type ChosenColumn = { field: Field; service: string | null; column: string };

/** Reads `provider=G`, `provider:SLP=G` or `grade=`; throws WrongArguments with one sentence. */
export function chosenColumn(text: string): ChosenColumn {
  const [, name = '', service = null, column = ''] = /^([^=:]*)(?::([^=]+))?=(.*)$/s.exec(text) ?? [];
  const field = FIELDS.find((each) => each === name);
  if (!field)
    throw new WrongArguments(
      `--map ${text} names no field: write field=COLUMN, as in provider=G. Fields: ${FIELDS.join(', ')}.`,
    );
  if (service !== null && field !== 'provider' && field !== 'amount')
    throw new WrongArguments(`--map ${text}: only provider and amount have a column for each service.`);
  return { field, service, column: column.trim() };
}

/** Reads each; throws WrongArguments where two are of one field. */
export function chosenColumns(texts: readonly string[]): ChosenColumn[] {
  const chosen = texts.map(chosenColumn);
  const nameOf = ({ field, service }: ChosenColumn): string =>
    service === null ? field : `${field}:${service}`;
  const twice = chosen.map(nameOf).find((name, i, names) => names.indexOf(name) < i);
  if (twice !== undefined) throw new WrongArguments(`--map ${twice} is given twice.`);
  return chosen;
}

/** The mapping with the columns that the person chose in place of its own. Throws where the sheet has no such column. */
export function withChosen(
  mapping: Mapping,
  header: readonly Cell[],
  chosen: readonly ChosenColumn[],
): Mapping {
  return chosen.reduce((before, { field, service, column }) => {
    const ref = column === '' ? null : refOf(header, column, mapping.sheet);
    if (service === null) return chooseColumn(before, field, ref);
    return chooseService(before, service, field === 'amount' ? field : 'provider', ref);
  }, mapping);
}

function refOf(header: readonly Cell[], column: string, sheet: string): ColumnRef {
  const refs = columnRefs(header);
  const byLetter = refs.find((_, index) => columnLetters(index + 1) === column.toUpperCase());
  const ref = byLetter ?? refs.find((each) => each && headerKey(each.header) === headerKey(column));
  if (!ref) throw new UnreadableFile(`“${sheet}” has no column ${column} with a header.`);
  return ref;
}
