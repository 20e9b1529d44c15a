import { describe, expect, test } from 'vitest';
import { type NewAssignment, planAssignment } from '../../../src/domain/decide/planAssignment';
import { as, changesOf, findingsOf, given, ROWS } from '../../kit/given';

/** Ana's Resource goes to Cho from 11/30/2026, and Ramos ends the day before. */
const TO_CHO: NewAssignment = {
  kind: 'service',
  enrollment: 'L-000001',
  person: 'P-0002',
  begin: '11/30/2026',
  status: 'Active',
  lastDay: '',
  returnsOn: '',
  location: '',
  restriction: '',
  reason: '',
  endTheirs: true,
};

const decide = (over: Partial<NewAssignment> = {}, telling: Parameters<typeof given>[0] = {}) =>
  planAssignment(given(telling).around('2000001'), { ...TO_CHO, ...over }, []);

describe('a new assignment', () => {
  test('is one change, from its day on, with what was typed beside it', () => {
    const decision = decide({ location: ' Room 4 ', restriction: ' Quiet ', reason: ' Leave ' });
    expect(findingsOf(decision)).toEqual([]);
    expect(changesOf(decision)).toEqual(['L-000001: Cho, Ben from 2026-11-30']);
    expect(decision.changes).toMatchObject([
      { site: 'Oak', location: 'Room 4', restriction: 'Quiet', reason: 'Leave', minutes: null },
    ]);
  });

  test('with a last day keeps it', () => {
    expect(changesOf(decide({ status: 'Pending', lastDay: '12/18/2026' }))).toEqual([
      'L-000001: Cho, Ben from 2026-11-30 until 2026-12-18',
    ]);
  });

  test('of a substitute gives the line back on the day on which the other one returns', () => {
    expect(changesOf(decide({ returnsOn: '1/4/2027', endTheirs: false }))).toEqual([
      'L-000001: Cho, Ben from 2026-11-30',
      'L-000001: Ramos, Elena from 2027-01-04',
    ]);
  });

  test('of case management is of the whole student, or opens one for a single enrollment', () => {
    const manages = { kind: 'case management' as const };
    expect(changesOf(decide({ ...manages, enrollment: '' }))).toEqual(['C-000001: Cho, Ben from 2026-11-30']);
    expect(changesOf(decide({ ...manages, enrollment: 'L-000002' }))).toEqual([
      'C-000004 opens Speech of Alvarez, Ana: Cho, Ben from 2026-11-30',
    ]);
  });

  test('of what nobody has yet asks for no consent', () => {
    const decision = decide({ enrollment: 'L-000002', endTheirs: false });
    expect([changesOf(decision), findingsOf(decision)]).toEqual([['L-000002: Cho, Ben from 2026-11-30'], []]);
  });
});

describe('who has the line already', () => {
  test('gives way only where the user says so', () => {
    const decision = decide({ endTheirs: false });
    expect(changesOf(decision)).toEqual([]);
    expect(decision.findings).toMatchObject([
      { code: 'held-by-another', field: 'begin', whose: 'Ramos, Elena', until: '', sameDay: false },
    ]);
  });

  test('gives way entirely on the very day on which their own begins', () => {
    expect(decide({ begin: '08/15/2026', endTheirs: false }).findings).toContainEqual(
      expect.objectContaining({ code: 'held-by-another', sameDay: true }),
    );
  });

  test('can’t be given it anew', () => {
    expect(findingsOf(decide({ person: 'P-0001' }))).toEqual(['blocks has-it-already at person']);
  });

  test('gives way without being asked where it is a vacant position', () => {
    const record = ['L-000001: Vacant 1 from 2026-10-01'];
    expect(findingsOf(decide({ endTheirs: false }, { record }))).toEqual([]);
  });
});

describe('an assignment that is arranged for later', () => {
  const record = ['L-000001: Okafor, Dele from 2027-01-04'];

  test('is where an earlier one without a last day ends, which the user should know', () => {
    const decision = decide({}, { record });
    expect(findingsOf(decision)).toEqual(['warns runs-until at begin']);
    expect(changesOf(decision)).toHaveLength(1);
  });

  test.each([
    ['01/03/2027', []],
    ['01/04/2027', ['blocks held-later at lastDay']],
  ])('may begin the day after %s, and no sooner: %j', (lastDay, found) => {
    expect(findingsOf(decide({ status: 'Pending', lastDay }, { record }))).toEqual(found);
  });

  test('leaves nobody to return', () => {
    expect(findingsOf(decide({ returnsOn: '12/18/2026' }, { record }))).toContain(
      'blocks held-later at returnsOn',
    );
  });
});

describe('the days', () => {
  test.each([
    ['', ['blocks day-missing at begin']],
    ['soon', ['blocks day-unreadable at begin']],
    ['08/14/2026', ['warns in-the-past at begin', 'blocks not-open at begin', 'warns runs-until at begin']],
    ['08/16/2026', ['warns in-the-past at begin']],
    ['11/20/2026', ['warns in-the-past at begin']],
    ['11/21/2026', []],
    ['05/28/2027', []],
    ['05/29/2027', ['warns renewal-overdue at begin']],
  ])('a begin of “%s”, of an enrollment from 08/15/2026 to 05/28/2027, finds %j', (begin, found) => {
    expect(findingsOf(decide({ begin }))).toEqual(found);
  });

  test.each([
    ['Active', '12/18/2026', ['blocks active-has-no-end at lastDay']],
    ['Pending', '', ['blocks day-missing at lastDay']],
    ['Pending', '11/29/2026', ['blocks before-begin at lastDay']],
    ['Pending', '11/30/2026', ['warns leaves-nobody at lastDay']],
    ['Inactive', '11/30/2026', ['warns status-follows-dates at lastDay', 'warns leaves-nobody at lastDay']],
  ] as const)('the status %s with the last day “%s” finds %j', (status, lastDay, found) => {
    expect(findingsOf(decide({ status, lastDay }))).toEqual(found);
  });

  test.each([
    ['11/30/2026', ['blocks before-begin at returnsOn']],
    ['12/01/2026', []],
  ])('a return on %s finds %j', (returnsOn, found) => {
    expect(findingsOf(decide({ returnsOn }))).toEqual(found);
  });

  test('that a return and a last day name must be the same', () => {
    const pending = { status: 'Pending' as const, lastDay: '12/18/2026' };
    expect(findingsOf(decide({ ...pending, returnsOn: '12/19/2026' }))).toEqual([]);
    expect(findingsOf(decide({ ...pending, returnsOn: '12/20/2026' }))).toEqual([
      'blocks two-ends at returnsOn',
    ]);
  });

  test('nobody returns to what nobody had', () => {
    expect(
      findingsOf(decide({ enrollment: 'L-000002', returnsOn: '12/18/2026', person: 'UNASSIGNED' })),
    ).toContain('blocks nobody-returns at returnsOn');
  });

  test('of an enrollment that was exited end with it', () => {
    const record = ['L-000001: exit on 2026-12-18'];
    expect(findingsOf(decide({}, { record }))).toEqual(['blocks not-open at lastDay']);
    expect(findingsOf(decide({ status: 'Pending', lastDay: '12/18/2026' }, { record }))).toEqual([]);
    expect(findingsOf(decide({ status: 'Pending', lastDay: '12/19/2026' }, { record }))).toEqual([
      'blocks not-open at lastDay',
    ]);
  });
});

describe('the enrollment', () => {
  const exit = ['L-000001: exit on 2026-12-18'];
  const until = (lastDay: string) => ({ status: 'Pending' as const, lastDay });

  test.each([
    ['12/18/2026', []],
    ['12/19/2026', ['blocks not-open at begin']],
  ])('that was exited on 12/18 is open for a begin on %s: %j', (begin, found) => {
    expect(findingsOf(decide({ begin, ...until(begin) }, { record: exit }))).toEqual(found);
  });

  test.each([
    ['05/28/2027', ['warns leaves-nobody at lastDay']],
    ['05/29/2027', ['warns renewal-overdue at lastDay', 'warns leaves-nobody at lastDay']],
  ])('that ends on 05/28 counts on for a last day of %s: %j', (lastDay, found) => {
    expect(findingsOf(decide(until(lastDay)))).toEqual(found);
  });

  test('must be open for whoever returns, too', () => {
    const returns = { returnsOn: '12/07/2026' };
    expect(findingsOf(decide(returns, { record: exit }))).toEqual(['blocks not-open at lastDay']);
    const record = ['L-000001: Ramos, Elena until 2026-12-18', ...exit];
    const decision = decide(returns, { record });
    expect(findingsOf(decision)).toEqual([]);
    expect(changesOf(decision)).toEqual([
      'L-000001: Cho, Ben from 2026-11-30',
      'L-000001: Ramos, Elena from 2026-12-07 until 2026-12-18',
    ]);
  });

  test.each([
    ['12/18/2026', []],
    ['12/19/2026', ['blocks nobody-returns at returnsOn']],
  ])('has nobody back after their last day, 12/18: a return on %s finds %j', (returnsOn, found) => {
    const record = ['L-000001: Ramos, Elena until 2026-12-18'];
    expect(findingsOf(decide({ returnsOn }, { record }))).toEqual(found);
  });
});

describe('case management between two enrollments', () => {
  const again =
    '2000002 | Bishop, Ben  | 4 | Oak   | Speech | 2027-01-11 | 2027-05-28 | 1 0.5-2 | 0 |              | Cho, Ben';
  const opened = [...ROWS, again];
  const record = ['L-000003: exit on 2026-12-18'];
  const managed = (begin: string, lastDay = '') =>
    findingsOf(
      planAssignment(
        given({ opened, record }).around('2000002'),
        {
          ...TO_CHO,
          kind: 'case management',
          enrollment: '',
          person: 'P-0001',
          begin,
          ...(lastDay !== '' && { status: 'Pending', lastDay }),
        },
        [],
      ),
    );

  test.each([
    ['12/01/2026', '12/18/2026', []],
    ['12/01/2026', '12/19/2026', ['blocks not-open at lastDay']],
    ['12/01/2026', '', ['blocks not-open at lastDay']],
    ['12/19/2026', '', ['blocks not-open at begin']],
    ['01/10/2027', '', ['blocks not-open at begin']],
    ['01/11/2027', '', []],
  ])('from %s until “%s” finds %j', (begin, lastDay, found) => {
    expect(managed(begin, lastDay)).toEqual(found);
  });
});

describe('whoever decides', () => {
  test('is refused at a site that is not theirs, and told no more', () => {
    const decision = decide({ person: 'P-0404', begin: 'soon' }, { actor: as('Okafor, Dele') });
    expect(findingsOf(decision)).toEqual(['blocks not-your-site']);
  });

  test('as a Provider names nobody but themselves', () => {
    const actor = as('Cho, Ben');
    expect(findingsOf(decide({}, { actor }))).toEqual([]);
    expect(decide({ person: 'P-0001' }, { actor }).findings).toMatchObject([
      { code: 'only-yourself', field: 'person' },
    ]);
  });

  test('names people of Providers, and is told where one does not work there', () => {
    expect(decide({ person: ' P-0404 ' }).findings).toMatchObject([
      { code: 'unknown-person', field: 'person', text: 'P-0404' },
    ]);
    const decision = decide({ person: 'P-0003' });
    expect(findingsOf(decision)).toEqual(['warns not-at-site at person']);
    expect(changesOf(decision)).toHaveLength(1);
  });

  test('names an enrollment that there is', () => {
    expect(findingsOf(decide({ enrollment: 'L-000404' }))).toEqual(['blocks gone at enrollment']);
    expect(findingsOf(decide({ enrollment: '' }))).toEqual(['blocks gone at enrollment']);
  });
});

describe('a Provider whose assignment somebody else ended', () => {
  const by = (...saves: [text: string, email: string][]) => {
    const { around, entries } = given({ record: saves.map(([text]) => text), actor: as('Cho, Ben') });
    const first = entries.length - saves.length;
    const signed = entries.map((entry, i) => ({
      ...entry,
      recordedBy: saves[i - first]?.[1] ?? entry.recordedBy,
    }));
    return (begin: string) =>
      findingsOf(planAssignment(around('2000001'), { ...TO_CHO, begin, endTheirs: true }, signed)).filter(
        (found) => found.includes('end-by-another'),
      );
  };
  const cho = 'cho@lakeview.example';
  const admin = 'director@lakeview.example';
  const until: [string, string] = ['L-000001: Cho, Ben from 2026-11-01 until 2026-12-18', admin];

  test('does not take the line up again, the next day or later', () => {
    for (const begin of ['12/19/2026', '01/11/2027'])
      expect(by(until)(begin)).toEqual(['blocks end-by-another at begin']);
  });

  test('may once another person had it since', () => {
    const ramos: [string, string] = ['L-000001: Ramos, Elena from 2026-12-19', admin];
    expect(by(until, ramos)('01/11/2027')).toEqual([]);
    const nobody: [string, string] = ['L-000001: Unassigned from 2026-12-19', admin];
    expect(by(until, nobody)('01/11/2027')).toEqual(['blocks end-by-another at begin']);
  });

  test('may where the end was their own', () => {
    const own: [string, string] = ['L-000001: Cho, Ben from 2026-11-01 until 2026-12-18', cho];
    expect(by(own)('12/19/2026')).toEqual([]);
  });
});
