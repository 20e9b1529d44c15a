import { describe, expect, test } from 'vitest';
import { type Exit, planExit } from '../../../src/domain/decide/planExit';
import { as, changesOf, findingsOf, given } from '../../kit/given';

/** Ana leaves everything on 12/18/2026. */
const ANA_LEAVES: Exit = { line: '', lastDay: '12/18/2026', reason: '', endAssignment: true };

function decide(over: Partial<Exit> = {}, telling: Parameters<typeof given>[0] = {}) {
  const { around, entries } = given(telling);
  return planExit(around('2000001'), { ...ANA_LEAVES, ...over }, entries);
}

describe('an exit', () => {
  test('of the student ends every service, whoever has it, and the case', () => {
    const decision = decide({ reason: ' Moved ' });
    expect(findingsOf(decision)).toEqual([]);
    expect(changesOf(decision)).toEqual([
      'L-000001: exit on 2026-12-18',
      'L-000002: exit on 2026-12-18',
      'L-000001: Ramos, Elena until 2026-12-18',
      'L-000002: Unassigned until 2026-12-18',
      'C-000001: Ramos, Elena until 2026-12-18',
    ]);
    expect(decision.changes.map(({ reason }) => reason)).toEqual(Array(5).fill('Moved'));
  });

  test('from one service leaves the case to whoever manages the others', () => {
    expect(changesOf(decide({ line: 'L-000001' }))).toEqual([
      'L-000001: exit on 2026-12-18',
      'L-000001: Ramos, Elena until 2026-12-18',
    ]);
  });

  test('from the last service ends the case too', () => {
    const record = ['L-000001: exit on 2026-11-30'];
    expect(changesOf(decide({ line: 'L-000002' }, { record }))).toContain(
      'C-000001: Ramos, Elena until 2026-12-18',
    );
  });

  test('leaves the assignments where the box is off', () => {
    expect(changesOf(decide({ endAssignment: false }))).toEqual([
      'L-000001: exit on 2026-12-18',
      'L-000002: exit on 2026-12-18',
    ]);
  });

  test('before the begin that somebody’s time was moved to leaves the line to whoever had it until then', () => {
    const record = [
      'L-000001: Cho, Ben from 2026-11-30',
      'L-000001: Cho, Ben from 2027-01-04 instead of 2026-11-30',
    ];
    expect(changesOf(decide({ line: 'L-000001' }, { record }))).toEqual([
      'L-000001: exit on 2026-12-18',
      'L-000001: undoes 9',
      'L-000001: undoes 8',
      'L-000001: Ramos, Elena until 2026-12-18',
    ]);
    expect(changesOf(decide({ line: 'L-000001', lastDay: '01/04/2027' }, { record }))).toEqual([
      'L-000001: exit on 2027-01-04',
      'L-000001: Cho, Ben until 2027-01-04',
    ]);
  });

  test('before the begin that its first assignment was moved to leaves a line that was nobody’s', () => {
    const record = ['L-000001: Ramos, Elena from 2027-01-04 instead of 2026-08-15'];
    expect(changesOf(decide({ line: 'L-000001' }, { record }))).toEqual([
      'L-000001: exit on 2026-12-18',
      'L-000001: undoes 8',
      'L-000001: Unassigned from 2026-08-15',
      'L-000001: Unassigned until 2026-12-18',
    ]);
  });

  test('leaves an end that is there already', () => {
    const record = ['L-000001: Cho, Ben from 2026-11-30 until 2026-12-18'];
    expect(changesOf(decide({ line: 'L-000001' }, { record }))).toEqual(['L-000001: exit on 2026-12-18']);
  });

  test.each([
    ['12/18/2026', ['L-000001: undoes 8'], ['warns cancels-later at lastDay']],
    ['01/04/2027', [], []],
  ])(
    'on %s takes back what was to begin on 01/04/2027 only where that is later',
    (lastDay, undone, found) => {
      const decision = decide(
        { line: 'L-000001', lastDay },
        { record: ['L-000001: Cho, Ben from 2027-01-04'] },
      );
      expect(changesOf(decision).filter((each) => each.includes('undoes'))).toEqual(undone);
      expect(findingsOf(decision)).toEqual(found);
    },
  );
});

describe('the last day', () => {
  test.each([
    ['', ['blocks day-missing at lastDay']],
    ['soon', ['blocks day-unreadable at lastDay']],
    [
      '08/14/2026',
      ['blocks not-open at lastDay', 'blocks not-open at lastDay', 'warns in-the-past at lastDay'],
    ],
    ['08/15/2026', ['warns in-the-past at lastDay']],
    ['11/20/2026', ['warns in-the-past at lastDay']],
    ['11/21/2026', []],
  ])('“%s”, of services from 08/15/2026 on, finds %j', (lastDay, found) => {
    expect(findingsOf(decide({ lastDay }))).toEqual(found);
  });
});

describe('whoever decides', () => {
  test('exits from what there is, and once', () => {
    expect(findingsOf(decide({ line: 'L-000404' }))).toEqual(['blocks gone at enrollment']);
    const record = ['L-000001: exit on 2026-11-30'];
    expect(decide({ line: 'L-000001' }, { record }).findings).toMatchObject([
      { code: 'exited-already', line: 'L-000001', lastDay: '2026-11-30', service: 'Resource' },
    ]);
    // The student still has Speech to leave.
    expect(changesOf(decide({}, { record }))).toContain('L-000002: exit on 2026-12-18');
  });

  test('at another site is told nothing else', () => {
    expect(
      findingsOf(decide({ lastDay: '08/14/2026', line: 'L-000001' }, { actor: as('Okafor, Dele') })),
    ).toEqual(['blocks not-your-site', 'warns in-the-past at lastDay']);
  });

  test('as a Provider serves the line then, or manages the case', () => {
    expect(findingsOf(decide({}, { actor: as('Ramos, Elena') }))).toEqual([]);
    expect(decide({ line: 'L-000001' }, { actor: as('Cho, Ben') }).findings).toMatchObject([
      { code: 'not-yours', line: 'L-000001', person: 'Ramos, Elena' },
    ]);
    const record = ['L-000001: Cho, Ben from 2026-12-18'];
    expect(findingsOf(decide({ line: 'L-000001' }, { record, actor: as('Cho, Ben') }))).toEqual([]);
    expect(
      findingsOf(decide({ line: 'L-000001', lastDay: '12/17/2026' }, { record, actor: as('Cho, Ben') })),
    ).toEqual(['blocks not-yours at enrollment']);
  });
});

describe('a Provider who only serves', () => {
  const serves = ['L-000002: exit on 2026-11-30', 'C-000001: Cho, Ben from 2026-11-01'];

  test('ends what is theirs, and leaves the case to whoever manages it, which is told', () => {
    const decision = decide({}, { record: serves, actor: as('Ramos, Elena') });
    expect(changesOf(decision)).toEqual([
      'L-000001: exit on 2026-12-18',
      'L-000001: Ramos, Elena until 2026-12-18',
    ]);
    expect(decision.findings).toMatchObject([
      { code: 'manager-stays', severity: 'warns', person: 'Cho, Ben' },
    ]);
  });

  test('leaves the case to whoever is to manage it later', () => {
    const record = ['L-000002: exit on 2026-11-30', 'C-000001: Cho, Ben from 2027-01-04'];
    const decision = decide({}, { record, actor: as('Ramos, Elena') });
    expect(changesOf(decision).join()).not.toContain('C-000001');
    expect(findingsOf(decision)).toEqual(['warns manager-stays']);
  });

  test('who manages the case as well ends it, as an Admin does', () => {
    const record = ['L-000002: exit on 2026-11-30'];
    const ends = 'C-000001: Ramos, Elena until 2026-12-18';
    expect(changesOf(decide({}, { record, actor: as('Ramos, Elena') }))).toContain(ends);
    expect(changesOf(decide({}, { record: serves }))).toContain('C-000001: Cho, Ben until 2026-12-18');
  });

  test('is told nothing where services are left to manage, or the box is off', () => {
    const actor = as('Ramos, Elena');
    expect(findingsOf(decide({ line: 'L-000001' }, { record: serves.slice(1), actor }))).toEqual([]);
    expect(findingsOf(decide({ endAssignment: false }, { record: serves, actor }))).toEqual([]);
  });
});
