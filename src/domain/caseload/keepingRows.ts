import type { Change } from '../record/changes';
import { keptText } from '../record/entry';
import type { Case } from './cases';
import { rowsOf } from './differences';

/**
 * A change of case management, with what each of the student's rows names where they don't all name the same: an Undo gives each back
 * its own. Cells that are put back name their row.
 */
export function keepingRows(change: Change, own: Case | undefined): Change {
  if (!own || change.kind !== 'case management' || change.name === 'putBack') return change;
  if (!('found' in change) || change.found.caseManager === undefined) return change;
  const { found, service } = change;
  const texts = rowsOf(own).flatMap(([row, line]): [string, string][] =>
    line !== null && (service === '' || service === row.service)
      ? [[line, keptText(row.text.caseManager)]]
      : [],
  );
  const areSame = texts.every(([, text]) => text === found.caseManager);
  return areSame ? change : { ...change, found: { ...found, caseManagers: Object.fromEntries(texts) } };
}
