import type { Field } from './fields';

/**
 * How the columns of a roster are headed by SEIS, Aeries, Infinite Campus, PowerSchool, SpEdForms, states' IEP forms and
 * by people, best first: where two columns fit a field, the one that stands earlier here is taken. Spaces, case and
 * punctuation don't matter. Amounts and ranges are recognised by their words instead: `amountHeader.ts`.
 */
export const HEADER_WORDS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  lineId: words('line id | service line id | line key | caseload line id | caseload line | service line'),
  studentId: words(
    'student id | student id number | student id no | student number | student no | ' +
      'student id mosis | student id mosis id | stu id | stu number | studentid | pupil id | ' +
      'pupil number | seis id | perm id | permanent id | local student id | local id | ' +
      'local id number | sis id | student local id | district student id | mosis id | mosis | ' +
      'mosis number | ssid | sasid | lasid | marss number | marss id | student state id | ' +
      'state student id | state id | state id number | person id | district id | id number | ' +
      'id no | id',
  ),
  name: words(
    'student name | student full name | student name last first | name last first | ' +
      'last name first name | last first | lastfirst | full name | pupil name | childs name | ' +
      'child name | student | name | student initials | initials | pupil | child',
  ),
  lastName: words(
    'student last name | last name | legal last name | student last | surname | family name | ' +
      'lname | last | ln',
  ),
  firstName: words(
    'student first name | first name | legal first name | student first | given name | fname | ' +
      'first | fn',
  ),
  grade: words(
    'grade | grade level | current grade | current grade level | present grade level | ' +
      'student grade | grade lvl | grd | gr | grade code',
  ),
  site: words(
    'school of attendance | attending school | school | school name | school site | site | ' +
      'site name | building | building name | attending building | attendance school | ' +
      'attendance center | school building | school attending | current school | campus | ' +
      'campus name | enrolled school | service site | home campus | home school | bldg | sch',
  ),
  service: words(
    'program service | service | service type | service name | special education service | ' +
      'special education or related service | special education related service | services | ' +
      'sped service | related service | service description | service area | service category | ' +
      'special education service code | service code | program | program name | discipline',
  ),
  delivery: words(
    'delivery | service delivery | delivery model | delivery type | service delivery model | ' +
      'service delivery type | direct consult | direct or consult | direct indirect | ' +
      'direct or indirect | delivery method | mode of delivery',
  ),
  start: words(
    'service start date | service begin date | start date | begin date | beginning date | ' +
      'service start | service begin | start | begin | begins | initiation date | ' +
      'date of initiation | date started | from date | from',
  ),
  end: words(
    'service end date | end date | ending date | service end | stop date | end | ends | ' +
      'projected end date | through date | through | to date | to',
  ),
  provider: words(
    'service provider | service provider name | provider | provider name | assigned provider | ' +
      'current provider | primary provider | provider assigned | special education teacher | ' +
      'sped teacher | assigned to | assigned staff | responsible staff | responsible person | ' +
      'person responsible | staff name | staff | therapist | specialist | interventionist | ' +
      'teacher | teacher name | teacher of record',
  ),
  caseManager: words(
    'case manager | case manager name | iep case manager | iep manager | student case manager | ' +
      'primary case manager | sped case manager | special education case manager | case mgr | ' +
      'case mngr | case carrier | caseload manager | case load manager | case coordinator | ' +
      'service coordinator | iep holder | tracking teacher | manager | cm',
  ),
  iepMark: words(
    'iep mark | iep managed | ieps managed | manages iep | manage iep | iep case managed | ' +
      'iep count | case managed | iep',
  ),
  birthDate: words(
    'birth date | birthdate | date of birth | dob | birthday | student birthdate | student birth date | ' +
      'student dob | student date of birth',
  ),
  annualReview: words(
    'date of next annual plan review | next annual plan review | next annual review date | ' +
      'next annual review | annual review due date | annual review due | annual iep due date | ' +
      'annual iep due | annual iep review date | annual review date | annual review | iep due date | ' +
      'iep due | iep review date | iep annual review date | next annual iep | annual due date | annual due',
  ),
  reevaluation: words(
    'date of next reevaluation | date of next re evaluation | next reevaluation date | ' +
      'next reevaluation | next re evaluation | reevaluation due date | re evaluation due date | ' +
      'reevaluation due | re evaluation due | reevaluation date | reevaluation | re evaluation | ' +
      'reeval due | reeval date | reeval | re eval | triennial due date | triennial due | ' +
      'triennial date | triennial | next triennial | next evaluation date | evaluation due date',
  ),
  esy: words('esy | extended school year | esy service | esy eligible | esy mark | summer service'),
  household: words(
    'household | household id | household number | household name | household no | family id | ' +
      'family number | family | hh | hh id',
  ),
  headOfHousehold: words('head of household | head of the household | household head | hh head | hoh | head'),
  restriction: words(
    'restriction | restrictions | assignment restriction | program restriction | ' +
      'reassignment restriction | restricted',
  ),
  location: words(
    'location | service location | location of service | location of services | setting | ' +
      'service setting | educational environment | environment | placement | room',
  ),
};

/** The provider columns of wide rosters: one row a student, a column for each service, headed by the service. */
export const SERVICE_WORDS: readonly string[] = words(
  'slp | slpa | speech | speech therapy | speech therapist | speech language | ' +
    'speech language therapy | speech language pathologist | speech pathologist | ' +
    'speech teacher | ot | cota | occupational therapy | occupational therapist | pt | pta | ' +
    'physical therapy | physical therapist | resource | resource teacher | resource room | ' +
    'resource room teacher | rsp | sai | specialized academic instruction | ' +
    'special education teacher | sped teacher | co teacher | coteacher | co teaching | ' +
    'cotaught | class within a class | cwc | inclusion teacher | learning support | ' +
    'learning support teacher | self contained teacher | reading specialist | reading teacher | ' +
    'math teacher | counselor | counseling | school counselor | social worker | social work | ' +
    'school social worker | lcsw | msw | psychologist | school psychologist | school psych | ' +
    'psych | bcba | behavior specialist | behavior interventionist | nurse | school nurse | ' +
    'nursing | audiologist | audiology | tvi | vision teacher | vision itinerant | ' +
    'teacher of the visually impaired | o m | o and m | orientation mobility | ' +
    'orientation and mobility | dhh | tod | hearing itinerant | teacher of the deaf | ' +
    'interpreter | ape | adapted pe | adaptive pe | adapted physical education | ' +
    'music therapy | music therapist | ecse | ecse teacher | early childhood teacher | para | ' +
    'paraprofessional | paraeducator | aide | transition teacher | transition specialist | ' +
    'vocational teacher | job coach | assistive technology',
);

function words(list: string): string[] {
  return list.split(' | ');
}
