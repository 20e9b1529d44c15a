/** Why somebody can't be added to Providers, or what of them was not written. */
export type NewProviderProblem =
  | { code: 'no-name' | 'no-person' | 'several-names' | 'elsewhere' | 'not-taken'; name: string }
  | { code: 'listed'; name: string; as: string; key: string }
  | { code: 'no-email' | 'email-used' | 'email-used-elsewhere'; email: string }
  | { code: 'not-your-site'; site: string };

/** The field of the form that a problem is about, and what is said there. */
export function newProviderText(problem: NewProviderProblem): {
  field: 'name' | 'site' | 'email';
  sentence: string;
} {
  switch (problem.code) {
    case 'no-name':
      return { field: 'name', sentence: 'Type the name, as the roster is to write it.' };
    case 'no-person':
      return { field: 'name', sentence: `“${problem.name}” is nobody’s name.` };
    case 'several-names':
      return { field: 'name', sentence: 'These are several names. Add one after the other.' };
    case 'not-taken':
      return {
        field: 'name',
        sentence: `Providers did not take “${problem.name}”: the sheet is protected, or a list under Data › Data validation refuses the name or its key. Nothing was added.`,
      };
    case 'listed':
      return {
        field: 'name',
        sentence: `${problem.as} is in Providers already: choose them from the list.`,
      };
    case 'elsewhere':
      return { field: 'name', sentence: `Ask an Admin of all sites to add “${problem.name}”.` };
    case 'no-email':
      return { field: 'email', sentence: `“${problem.email}” is no e-mail address.` };
    case 'email-used':
      return { field: 'email', sentence: 'Somebody in Providers has this e-mail already.' };
    case 'email-used-elsewhere':
      return { field: 'email', sentence: 'Ask an Admin of all sites about this e-mail.' };
    case 'not-your-site':
      return {
        field: 'site',
        sentence: problem.site === '' ? 'Choose one of your sites.' : `You are not at “${problem.site}”.`,
      };
  }
}
