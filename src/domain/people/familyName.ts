import { foldedName } from './foldedName';
import { nameParts } from './nameParts';

/** The family name as it is written in a name: "Ramos" of "Ramos, Elena" and of "Ms. Elena Ramos"; the whole name where it can't be told. */
export function familyName(name: string): string {
  const family = nameParts(name).family.join(' ');
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++) {
      const run = words.slice(from, to).join(' ');
      if (nameWords(run) === family) return run;
    }
  return name;
}

const nameWords = (text: string): string =>
  foldedName(text)
    .split(/[.\-‐‑–\s]+/)
    .filter((word) => word !== '')
    .join(' ');
