import { ask } from './messages';

const NO_EMAIL = '(no e-mail)';
const OTHER = 'Another account…';

/** "Signed in as": which account's e-mail the add-on is told, in this window. */
export function createAccount(signIn: (email: string) => Promise<unknown>) {
  const place = document.getElementById('account') as HTMLElement;
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.id = 'signedInAs';
  label.htmlFor = select.id;
  label.textContent = 'Signed in as';
  place.replaceChildren(label, select);
  let emails: string[] = [];
  let current = '';

  function draw(): void {
    const all = [...new Set([...emails, ...(current === '' ? [] : [current])])];
    select.replaceChildren(
      ...all.map((email) => new Option(email, email)),
      new Option(NO_EMAIL, ''),
      new Option(OTHER, OTHER),
    );
    select.value = current;
  }

  async function choose(email: string): Promise<void> {
    current = email;
    draw();
    await signIn(current);
  }

  select.addEventListener('change', async () => {
    const chosen = select.value === OTHER ? await ask('Sign in', 'E-mail address', '') : select.value;
    if (chosen === null) return draw();
    await choose(chosen.trim());
  });

  return {
    choose,
    people: () => ({ emails, current }),
    show(people: string[], signedInAs: string = current): void {
      emails = people;
      current = signedInAs;
      draw();
    },
  };
}
