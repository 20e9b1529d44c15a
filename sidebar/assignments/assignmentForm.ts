import type { Enrollment } from '../../src/contract/assignments';
import type { FindingOnWire, Input } from '../../src/contract/contract';
import { dayText, readDay } from '../../src/domain/cells/dateText';
import type { StudentShown } from './studentShown';

export type ChosenStatus = Input<'addAssignment'>['status'];

/** What was typed, as typed. `person` is a key, or text that names nobody; `enrollment` as `enrollmentKey` writes it. */
export type AssignmentForm = {
  begin: string;
  person: string;
  enrollment: string;
  status: ChosenStatus;
  lastDay: string;
  returnsOn: string;
  location: string;
  restriction: string;
  reason: string;
  endTheirs: boolean;
};

/** An enrollment to choose: a service line, or the case management of it or (line '') of the whole student. */
export type EnrollmentChoice = {
  key: string;
  kind: 'service' | 'case management';
  line: string;
  name: string;
  holder: string;
  holderUntil: string;
};

const keyOf = (kind: EnrollmentChoice['kind'], line: string): string => `${kind} ${line}`;

/** Whether an enrollment is open from the day on which the assignment begins. An overdue one waits for its renewal. */
function isOpen({ start, end, open, overdue }: Enrollment, begin: string): boolean {
  const day = readDay(begin);
  // A day that can't be read yet rules nothing out.
  if (!day) return true;
  if (start && day < start) return false;
  return open ? overdue || !end || day <= end : end !== '' && day <= end;
}

/** What can be chosen for an assignment from `begin` on, and in words what can't. */
export function enrollmentChoices({ enrollments, student }: StudentShown, begin: string) {
  const own = enrollments.filter(({ studentId }) => studentId === student.studentId);
  const open = own.filter((each) => isOpen(each, begin));
  const twins = (service: string) => open.filter((each) => each.service === service).length > 1;
  const nameOf = ({ service, site, start }: Enrollment) =>
    [service, twins(service) && (start ? `from ${dayText(start)}` : site)].filter(Boolean).join(' · ');
  const services = open.map(
    (each): EnrollmentChoice => ({
      key: keyOf('service', each.line),
      kind: 'service',
      line: each.line,
      name: nameOf(each),
      holder: each.provider,
      holderUntil: each.providerUntil,
    }),
  );
  const management = open.map(
    (each): EnrollmentChoice => ({
      key: keyOf('case management', each.line),
      kind: 'case management',
      line: each.line,
      name: nameOf(each),
      holder: each.manager,
      holderUntil: each.managerUntil,
    }),
  );
  const [first] = open;
  const whole: EnrollmentChoice[] = first
    ? [
        {
          key: keyOf('case management', ''),
          kind: 'case management',
          line: '',
          name: 'All services',
          holder: first.manager,
          holderUntil: first.managerUntil,
        },
      ]
    : [];
  const closed = own
    .filter((each) => !isOpen(each, begin))
    .map(({ service, start, end }) => `${service} (${dayText(start) || '…'} – ${dayText(end) || '…'})`);
  return { management: [...whole, ...(open.length > 1 ? management : [])], services, closed };
}

export function startForm(shown: StudentShown, today: string, person: string, line: string): AssignmentForm {
  const { management, services } = enrollmentChoices(shown, today);
  const chosen = line ? services.find((each) => each.line === line) : (management[0] ?? services[0]);
  const enrollment = shown.enrollments.find((each) => each.line === chosen?.line);
  return {
    begin: dayText(today),
    person,
    enrollment: chosen?.key ?? '',
    status: 'Active',
    lastDay: '',
    returnsOn: '',
    location: enrollment?.location ?? '',
    restriction: enrollment?.restriction ?? '',
    reason: '',
    endTheirs: false,
  };
}

/** The dates that go with a status: none for Active. */
export const typedLastDay = ({ status, lastDay }: Pick<AssignmentForm, 'status' | 'lastDay'>): string =>
  status === 'Active' ? '' : lastDay;

/** Whether someone else has the enrollment when the assignment begins, as far as the page can tell. */
export function isHeld(choice: EnrollmentChoice | undefined, form: AssignmentForm, name: string): boolean {
  if (!choice?.holder || choice.holder === name || NOBODY.test(choice.holder)) return false;
  const begin = readDay(form.begin);
  return !begin || choice.holderUntil === '' || choice.holderUntil >= begin;
}

/** Unassigned, and positions that nobody fills, give way without being asked. */
const NOBODY = /^(?:unassigned|vacan)/i;

/** A finding of the page itself, before the server is asked. */
export const missing = (field: FindingOnWire['field'], sentence: string): FindingOnWire => ({
  code: 'value-needed',
  severity: 'blocks',
  line: null,
  field,
  sentence,
});
