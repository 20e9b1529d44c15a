import type { DeriveResult } from './derive';

/** For the user: cells that could not follow the record. */
export function leftAlone({
  formulas,
  merged,
  refused,
  lacking,
  sheets,
  failed,
  doubtful,
}: DeriveResult): string[] {
  const notices: string[] = [];
  if (doubtful.length > 0)
    notices.push(
      `Somebody moved or added rows while Caseload was writing. Please look at ${doubtful
        .slice(0, 10)
        .join(
          ', ',
        )}${doubtful.length > 10 ? ` and ${doubtful.length - 10} more` : ''} in the roster, and check that each belongs to its student.`,
    );
  if (failed)
    notices.push(
      'It is in the record, but not everything that follows from it could be written. Is a sheet protected? Opening the sidebar again goes on.',
    );
  if (formulas.length > 0)
    notices.push(
      formulas.length === 1
        ? 'One cell holds a formula and was left as it is; the record counts.'
        : `${formulas.length} cells hold a formula and were left as they are; the record counts.`,
    );
  if (merged.length > 0)
    notices.push(
      `${merged.length === 1 ? 'One cell is merged with others and was left as it is' : `${merged.length} cells are merged with others and were left as they are`}: a merged cell can say one thing only. The record counts. Unmerge the cells in the roster (Format › Merge cells › Unmerge) to give each line its own.`,
    );
  if (refused.length > 0)
    notices.push(
      `${refused.length === 1 ? 'One cell' : `${refused.length} cells`} of the roster could not be written: the sheet’s protection or its list of allowed values refuses ${refused.length === 1 ? 'it' : 'them'}. The record counts.`,
    );
  if (lacking.length > 0)
    notices.push(
      `The roster refuses ${lacking
        .slice(0, 10)
        .map(({ place, text }) => `“${text}” in ${place}`)
        .join(
          ', ',
        )}${lacking.length > 10 ? ` and ${lacking.length - 10} more` : ''}: a list of allowed values or a protection. The rest of the row was written, and the record counts.`,
    );
  for (const sheet of sheets)
    notices.push(
      `“${sheet}” could not be brought up to date: it is protected, or has a list of allowed values. The record counts.`,
    );
  return notices;
}
