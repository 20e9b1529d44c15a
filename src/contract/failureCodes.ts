/** Every code with which the server gives no output, in the order in which a call can come to it. */
export const FAILURE_CODES = [
  'unknown-call',
  'unreadable-input',
  // Another session is saving: the same may be tried again.
  'busy',
  // Why the account, or the spreadsheet, can't go on.
  'columns-missing',
  'email-used-twice',
  'key-used-twice',
  'log-damaged',
  'log-older',
  'log-gone',
  'log-unreadable',
  'newer-version',
  'no-email',
  'not-set-up',
  'only-admins',
  'only-admins-set-up',
  'providers-gone',
  'providers-unreadable',
  'removal-unfinished',
  'roster-error',
  'roster-sheet-gone',
  'unknown-email',
  // What was asked for can't be.
  'letter-text',
  'no-due-dates',
  'no-worksheet',
  'not-a-date',
  'not-found',
  'not-ours',
  'not-your-school',
  'not-to-key-in',
  'unknown-person',
  // Nothing was written.
  'not-recorded',
  'sheet-refused',
  // The server stopped in the middle.
  'failed',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];
