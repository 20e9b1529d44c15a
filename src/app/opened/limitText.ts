/** Google's own sentences for what is full, and what to say and do about each. */
const LIMITS: readonly (readonly [RegExp, string])[] = [
  [
    /limit of [\d,.]+ cells/i,
    'This spreadsheet is full: Google allows it 10 million cells, blank ones too. Delete sheets, rows and columns that nobody needs, and try again.',
  ],
  [
    /property storage quota|argument too large: value/i,
    'What Google lets Caseload remember beside this spreadsheet is full. Make a copy (File › Make a copy) and go on there: it begins with none of that.',
  ],
  [
    /(drive )?storage quota has been exceeded|storageQuotaExceeded/i,
    'The Google Drive of whoever owns this spreadsheet is full. Ask them to free some space there, and try again.',
  ],
  [
    /(document|spreadsheet|file)\b.{0,20} (is )?too large/i,
    'Google says that this spreadsheet is too large to be written. Move sheets that nobody needs to another spreadsheet, and try again.',
  ],
];

/** Which limit of Google's an error is about, in sentences that say what to do; null for none. */
export const limitText = (error: unknown): string | null =>
  LIMITS.find(([pattern]) => pattern.test(String(error)))?.[1] ?? null;
