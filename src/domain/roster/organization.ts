const WORDS =
  /\b(?:llc|llp|ltd|pllc|inc|corp|corporation|company|agency|agencies|associates|partners|group|staffing|solutions|vendor|district|isd|usd|unified|co-?op|coop|cooperative|county|consortium|boces|selpa|aea|esc|academy|elementary|middle school|high school|school district|schools|university|hospital|clinic|center|rehab|health|healthcare|pediatrics?|therapies|therapy services|services|network)\b/i;

/** "Center, Bo" is somebody of that name; "Soliant, LLC" is none. */
const NAME = /^\p{L}[\p{L}'’.-]+,\s*(?!(?:llc|llp|ltd|pllc|inc|corp)\b)\p{L}[\p{L}'’.-]*$/iu;

/** Whether a text is an agency, a company or a school, who is nobody by name: "Sunrise Therapy LLC". */
export const isOrganization = (text: string): boolean => WORDS.test(text) && !NAME.test(text);
