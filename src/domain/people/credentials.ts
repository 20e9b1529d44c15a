/**
 * What stands behind a name and is no name: credentials as the professions' own bodies abbreviate them (ASHA, NBCOT and AOTA, FSBPT
 * and APTA, BACB, NASP, NASW, NBCC, the nursing boards), and degrees. A word that is also somebody's name (Ma, Ed, Do) counts only with
 * its dots. What tells the profession stands first: nobody is both a speech-language pathologist and an occupational therapist.
 */
const PROFESSIONS = {
  speech:
    'slp slpa slp-a slp/l slp-cf cf-slp cfy-slp cfy ccc ccc-slp ccc/slp slp-ccc slp/ccc cccslp c.c.c. c.c.c.-slp tssld tshh',
  hearing: 'ccc-a ccc/a au.d au.d. faaa',
  occupational: 'ot otr otr/l otrl otr-l ot/l otd otd/l cota cota/l cotal',
  physical: 'pt dpt mpt pta lpta pt/l pcs',
  behavior: 'bcba bcba-d bcaba rbt lba',
  psychology: 'ncsp psyd psy.d psy.d. lssp',
  'social work': 'msw m.s.w. bsw lsw lcsw lmsw lisw licsw lgsw lswa acsw csw ssw',
  counseling: 'lpc lpcc lmhc ncc nbcc lcpc',
  nursing: 'rn lpn lvn bsn msn csn r.n.',
  vision: 'tvi tsvi coms clvt',
  deaf: 'tdhh todhh',
};
const DEGREES =
  'med m.ed m.ed. b.ed b.ed. msed m.s.ed m.s.ed. ms.ed ms.ed. m.a.t. eds ed.s ed.s. edd ed.d ed.d. phd ph.d ph.d. ' +
  'm.s m.s. m.a m.a. b.s b.s. b.a b.a. nbct cags esq';

/** What says what somebody works as. Only between brackets or behind a dash: alone, such a word may be a position that nobody holds. */
const ROLES =
  'speech language pathologist therapist therapy occupational physical resource teacher tchr sped special education ed educator ' +
  'case manager cm provider counselor psychologist psych social worker sw nurse para paraprofessional aide assistant interventionist ' +
  'specialist coordinator director lead intern itinerant sub substitute interim longterm long-term lts contract contracted ' +
  'school district district-wide districtwide health bus tutor coach mentor teletherapy virtual audiologist behavior vision hearing adapted pe ape ecse sdc rsp esy co-teacher coteacher and of the';

const wordsOf = (list: string): string[] => list.split(' ');

const professions = new Map(
  Object.entries(PROFESSIONS).flatMap(([profession, list]) =>
    wordsOf(list).map((word) => [word, profession] as const),
  ),
);
const ROLE_PROFESSIONS: ReadonlyMap<string, string> = new Map([
  ...professions,
  ['speech', 'speech'],
  ['occupational', 'occupational'],
  ['physical', 'physical'],
  ['audiologist', 'hearing'],
  ['nurse', 'nursing'],
  ['psychologist', 'psychology'],
  ['psych', 'psychology'],
  ['social', 'social work'],
  ['sw', 'social work'],
  ['counselor', 'counseling'],
  ['resource', 'teaching'],
  ['rsp', 'teaching'],
  ['teacher', 'teaching'],
]);

const credentials = new Set([...professions.keys(), ...wordsOf(DEGREES)]);
const roles = new Set([...credentials, ...wordsOf(ROLES)]);

/** Degrees that are somebody's name as well: behind a name they are likely a degree, and never surely. */
const PERHAPS = new Set(wordsOf('ma ba bs ms ed md mat'));

/** Whether a folded word is a credential, whatever stands before it. */
export const isCredential = (word: string): boolean => credentials.has(word);

export const isPerhapsDegree = (word: string): boolean => PERHAPS.has(word);

/** Whether folded words say only what somebody is, and not who. */
export const areRoles = (text: string): boolean => {
  const words = text.split(/[\s,/&]+/).filter((word) => word !== '');
  const isRole = (word: string): boolean => roles.has(word) || roles.has(word.replace(/\.$/, ''));
  return words.length > 0 && (roles.has(text) || words.every(isRole));
};

/** What folded words say that somebody works as, as far as it tells one profession from another. */
export function professionsIn(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => ROLE_PROFESSIONS.get(word) ?? []));
}
