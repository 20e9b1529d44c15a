import type { BandedProvision, Edition, PositionProvision, Provision, Wording } from '../loads/provision';

/** The copy of the plan that these numbers were taken from bears no date of its own. */
const EDITION: Edition = { from: null, until: null, checkedOn: '2026-11-21' };

const SECTION = 'Missouri State Plan for Special Education, Part VII, section 16 (Class Size and Caseloads)';

/** Option 1: how many students one teacher or provider serves outside self-contained classrooms. */
export const headCount: BandedProvision = {
  shape: 'grade bands',
  id: 'mo.16.head-count',
  method: 'head count',
  citation: SECTION + ', Calculation Option 1',
  title: 'Head count of students served',
  unit: 'students',
  perFullTime: true,
  edition: EDITION,
  force: 'guideline',
  rows: [
    { from: 'K', to: '2', maximum: 50, desirable: 40 },
    { from: '3', to: '4', maximum: 55, desirable: 45 },
    { from: '5', to: '6', maximum: 60, desirable: 50 },
    { from: '7', to: '12', maximum: 60, desirable: 50 },
  ],
};

/** Option 2. Its numbers equal option 1's today; it is a provision of its own, counts something else and may change alone. */
export const altcase: BandedProvision = {
  shape: 'grade bands',
  id: 'mo.16.altcase',
  method: 'altcase',
  citation: SECTION + ', Calculation Option 2',
  title: 'Alternate caseload number (ALTCASE)',
  unit: 'ALTCASE number',
  perFullTime: false,
  edition: EDITION,
  force: 'guideline',
  rows: [
    { from: 'K', to: '2', maximum: 50, desirable: 40 },
    { from: '3', to: '4', maximum: 55, desirable: 45 },
    { from: '5', to: '6', maximum: 60, desirable: 50 },
    { from: '7', to: '12', maximum: 60, desirable: 50 },
  ],
};

/** Students in a self-contained classroom at any one time of the school year. */
export const selfContained: BandedProvision = {
  shape: 'grade bands',
  id: 'mo.16.self-contained',
  method: 'self-contained',
  citation: SECTION + ', Self-Contained Classrooms',
  title: 'Class size of self-contained classrooms',
  unit: 'students in the classroom at one time',
  perFullTime: false,
  edition: EDITION,
  force: 'should not exceed',
  rows: [
    { from: 'K', to: '2', maximum: 8, desirable: 5 },
    { from: '3', to: '4', maximum: 9, desirable: 5 },
    { from: '5', to: '6', maximum: 9, desirable: 6 },
    { from: '7', to: '12', maximum: 10, desirable: 6 },
  ],
};

const SESSIONS = 'Starred in the text: two half-day sessions of 6 to 11 children.';
const THERAPY = ['occupational', 'physical', 'speech'];
const ROOM = ['center', 'based', 'self', 'contained'];

/** Early childhood special education: children for each full-time position that the state approves. */
export const ecse: PositionProvision = {
  shape: 'positions',
  id: 'mo.16.ecse',
  method: 'ecse',
  citation: SECTION + ', Early Childhood Special Education',
  title: 'Early childhood caseloads by position',
  unit: 'children per full-time position',
  perFullTime: true,
  edition: EDITION,
  force: 'guideline',
  shared: [{ words: ['speech'], why: 'the plan names speech in two rows, itinerant and related services' }],
  rows: [
    {
      id: 'center-based',
      position: 'Center-based self-contained teacher',
      low: 12,
      high: 22,
      note: SESSIONS + ' The text also points to the K-2 class sizes for self-contained classrooms.',
      wordings: [
        { need: ['center'], may: ROOM },
        { need: ['self', 'contained'], may: ROOM },
      ],
    },
    {
      id: 'paraprofessional',
      position: 'Classroom paraprofessional',
      low: 12,
      high: 22,
      note: SESSIONS,
      wordings: [{ need: ['paraprofessional'] }],
    },
    {
      id: 'integrated',
      position: 'Integrated classroom teacher',
      low: 12,
      high: 20,
      note:
        'Children with disabilities only; at least half of the class must have an IEP or qualify, and a session holds ' +
        'at most 12 children in all. ' +
        SESSIONS,
      wordings: [
        { need: ['integrated'], may: ['reverse', 'mainstream'] },
        { need: ['reverse', 'mainstream'] },
      ],
    },
    {
      id: 'itinerant-traveling',
      position: 'Itinerant teacher, traveling',
      low: 12,
      high: 30,
      note: 'Speech therapists and early childhood teachers who serve in programs and homes.',
      wordings: [{ need: ['traveling'], may: ['itinerant', 'speech'] }],
    },
    {
      id: 'itinerant-non-traveling',
      position: 'Itinerant teacher, non-traveling',
      low: 31,
      high: 50,
      note: 'Speech therapists and early childhood teachers who serve in programs and homes.',
      wordings: [{ need: ['non', 'traveling'], may: ['itinerant', 'speech'] }],
    },
    {
      id: 'diagnostic',
      position: 'Diagnostic staff',
      low: 160,
      high: 160,
      note: 'For each position.',
      wordings: [{ need: ['diagnostic'] }, { need: ['diagnostician'] }],
    },
    {
      id: 'related-services',
      position: 'Related service staff (OT, PT, speech)',
      low: 45,
      high: 50,
      note: 'Therapists whom the district employs.',
      wordings: therapists(),
    },
    {
      id: 'coordinator',
      position: 'Program or process coordinator',
      low: 200,
      high: 200,
      note: 'Assigned to early childhood special education alone.',
      wordings: [
        { need: ['coordinator'], may: ['program', 'process', 'administrator'] },
        { need: ['administrator'] },
      ],
    },
    {
      id: 'secretary',
      position: 'Secretary',
      low: 200,
      high: 200,
      note: '',
      wordings: [{ need: ['secretary'] }],
    },
    {
      id: 'nurse',
      position: 'Nurse',
      low: 175,
      high: 175,
      note: 'More than one full-time position is possible where IEPs name more nursing needs.',
      wordings: [{ need: ['nurse'] }],
    },
    {
      id: 'social-worker-general',
      position: 'Social worker, general',
      low: 175,
      high: 175,
      note: '',
      wordings: [{ need: ['social', 'worker', 'general'] }],
    },
    {
      id: 'social-worker-diagnostic',
      position: 'Social worker, diagnostic',
      low: 160,
      high: 160,
      note: '',
      wordings: [{ need: ['social', 'worker', 'diagnostic'] }],
    },
    {
      id: 'social-worker-related-services',
      position: 'Social worker, related services',
      low: 50,
      high: 50,
      note: '',
      wordings: [{ need: ['social', 'worker', 'related'], may: ['service'] }],
    },
  ],
};

/** The whole group of one session, children without disabilities included; said more strongly than the caseloads. */
const ecseSession: PositionProvision = {
  shape: 'positions',
  id: 'mo.16.ecse-session',
  method: 'ecse',
  citation: SECTION + ', Early Childhood Special Education, integrated classroom',
  title: 'Session size of integrated early childhood classrooms',
  unit: 'children in one session, with and without disabilities',
  perFullTime: false,
  edition: EDITION,
  force: 'may not exceed',
  rows: [
    {
      id: 'integrated-session',
      position: 'Integrated classroom session, all children',
      low: 12,
      high: 12,
      note: 'Children with and without disabilities together.',
      wordings: [{ need: ['integrated', 'session'] }],
    },
  ],
};

/** Everything that section 16 gives as a table. */
export const provisions: readonly Provision[] = [headCount, altcase, selfContained, ecse, ecseSession];

/** "Related services" with or without the therapies, or the therapies alone; speech alone could be the itinerant row too. */
function therapists(): Wording[] {
  return [
    { need: ['related', 'service'], may: THERAPY },
    { need: ['related'], may: THERAPY },
    { need: ['occupational'], may: THERAPY },
    { need: ['physical'], may: THERAPY },
  ];
}
