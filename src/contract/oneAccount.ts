/**
 * What to do where several Google accounts are signed in in one browser: Sheets' page then belongs to one of them and the sidebar's frame
 * to another, which stays blank or whose calls are turned down (issuetracker.google.com/69270374).
 */
export const ONE_ACCOUNT =
  'Open this spreadsheet in a private window, or in a browser profile, where only your school account is signed in; or sign out of the other Google accounts.';
