import { describe, expect, test } from 'vitest';
import {
  differencesFor,
  planPutBack,
  planTakeIn,
  type ShownDifference,
} from '../../../src/domain/decide/planReconcile';
import { as, changesOf, findingsOf, given, ROWS } from '../../kit/given';

/** In the roster Ana's Resource is Cho's by now, with 3.5 hours, and Ben is managed by Ramos. */
const roster = [
  '2000001 | Alvarez, Ana | 3 | Oak   | Resource | 2026-08-15 | 2027-05-28 | 3.5 2-4 | 1 | Cho, Ben     | Ramos, Elena',
  ...ROWS.slice(1, 2),
  '2000002 | Bishop, Ben  | 4 | Oak   | Resource | 2026-08-15 | 2027-05-28 | 3 2-4   | 1 | Cho, Ben     | Ramos, Elena',
  ...ROWS.slice(3),
];
const ANA: ShownDifference = { line: 'L-000001', field: 'provider', roster: 'Cho, Ben' };

const typedOver = (telling: Parameters<typeof given>[0] = {}) => given({ roster, ...telling });

describe('the roster is right', () => {
  test('of all there is: the record takes over what the cells say, from today on', () => {
    const decision = planTakeIn(typedOver(), []);
    expect(findingsOf(decision)).toEqual([]);
    expect(changesOf(decision)).toEqual([
      'L-000001: Cho, Ben from 2026-11-21',
      'L-000001: 3.5 hours from 2026-11-21',
      'C-000002: Ramos, Elena from 2026-11-21',
    ]);
  });

  test('of a cell that was chosen, and still reads as it was shown', () => {
    expect(changesOf(planTakeIn(typedOver(), [ANA]))).toEqual(['L-000001: Cho, Ben from 2026-11-21']);
    const otherwise = planTakeIn(typedOver(), [{ ...ANA, roster: 'Okafor, Dele' }]);
    expect(otherwise.findings).toMatchObject([
      {
        code: 'changed-since-read',
        severity: 'blocks',
        line: 'L-000001',
        conflicts: [{ what: 'provider', was: 'Okafor, Dele', now: 'Cho, Ben' }],
      },
    ]);
  });

  test.each([
    ['L-000001: exit on 2026-12-18 & L-000001: Ramos, Elena until 2026-12-18', 'exit', ' until 2026-12-18'],
    ['L-000001: Ramos, Elena until 2026-12-18', 'goes', ''],
    ['L-000001: 3 hours from 2026-11-21', null, ''],
  ])('after “%s” tells what becomes of the end: %s', (record, becomes, until) => {
    const decision = planTakeIn(typedOver({ record: [record] }), [ANA]);
    expect(decision.findings).toMatchObject(
      becomes === null
        ? []
        : [{ code: 'end-planned', severity: 'warns', line: 'L-000001', lastDay: '2026-12-18', becomes }],
    );
    expect(changesOf(decision)).toEqual([`L-000001: Cho, Ben from 2026-11-21${until}`]);
  });

  describe('with other hours of a service of 2 to 4', () => {
    const typed = (hours: string) =>
      given({ roster: [ROWS[0]?.replace('| 3 2-4', `| ${hours} 2-4`) ?? '', ...ROWS.slice(1)] });
    const item = (roster: string): ShownDifference => ({ line: 'L-000001', field: 'amount', roster });

    test.each([
      ['4', []],
      ['4.5', ['warns amount-outside-range at amount']],
      ['40', ['warns amount-outside-range at amount']],
      ['1.5', ['warns amount-outside-range at amount']],
    ])('takes %s, which is told where it is outside: %j', (hours, found) => {
      const decision = planTakeIn(typed(hours), [item(hours)]);
      expect(findingsOf(decision)).toEqual(found);
      expect(changesOf(decision)).toEqual([`L-000001: ${hours} hours from 2026-11-21`]);
    });

    test('takes no more than a week has; of all that there are it stays listed', () => {
      const decision = planTakeIn(typed('40.5'), [item('40.5')]);
      expect(decision).toMatchObject({
        changes: [],
        findings: [{ severity: 'blocks', code: 'amount-over-week', line: 'L-000001' }],
      });
      expect(changesOf(planTakeIn(typed('40.5'), []))).toEqual([]);
    });
  });

  test('of one row of several: that enrollment gets a case manager of its own', () => {
    const apart = [
      '2000001 | Alvarez, Ana | 3 | Oak   | Resource | 2026-08-15 | 2027-05-28 | 3 2-4   | 1 | Ramos, Elena | Cho, Ben',
      ...ROWS.slice(1),
    ];
    expect(changesOf(planTakeIn(given({ roster: apart }), []))).toEqual([
      'C-000004 opens Resource of Alvarez, Ana: Cho, Ben from 2026-11-21',
    ]);
  });

  test('of a name that nobody has can’t be said', () => {
    const unknown = [
      ROWS[0]?.replace('| Ramos, Elena | Ramos', '| Nobody, Nick | Ramos') ?? '',
      ...ROWS.slice(1),
    ];
    expect(findingsOf(planTakeIn(given({ roster: unknown }), []))).toEqual(['blocks nothing-to-change']);
  });
});

describe('the record is right', () => {
  test('of all there is: the cells are written again', () => {
    const decision = planPutBack(typedOver(), []);
    expect(changesOf(decision)).toEqual(['L-000001: put back', 'L-000001: put back', 'C-000002: put back']);
    expect(decision.changes).toMatchObject([
      { person: 'Ramos, Elena', found: { provider: 'Cho, Ben' } },
      { person: 'Ramos, Elena', found: { amount: '3.5' } },
      { person: 'Cho, Ben', found: { caseManager: 'Ramos, Elena' } },
    ]);
  });

  test('of a cell that is not there any more is told', () => {
    expect(planPutBack(given(), [ANA]).findings).toMatchObject([
      { code: 'changed-since-read', conflicts: [] },
    ]);
  });

  test('where nothing differs there is nothing to write', () => {
    expect(findingsOf(planPutBack(given(), []))).toEqual(['blocks nothing-to-change']);
  });
});

describe('whoever decides', () => {
  const told = (name: string, access: 'Admin' | 'Provider' = 'Provider') =>
    differencesFor(typedOver({ actor: as(name, access) })).map(({ about, field }) => [about.key, field]);

  test('as an Admin sees all at their sites', () => {
    expect(told('Cho, Ben', 'Admin')).toHaveLength(3);
    expect(told('Okafor, Dele', 'Admin')).toEqual([]);
  });

  test('as a Provider sees what is theirs in the record, or becomes theirs', () => {
    expect(told('Ramos, Elena')).toEqual([
      ['L-000001', 'provider'],
      ['L-000001', 'amount'],
      ['C-000002', 'caseManager'],
    ]);
    expect(told('Cho, Ben')).toEqual([
      ['L-000001', 'provider'],
      ['C-000002', 'caseManager'],
    ]);
  });

  test('as a Provider takes lines onto their own caseload, and gives none away', () => {
    expect(changesOf(planTakeIn(typedOver({ actor: as('Cho, Ben') }), []))).toEqual([
      'L-000001: Cho, Ben from 2026-11-21',
    ]);
    expect(findingsOf(planTakeIn(typedOver({ actor: as('Ramos, Elena') }), [ANA]))).toEqual([
      'blocks only-yourself',
    ]);
  });

  test('as a Provider takes no line in that an Admin ended for them', () => {
    // Cho had Ana's Resource until the day before, and typed themselves into its cell.
    const had = ['L-000001: Cho, Ben from 2026-11-01', 'L-000001: Cho, Ben until 2026-11-20'];
    const [cho, admin] = [as('Cho, Ben'), as('Cho, Ben', 'Admin')];
    const by = typedOver({ record: had, actor: cho });
    expect(findingsOf(planTakeIn(by, [ANA]))).toEqual(['blocks end-by-another']);
    expect(changesOf(planTakeIn(by, [])).filter((text) => text.includes('Cho, Ben'))).toEqual([]);
    expect(changesOf(planTakeIn(typedOver({ record: had, actor: admin }), [ANA]))).toHaveLength(1);
  });

  test('as a Provider puts back what is theirs in the record', () => {
    expect(planPutBack(typedOver({ actor: as('Cho, Ben') }), []).changes).toMatchObject([
      { lineKey: 'C-000002' },
    ]);
  });
});
