import type { Host } from '../host/host';
import { FAMILY_NAMES, GIVEN_NAMES } from '../host/sampleNames';
import { HEADER } from '../kit/rows';
import { afterSetUp, ask, handingOver, ROSTER, smallRoster } from './installed';

/** So many has the teacher who leaves in November. */
export const STUDENTS = 43;
const FAMILY = ['Parent/Guardian Name', 'Mailing Address', 'Home Language'];

export const isSpanish = (n: number): boolean => n % 3 === 0;
export const idOf = (n: number): string => `20000${String(n + 1).padStart(2, '0')}`;
const givenOf = (n: number): string => GIVEN_NAMES[n % GIVEN_NAMES.length] ?? '';
const familyOf = (n: number): string => FAMILY_NAMES[n % FAMILY_NAMES.length] ?? '';
export const nameOf = (n: number): string => `${givenOf(n)} ${familyOf(n)}`;

const rows = [
  ...Array.from({ length: STUDENTS }, (_, n) => [
    ...[idOf(n), `${familyOf(n)}, ${givenOf(n)}`, '3', 'Oak', 'Resource'],
    ...[{ day: '2026-08-15' }, { day: '2027-05-28' }, 3, 2, 5, '', 'Ramos, Elena', 'Ramos, Elena', ''],
    ...[
      `${isSpanish(n) ? 'Familia' : 'Mr. and Mrs.'} ${familyOf(n)}`,
      `${n + 1} Elm St\nLakeview, MO 65000`,
      isSpanish(n) ? 'Español' : 'English',
    ],
  ]),
  [
    ...['2000099', 'Zeller, Max', '4', 'Oak', 'Resource', { day: '2026-08-15' }, { day: '2027-05-28' }],
    ...[3, 2, 5, '', 'Cho, Ben', 'Cho, Ben', '', 'Pat Zeller', '99 Elm St', 'English'],
  ],
];

/** A whole caseload went to a colleague on one day; of one student the minutes changed, too. Answers the save's batch. */
export function handedOver(): { host: Host; batch: string } {
  const sample = smallRoster('America/Chicago', rows);
  const host = afterSetUp({ ...sample, sheets: [{ name: ROSTER, rows: [[...HEADER, ...FAMILY], ...rows] }] });
  ask(host, 'nameDistrict', { name: 'Lakeview R-IV' });
  const draft = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/30/2026');
  const drafts = draft.drafts.map((each, i) => (i === STUDENTS - 1 ? { ...each, amount: '4' } : each));
  const saved = ask(host, 'save', { ...draft, drafts, acknowledged: [] });
  if (!saved.saved) throw new Error(saved.findings.map(({ sentence }) => sentence).join(' '));
  const [newest] = ask(host, 'history', { before: '' }).batches;
  return { host, batch: newest?.batch ?? '' };
}
