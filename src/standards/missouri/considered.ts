import type { ConsideredPoints } from '../loads/considered';

/** What section 16 asks to consider as students are assigned, in its own order. */
export const considered: readonly ConsideredPoints[] = [
  {
    methods: ['self-contained'],
    where: 'Missouri State Plan, Part VII, section 16, Self-Contained Classrooms, A to F',
    points: [
      ['A', 'Severity of the disability of the students assigned to the classroom'],
      ['B', 'Ages of the students assigned to the classroom'],
      ['C', 'Range of needs of the students, as their IEPs say'],
      ['D', 'Unique needs of the students, as their IEPs say'],
      ['E', 'Other duties of the classroom teacher (case management, recess, lunch, and so on)'],
      [
        'F',
        'Level of paraprofessional support; between desirable and maximum, a paraprofessional for the class',
      ],
    ],
  },
  {
    methods: ['head count', 'altcase'],
    where: 'Missouri State Plan, Part VII, section 16, Caseload Calculation Options, A to F',
    points: [
      ['A', 'Ages and grade levels of the students served'],
      ['B', 'Severity of the disabilities of the students served'],
      ['C', 'Unique needs of the students, as their IEPs say'],
      ['D', 'Number of IEPs managed'],
      ['E', 'Responsibilities for assessment and evaluation'],
      ['F', 'Other duties'],
    ],
  },
  {
    methods: ['ecse'],
    where: 'Missouri State Plan, Part VII, section 16, staffing determinations, A to G',
    points: [
      ['A', 'Instructional planning time (at least 250 minutes a week)'],
      ['B', 'Data collection, observation, assessment and report preparation'],
      ['C', 'Consultation and IEP planning with general educators'],
      ['D', 'IEP case management'],
      ['E', 'IEP Team meetings and meetings with parents'],
      ['F', 'Age of the children: younger ones need more help with personal tasks'],
      ['G', 'Travel time between assignments'],
    ],
  },
];
