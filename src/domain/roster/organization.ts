const WORDS =
  /\b(?:llc|llp|ltd|pllc|inc|corp|corporation|company|agency|agencies|associates|partners|group|staffing|solutions|vendor|district|isd|usd|unified|co-op|cooperative|county|consortium|boces|selpa|aea|esc|academy|elementary|middle school|high school|school district|schools|university|hospital|clinic|center|rehab|health|healthcare|pediatrics?|therapies|therapy services|services|network)\b/i;

/** What makes a cooperative of a coop; Jane Coop and "Ms. Coop" are people. */
const OF_COOP = /\b(?:special|sped|educat\w*|area|region\w*|valley|tri|the|our|therapy|speech|learning)\b/i;

/** "Center, Bo", "Coop, James R", "Price, Health". */
const NAME = /^\p{L}[\p{L}'’.-]+,\s*(\p{L}[\p{L}'’.,\s-]*)$/u;
const LEGAL = /\b(?:llc|llp|ltd|pllc|inc|corp)\b/i;

/** Whether a text is an agency, a company or a school, who is nobody by name: "Sunrise Therapy LLC". */
export function isOrganization(text: string): boolean {
  // Whose account it is, the part before the "@" says: "slund@oak-district.org".
  const named = text.replace(/[^\s<>()]+/g, (word) => (/.@./.test(word) ? '' : word));
  return (WORDS.test(named) || OF_COOP.test(beforeCoop(named))) && !isName(named);
}

const beforeCoop = (text: string): string => text.slice(0, Math.max(0, text.search(/\bcoop\b/i)));

/** Behind the comma of a name one word may be any, as long as it is no company's; of several none is an agency's. */
function isName(text: string): boolean {
  const [, given = ''] = NAME.exec(text) ?? [];
  if (given === '' || LEGAL.test(given)) return false;
  return !/\s/.test(given.trim()) || !WORDS.test(given);
}
