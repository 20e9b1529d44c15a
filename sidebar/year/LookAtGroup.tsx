import { useId } from 'preact/hooks';
import type { YearBecomes, YearReason, YearStudent } from '../../src/contract/schoolYear';
import { counted } from '../../src/domain/cells/counted';
import { GRADES, parseGrade } from '../../src/domain/cells/grade';
import { shownId } from '../../src/domain/roster/studentNames';
import { memo } from '../shell/memo';
import { usePage } from '../shell/PageContext';
import { Paged } from '../shell/Paged';
import { gradeText } from './yearChoices';

/** So many students of a group are shown at once; one can be 2,000. */
const SHOWN = 30;

type Group = {
  title: string;
  about: string;
  /** What can be chosen for all of the group at once. */
  together: readonly SharedChoice[];
};
type Choose = (student: YearStudent) => YearBecomes;
type SharedChoice = { label: string; choose: Choose };

const SUGGESTED: SharedChoice = { label: 'As suggested', choose: ({ becomes }) => becomes };
const LEAVE: SharedChoice = { label: 'All leave', choose: () => 'leaves' };
const STAY: SharedChoice = {
  label: 'All stay',
  // Without one grade they stay without.
  choose: ({ grade }) => parseGrade(grade) ?? '',
};
const KINDERGARTEN: SharedChoice = { label: 'All to kindergarten', choose: () => 'K' };
const PRESCHOOL: SharedChoice = { label: 'All stay in preschool', choose: () => 'PK' };

/** Whom someone should look at, in the server’s order: what most needs a decision first. */
export const REASONS: { readonly [R in YearReason]: Group } = {
  'several grades': {
    title: 'Several grades',
    about: 'The student’s rows say different grades.',
    together: [],
  },
  'no birth date': {
    title: 'Preschool, no birth date',
    about: 'Who is old enough for kindergarten can’t be told.',
    together: [KINDERGARTEN, PRESCHOOL],
  },
  'no grade': {
    title: 'No grade',
    about: 'The roster names no grade that can be read. None is written unless you choose one.',
    together: [],
  },
  kindergarten: {
    title: 'Preschool to kindergarten',
    about: 'Old enough by the cut-off.',
    together: [KINDERGARTEN, PRESCHOOL],
  },
  'stays in preschool': {
    title: 'Stay in preschool',
    about: 'Not old enough by the cut-off.',
    together: [PRESCHOOL, KINDERGARTEN],
  },
  'too old': {
    title: 'Too old',
    about: 'They have reached the leaving age by the first day.',
    together: [LEAVE, STAY],
  },
  'ages out': {
    title: 'Age out during the year',
    about: 'They begin the year and reach the leaving age in it.',
    together: [LEAVE],
  },
  'grade 12': {
    title: 'Grade 12',
    about: 'Keep those who come back.',
    together: [LEAVE, STAY],
  },
};

export type OnBecomes = (students: readonly YearStudent[], choose: Choose) => void;

type Props = {
  reason: YearReason;
  students: readonly YearStudent[];
  becomes: ReadonlyMap<string, YearBecomes>;
  open: boolean;
  onOpen: (reason: YearReason, open: boolean) => void;
  onBecomes: OnBecomes;
};

/** The students of one reason, with what becomes of each. */
export function LookAtGroup({ reason, students, becomes, open, onOpen, onBecomes }: Props) {
  const { announce } = usePage();
  const { title, about, together } = REASONS[reason];
  const changed = students.filter((student) => at(student, becomes) !== student.becomes);
  const chooseAll = ({ label, choose }: SharedChoice) => {
    onBecomes(students, choose);
    announce(`${title}, ${counted(students.length, 'student')}: ${label}`);
  };
  return (
    <details class="fold" open={open} onToggle={(event) => onOpen(reason, event.currentTarget.open)}>
      <summary>
        <span class="name">
          {title} {changed.length > 0 && <span class="chip info">{count(changed.length)} changed</span>}
        </span>
        <span class="count">{count(students.length)}</span>
      </summary>
      {open && (
        <>
          <p class="soft">{about}</p>
          {/* They stay when all is so already: the focus stays with the one that was pressed. */}
          {together.length > 0 && (
            <div class="links">
              {[...together, SUGGESTED].map(({ label, choose }) => (
                <button key={label} type="button" class="link" onClick={() => chooseAll({ label, choose })}>
                  {label}
                </button>
              ))}
            </div>
          )}
          <Paged class="look-at" items={students} page={SHOWN}>
            {(student) => (
              <StudentRow
                key={student.studentId}
                student={student}
                chosen={at(student, becomes)}
                onBecomes={onBecomes}
              />
            )}
          </Paged>
        </>
      )}
    </details>
  );
}

const at = (student: YearStudent, becomes: Props['becomes']): YearBecomes =>
  becomes.get(student.studentId) ?? student.becomes;
const count = (many: number): string => many.toLocaleString('en-US');

const CHOICES: readonly YearBecomes[] = ['leaves', ...GRADES];

type RowProps = { student: YearStudent; chosen: YearBecomes; onBecomes: OnBecomes };

const StudentRow = memo(({ student, chosen, onBecomes }: RowProps) => {
  const { studentId, student: name, site, grade, becomes, note } = student;
  const id = useId();
  const options = parseGrade(grade) === null ? ['' as const, ...CHOICES] : CHOICES;
  const changed = chosen !== becomes;
  return (
    <li class={changed ? 'changed' : undefined}>
      <div class="beside">
        <div>
          <bdi class="name">{name || studentId}</bdi>
          <p class="soft" dir="auto">
            {[grade && `Gr ${grade}`, site, name && shownId(studentId, name)].filter(Boolean).join(' · ')}
          </p>
        </div>
        <div>
          <label class="sr-only" for={id}>
            {name || studentId} becomes
          </label>
          <select
            id={id}
            class="input"
            value={chosen}
            aria-describedby={note ? `${id}-note` : undefined}
            onChange={(event) => {
              const next = options.find((option) => option === event.currentTarget.value);
              if (next !== undefined) onBecomes([student], () => next);
            }}
          >
            {options.map((option) => (
              <option key={option} value={option}>
                {gradeText(option)}
              </option>
            ))}
          </select>
        </div>
      </div>
      {note && (
        <p class="soft" id={`${id}-note`} dir="auto">
          {note}
        </p>
      )}
      {changed && (
        <p class="soft">
          Suggested: {gradeText(becomes)}.{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              onBecomes([student], SUGGESTED.choose);
              document.getElementById(id)?.focus();
            }}
          >
            Take that<span class="sr-only"> for {name || studentId}</span>
          </button>
        </p>
      )}
    </li>
  );
});
