import { describe, expect, test } from 'vitest';
import { add } from '../../kit/caseForms';
import { draftOf } from '../../kit/client';
import { afterSetUp, ask, district, keyOf, ROSTER } from '../../kit/district';
import { HEADER, rosterRows } from '../../kit/rows';

const MANAGER = HEADER.indexOf('Case Manager');

/** The small roster, in which Ben's only row and the second of Ana's two say this of the case manager. */
function naming(bens: string, anas: string) {
  const rows = rosterRows();
  for (const [r, text] of [
    [2, bens],
    [6, anas],
  ] as const) {
    const row = rows[r];
    if (row) row[MANAGER] = text;
  }
  return afterSetUp(district(rows));
}

const onHome = (workbook: ReturnType<typeof naming>): string[] =>
  ask(workbook, 'attention', {}).unmanaged.map(({ student, enrollment }) => `${student}: ${enrollment}`);

const unassigneds = (workbook: ReturnType<typeof naming>) =>
  ask(workbook, 'caseload', {
    person: keyOf(workbook, 'Unassigned'),
    asOf: workbook.today(),
    kind: 'case management',
  }).lines;

describe('a student whose case nobody manages', () => {
  test.each([
    ['', 'Ramos, Elena', ['Bishop, Ben: All services']],
    ['TBD', 'Ramos, Elena', ['Bishop, Ben: All services']],
    ['Cho, Ben', 'TBD', ['Alvarez, Ana: Speech']],
    ['Cho, Ben', '', []],
    ['Cho, Ben', 'Ramos, Elena', []],
  ])('is on Home and in Unassigned’s caseload: “%s”, “%s”', (bens, anas, nobodys) => {
    const workbook = naming(bens, anas);
    const { counts, unassigned } = ask(workbook, 'attention', {});
    expect(onHome(workbook)).toEqual(nobodys);
    expect([counts.unmanaged, counts.unassigned]).toEqual([nobodys.length, 1]);
    expect(unassigned.map(({ kind }) => kind)).toEqual(['service']);
    expect(unassigneds(workbook).map(({ student, service }) => `${student}: ${service}`)).toEqual(nobodys);
    expect(ask(workbook, 'attention', {}).byHand).toEqual([]);
  });

  test.each(['', 'TBD'])('is given to somebody by a mass reassignment, and the cell “%s” says so', (text) => {
    const workbook = naming(text, 'Ramos, Elena');
    const [line] = unassigneds(workbook);
    if (!line) throw new Error('Nobody has no case.');
    const saved = ask(workbook, 'save', {
      person: keyOf(workbook, 'Unassigned'),
      asOf: workbook.today(),
      kind: 'case management',
      drafts: [draftOf(line, { effective: '11/21/2026', provider: keyOf(workbook, 'Cho, Ben') })],
      moveCaseManagement: false,
      reason: '',
      acknowledged: [],
    });
    expect(saved.saved).toBe(true);
    expect(workbook.sheets.get(ROSTER)?.[2]?.[MANAGER]).toBe('Cho, Ben');
    expect(onHome(workbook)).toEqual([]);
  });

  test('who came with a new row is nobody’s from the next opening on', () => {
    const workbook = naming('Cho, Ben', 'Ramos, Elena');
    workbook.sheets.get(ROSTER)?.push(['2000009', 'Gray, Gus', '1', 'Oak', 'Resource', '2026-11-01']);
    ask(workbook, 'open', {});
    expect(onHome(workbook)).toEqual(['Gray, Gus: All services']);
    expect(add(workbook, '2000009', 'Cho, Ben', { begin: '11/21/2026' }).saved).toBe(true);
    expect(onHome(workbook)).toEqual([]);
  });
});
