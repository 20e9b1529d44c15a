import type { ComponentChildren } from 'preact';
import type { HomeAnswer } from './homeAnswer';

const ACCESS = { admin: ' · Admin', provider: ' · Provider', none: ' · No access' } as const;

/** Sheets confuses several signed-in accounts, so every view says which one this is. */
export function signedInText({ account, ready, stop, stopsAccount }: HomeAnswer): ComponentChildren {
  if (!account.email) return 'Google does not say which account is signed in';
  // Where the spreadsheet stops everyone, nothing is known of this account's access.
  const known = ready && (account.access !== 'none' || stopsAccount || !stop);
  return (
    <>
      <span class="signed-in">Signed in as </span>
      {account.email}
      {known && ACCESS[account.access]}
    </>
  );
}
