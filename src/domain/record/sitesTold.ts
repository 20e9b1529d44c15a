import { wordFor } from './changeColumns';
import type { RecordColumns } from './recordColumns';
import { undoneBy } from './standing';

/** Where each line is by the entries, as `timelinesFrom` tells it, without all else that it tells. */
export function sitesTold({ count, column, numberAt, entriesAt, placesOf }: RecordColumns): string[] {
  const undone = undoneBy(entriesAt(placesOf('undone')));
  const [words, lines, sites] = [column('word'), column('lineKey'), column('site')];
  const [opening, undo] = [words.texts.indexOf(wordFor('opened')), words.texts.indexOf(wordFor('undone'))];
  const nowhere = sites.texts.indexOf('');
  const siteOf = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const [word, line = 0, site = 0] = [words.at[i], lines.at[i], sites.at[i]];
    if (word === undo || (undone.size > 0 && undone.has(numberAt(i)))) continue;
    if (siteOf.has(line) ? site !== nowhere : word === opening) siteOf.set(line, site);
  }
  return [...siteOf.values()].map((site) => sites.texts[site] ?? '');
}
