import { ROSTER_HEADER, type SampleRow } from './sampleDistrict';

type Column = (typeof ROSTER_HEADER)[number];

const at = (header: Column): number => ROSTER_HEADER.indexOf(header);

/** What a real export and ten years of hands leave in a roster, one kind each or a few, always on the same rows. */
export function addMess(
  clean: readonly SampleRow[],
  firstRow: number,
): { messy: SampleRow[]; hiddenRows: number[] } {
  const rows = clean.map((row) => [...row]);
  // Ramos's caseload stays as it is: the 43 lines of the story are counted in tests.
  const others = rows.filter((row) => row[at('Service Provider')] !== 'Ramos, Elena');
  const hers = rows.filter((row) => row[at('Service Provider')] === 'Ramos, Elena');
  const write = (row: SampleRow | undefined, header: Column, value: SampleRow[number]) => {
    if (row) row[at(header)] = value;
  };

  write(hers[4], 'Service Provider', 'Elena Ramos');
  write(hers[11], 'Service Provider', 'ramos, elena ');
  write(hers[20], 'Student Name', `${String(hers[20]?.[at('Student Name')])}  `);
  write(
    others.find((row) => row[at('Service Provider')] === 'Whitfield, Tess'),
    'Service Provider',
    'Tess Whitfield',
  );
  write(others[20], 'Start Date', '13/45/2026');
  write(others[55], 'Program/Service Hours', '30 min ???');
  write(others[80], 'Gr.', 'ungraded');
  write(others[95], 'Delivery', 'see notes');
  write(others[120], 'Location', '#REF!');
  write(others[140], 'End Date', 'ongoing');
  write(others[150], 'Annual Review Due', '02/30/2027');
  // Reviewed, and typed into one of the student's three rows.
  write(others[2], 'Annual Review Due', { day: '2027-11-17' });
  write(others[160], 'End Date', { day: '2026-01-15' });
  write(others[160], 'Start Date', { day: '2026-08-24' });
  write(others[175], 'IEP Hours Min', 5);
  write(others[175], 'IEP Hours Max', 0.5);
  write(others[190], 'Student ID#', '');
  write(others[210], 'School ', `${String(others[210]?.[at('School ')])} `);
  write(others[230], 'Service Provider', '');
  write(others[231], 'Service Provider', 'Unassigned');
  write(others[300], 'Service Provider', 'TBD');
  // Begins with December: Upcoming today.
  write(others[320], 'Start Date', { day: '2026-12-01' });

  const duplicate = [...(others[60] ?? [])];
  const secondVersion = [...(others[100] ?? [])];
  // The same service in another place is a second line.
  secondVersion[at('Location')] = 'Library';
  const overlapping = [...(others[130] ?? [])];
  overlapping[at('Start Date')] = { day: '2026-11-02' };
  overlapping[at('End Date')] = { day: '2027-11-01' };

  const pageHeader = (): SampleRow => [...ROSTER_HEADER];
  insertAfter(rows, others[61], duplicate);
  insertAfter(rows, others[100], secondVersion);
  insertAfter(rows, others[130], overlapping);
  insertAfter(rows, others[170], pageHeader());
  insertAfter(rows, others[345], pageHeader());
  insertAfter(rows, others[200], []);
  insertAfter(rows, others[380], ['', '  ']);
  const lines = rows.length;
  rows.push([], ['Total', '', lines]);
  const hidden = others[250];
  return { messy: rows, hiddenRows: hidden ? [rows.indexOf(hidden) + firstRow] : [] };
}

function insertAfter(rows: SampleRow[], row: SampleRow | undefined, inserted: SampleRow): void {
  const index = row ? rows.indexOf(row) : -1;
  if (index >= 0) rows.splice(index + 1, 0, inserted);
}
