import { expect } from 'vitest';
import type { SaveAnswer } from '../../src/contract/assignments';
import { isPlaceholder } from '../../src/domain/roster/rosterRows';
import { isShortenedId } from '../../src/domain/roster/studentIds';
import { ask, shown } from '../addOn/installed';
import type { Host } from '../host/host';
import { idAs, idOf, LAST_ID } from './hostileDistrict';
import { asTyped } from './hostileStrings';

/** Saves a form, its warnings seen. */
function confirmed(save: (acknowledged: string[]) => SaveAnswer): SaveAnswer {
  const first = save([]);
  return first.saved ? first : save(first.findings.map(({ code }) => code));
}

const lastEntry = (host: Host): string[] => shown(host, 'Caseload log').pop() ?? [];
const cells = (row: readonly string[] | undefined, ...at: number[]): (string | undefined)[] =>
  at.map((column) => row?.[column]);
const each = (count: number, text: string): string[] => Array.from({ length: count }, () => text);

/** Enrolls a student with the text as everything, the ID included; `person` will serve them. */
export function enroll(host: Host, text: string, person: string): void {
  const fields = ['studentId', 'name', 'site', 'household', 'restriction', 'location'] as const;
  const values = [
    ...fields.map((field) => ({ field, value: text })),
    { field: 'grade' as const, value: '3' },
    { field: 'start' as const, value: '11/23/2026' },
  ];
  const services = [{ service: text, provider: person, amount: '1.5' }];
  const before = new Set(shown(host, 'Roster').map(String));
  const saved = confirmed((acknowledged) =>
    ask(host, 'enroll', { values, services, caseManager: '', begin: '', reason: text, acknowledged }),
  );
  const typed = asTyped(text);
  // “TBD” and the like are nobody's ID, and of 1E+02 nobody can tell whose; marks that nobody sees are no ID.
  const isTaken = idAs(typed) !== '' && !isPlaceholder(typed) && !isShortenedId(typed);
  expect(saved.saved, text).toBe(isTaken);
  const added = shown(host, 'Roster').filter((row) => !before.has(String(row)));
  expect(added.map((row) => cells(row, 0, 1, 3, 4, 13, 14, 15))).toEqual(isTaken ? [each(7, typed)] : []);
  // Behind the service's entry stands that of the case, which nobody manages.
  const service = shown(host, 'Caseload log').findLast((row) => row[6] === 'service');
  if (isTaken) expect(cells(service, 8, 9, 10, 11, 19, 20, 21)).toEqual([idAs(typed), ...each(6, typed)]);
}

/** Gives the `i`th student's line to somebody, with the text as location, restriction and reason. */
export function assign(host: Host, text: string, person: string, i: number): void {
  const studentId = idOf(i);
  const { seen, enrollments } = ask(host, 'assignments', { studentId, household: false });
  const saved = confirmed((acknowledged) =>
    ask(host, 'addAssignment', {
      studentId,
      kind: 'service',
      enrollment: enrollments[0]?.line ?? '',
      person,
      begin: '12/01/2026',
      status: 'Active',
      lastDay: '',
      returnsOn: '',
      location: text,
      restriction: text,
      reason: text,
      endTheirs: true,
      seen,
      acknowledged,
    }),
  );
  expect(saved.saved, text).toBe(true);
  expect(cells(lastEntry(host), 19, 20, 21)).toEqual(each(3, asTyped(text)));
  const { rows } = ask(host, 'assignments', { studentId, household: false });
  expect(rows.find(({ begin }) => begin === '2026-12-01')).toMatchObject({
    location: asTyped(text),
    restriction: asTyped(text),
  });
}

/** Edits the last student's row, so that the text stands in all of its cells. */
export function edit(host: Host, text: string): void {
  const { enrollments } = ask(host, 'assignments', { studentId: LAST_ID, household: false });
  const line = enrollments[0]?.line ?? '';
  const { seen } = ask(host, 'enrollment', { line });
  const fields = ['name', 'site', 'household', 'restriction', 'location'] as const;
  const values = fields.map((field) => ({ field, value: text }));
  const saved = confirmed((acknowledged) =>
    ask(host, 'editEnrollment', { line, values, effective: '', reason: text, seen, acknowledged }),
  );
  expect(saved.saved, text).toBe(true);
  const row = shown(host, 'Roster').find(([id]) => id === LAST_ID);
  expect(cells(row, 1, 3, 13, 14, 15)).toEqual(each(5, asTyped(text)));
}
