import { describe, expect, test } from 'vitest';
import type { Cell, ColumnRef } from '../../../src/domain/cells/cell';
import type { Field } from '../../../src/domain/roster/fields';
import { amountQuestions, headerQuestions, unreadColumns } from '../../../src/domain/roster/headerQuestions';
import type { Question } from '../../../src/domain/roster/questions';
import type { Mapping } from '../../../src/domain/roster/roster';
import { HEADER_ONLY } from '../../kit/plainRoster';

const ref = (header: string): ColumnRef => ({ header, nth: 1, of: 1 });
type Refs = { [F in Field]?: string };
const mappingOf = (columns: Refs): Mapping => ({
  ...HEADER_ONLY,
  columns: Object.fromEntries(Object.entries(columns).map(([field, header]) => [field, ref(header)])),
});
const said = (questions: readonly Question[]): string[] =>
  questions.map(({ code, about }) => `${code}: ${about.join(', ')}`);
/** The cells of a column by its header. */
const below =
  (columns: Record<string, Cell[]>) =>
  (column: number): Cell[] =>
    Object.values(columns)[column] ?? [];

describe('what the headers leave to the user', () => {
  const COLUMNS = {
    Service: ['OT'],
    'Other Services': ['PT'],
    ' Teacher ': ['Cho, Ben'],
    Provider: ['Lund, Sara'],
    'Provider 2': ['Park, Joon'],
  };
  const asked = (
    columns: Refs,
    places: Partial<Record<Field, number>>,
    rivals: { field: Field; other: number }[] = [],
    doubtful: number[] = [],
  ) =>
    said(
      headerQuestions(
        mappingOf(columns),
        [],
        { places, rivals, unfit: [], doubtful },
        Object.keys(COLUMNS),
        below(COLUMNS),
      ),
    );
  const OTHER = 'two-columns: service, Service, Other Services, A, B';

  test('is whose teacher a teacher is, where nobody is known for the provider', () => {
    expect(asked({ caseManager: 'Case Manager' }, {}, [], [2])).toEqual(['teacher-or-not: Teacher, C']);
    expect(asked({ provider: 'Provider' }, { provider: 3 }, [], [2])).toEqual([]);
  });

  test('is one more column of services, once', () => {
    expect(asked({ service: 'Service' }, { service: 0 })).toEqual([OTHER]);
    expect(asked({ service: 'Service' }, { service: 0 }, [{ field: 'service', other: 1 }])).toEqual([OTHER]);
    // It is the only one, or the roster has none.
    expect(asked({ service: 'Other Services' }, { service: 1 })).toEqual([]);
    expect(asked({}, { service: 0 })).toEqual([]);
    expect(asked({ service: 'Service' }, {})).toEqual([]);
  });

  test('is each pair that may be one field’s', () => {
    const both = { service: 'Service', provider: 'Provider' };
    expect(asked(both, { service: 0, provider: 3 }, [{ field: 'provider', other: 4 }])).toEqual([
      'two-columns: provider, Provider, Provider 2, D, E',
      OTHER,
    ]);
  });
});

describe('a column whose header names what its cells are not', () => {
  const told = (header: string, cells: Cell[], field: Field, columns: Refs = {}, isTaken = false) =>
    said(
      unreadColumns(
        mappingOf(columns),
        [{ field, column: 0 }],
        [header],
        () => cells,
        new Set(isTaken ? [0] : []),
      ),
    );

  test.each<[string, Cell[], Field, string]>([
    [' Start ', ['8/15/26', ' soon ', 'later'], 'start', 'Start, A, start, soon'],
    ['Grade', ['3', 'x'], 'grade', 'Grade, A, grade, x'],
    ['Provider', ['Lund, Sara', 12, 'Oak Therapy LLC'], 'provider', 'Provider, A, provider, 12'],
    ['Minutes', [30, 'see IEP', '#N/A'], 'amount', 'Minutes, A, amount, see IEP'],
    // It holds two things as well, which is told once.
    ['School / Grade', ['Oak / 3'], 'grade', 'School / Grade, A, grade, Oak / 3'],
  ])('is left out, with the first cell that is none: %j over %j', (header, cells, field, says) => {
    expect(told(header, cells, field)).toEqual([`unread-column: ${says}`]);
  });

  test('is of no account where another is read, where it is used, and where each cell is one', () => {
    expect(told('Start', ['soon'], 'start', { start: 'Start Date' })).toEqual([]);
    expect(told('Start', ['soon'], 'start', {}, true)).toEqual([]);
    expect(told('Start', ['8/15/26'], 'start')).toEqual([]);
    expect(told('Provider', ['Lund, Sara'], 'provider')).toEqual([]);
  });

  test('keeps none of two things from being told', () => {
    const questions = unreadColumns(
      mappingOf({}),
      [{ field: 'start', column: 0 }],
      ['Start', 'School / Grade'],
      below({ Start: ['soon'], both: ['Oak / 3'] }),
      new Set(),
    );
    expect(said(questions)).toEqual([
      'unread-column: Start, A, start, soon',
      'unread-column: School / Grade, B, site, Oak / 3, grade',
    ]);
  });
});

const NO_PLACES = { lre: {}, unit: null, lreUnit: null, isWeekly: false };

describe('what says how often beside the amounts of lines', () => {
  const COLUMNS = {
    Minutes: [30],
    'Minutes 2': [45],
    ' How Often ': [' weekly ', 'monthly'],
    Notes: ['weekly', 'weekly'],
  };
  const asked = (
    columns: Refs,
    over: { rival?: number | null; isWeekly?: boolean; amount?: number } = {},
  ) => {
    const { rival = null, isWeekly = false, amount = 0 } = over;
    return said(
      amountQuestions(
        mappingOf(columns),
        { ...NO_PLACES, service: amount < 0 ? {} : { amount }, rival, isWeekly },
        Object.keys(COLUMNS),
        below(COLUMNS),
        new Set(),
      ),
    );
  };
  const OFTEN = ['how-often: How Often, C, weekly', 'how-often: Notes, D, weekly'];

  test('is asked about column by column, unless it is used or the period is known', () => {
    expect(asked({ amount: 'Minutes' })).toEqual(OFTEN);
    expect(asked({ amount: 'Minutes', location: 'Notes' })).toEqual(OFTEN.slice(0, 1));
    expect(asked({ amount: 'Minutes' }, { isWeekly: true })).toEqual([]);
    expect(asked({ amount: 'Minutes', frequency: 'Frequency' })).toEqual([]);
    expect(asked({ amount: 'Minutes', period: 'Period' })).toEqual([]);
  });

  test('is not where the roster has no amounts', () => {
    expect(asked({})).toEqual([]);
    expect(asked({ amount: 'Minutes' }, { amount: -1 })).toEqual([]);
  });

  test('is asked after which of two columns holds the amounts', () => {
    expect(asked({ amount: 'Minutes' }, { rival: 1, isWeekly: true })).toEqual([
      'two-columns: amount, Minutes, Minutes 2, A, B',
    ]);
  });
});

describe('what says how often beside the amounts of services', () => {
  type Service = Mapping['services'][number];
  const service = (name: string, amount: string | null, own: Service['own'] = {}): Service => ({
    ...{ service: name, provider: ref(name), amount: amount === null ? null : ref(amount), own },
  });
  const SLP = service('SLP', 'SLP Min');
  const OT = service('OT', 'OT Min');
  const asked = (services: Service[], columns: Record<string, Cell[]>, used: number[] = []) =>
    said(
      amountQuestions(
        { ...HEADER_ONLY, shape: 'wide', columns: {}, services },
        { ...NO_PLACES, service: {}, rival: null },
        Object.keys(columns),
        below(columns),
        new Set(used),
      ),
    );
  const WEEKLY = ['weekly', 'monthly'];

  test.each<[string, Service[], Record<string, Cell[]>, string[]]>([
    ['of none', [SLP, OT], { ' How Often ': [' weekly '] }, ['How Often, A, weekly, one of several']],
    [
      'in two columns',
      [SLP, OT],
      { 'How Often': WEEKLY, Notes: WEEKLY },
      ['How Often, A, weekly, one of several, Notes, B, weekly'],
    ],
    ['of one of them', [SLP, OT], { 'SLP Frequency': WEEKLY }, ['SLP Frequency, A, weekly, its service']],
    [
      'of one, and of none',
      [SLP, OT],
      { 'How Often': WEEKLY, 'OT Frequency': WEEKLY },
      ['OT Frequency, B, weekly, its service', 'How Often, A, weekly, one of several'],
    ],
    [
      'though one is known',
      [SLP, service('OT', 'OT Min/Wk')],
      { Notes: WEEKLY },
      ['Notes, A, weekly, one of several'],
    ],
    [
      'of two alike, of which one is known',
      [service('Resource Math', 'Math Min'), service('Resource Reading', 'Reading Min/Wk')],
      { 'Resource Frequency': WEEKLY },
      ['Resource Frequency, A, weekly, its service'],
    ],
    ['of one that is known', [SLP, service('OT', 'OT Min/Wk')], { 'OT Frequency': WEEKLY }, []],
    ['of lessons', [SLP, OT], { 'SLP Sessions': [1, 2] }, ['SLP Sessions, A, 1, its service']],
    // Days of anything else are no service's.
    ['of days of something else', [SLP, OT], { 'Bus Days': ['M W F', 'T Th'] }, []],
    ['of days of one', [SLP, OT], { 'OT Days': ['M W F', 'T Th'] }, ['OT Days, A, M W F, its service']],
    ['of days', [SLP, OT], { Days: ['M W F', 'T Th'] }, ['Days, A, M W F, one of several']],
  ])('is asked about: %s', (_, services, columns, says) => {
    expect(asked(services, columns)).toEqual(says.map((each) => `how-often: ${each}`));
  });

  test.each<[string, Service]>([
    ['no amount', service('SLP', null)],
    ['one of the week', service('SLP', 'SLP Min/Wk')],
    ['how often', service('SLP', 'SLP Min', { frequency: ref('SLP Freq') })],
    ['per what', service('SLP', 'SLP Min', { period: ref('SLP per') })],
    ['how many times', service('SLP', 'SLP Min', { times: ref('SLP Sessions') })],
  ])('is not where each of them has %s', (_, own) => {
    expect(asked([own], { Notes: WEEKLY })).toEqual([]);
  });

  test('is not where the column is used', () => {
    expect(asked([SLP], { Notes: WEEKLY }, [0])).toEqual([]);
  });
});
