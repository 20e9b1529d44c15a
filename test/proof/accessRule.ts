import type { Call, Input, Output } from '../../src/contract/contract';
import type { Role, Target, Where } from './accessDistrict';

/** Whether a role may do it with data that is theirs, another's at their site, or another site's (design section 7). */
export type Rule = (role: Role, where: Where) => boolean;

/** One way to call: a payload as anyone could forge it, who may, and how the answer shows that it was done. */
export type Attempt<C extends Call> = {
  what: string;
  input: (target: Target, self: string) => Input<C>;
  may: Rule;
  /** A student other than those of the places: one at both sites, or at another one. */
  about?: string;
  /** By default every answer that is no refusal. */
  did?: (output: Output<C>) => boolean;
  /** Concerns the district as a whole: an Admin of one site sees all of it. */
  whole?: true;
};

export const isListed: Rule = (role) => !role.startsWith('e-mail');
export const isAdmin: Rule = (role) => role.startsWith('Admin');
export const isAdminOfAll: Rule = (role) => role === 'Admin of all sites';
export const everyone: Rule = () => true;
export const atTheirSites: Rule = (role, where) =>
  isListed(role, where) && (role === 'Admin of all sites' || where !== 'at another site');
/** An Admin at their sites, everyone else their own. */
export const theirs: Rule = (role, where) =>
  atTheirSites(role, where) && (isAdmin(role, where) || where === 'own');
export const adminAtTheirSites: Rule = (role, where) => isAdmin(role, where) && atTheirSites(role, where);
/** What is theirs already can't be taken over. */
export const fromOthers: Rule = (role, where) =>
  atTheirSites(role, where) && (where !== 'own' || role === 'Admin of all sites');
