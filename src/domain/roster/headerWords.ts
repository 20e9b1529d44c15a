import type { Field } from './fields';

/** Special-education and student information systems. */
const SYSTEMS =
  'seis,aeries,skyward,powerschool,synergy,frontline,embrace,spedforms,istar,easyiep,goiep,edplan,seas,esped,enrich,welligent,genesis,' +
  'realtime,eschool,eschoolplus,tyler,iepdirect,pcg,samegoal,iepwriter,infinite,campus';
/** What states call the number of a student, by itself and before "ID". */
const STATE_IDS =
  'ssid,sasid,lasid,aksid,sti,suid,nyssis,mis,eis,dcid,stn,sid,osis,wiseid,gtid,fleid,uic,uid,eduid,pasecureid,nysid,stateid';
const STATE_SYSTEMS =
  'isbe,tsds,peims,emis,calpads,sais,msis,nssrs,marss,kids,stars,wise,nysis,wveis,aksid,texas';
/** "NM Student ID": a state's own number. */
const STATES =
  'al,ak,az,ar,ca,co,ct,de,fl,ga,hi,ia,il,ks,ky,la,md,ma,me,mi,mn,ms,mo,mt,nc,nd,ne,nh,nj,nv,ny,oh,ok,pa,ri,sc,sd,tn,tx,ut,va,vt,wa,wi,wv,wy';
const PLACE = 'school,building,site,campus,center';
/** Words beside "provider" and "case manager" that make no other person of them. */
const BY =
  'sped,related,service,iep,primary,current,assigned,main,lead,direct,student,therapy,responsible,special,sai';
const CASE = 'sped,iep,student,primary,current,assigned,main,lead,school,cst';
const MEETING = 'iep,ard,ppt,cse,annual';
const EVALUATION = 'evaluation,eligibility,fie,fiie,met,etr,reed,rr,mdt';

/** Whoever teaches the class of a student is headed so as often as whoever gives the service. */
export const DOUBTFUL_PROVIDERS: readonly string[] = words(
  'teacher name | teacher | staff name | staff | specialist | instructor | teacher,staff email | team member [name]',
);

/** One more than the provider: never the only one without a question. */
export const SECOND_PROVIDERS: readonly string[] = words(
  `secondary,second,other,additional,co,alternate,new,next,proposed,receiving [${BY}]* provider,therapist,clinician [name,assigned]*`,
);

/** One more than the case manager. */
export const SECOND_MANAGERS: readonly string[] = words(
  `secondary,second,other,additional,co,alternate,backup,back,assistant,interim,temporary,sub,substitute,new,next,proposed,receiving [up] [${CASE}]* cm,tor,case,iep,caseload [manager,carrier,holder,coordinator,lead]* [name,assigned]*`,
);

/** Whoever teaches the class is asked about where nobody else is named as the provider. */
export const CLASS_TEACHERS: readonly string[] = words('class [room] teacher [name] | teacher class [room]');
/** The same only where no case manager is named either. */
export const OTHER_TEACHERS: readonly string[] = words(
  'home,general,gen,regular,reg [room,education]* teacher [name] | teacher home,general,gen,regular,reg [room,education]* | home room | hr teacher',
);

/**
 * How the columns of a roster are headed by SEIS, Aeries, Infinite Campus, PowerSchool, Skyward, SpEdForms, EasyIEP, states' IEP
 * forms and by people, best first: of two columns that fit a field, the one that stands earlier here is taken. They are read in
 * the plain words of `headerSpelling.ts`: no case, punctuation, abbreviation, nor "of", "the", "for" and the like. A comma stands
 * between words of which each will do, brackets around words that may be missing, a star behind those that may come several times
 * (`headerPattern.ts`). Amounts and ranges are recognised by their words instead: `amountHeader.ts`.
 */
export const HEADER_WORDS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  lineId: words('line id | service line id | line key | caseload line id | caseload line | service line'),
  studentId: words(
    'student id [number] [mosis] [id,number] | student number [id] [mosis] [id,number] | student [number,id,perm,permanent,unique,sis]* id,number [number,id] | ' +
      `[student]* ${SYSTEMS} [${SYSTEMS},student,unique,local,perm,permanent]* id,number [number,id] | go,easy iep id | i star id | sped forms id | ` +
      '[student]* sis,perm,permanent,unique [student] id,number [number,id] | ' +
      '[student]* local [student,school,sis,unique,perm,permanent]* id,number [number,id] | ' +
      `[student]* ${STATE_IDS} [student,state]* [id,number]* | ` +
      `[student]* state,${STATE_SYSTEMS} [state,student,unique,assigned,testing,sis]* id,number [number,id]* | ` +
      '[student]* mosis [student,state]* [id,number]* | ' +
      `${STATES} student id,number | ` +
      'person id,number | [student] alpha key | [student] alphakey | [student] district [student] id | district student number | school student id,number | sped id,number | other id | id number | id',
  ),
  name: words(
    'student [legal,full]* name [last,first,middle,mi,name,legal,full]* | student [legal,full]* last [name] first [name,middle,mi]* | ' +
      'full [legal] name | legal name | name last first [middle,mi] | last name first name [middle,mi] | last first [middle,mi] | ' +
      'student first [name] last [name] | first [name] last [name] | student | name | [student] preferred,display name | student initials | initials',
  ),
  lastName: words(
    'student [legal] last name | student legal last | last name student | last name [legal] | legal last name | student last | legal last | ' +
      'family name | last',
  ),
  firstName: words(
    'student [legal] first name | student legal first | first name student | first name [legal] | legal first name | student first | legal first | ' +
      'given name | first | student preferred,chosen first name | preferred,chosen first name',
  ),
  grade: words(
    'grade | grade student in | [student,current,present,enrolled]* grade level | student,current,present,enrolled grade | ' +
      '[student,current]* grade code | grade [level] student',
  ),
  site: words(
    `${PLACE} attendance | attendance,attending,serving,served,service ${PLACE} [name] | ${PLACE} attending,served,serving [name] | ` +
      'school [name] | school site,building [name] | site [name] | building [name] | campus [name] | ' +
      `current,assigned,enrolled,student ${PLACE} [name] | school enrolled | ` +
      `[attendance,attending,serving,service,current]* ${PLACE} id,code,number | organization name | home campus,school,building`,
  ),
  service: words(
    'program service | service | service type | type service | service name | service description | service type description,name | [service] sped related service | ' +
      '[student] sped,iep service [type,name]* | related service [type,name,description]* | service,sdi area | sped [program,service,instruction]* area | specially designed instruction | service category | ' +
      'service provided | service student receive,receives | area service | sdi [type,service]* | sped program | instructional service | program [name] | therapy type | discipline | therapy | ' +
      '[sped]* service code [description,name]*',
  ),
  delivery: words(
    'delivery | service delivery | delivery model,type,method,mode | service delivery model,type,method,mode | direct consult,indirect,consultation,consultative | ' +
      'mode,method,model,type delivery | mode,method,model,type service delivery | individual group | group individual | push in pull out | pull out push in | ' +
      'service model,mode | model | ' +
      'consult,consultation,indirect [service]* [only] [y,yes]* [n,no]*',
  ),
  start: words(
    'service start date | start date service | service start | date service start | [sped,iep,program,related]* service start [date] | ' +
      'start date | start | date start | from date | from | projected [service]* start date',
  ),
  end: words(
    'service end date | end date service | service end | date service end | [sped,iep,program,related]* service end [date] | ' +
      'end date | end | date end | projected [service]* end date | through date | through | to date | to',
  ),
  provider: words(
    `service provider [name] | provider name | provider [full] | [${BY}]* provider [name,assigned]* | ` +
      `[${BY}]* provider,therapist,clinician [name] last first | ` +
      `[${BY}]* therapist,clinician,interventionist,practitioner [name,assigned]* | ` +
      `[${BY}]* sped,rsp,sdc,sai,sdi,resource,intervention [${BY}]* teacher,educator,instructor,specialist,staff [name,assigned]* | ` +
      `teacher,educator,staff sped [name] | [service] served,provided,delivered,implemented by | ` +
      '[direct,related]* service staff,teacher [name] | provides it,service | assigned to | assigned staff,teacher,educator [name] | staff,teacher assigned | ' +
      'tos | teacher service | responsible staff,person,party | person,staff responsible [service] | ' +
      `[${BY}]* provider,therapist,clinician email | [sped] staff email | ` +
      `[${BY}]* provider,therapist,clinician id | [${BY}]* provider,therapist,clinician,teacher,staff last,surname [name]`,
  ).concat(SECOND_PROVIDERS, DOUBTFUL_PROVIDERS),
  caseManager: words(
    `case manager [name] | iep case manager | [${CASE}]* case,iep manager [name] last first | [${CASE}]* case,caseload manager [name,assigned]* | ` +
      `[${CASE}]* iep,sped manager [name]* | adv,advisor,adviser,teacher case,caseload manager [name] | case,iep,file,folder,caseload,roster carrier,holder,coordinator,facilitator,leader,lead,owner,monitor,liaison,teacher [name]* | sped,iep,ets,eti liaison,chair,chairperson [name] | ` +
      `[${CASE}]* case carrier,holder,coordinator [name]* | teacher record [name] | tor | [sped] education specialist [name] | ` +
      'service coordinator [name] | tracking,monitoring,managing teacher [name] | [case] managed by | manager [case] | cm [name] | ' +
      'case manager provider,teacher | sped teacher case manager | teacher case manager | provider case manager | ' +
      `[${CASE}]* case,iep manager last,surname [name] | cm,tor last [name] | [${CASE}]* case,iep manager email | cm,tor email | email case manager | [${CASE}]* case,iep manager id,number`,
  ).concat(SECOND_MANAGERS),
  providerFirst: words(`[${BY}]* provider,therapist,clinician,teacher,staff first,given [name]`),
  managerFirst: words(`[${CASE}]* case,iep manager first,given [name] | cm,tor first [name]`),
  iepMark: words(
    'iep mark | iep managed | manages iep | manage iep | iep case managed | iep count | case managed | iep | iep status',
  ),
  birthDate: words('[student]* birth date [student]'),
  annualReview: words(
    'date next annual [iep,plan,ard]* review | [date,upcoming]* next [annual,iep,plan,ard]* review [due,date]* | ' +
      '[student,projected,date,next]* annual [iep,plan,ard]* review due,deadline [date,by]* | date annual [iep]* review due | ' +
      `[student,annual,next]* ${MEETING},review [annual,review,meeting,plan]* due [date,by]* | due date [annual]* ${MEETING} | ` +
      `[date]* next [annual]* ${MEETING},review [annual,review,meeting]* [due,date]* | annual due [date,by]* | ` +
      `[date]* ${MEETING} [annual]* expiration,anniversary,renewal,deadline [due,date]* | ` +
      '[projected]* annual [iep,plan,ard]* review [date]* | iep [annual]* review [date]* | iep,ard end [date] | annual anniversary [date] | annual',
  ),
  reevaluation: words(
    '[date,student,projected]* next reevaluation,triennial,redetermination [evaluation,reevaluation,triennial,eligibility,review,assessment,iep,meeting]* [due,date,by]* | ' +
      '[date,student,projected,triennial]* reevaluation,triennial,redetermination [evaluation,reevaluation,eligibility,review,assessment,iep,meeting]* due,deadline,expiration [date,by]* | ' +
      '[triennial]* reevaluation,triennial,redetermination [evaluation,reevaluation,review,assessment]* [date,by]* | ' +
      `[date]* next [eligibility,full,individual,initial]* ${EVALUATION} [${EVALUATION},report,review]* [due,date]* | ` +
      `[eligibility,full,individual]* ${EVALUATION} [${EVALUATION},report,review,meeting]* due,expiration,deadline [date,by]*`,
  ),
  esy: words(
    'esy | extended school year | esy,summer service | esy eligible,mark,eligibility,recommended,needed',
  ),
  household: words('household | household id,number,name | family id,number | family | hh | hh id'),
  headOfHousehold: words('head household | household head | hh head | hoh | head'),
  parents: words(
    'parent [or,and] guardian,parent [name] | parents guardians,parents [names,name] | parent,guardian [full] name | guardian | guardians [names] | parents | parent | parent 1 [name] | guardian 1 [name] | mother,father,primary contact,guardian name',
  ),
  address: words(
    'mailing,home,parent,guardian,student,family address | address | street,mailing address | full address',
  ),
  language: words(
    'home,parent,parents,guardian,primary,native,family,correspondence,preferred language | language home,family,correspondence | language',
  ),
  restriction: words('restriction | assignment,program,reassignment restriction | restricted'),
  location: words(
    'location | service location | location service | setting | service setting | setting service | educational environment | environment | placement | room',
  ),
};

/** The provider columns of wide rosters: one row a student, a column for each service, headed by the service. */
export const SERVICE_WORDS: readonly string[] = words(
  'slp | slpa | slt | lsh | spch | spch lang | spch language | speech lang | ot therapist | pt therapist | speech language therapist | speech clinician | s l | sp l | sp | speech | speech therapy | speech therapist | speech language | ' +
    'speech language therapy | speech language pathologist | speech pathologist | ' +
    'speech teacher | intervention specialist | ot | cota | occupational therapy | occupational therapist | pt | pta | ' +
    'physical therapy | physical therapist | resource | resource teacher | resource room | ' +
    'resource room teacher | rsp | sai | specialized academic instruction | ' +
    'special education teacher | sped teacher | co teacher | coteacher | co teaching | ' +
    'cotaught | class within a class | class within class | cwc | inclusion teacher | learning support | ' +
    'learning support teacher | sdi teacher | self contained teacher | reading specialist | reading teacher | ' +
    'math teacher | counselor | counseling | school counselor | social worker | social work | ' +
    'school social worker | school social work | ssw | lcsw | msw | lssp | lbs | lbs1 | rn | vi | hi | sdc | psychologist | school psychologist | school psych | ' +
    'psych | bcba | behavior specialist | behavior interventionist | nurse | school nurse | ' +
    'nursing | audiologist | audiology | tvi | vision teacher | vision itinerant | ' +
    'teacher of the visually impaired | o m | o and m | orientation mobility | ' +
    'orientation and mobility | dhh | tod | hearing itinerant | teacher of the deaf | ' +
    'interpreter | ape | adapted pe | adaptive pe | adapted physical education | ' +
    'music therapy | music therapist | ecse | ecse teacher | early childhood teacher | para | ' +
    'paraprofessional | paraeducator | aide | transition teacher | transition specialist | ' +
    'vocational teacher | job coach | assistive technology',
);

const meaning = (list: string): [string, string][] =>
  list.split(' | ').flatMap((entry): [string, string][] => {
    const [said = '', meant = ''] = entry.split(/: ?/);
    return said.split(' ').map((word) => [word, meant]);
  });

/** What words of headers stand for; those that say nothing, for nothing. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  meaning(
    'rel: related | of the for a an is and or what which who does do please enter select your their: | rs: related service | cd: code | typ: type | dscr descr: description | rev: review | stu stud stdnt pupil learner child childs scholar: student | no num nbr nmbr nr: number | ' +
      'ids identifier identification ident: id | mgr mngr mangr managers: manager | prov provdr prvdr prvd: provider | tchr teachr: teacher | ' +
      'spec: special | ed educ edu: education | ese speced: sped | svc svcs srvc srv serv: service | sch schl: school | ' +
      'bldg bld: building | ctr: center | cur curr: current | ent entity: school | grd gr: grade | lvl: level | dt: date | beg begin begins beginning starts starting started initiation: start | ' +
      'ends ending stop thru: end | exp expire expires expiry: expiration | yr: year | eval: evaluation | reeval re-eval: reevaluation | ' +
      'tri triannual 3y: triennial | three: 3 | lname ln lastnm: last name | fname fn firstnm: first name | surname: last name | nm: name | ' +
      'asgnd assgnd assgn asgn: assigned | ther: therapist | coord: coordinator | loc: location | prog: program | desc: description | ' +
      'elig: eligibility | bday dob birthdate birthday: birth date | init inits: initials | sess: sessions | ind indiv: individual | grp: group | ' +
      'pushin: push in | pullout: pull out',
  ),
);

/** Several words that mean what one does, in plain words. */
export const PHRASES: readonly (readonly [string, string])[] = [
  [' exceptional student education ', ' sped '],
  [' special education ', ' sped '],
  [' sp education ', ' sped '],
  [' special educator ', ' sped educator '],
  [' education special ', ' education specialist '],
  [' re evaluation ', ' reevaluation '],
  [' 3 year ', ' triennial '],
  [' e mail ', ' email '],
  [' date birth ', ' birth date '],
  [' case load ', ' caseload '],
];

function words(list: string): string[] {
  return list.split(' | ');
}
