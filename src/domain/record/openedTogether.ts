import type { Entry } from './entry';

/** The services of one row are opened together, and the row stands with the first: whoever added it decided on all of them. */
export function openedTogether(entries: Entry[]): Entry[] {
  const place = ({ batch, studentId }: Entry): string => `${batch}|${studentId}`;
  const added = new Set(
    entries.flatMap((entry) => (entry.name === 'opened' && entry.row ? [place(entry)] : [])),
  );
  if (added.size === 0) return entries;
  return entries.map((entry) =>
    entry.name === 'opened' && entry.origin === 'roster' && added.has(place(entry))
      ? { ...entry, origin: 'here' }
      : entry,
  );
}
