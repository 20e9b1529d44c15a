import { counted, inFigures } from './counted';

/** "Oak, Birch and Cedar"; of more than `most`, how many others there are. */
export function listed(texts: readonly string[], most = texts.length): string {
  const all =
    texts.length > most ? [...texts.slice(0, most - 1), counted(texts.length - most + 1, 'other')] : texts;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}`;
}

/** "Cho, Ben; Reyes, Maria and 3 more": names hold commas themselves. */
export function firstOf(texts: readonly string[], most: number): string {
  const more = texts.length - most;
  const named = texts.slice(0, most).join('; ');
  return more > 0 ? `${named} and ${inFigures(more)} more` : named;
}
