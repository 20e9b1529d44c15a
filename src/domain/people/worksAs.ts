import { commonest } from '../cells/commonest';
import { foldedText } from '../cells/foldedText';
import { knownRole } from './roleFor';

/** Someone by what they are called and what they deliver. */
export type Worker = { role: string; services: readonly string[] };

/** Roles that teach: whoever is only called a teacher may be any of them. */
const TEACH = /teacher/i;

/**
 * Whether somebody can be thought to deliver a service: they deliver it already, or their role does. Where neither their role nor their
 * services tell anything, they can; a therapist is never thought to teach, nor a teacher to be a therapist.
 */
export function worksAs({ role, services }: Worker, service: string): boolean {
  if (services.some((own) => foldedText(own) === foldedText(service))) return true;
  const needed = knownRole(service);
  const own = knownRole(role) ?? commonest(services.flatMap((each) => knownRole(each) ?? []));
  if (own !== null && needed !== null) return own === needed;
  if (own !== null) return TEACH.test(own);
  if (role.trim() === '' && services.length === 0) return true;
  return needed === null || TEACH.test(needed) === TEACH.test(role) || role.trim() === '';
}

/** Whether somebody can take a service over: a service that tells no role can be taken by whoever works as the one who has it. */
export const takesOver = (worker: Worker, service: string, roleOfHolder: string): boolean =>
  (worker.role !== '' && worker.role === roleOfHolder && knownRole(service) === null) ||
  worksAs(worker, service);
