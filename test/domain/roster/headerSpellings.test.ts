import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/domain/cells/cell';
import { FIELDS, type Field } from '../../../src/domain/roster/fields';
import { guessMapping } from '../../../src/domain/roster/guessMapping';

const guess = (...grid: Grid) => {
  const guessed = guessMapping('Sheet', grid);
  if (!guessed) throw new Error('does not look like a roster');
  return guessed;
};

/** The guessed columns as field → header. */
const headersOf = (...grid: Grid) =>
  Object.fromEntries(
    Object.entries(guess(...grid).mapping.columns).map(([field, ref]) => [field, ref?.header]),
  );

/** A row of headers that names all there is to know, each by its plainest name. */
const PLAIN: Readonly<Record<string, string>> = {
  studentId: 'Student ID',
  name: 'Student Name',
  grade: 'Grade',
  site: 'School',
  service: 'Service',
  delivery: 'Delivery',
  start: 'Start Date',
  end: 'End Date',
  provider: 'Provider',
  caseManager: 'Case Manager',
  annualReview: 'Annual Review Due',
  reevaluation: 'Reevaluation Due',
  esy: 'ESY',
};

/** What systems and districts print, a field a line; the first lines of each are those that districts sent. */
const SPELLINGS: Readonly<Partial<Record<Field, string>>> = {
  studentId:
    'Student # | Pupil # | STN | SID | Unique ID | TSDS ID | State Student Number | Student Identifier | WISEID | SUID | OSIS | MOSIS State ID | EasyIEP ID | ' +
    'SIS ID | SIS Number | Perm ID | Perm # | Permanent ID | Student Perm ID | SEIS ID | Aeries ID | Skyward ID | PowerSchool ID | Synergy ID | Frontline ID | ' +
    'Embrace ID | SpEdForms ID | I-Star ID | GoIEP ID | Easy IEP ID | Infinite Campus ID | Campus ID # | EdPlan ID | Person ID | personID | Local ID | Local Student ID | ' +
    'WVEIS ID | AKSID | TN Student ID | Student Local ID | LASID | SASID | SSID | SSID# | STATEID | State ID | State ID # | State Student ID | State Assigned ID | TSDS Unique ID | TSDS Student ID | ' +
    'PEIMS ID | EMIS ID | Student EMIS ID | OSIS # | OSIS Number | Student OSIS | GTID | FLEID | UIC | PASecureID | MARSS # | MARSS Number | MSIS ID | WISE ID | ' +
    'Stu ID | Stu. # | Student No. | Student Num | StudentNumber | student_number | STUDENT_ID | studentid | StudentID | Student_Id | Student ID Number | ' +
    'Student ID No | District Student ID | District Student Number | School Student ID | Pupil ID | Pupil Number | Learner ID | Child ID | Student ID# | Student I.D. | STUDENT IDs | ' +
    'Student Unique ID | Unique Student ID | Student Permanent ID | ID Number | ID # | ID',
  name:
    'Student (Last, First) | Student Legal Name | Learner | Student Full Name | Student Name (Last, First) | Student Last, First | Name (Last, First) | Last, First | ' +
    'Last Name, First Name | LastFirst | Pupil | Pupil Name | Child | Child’s Name | Learner Name | Student’s Name | STUDENT_NAME | studentname | Full Name | ' +
    'Legal Name | Student Name (Last, First MI) | Student First and Last Name | Stu Name | Student Initials',
  grade:
    'Student Grade Level | Grd Lvl | 26-27 Grade | Grade (26-27) | Grade 2026-27 | 2026-2027 Grade | SY26-27 Grade | Grade Level | Current Grade | Grd | Gr | Gr. | GradeLevel | ' +
    'gradelevel | GRADE_LEVEL | Grade Lvl | Enrolled Grade | Grade Code | Present Grade Level',
  site:
    'School ID | Serving School | School Served | Service School | Attendance Bldg | School of Attendance | Attending School | Attending Building | Attendance Center | ' +
    'School Name | SchoolName | School Site | Site | Bldg | Building Name | Campus | Campus Name | Campus of Attendance | Current School | Service Site | School (code) | School Attending | School # | ' +
    'Home Campus | Enrolled School | Sch',
  provider:
    'Service Provider(s) | Provider(s) | Special Ed Teacher | SpecEd Teacher | Special Educator | Sped Tchr | Related Service Provider | RSP Teacher | SPED Staff | ' +
    'Assigned Teacher | Therapist Name | Clinician | Served By | Provider Name | ProviderName | Service Provider Name | ServiceProvider | Svc Provider | Related Svc Provider | Primary Provider | ' +
    'Current Provider | Provider Assigned | Assigned Provider | Provided By | Service Provided By | Services Provided By | Delivered By | Implemented By | Assigned To | Assigned Staff | ' +
    'Special Education Teacher | SpEd Teacher Name | Special Ed. Teacher | ESE Teacher | Spec Ed Teacher | Sp Ed Teacher | Sped Provider | Special Education Provider | Direct Service Provider | Therapist | Service Therapist | ' +
    'Interventionist | Responsible Staff | Staff Responsible | Person Responsible | Responsible Person | Provider Email | Provider E-mail | Teacher (sped) | SDC Teacher | 26-27 Provider',
  caseManager:
    'Case Manager(s) | SPED Case Mgr | IEP Case Mgr | Case Holder | IEP Coordinator | TOR | Education Specialist | Case Manager Email | Case Mgr | Case Mngr. | CaseManager | ' +
    'casemanager | CASE_MANAGER | Case Manager Name | IEP Case Manager | IEP Manager | Special Education Case Manager | Student Case Manager | Primary Case Manager | Current Case Manager | ' +
    'Assigned Case Manager | Case Manager Assigned | Case Carrier | Case Coordinator | Caseload Manager | Case Load Manager | Caseload Teacher | IEP Holder | File Holder | Folder Holder | IEP Lead | Case Lead | ' +
    'IEP Facilitator | IEP Liaison | IEP Teacher | IEP Case Carrier | Teacher of Record | Teacher of Record (TOR) | Ed Specialist | Ed. Spec. | CM | CM Name | Case Managed By | Managed By | Service Coordinator | ' +
    'Case Manager/Teacher | Teacher/Case Manager | Case Manager * | 26-27 Case Manager',
  annualReview:
    'Next IEP Due | Next IEP Date | Next Annual | Next Review Date | IEP Due By | IEP Expiration Date | ARD Due | Annual ARD Due | Next ARD | Next ARD Date | Annual ARD Due Date | IEP Due | IEP Due Date | ' +
    'IEPDue | IEP_DUE_DATE | Annual IEP Due | Annual Review | Annual Review Date | Annual Review Due Date | AnnualReviewDate | Next Annual Review | Next Annual IEP | Next Annual IEP Due | Next IEP Meeting | ' +
    'Next IEP Review Date | Date of Next IEP | Date of Next Annual IEP | Date of Next Annual Review | IEP Annual Review Due | IEP Annual Due Date | Annual Due | Annual Due Date | IEP Expires | IEP Exp Date | IEP Exp. | ' +
    'IEP End Date | IEP Anniversary Date | IEP Review Due | Review Due Date | Annual Review Due By | Due Date for Annual IEP | IEP Renewal Date | Next PPT | PPT Due | Annual PPT Due | Projected Annual Review Date',
  reevaluation:
    'Date of Next Eligibility Evaluation | 3-Yr Re-Eval Due | 3 Year Reeval | Eval Due Date | Next Eval | Next Reeval Due | Next Triennial Date | FIE Due Date | MET Due | ETR Due | ' +
    'Re-Evaluation Due | Re-Eval Due Date | ReEvalDue | Reeval Date | Re-Eval | Reevaluation | Reevaluation Due By | Three Year Reevaluation | 3 Yr Reevaluation Due | 3yr Due | 3-Year Due | Three-Year Reeval Due Date | ' +
    'Triennial | Tri Due | Tri Date | Triennial Due | Triennial Eval Due | Next Triennial | Next Tri | Triennial Review Due | Next Evaluation | Next Evaluation Due Date | Date of Next Evaluation | ' +
    'Evaluation Due | Eligibility Due | Next Eligibility Date | Eligibility Expiration Date | Redetermination Due | Next Reevaluation | Date of Next Re-evaluation | Next ETR Due | REED Due | Next FIE | Next Full Individual Evaluation',
  start:
    'Start Dt | Svc Start | Service Start Date | ServiceStartDate | service_start_date | Services Start | Start Date of Service | Service Begin Date | Svc Begin Dt | Begin Date | Beginning Date | Begin | ' +
    'Initiation Date | Date of Initiation | Date Started | From Date | From | Start Date (mm/dd/yyyy) | IEP Service Start Date | Projected Start Date | Date Service Begins',
  end: 'Svc End | Services End | Service End Date | ServiceEndDate | End Dt | End Date of Service | Ending Date | Stop Date | End | Through Date | Thru Date | To Date | Projected End Date | IEP Service End Date',
  service:
    'Type of Service | Related Services | SDI Area | Service Type | Service Name | Service(s) | Services | ServiceType | Svc | Svc Type | Program/Service | Special Education Service | Special Ed Services | Sped Service | ' +
    'Special Education/Related Service | Service Description | Service Desc | Service Area | Area of Service | Service Category | Service Code | Service Code and Description | Program | Program Name | Discipline | IEP Service | IEP Services | Therapy Type',
  delivery:
    'Individual/Group | Push in/Pull out | Push-In/Pull-Out | Direct/Consult | Direct or Indirect | Direct/Indirect | Service Delivery | Service Delivery Model | Delivery Method | Mode of Delivery | Ind/Grp | Group/Individual | Direct/Consultative',
  esy: 'ESY (Y/N) | ESY? | Extended School Year | Extended School Year (ESY) | ESY Eligible | ESY Services | E.S.Y.',
};

const listOf = (field: Field): string[] => SPELLINGS[field]?.split(' | ') ?? [];
const SPELLED = FIELDS.filter((field) => SPELLINGS[field]);

describe('a header that systems print is known', () => {
  it.each(SPELLED)('as the one of %s, beside the least that a roster has', (field) => {
    const least = ['Student ID', 'Case Manager', 'Provider', 'Service'].filter(
      (header) => header !== PLAIN[field],
    );
    const unknown = listOf(field).filter((spelling) => headersOf([...least, spelling])[field] !== spelling);
    expect(unknown).toEqual([]);
  });

  it.each(SPELLED)('as the one of %s, among the columns of a whole roster', (field) => {
    const { [field]: _, ...others } = PLAIN;
    for (const spelling of listOf(field))
      expect(headersOf([...Object.values(others), spelling])).toEqual({ ...others, [field]: spelling });
  });

  it('however it is dressed', () => {
    const known = fc.constantFrom(
      ...SPELLED.flatMap((field) => listOf(field).map((text) => ({ field, text }))),
    );
    const dress = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
      (text: string) => ` ${text.replace(/ /g, '  ')} `,
      (text: string) => text.replace(/ /g, '\n'),
      (text: string) => text.replace(/ /g, '_'),
      (text: string) => text.replace(/ /g, '-'),
      (text: string) => `\ufeff${text}:`,
      (text: string) => `${text} *`,
      (text: string) => `${text} (2026-27)`,
      (text: string) => `26-27 ${text}`,
      (text: string) => `${text} 2026-2027`,
      (text: string) => `${text} (required)`,
      (text: string) => (/[a-z]$/.test(text) ? `${text}(s)` : text),
      // Capitals divide words; where there are none between two, only words that headers have can be told.
      (text: string) =>
        /^[\w ]+$/.test(text)
          ? text
              .replace(/\w+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
              .replace(/ /g, '')
          : text,
    );
    fc.assert(
      fc.property(known, dress, dress, ({ field, text }, one, other) => {
        const dressed = other(one(text));
        const { [field]: _, ...others } = PLAIN;
        expect(headersOf([...Object.values(others), dressed])).toEqual({ ...others, [field]: dressed });
      }),
      { numRuns: 400 },
    );
  });
});
