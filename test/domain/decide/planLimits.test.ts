import { describe, expect, test } from 'vitest';
import { limitsToldTo } from '../../../src/domain/decide/planLimits';
import { planPutBack, planTakeIn, type ShownDifference } from '../../../src/domain/decide/planReconcile';
import { cellsIn } from '../../../src/domain/record/changes';
import { as, director, findingsOf, given, ROWS } from '../../kit/given';

/** Ana's Resource of 3 hours, of which the IEP allowed 2 to 4, with other limits by hand: "2-9", " -4". */
const typed = (range: string, actor = director) =>
  given({ roster: [ROWS[0]?.replace('| 3 2-4', `| 3 ${range}`) ?? '', ...ROWS.slice(1)], actor });
const max = (roster: string): ShownDifference => ({ line: 'L-000001', field: 'amountMax', roster });
const min = (roster: string): ShownDifference => ({ line: 'L-000001', field: 'amountMin', roster });

const said = ({ changes }: ReturnType<typeof planTakeIn>) =>
  changes.map((change) => [
    change.lineKey,
    change.name,
    change.origin,
    ...cellsIn(change).map(({ ref, was, value }) => `${ref.header}: ${was} → ${value}`),
  ]);

describe('a limit that was typed over', () => {
  test('is taken in as it stands, from the roster, with who has the line', () => {
    const decision = planTakeIn(typed('2-9'), [max('9')]);
    expect(findingsOf(decision)).toEqual([]);
    expect(said(decision)).toEqual([['L-000001', 'cellsWritten', 'roster', 'Max Hours: 4 → 9']]);
    expect(decision.changes).toMatchObject([
      { person: 'Ramos, Elena', begin: '2026-11-21', reason: 'Taken over from the roster' },
    ]);
  });

  test('is put back as the record has it', () => {
    const decision = planPutBack(typed('2-9'), [max('9')]);
    expect(findingsOf(decision)).toEqual([]);
    expect(said(decision)).toEqual([['L-000001', 'putBack', 'here', 'Max Hours: 9 → 4']]);
  });

  test('is one of all that there are', () => {
    const both = [
      ['L-000001', 'cellsWritten', 'roster', 'Min Hours: 2 → 3'],
      ['L-000001', 'cellsWritten', 'roster', 'Max Hours: 4 → 9'],
    ];
    expect(said(planTakeIn(typed('3-9'), []))).toEqual(both);
    expect(said(planPutBack(typed('3-9'), []))).toHaveLength(2);
    expect(said(planTakeIn(typed('2-4'), []))).toEqual([]);
  });

  test('that was blanked is none from today on, or is put back', () => {
    expect(said(planTakeIn(typed('2-'), [max('')]))).toEqual([
      ['L-000001', 'cellsWritten', 'roster', 'Max Hours: 4 → '],
    ]);
    expect(said(planPutBack(typed('2-'), [max('')]))).toEqual([
      ['L-000001', 'putBack', 'here', 'Max Hours:  → 4'],
    ]);
  });

  test.each([
    ['40', []],
    ['40.5', ['blocks amount-over-week']],
  ])('is of a week at the most: %s', (hours, found) => {
    expect(findingsOf(planTakeIn(typed(`2-${hours}`), [max(hours)]))).toEqual(found);
  });

  test.each([
    ['4', []],
    ['4.5', ['blocks range-upside-down']],
  ])('is a minimum of no more than the maximum: %s', (hours, found) => {
    // 3 hours are less than either.
    const told = findingsOf(planTakeIn(typed(`${hours}-4`), [min(hours)]));
    expect(told.filter((text) => !text.includes('outside'))).toEqual(found);
  });

  test('that turns its range upside down names both ends, is the only one told, and can be put back', () => {
    const upside = typed('9-4');
    expect(upside.limits.map(({ field }) => field)).toEqual(['amountMin']);
    expect(planTakeIn(upside, []).findings).toMatchObject([
      { code: 'range-upside-down', severity: 'blocks', line: 'L-000001', min: 540, max: 240 },
    ]);
    expect(said(planPutBack(upside, []))).toEqual([['L-000001', 'putBack', 'here', 'Min Hours: 9 → 2']]);
  });

  test('is not put back alone below the other end that was typed', () => {
    expect(findingsOf(planPutBack(typed('5-9'), [max('9')]))).toEqual(['blocks range-upside-down']);
    expect(findingsOf(planPutBack(typed('5-9'), [max('9'), min('5')]))).toEqual([]);
  });

  test.each([
    ['2-3', []],
    ['2-2.5', ['warns amount-outside-range at amount']],
  ])('tells that the hours are outside: %s', (range, found) => {
    expect(findingsOf(planTakeIn(typed(range), [max(range.slice(2))]))).toEqual(found);
  });

  test('tells nothing of hours that are taken in beside it', () => {
    const roster = [ROWS[0]?.replace('| 3 2-4', '| 2 2-2.5') ?? '', ...ROWS.slice(1)];
    expect(findingsOf(planTakeIn(given({ roster }), []))).toEqual([]);
  });

  test('that reads otherwise than it was shown is not decided on', () => {
    expect(planTakeIn(typed('2-9'), [max('8')]).findings).toMatchObject([
      { code: 'changed-since-read', conflicts: [{ what: 'cell', header: 'Max Hours', was: '8', now: '9' }] },
    ]);
  });
});

describe('a limit that was typed over is told', () => {
  const told = (actor: typeof director) => limitsToldTo(typed('2-9', actor)).map(({ line }) => line.key);

  test('an Admin of its site, whoever serves the line or manages the case, and nobody else', () => {
    expect(told(director)).toEqual(['L-000001']);
    expect(told(as('Ramos, Elena'))).toEqual(['L-000001']);
    expect(told(as('Cho, Ben'))).toEqual([]);
    expect(told(as('Okafor, Dele', 'Admin'))).toEqual([]);
  });

  test('whoever can’t decide on it, and stays when they take all that there is', () => {
    const theirs = typed('2-9', as('Ramos, Elena'));
    for (const plan of [planTakeIn, planPutBack]) {
      expect(findingsOf(plan(theirs, [max('9')]))).toEqual(['blocks limits-of-others']);
      expect(plan(theirs, []).changes).toEqual([]);
    }
    const hours = [ROWS[0]?.replace('| 3 2-4', '| 4 2-9') ?? '', ...ROWS.slice(1)];
    const decision = planTakeIn(given({ roster: hours, actor: as('Ramos, Elena') }), []);
    expect(decision.changes).toMatchObject([{ name: 'adjusted', minutes: 240 }]);
    expect(decision.findings).toEqual([]);
  });

  test('of nobody’s line after its exit: nobody', () => {
    const row = ROWS[0]?.replace('| 3 2-4', '| 3 2-9') ?? '';
    const exit = (until: string) =>
      given({
        roster: [row, ...ROWS.slice(1)],
        record: [`L-000001: exit on ${until} & L-000001: Ramos, Elena until ${until}`],
      }).limits.length;
    expect([exit('2026-11-20'), exit('2026-11-21')]).toEqual([0, 1]);
  });
});
