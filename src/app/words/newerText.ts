/** What is said of entries of the record that a later version saved; `entries` as "Entry 41" or "Entries 41 to 43". */
export const newerText = (entries: string, isOne = true): string =>
  `${entries} ${isOne ? 'says' : 'say'} something that this version of Caseload doesn’t know, because a newer one saved ${isOne ? 'it' : 'them'}. What it knows counts: update Caseload for the rest.`;
