import type { ExportFinding } from '../../contract/exportUpdate';
import { showDay } from '../../domain/cells/day';
import type { UpdateProblem } from '../../domain/update/updating';

/** What is in the way of an update, or to be known before it, in words. */
export const problemOnWire = (problem: UpdateProblem): ExportFinding => ({
  code: problem.code,
  severity: problem.severity,
  field: problem.field,
  sentence: sentence(problem),
});

/** So many lines are named; of the others how many they are. */
const NAMED = 3;

function named({ lines }: UpdateProblem): string {
  const texts = lines
    .slice(0, NAMED)
    .map(
      ({ student, service, day }) =>
        `${student}, ${service || 'case management'}${day === '' ? '' : ` (${showDay(day)})`}`,
    );
  const more = lines.length - texts.length;
  return `${texts.join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function sentence(problem: UpdateProblem): string {
  switch (problem.code) {
    case 'before-start':
      return `A change must hold from a day after the line’s first day. Choose a later day for ${named(problem)}, or leave these.`;
    case 'after-end':
      return `The day is after the last day of ${named(problem)}. Choose an earlier one, or leave these.`;
    case 'last-day-before-start':
      return `The last day is before the first day of ${named(problem)}. Choose a later one, or keep these.`;
    case 'runs-until':
      return `Another change is arranged already, and theirs runs until then: ${named(problem)}.`;
    case 'cancels-later':
      return `What was arranged for later is taken back: ${named(problem)}.`;
    case 'in-the-past':
      return `${showDay(problem.day)} is in the past: the record will say that it has been so since then.`;
    case 'day-missing':
      return 'Give the last day of those who exit.';
    case 'day-unreadable':
      return `“${problem.text}” is not a date. Write it as 11/30/2026.`;
    case 'nothing-to-change':
      return 'Nothing that was chosen changes anything, so there is nothing to save.';
    case 'made-by-formula':
      return 'A formula fills the rows of this roster, so none can be added. Leave the new lines out; they come with the formula.';
    case 'changed-since-read':
      return 'The roster, the record or the export changed since you looked. Compare again: what you decided is kept where it still applies.';
    case 'people-without-key':
      return 'Somebody was typed into Providers just now and is not ready yet. Open the sidebar again, then compare again.';
    case 'no-comparison':
      return problem.text;
    case 'wrong-choice':
      return 'The page asked for something that can’t be done with this group. Compare again.';
  }
}
