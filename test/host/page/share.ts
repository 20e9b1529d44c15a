import { chooseOne } from './messages';

/** File › Share: there is nobody to share with, but everyone whom the workbook names can be signed in as. */
export async function share(account: {
  people: () => { emails: readonly string[]; current: string };
  choose: (email: string) => Promise<void>;
}): Promise<void> {
  const { emails, current } = account.people();
  const chosen = await chooseOne(
    'Share',
    'This spreadsheet is on this computer alone: nobody else can open it, and nothing of it leaves the computer. To see what others would see of it, be somebody else in this window:',
    emails.map((email) => ({
      value: email,
      label: email === current ? `${email} (you, in this window)` : email,
    })),
  );
  if (chosen !== null && chosen !== current) await account.choose(chosen);
}
