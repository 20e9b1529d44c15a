import { commonest } from '../cells/commonest';

/** Words of a service's name, and the role of whoever mostly delivers it. The first that fits counts. */
const ROLES: readonly [RegExp, string][] = [
  [/\b(ecse|early childhood|preschool)\b/i, 'ECSE teacher'],
  [/\b(speech|spch|slp|slt|lsh|language|s\/l|415)\b/i, 'Speech-language pathologist'],
  [/\b(occupational|ot|450)\b/i, 'Occupational therapist'],
  [/\b(physical therapy|pt|460)\b/i, 'Physical therapist'],
  [/\b(social work|sw|525)\b/i, 'Social worker'],
  [/\b(counsel\w*|510|515)\b/i, 'Counselor'],
  [/\b(psycholog\w*|530)\b/i, 'Psychologist'],
  [/\b(nurs\w*|health)\b/i, 'Nurse'],
  [/\b(deaf|hearing|audiolog\w*)\b/i, 'Teacher of the deaf'],
  [/\b(vision|orientation|mobility)\b/i, 'Teacher of the visually impaired'],
  [/\b(adapted pe|adaptive pe|ape|425)\b/i, 'Adapted PE teacher'],
  [/\b(co-?teach\w*)\b/i, 'Co-teacher'],
  [/\b(self-?contained|sdc)\b/i, 'Self-contained teacher'],
  [/\b(resource|specialized academic|sai|330|rsp|learning)\b/i, 'Resource teacher'],
  [/\b(para\w*|aide)\b/i, 'Paraprofessional'],
];

/** The role that a service's name, or what somebody is called, tells; null where it tells none. */
export const knownRole = (text: string): string | null =>
  ROLES.find(([words]) => words.test(text))?.[1] ?? null;

/**
 * The role that Set up writes beside a new name, from the services that the person delivers most: a known role, else the
 * service's own name; '' for someone who delivers none (a case manager only). It is there to be searched by and to be corrected.
 */
export const roleFor = (services: readonly string[]): string =>
  commonest(services.map((service) => knownRole(service) ?? service)) ?? '';
