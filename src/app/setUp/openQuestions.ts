import { foldedText } from '../../domain/cells/foldedText';
import { mappedColumns } from '../../domain/roster/headers';
import { type Question, questionKey } from '../../domain/roster/questions';
import type { Mapping } from '../../domain/roster/roster';
import { isByGroup } from '../../domain/roster/stackTabs';

/** Questions of a sheet that the user has not answered yet, by a button or by choosing a column. */
export function openQuestions(asked: readonly Question[], mapping: Mapping): Question[] {
  // Of columns that are headed alike one may be used, and another asked about.
  const used = new Set(
    mappedColumns(mapping).flatMap(({ ref }) => (ref.of === 1 ? [foldedText(ref.header)] : [])),
  );
  return asked.filter((question) => {
    if (mapping.settled?.includes(questionKey(question))) return false;
    switch (question.code) {
      case 'missing-column':
        return !question.about.some(
          (field) => mapping.columns[field] || (field === 'studentId' && mapping.studentBy),
        );
      case 'two-columns':
        return foldedText(mapping.columns[question.about[0]]?.header ?? '') === foldedText(question.about[1]);
      case 'group-names':
        return !isByGroup(mapping);
      case 'teacher-or-not':
      case 'how-often':
        return !used.has(foldedText(question.about[0]));
      case 'amount-or-not':
        return (
          ['in words', 'percent', 'shown', 'all services'].includes(question.about[2]) ||
          !used.has(foldedText(question.about[0]))
        );
      default:
        return true;
    }
  });
}
