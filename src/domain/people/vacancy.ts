import { foldedName } from './foldedName';

/** Whether a provider cell names a position that nobody holds: "Vacant SLP - Oak", "OPEN - resource". */
export const isVacancy = (text: string): boolean => isFoldedVacancy(foldedName(text));

/** The same of a text that is folded already. */
export const isFoldedVacancy = (key: string): boolean =>
  // Most names are told from all of these at once.
  /vacan|^(?:open|to be|new h|unass|unfill|tb)|\bopen/.test(key) &&
  (/(?:^|[^\p{L}])(?:vacant|vacancy|vacancies)(?![\p{L}])/u.test(key) ||
    /^open(?:$|\s*[-–—:(/]|\s+(?:position|slot|caseload)\b)|\b(?:open position|position open)\b/.test(key) ||
    /^(?:to be hired|new hire|unfilled (?:position|slot|caseload))\b/.test(key) ||
    /^(?:unassigned|tbd|tba)\s*[-–—:(/]\s*\S/.test(key));
