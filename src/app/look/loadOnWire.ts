import type { LoadOnWire as WireLoad } from '../../contract/contract';
import { counted } from '../../domain/cells/counted';
import type { Grade } from '../../domain/cells/grade';
import { GRADES } from '../../domain/cells/grade';
import type { Load } from '../../standards/loads/load';
import { bandName } from '../../standards/loads/provision';

/** A load in the words and figures that the sidebar shows. */
export function loadOnWire(load: Load): WireLoad {
  const { limits } = load;
  return {
    method: load.methodName,
    grades: gradesText(load.grades),
    number: load.number,
    desirable: limits ? limits.strictest.desirable : null,
    maximum: limits ? limits.strictest.maximum : null,
    status: load.status,
    students: load.students,
    ieps: load.iepsManaged,
    minutes: Math.round(load.minutes * 100) / 100,
    lines: load.lines,
    rests: restsText(load),
    source: sourceText(load),
    district: load.limits?.isDistrict ?? false,
  };
}

/** The provision that a status rests on, and whether the district's own numbers stand in for it. */
function sourceText({ rests, limits }: Load): string {
  if (rests.code !== 'method-chosen' && rests.code !== 'method-not-chosen') return '';
  return `${limits?.isDistrict ? 'District standard, in place of ' : ''}${limits?.provision.citation ?? ''}.`;
}

/** Grades as a person would list them: "3-5", "K, 3". */
export function gradesText(grades: readonly Grade[]): string {
  const runs: [Grade, Grade][] = [];
  for (const grade of grades) {
    const last = runs[runs.length - 1];
    if (last && GRADES.indexOf(grade) === GRADES.indexOf(last[1]) + 1 && grade !== '18-22') last[1] = grade;
    else runs.push([grade, grade]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(', ');
}

/** Whose grades the limit leaves out, though they count: it must not look as if it were everybody's. */
function leftOutText({ method, ungraded, limits }: Load): string {
  const outside = limits?.outside ?? [];
  const parts = [
    ...(ungraded > 0 && method !== 'ecse' ? [`${counted(ungraded, 'student')} without a grade`] : []),
    ...(outside.length > 0
      ? [
          `${counted(outside.length, 'student')} in ${gradesText(GRADES.filter((each) => outside.includes(each)))}`,
        ]
      : []),
  ];
  return parts.length === 0 ? '' : ` The limit leaves out ${parts.join(' and ')}, though they count.`;
}

/** What a status rests on, or why there is none, in a sentence. */
export function restsText(load: Load): string {
  const { rests, limits } = load;
  switch (rests.code) {
    case 'method-chosen':
    case 'method-not-chosen': {
      const inOrder = [...(limits?.bands ?? [])].sort(
        (a, b) => GRADES.indexOf(a.band.from) - GRADES.indexOf(b.band.from),
      );
      const bands = inOrder.map(({ band }) => bandName(band));
      const mixed =
        bands.length > 1 ? ` Grades in several bands (${bands.join(', ')}): the strictest counts.` : '';
      const chosen =
        rests.code === 'method-chosen' ? '' : ' No method is chosen in Providers, so the head count applies.';
      return `${sourceText(load)}${chosen}${mixed}${leftOutText(load)}`;
    }
    case 'no-limits-for-vacancies':
      return 'Nobody holds this position, so no limit applies.';
    case 'no-students':
      return 'No students on this day.';
    case 'no-instructional-minutes':
      return `${load.methodName} needs the instructional minutes a week in Providers.`;
    case 'no-time-left':
      return 'The activities in Providers take all the instructional minutes.';
    case 'no-grades':
      return 'The roster tells no grade for these students.';
    case 'grade-has-no-band':
      return rests.see === 'ecse'
        ? 'Preschool students: choose the method ECSE in Providers.'
        : `The state has no numbers for grades ${gradesText(rests.grades)}.`;
    case 'several-positions':
      return `"${rests.text}": ${rests.why}. Write one as the role in Providers: ${rests.positions.join('; ')}.`;
    case 'unknown-position':
      return `"${rests.text}" is no early-childhood position. Write one as the role in Providers, such as ${rests.positions[0] ?? ''}.`;
    case 'fte-not-positive':
      return 'The FTE in Providers must be more than 0.';
    case 'no-provision':
      return 'The state has no numbers for this method.';
  }
}
