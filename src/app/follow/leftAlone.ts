import { counted, inFigures } from '../../domain/cells/counted';
import { grouped } from '../../domain/cells/grouped';
import { listed } from '../../domain/cells/listed';
import type { DeriveResult } from './deriveResult';
import type { Refusal } from './whyRefused';

const CONVERT = 'Click the Table’s name, choose “Convert to range”, and open the sidebar again';

/** For the user: cells that could not follow the record. */
export function leftAlone({
  formulas,
  merged,
  refusals,
  elsewhere,
  takenBack,
  kept,
  blank,
  sheets,
  failed,
  limit,
  doubtful,
}: DeriveResult): string[] {
  const notices = doubtfulTexts(doubtful);
  if (failed)
    notices.push(
      `It is in the record, but not everything that follows from it could be written. ${limit ?? 'Is a sheet protected?'} Opening the sidebar again goes on.`,
    );
  if (formulas.length > 0)
    notices.push(
      formulas.length === 1
        ? 'One cell holds a formula and was left as it is; the record counts.'
        : `${inFigures(formulas.length)} cells hold a formula and were left as they are; the record counts.`,
    );
  if (merged.length > 0)
    notices.push(
      `${merged.length === 1 ? 'One cell is merged with others and was left as it is' : `${inFigures(merged.length)} cells are merged with others and were left as they are`}: a merged cell can say one thing only. The record counts. Unmerge the cells in the roster (Format › Merge cells › Unmerge) to give each line its own.`,
    );
  notices.push(
    ...takenBack.map(
      ({ place, text, formula }) =>
        `“${text}” in ${place} was taken back at once: the formula in ${formula} needs that cell for its result. The record counts.`,
    ),
    ...refusalTexts(refusals),
    ...elsewhereTexts(elsewhere),
    ...keptTexts([...new Set(kept.map(({ place }) => place))], [...new Set(blank)]),
  );
  for (const sheet of sheets)
    notices.push(
      `“${sheet}” could not be brought up to date: it is protected, or has a list of allowed values. The record counts.`,
    );
  return notices;
}

/** What to look at because people moved rows meanwhile: nobody will know it later. */
export const doubtfulTexts = (doubtful: readonly string[]): string[] =>
  doubtful.length === 0
    ? []
    : [
        `Somebody moved or added rows while Caseload was writing. Please look at ${listed(doubtful, 10)} in the roster, and check that each belongs to its student.`,
      ];

/** Rows of enrollments that were taken back and that their sheet kept, as they are or emptied. */
function keptTexts(kept: readonly string[], blank: readonly string[]): string[] {
  const [rows, they, are] =
    kept.length === 1
      ? ['row of an enrollment that was undone', 'it', 'is']
      : ['rows of enrollments that were undone', 'they', 'are'];
  return [
    ...(kept.length === 0
      ? []
      : [
          `The ${rows} could not be taken out of the roster: ${listed(kept, 10)}. There ${they} ${are} protected, or a rule allows no blank cell. The record counts, and opening the sidebar again tries once more.`,
        ]),
    ...(blank.length === 0
      ? []
      : [
          `What an undone enrollment had written was taken out of ${listed(blank, 10)}, but a blank row is left: the sheet is protected in part. Whoever may edit all of it can delete the row.`,
        ]),
  ];
}

const elsewhereTexts = (cells: number): string[] =>
  cells === 0
    ? []
    : [
        `${counted(cells, 'cell', 'cells')} at other sites could not be written: an Admin of those sites is told which. The record counts.`,
      ];

/** A sentence for each list that lacks a value, for each value that a Table or something else refused, and for what was not tried. */
function refusalTexts(refusals: readonly Refusal[]): string[] {
  const told = grouped(refusals, ({ column, text, isTried, table }) =>
    isTried || column !== null ? `${column}|${table?.sheet ?? ''}|${text}` : '',
  );
  return [...told.values()].map((own) => {
    const [first] = own;
    const places = listed(
      own.map(({ place }) => place),
      10,
    );
    const [it, is, was] = own.length === 1 ? ['it', 'is', 'was'] : ['they', 'are', 'were'];
    if (typeof first?.column === 'string')
      return `The list in column ${first.column} has no “${first.text}”, so ${places} could not be written. The record counts; ${it} ${is} written once the list has it.`;
    if (first?.table)
      return `“${first.text}” could not be written into ${places}: the Google Table in “${first.table.sheet}” around ${first.table.around} takes something else in that column. The record counts. ${CONVERT}.`;
    return first?.isTried
      ? `“${first.text}” could not be written into ${places}: ${it} ${is} protected, or a rule allows other values only. The record counts.`
      : `So many cells were refused that ${places} ${was} not tried. The record counts, and opening the sidebar again goes on.`;
  });
}
