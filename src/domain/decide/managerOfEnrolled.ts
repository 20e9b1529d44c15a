import { isGap, managerOn } from '../caseload/heldOn';
import type { Day } from '../cells/day';
import { isAt } from '../people/access';
import type { Holder } from '../people/holder';
import { UNASSIGNED } from '../people/personName';
import type { About } from '../record/changes';
import type { Findings } from './finding';
import type { Around } from './planAssignment';

type ManagementPlan = {
  /** Whose name stands in the new row. */
  name: { key: string; name: string } | null;
  changes: (Pick<About, 'service' | 'personKey' | 'person' | 'begin'> & {
    name: 'assigned' | 'opened';
    lineKey?: string;
  })[];
};

/**
 * Who manages the case: of a student who is new, the person chosen; of one who has a case manager, that one, unless another is
 * chosen for the new enrollments. The case of a new student without one is nobody's from `unmanagedFrom`, as is that of a new enrollment
 * where each has its own; it is null where the roster keeps no case managers.
 */
export function managerOfEnrolled(
  { own, today, actor }: Around,
  findings: Findings,
  manager: Holder | null,
  begin: Day,
  services: readonly { service: string }[],
  unmanagedFrom: Day | null,
): ManagementPlan {
  const day = begin > today ? begin : today;
  const part = managerOn(own.management, services[0]?.service.trim() ?? '', day);
  const now = part && !isGap(part.holder) ? part.holder : null;
  if (!manager) {
    const nobody = { name: 'opened', personKey: UNASSIGNED.key, person: UNASSIGNED.name } as const;
    return {
      name: now && { key: now.personKey, name: now.person },
      changes:
        unmanagedFrom === null
          ? []
          : unmanaged(own, services).map((service) => ({ ...nobody, service, begin: unmanagedFrom })),
    };
  }
  const named = { personKey: manager.key, person: manager.name, begin };
  const name =
    begin > today && now
      ? { key: now.personKey, name: now.person }
      : { key: manager.key, name: manager.name };
  if (now?.personKey === manager.key) return { name, changes: [] };
  const whole = own.management.find(({ timeline }) => timeline.service === '');
  if (!now && whole)
    return { name, changes: [{ ...named, name: 'assigned', service: '', lineKey: whole.key }] };
  if (!now) return { name, changes: [{ ...named, name: 'opened', service: '' }] };
  const isSeen = part !== null && isAt(actor.person, part.line.site);
  findings.warn({ code: 'keeps-manager', field: 'person', person: isSeen ? now.person : '' });
  return {
    name,
    changes: services.map(({ service: text }) => {
      const service = text.trim();
      const known = own.management.find(({ timeline }) => timeline.service === service);
      return {
        ...named,
        service,
        name: known ? 'assigned' : 'opened',
        ...(known && { lineKey: known.key }),
      };
    }),
  };
}

/** What the record knows no case management of: the whole student (''), or, where each enrollment has its own, the new ones. */
function unmanaged({ management }: Around['own'], services: readonly { service: string }[]): string[] {
  if (management.length === 0) return [''];
  const known = new Set(management.map(({ timeline }) => timeline.service));
  const asked = new Set(services.map(({ service }) => service.trim()));
  return known.has('') ? [] : [...asked].filter((service) => !known.has(service));
}
