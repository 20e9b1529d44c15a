import fc from 'fast-check';

/** What a district knows, however it writes it down. */
export type StaffTruth = { last: string; first: string; credential: string };
export type LineTruth = { service: string; provider: number | null; minutes: number; start: string };
export type StudentTruth = {
  id: string;
  last: string;
  first: string;
  grade: string;
  site: string;
  manager: number;
  lines: LineTruth[];
};
export type Truth = { staff: StaffTruth[]; students: StudentTruth[] };

// Initials and surnames differ, so that each short form fits one of them only.
const STAFF: readonly StaffTruth[] = [
  { last: 'Ramos', first: 'Elena', credential: 'CCC-SLP' },
  { last: 'Cho', first: 'Ben', credential: 'OTR/L' },
  { last: 'Okafor', first: 'Dele', credential: 'M.Ed.' },
  { last: 'Lund', first: 'Sara', credential: 'M.A.' },
  { last: "O'Brien", first: 'Pat', credential: 'PT' },
  { last: 'De la Cruz', first: 'Maria', credential: 'BCBA' },
];
const LAST = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gum', 'Hazel'];
const FIRST = ['Ana', 'Ben', 'Cora', 'Drew', 'Ella', 'Finn', 'Gia', 'Hal'];
export const SITES = ['Oak Elementary', 'Maple Middle', 'Lincoln High'];
export const SERVICES = ['Resource', 'Speech', 'OT', 'PT'];
const GRADES = ['K', '1', '2', '3', '5', '8', '11'];
/** Each comes out even in hours, five times a week and four times a month. */
const MINUTES = [30, 60, 90, 150, 300];
const STARTS = ['2026-08-15', '2026-08-24', '2026-09-03', '2026-10-09', '2026-11-12'];

const line = fc.record({
  provider: fc.option(fc.nat(3), { freq: 8, nil: null }),
  minutes: fc.constantFrom(...MINUTES),
  start: fc.constantFrom(...STARTS),
});

/** Three to eight students with one to three services each, of two to four people. */
export const truths: fc.Arbitrary<Truth> = fc
  .record({
    staff: fc.shuffledSubarray([...STAFF], { minLength: 4, maxLength: 4 }),
    services: fc.array(fc.subarray(SERVICES, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 8 }),
    lines: fc.array(line, { minLength: 24, maxLength: 24 }),
    grades: fc.array(fc.constantFrom(...GRADES), { minLength: 8, maxLength: 8 }),
    sites: fc.array(fc.constantFrom(...SITES), { minLength: 8, maxLength: 8 }),
    managers: fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
  })
  .map(({ staff, services, lines, grades, sites, managers }) => ({
    staff,
    students: services.map((own, index) => ({
      id: String(30_100 + index * 7),
      last: LAST[index] ?? '',
      first: FIRST[index] ?? '',
      grade: grades[index] ?? '',
      site: sites[index] ?? '',
      manager: managers[index] ?? 0,
      lines: own.map((service, at) => ({
        service,
        ...(lines[(index * 3 + at) % lines.length] ?? { provider: null, minutes: 30, start: '2026-08-15' }),
      })),
    })),
  }));
