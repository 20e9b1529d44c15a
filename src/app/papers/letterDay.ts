import { dayText } from '../../domain/cells/dateText';
import { foldedText } from '../../domain/cells/foldedText';
import type { LetterText } from './letterText';

const SPANISH: readonly string[] = ['spanish', 'español', 'espanol', 'castellano', 'es', 'spa'];
const MONTHS = [
  ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
  ...['julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
];

/** A day as a letter says it. In Spanish the day comes first, so the month is a word: 11/12 would be read as December 11. */
export function letterDay({ language }: Pick<LetterText, 'language'>, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[Number(month) - 1];
  const [word = ''] = foldedText(language).split(/[^\p{L}]/u);
  if (!name || !SPANISH.includes(word)) return dayText(day);
  return `${Number(date)} de ${name} de ${year}`;
}
