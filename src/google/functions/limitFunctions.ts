import type { Method } from '../../domain/people/people';
import {
  type BandedMethod,
  ecseCaseload,
  ecseLimits,
  type LimitError,
  type Limits,
  limitFor,
  limitsFor,
  statusOf,
} from '../../standards/loads/limits';
import type { PositionError } from '../../standards/loads/positions';
import type { Outcome } from '../../standards/loads/provision';
import { type CellRules, type InForce, newestIn } from '../../standards/loads/stateRules';
import { oneChoice, oneNumber, oneText, quotedCell } from './cellArguments';
import type { Param, StateFunction } from './cellFunction';
import { provisionsIn, STANDARDS_PARAM } from './cellGrid';
import { gradesIn } from './gradesArgument';

const BANDED_METHODS: readonly BandedMethod[] = ['head count', 'altcase', 'self-contained'];
const METHODS: readonly Method[] = [...BANDED_METHODS, 'ecse'];

const GRADES_PARAM: Param = {
  name: 'grades',
  type: 'range',
  description:
    'A grade, a list such as "3, 4" or "K-2", or a range with the grade of each student. PK and 18-22 are in no band.',
};

/** The numbers for functions that are given no day: the newest edition's, the district's where its sheet is given. */
const newest = (standards: unknown, { provisions }: CellRules): InForce =>
  newestIn(provisionsIn(standards, provisions));

/** CASELOAD_LIMIT, ECSE_CASELOAD and CASELOAD_STATUS: the state's tables. */
export const limitFunctions = (rules: CellRules): readonly StateFunction[] => [
  {
    name: 'CASELOAD_LIMIT',
    description: "The state's maximum or desirable caseload for students of these grades.",
    params: [
      { name: 'method', type: 'string', description: '"head count", "altcase" or "self-contained".' },
      GRADES_PARAM,
      { name: 'level', type: 'string', description: '"maximum" (usual) or "desirable".', optional: true },
      {
        name: 'mixed',
        type: 'string',
        description:
          'For students of several grade bands: "strictest" band (usual), or "average" weighted by students.',
        optional: true,
      },
      STANDARDS_PARAM,
    ],
    returns: 'The number, in students or as ALTCASE number.',
    run: (method, grades, level, mixed, standards) => {
      const known = oneChoice('method', method, METHODS, null);
      if (known === 'ecse') {
        throw new Error('method: early-childhood numbers go by position; use ECSE_CASELOAD.');
      }
      return valueOrThrow(
        'grades',
        limitFor(
          {
            method: known,
            grades: gradesIn('grades', grades),
            level: oneChoice('level', level, ['maximum', 'desirable'], 'maximum'),
            mixed: oneChoice('mixed', mixed, ['strictest', 'average'], 'strictest'),
          },
          newest(standards, rules),
        ),
      );
    },
  },
  {
    name: 'ECSE_CASELOAD',
    description: "The state's caseload for an early childhood special education position, full time.",
    params: [
      {
        name: 'position',
        type: 'string',
        description:
          'The position, such as "Itinerant, traveling", "Paraprofessional" or "Social worker, general".',
      },
      {
        name: 'bound',
        type: 'string',
        description: '"high" (usual) or "low" end of the range; equal where the state gives one number.',
        optional: true,
      },
      STANDARDS_PARAM,
    ],
    returns: 'Children.',
    run: (position, bound, standards) =>
      valueOrThrow(
        'position',
        ecseCaseload(
          {
            position: oneText('position', position),
            bound: oneChoice('bound', bound, ['high', 'low'], 'high'),
          },
          newest(standards, rules),
        ),
      ),
  },
  {
    name: 'CASELOAD_STATUS',
    description: "How a caseload stands against the state's desirable number and maximum.",
    params: [
      {
        name: 'number',
        type: 'number',
        description: 'The head count, the ALTCASE number, or the students in the classroom at one time.',
      },
      { name: 'method', type: 'string', description: '"head count", "altcase", "self-contained" or "ecse".' },
      { ...GRADES_PARAM, description: GRADES_PARAM.description + ' With method "ecse": the position.' },
      STANDARDS_PARAM,
    ],
    returns:
      '"Within desirable", "Above desirable", "Over maximum" or "Mixed grades: review", with " (district standard)" where the district\'s own number counts.',
    run: (number, method, grades, standards) => {
      const counted = oneNumber('number', number);
      if (counted === null) throw new Error('number: it is blank; a caseload number belongs here.');
      const known = oneChoice('method', method, METHODS, null);
      const outcome: Outcome<Limits, LimitError | PositionError> =
        known === 'ecse'
          ? ecseLimits({ position: oneText('grades', grades) }, newest(standards, rules))
          : limitsFor({ method: known, grades: gradesIn('grades', grades) }, newest(standards, rules));
      const limits = valueOrThrow('grades', outcome);
      return statusOf(counted, limits) + (limits.isDistrict ? ' (district standard)' : '');
    },
  },
];

/** The value, or the reason why there is none as a thrown sentence about the argument `name`. */
function valueOrThrow<Value>(name: string, outcome: Outcome<Value, LimitError | PositionError>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`${name}: ${reason(outcome.error)}`);
}

function reason(error: LimitError | PositionError): string {
  switch (error.code) {
    case 'grade-has-no-band': {
      const none = `the state gives no limit for ${error.grades.join(', ')}`;
      return error.see === 'ecse'
        ? `${none}; for early childhood special education (ECSE) use ECSE_CASELOAD with a position.`
        : `${none}; its bands run from K to 12.`;
    }
    case 'no-grades':
      return 'it is blank; write a grade, K or 1 to 12.';
    case 'no-provision':
      return `the standards hold no table for "${error.method}".`;
    case 'fte-not-positive':
      return `an FTE of ${error.fte} can't be used; it must be above 0.`;
    case 'several-positions':
      return `${quotedCell(error.text)}: ${error.why}; write one of: ${error.positions.join('; ')}.`;
    case 'unknown-position': {
      const text = error.text === '' ? 'it is blank' : `${quotedCell(error.text)} names no one position`;
      return `${text}; write one of: ${error.positions.join('; ')}.`;
    }
  }
}
