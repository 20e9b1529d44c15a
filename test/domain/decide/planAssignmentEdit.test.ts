import { describe, expect, test } from 'vitest';
import { type AssignmentEdit, planEdit } from '../../../src/domain/decide/planAssignmentEdit';
import { as, changesOf, findingsOf, given } from '../../kit/given';

/** Ramos has Ana's Resource from the start, Cho from 11/01/2026, and Okafor from 01/04/2027. */
const record = ['L-000001: Cho, Ben from 2026-11-01', 'L-000001: Okafor, Dele from 2027-01-04'];

/** Cho's assignment as it is. */
const AS_IT_IS: AssignmentEdit = {
  line: 'L-000001',
  begin: '2026-11-01',
  newBegin: '2026-11-01',
  status: 'Pending',
  lastDay: '2027-01-03',
  location: '',
  restriction: '',
  reason: '',
};

function decide(over: Partial<AssignmentEdit>, telling: Parameters<typeof given>[0] = {}) {
  const { around, entries } = given({ record, ...telling });
  return planEdit(around('2000001'), { ...AS_IT_IS, ...over }, entries);
}

describe('an edit of an assignment', () => {
  test('of its last day ends it then', () => {
    const decision = decide({ lastDay: '12/18/2026' });
    expect(findingsOf(decision)).toEqual(['warns leaves-nobody at lastDay']);
    expect(decision.findings).toMatchObject([{ from: '2026-12-19' }]);
    expect(changesOf(decision)).toEqual(['L-000001: Cho, Ben until 2026-12-18']);
  });

  test.each([
    ['12/18/2026', [], ['warns leaves-nobody at lastDay']],
    ['12/18/2026', ['C-000001: Cho, Ben from 2026-12-19'], []],
    ['12/18/2026', ['C-000001: Cho, Ben from 2026-12-20'], ['warns leaves-nobody at lastDay']],
  ])(
    'of the last day of case management, %s after %j, says whether nobody follows: %j',
    (lastDay, more, found) => {
      const asked = { line: 'C-000001', begin: '', newBegin: '', lastDay };
      expect(findingsOf(decide(asked, { record: more }))).toEqual(found);
    },
  );

  test('of its first day corrects it, and leaves the last day that follows from the next', () => {
    expect(changesOf(decide({ newBegin: '11/15/2026' }))).toEqual([
      'L-000001: Cho, Ben from 2026-11-15 instead of 2026-11-01',
    ]);
  });

  test('of its place is a correction too', () => {
    const decision = decide({ location: ' Room 4 ', reason: ' Moved ' });
    expect(changesOf(decision)).toEqual(['L-000001: Cho, Ben from 2026-11-01 instead of 2026-11-01']);
    expect(decision.changes).toMatchObject([{ location: 'Room 4', reason: 'Moved' }]);
  });

  test('takes a last day away that was set', () => {
    const telling = { record: ['L-000001: Cho, Ben from 2026-11-01 until 2026-12-18'] };
    expect(changesOf(decide({ status: 'Active', lastDay: '' }, telling))).toEqual([
      'L-000001: Cho, Ben without end',
    ]);
  });

  test('that changes nothing is refused, also where the last day is the one before the next begins', () => {
    expect(findingsOf(decide({}))).toEqual(['blocks nothing-to-change']);
    expect(findingsOf(decide({ newBegin: '' }))).toEqual(['blocks nothing-to-change']);
  });
});

describe('the neighbours', () => {
  test.each([
    ['08/15/2026', ['blocks begin-crosses at begin']],
    ['08/16/2026', []],
    ['01/03/2027', ['warns neighbour-runs-until at begin']],
    ['01/04/2027', ['blocks begin-crosses at begin', 'warns neighbour-runs-until at begin']],
  ])('stay where they are: a begin of %s finds %j', (newBegin, found) => {
    expect(findingsOf(decide({ newBegin }))).toEqual(found);
  });

  test.each([
    ['01/02/2027', ['warns leaves-nobody at lastDay']],
    ['01/03/2027', []],
    ['01/04/2027', ['blocks followed-by at lastDay']],
  ])('follow: a last day of %s finds %j', (lastDay, found) => {
    expect(findingsOf(decide({ lastDay }))).toEqual(found);
  });

  test('follow: the last day can’t go', () => {
    const telling = {
      record: [
        'L-000001: Cho, Ben from 2026-11-01 until 2026-12-18',
        'L-000001: Okafor, Dele from 2027-01-04',
      ],
    };
    expect(findingsOf(decide({ status: 'Active', lastDay: '' }, telling))).toEqual([
      'blocks followed-by at lastDay',
    ]);
  });

  test('whoever had it before runs on until the new begin, which the user should know', () => {
    expect(decide({ newBegin: '11/15/2026' }).findings).toMatchObject([
      { code: 'neighbour-runs-until', whose: 'Ramos, Elena', day: '2026-11-14' },
    ]);
    expect(findingsOf(decide({ newBegin: '10/31/2026' }))).toEqual([]);
  });
});

describe('a later begin', () => {
  const later = (record: string[], over: Partial<AssignmentEdit>) => {
    const { findings } = decide({ status: 'Active', lastDay: '', ...over }, { record });
    return findings.map((each) =>
      each.code === 'leaves-nobody'
        ? `nobody from ${each.from || 'the start'} until ${each.until}`
        : each.code === 'neighbour-runs-until'
          ? `${each.whose} until ${each.day}`
          : each.code,
    );
  };
  const ENDED = ['L-000001: Ramos, Elena until 2026-10-31', 'L-000001: Cho, Ben from 2026-11-02'];
  const RUNS = ['L-000001: Ramos, Elena until 2026-11-10', 'L-000001: Cho, Ben from 2026-11-02'];

  test('of the first assignment leaves the days before it nobody’s, which is said', () => {
    expect(later([], { begin: '2026-08-15', newBegin: '11/25/2026' })).toEqual([
      'nobody from 2026-08-15 until 2026-11-24',
    ]);
    const managed = { line: 'C-000001', begin: '' };
    expect(later([], { ...managed, newBegin: '11/25/2026' })).toEqual([
      'nobody from the start until 2026-11-24',
    ]);
    expect(later([], { ...managed, newBegin: '', location: 'Room 4' })).toEqual([]);
  });

  test.each([
    ['11/20/2026', ENDED, ['nobody from 2026-11-01 until 2026-11-19']],
    ['11/01/2026', ENDED, []],
    ['11/11/2026', RUNS, ['Ramos, Elena until 2026-11-10']],
    ['11/12/2026', RUNS, ['Ramos, Elena until 2026-11-10', 'nobody from 2026-11-11 until 2026-11-11']],
  ])('of %s after one who has a last day, %j, finds %j', (newBegin, record, found) => {
    expect(later(record, { begin: '2026-11-02', newBegin })).toEqual(found);
  });
});

describe('a last day that is taken away', () => {
  test.each([
    ['L-000001', [], []],
    ['L-000001', ['L-000001: exit on 2026-12-18'], ['blocks not-open at lastDay']],
    ['C-000001', ['L-000001: exit on 2026-12-18'], []],
    [
      'C-000001',
      ['L-000001: exit on 2026-12-18', 'L-000002: exit on 2026-12-18'],
      ['blocks not-open at lastDay'],
    ],
  ])('of %s after %j finds %j', (line, exits, found) => {
    const begin = line === 'L-000001' ? '2026-08-15' : '';
    const asked = { line, begin, newBegin: begin, status: 'Active' as const, lastDay: '' };
    const ended = `${line}: Ramos, Elena until 2026-12-18`;
    expect(findingsOf(decide(asked, { record: [...exits, ended] }))).toEqual(found);
  });
});

describe('the days', () => {
  test('can be read, and stay within the enrollment', () => {
    expect(findingsOf(decide({ newBegin: 'soon' }))).toEqual(['blocks day-unreadable at begin']);
    expect(findingsOf(decide({ lastDay: '10/31/2026' }))).toContain('blocks before-begin at lastDay');
    const first = { begin: '2026-08-15', status: 'Pending' as const, lastDay: '2026-10-31' };
    expect(findingsOf(decide({ ...first, newBegin: '08/15/2026', location: 'Room 4' }))).toEqual([]);
    expect(findingsOf(decide({ ...first, newBegin: '08/14/2026' }))).toEqual(['blocks not-open at begin']);
  });
});

describe('whoever decides', () => {
  test('edits an assignment that there is', () => {
    expect(findingsOf(decide({ line: 'L-000404' }))).toEqual(['blocks gone']);
    expect(findingsOf(decide({ begin: '2026-11-02' }))).toEqual(['blocks gone']);
  });

  test('as a Provider edits their own, at their sites', () => {
    const lastDay = '12/18/2026';
    expect(findingsOf(decide({ lastDay }, { actor: as('Cho, Ben') }))).toEqual([
      'warns leaves-nobody at lastDay',
    ]);
    expect(decide({ lastDay }, { actor: as('Ramos, Elena') }).findings).toMatchObject([
      { code: 'not-yours', person: 'Cho, Ben' },
    ]);
    expect(findingsOf(decide({ lastDay }, { actor: as('Okafor, Dele') }))).toEqual([
      'blocks not-your-site',
      'blocks not-yours',
    ]);
  });

  const ended = (...saves: [text: string, by: string][]) => {
    const texts = saves.map(([text]) => text);
    const { around, entries } = given({ record: texts, actor: as('Cho, Ben') });
    const first = entries.length - saves.length;
    const by = entries.map((entry, i) => ({
      ...entry,
      recordedBy: saves[i - first]?.[1] ?? entry.recordedBy,
    }));
    return (lastDay: string, over: Partial<AssignmentEdit> = {}) =>
      findingsOf(
        planEdit(
          around('2000001'),
          { ...AS_IT_IS, status: lastDay === '' ? 'Active' : 'Pending', lastDay, ...over },
          by,
        ),
      );
  };
  const cho = 'cho@lakeview.example';
  const admin = 'director@lakeview.example';
  const BEGINS: [string, string] = ['L-000001: Cho, Ben from 2026-11-01', cho];

  test.each([
    ['', ['blocks end-by-another at lastDay']],
    ['12/19/2026', ['blocks end-by-another at lastDay']],
    ['12/17/2026', ['warns leaves-nobody at lastDay']],
  ])(
    'as a Provider keeps an end that an Admin set, 12/18, or ends sooner: “%s” finds %j',
    (lastDay, found) => {
      expect(ended(BEGINS, ['L-000001: Cho, Ben until 2026-12-18', admin])(lastDay)).toEqual(found);
      expect(ended(['L-000001: Cho, Ben from 2026-11-01 until 2026-12-18', admin])(lastDay)).toEqual(found);
      const sooner = ended(
        BEGINS,
        ['L-000001: Cho, Ben until 2026-12-18', admin],
        ['L-000001: Cho, Ben until 2026-12-11', cho],
      );
      expect(sooner(lastDay)).toEqual(found);
    },
  );

  test('as a Provider takes back an end of their own', () => {
    const own = ended(BEGINS, ['L-000001: Cho, Ben until 2026-12-18', cho]);
    expect([own(''), own('01/15/2027')]).toEqual([[], ['warns leaves-nobody at lastDay']]);
  });

  test('as a Provider keeps it where the first day is corrected as well', () => {
    const set = ended(BEGINS, ['L-000001: Cho, Ben until 2026-12-18', admin]);
    expect(set('', { newBegin: '11/15/2026' })).toContain('blocks end-by-another at lastDay');
    expect(set('12/18/2026', { newBegin: '11/15/2026' })).not.toContain('blocks end-by-another at lastDay');
  });

  test('as a Provider does not correct when the first assignment began; an Admin does', () => {
    const first = {
      begin: '2026-08-15',
      newBegin: '08/20/2026',
      status: 'Pending' as const,
      lastDay: '2026-10-31',
    };
    expect(findingsOf(decide(first, { actor: as('Ramos, Elena') }))).toEqual([
      'blocks only-admins-correct at begin',
    ]);
    expect(changesOf(decide(first))).toEqual([
      'L-000001: Ramos, Elena from 2026-08-20 instead of 2026-08-15',
    ]);
  });
});
