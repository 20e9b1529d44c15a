import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/contract/contract';
import type { Cell } from '../../../src/domain/cells/cell';
import { draftOf } from '../../kit/client';
import { answerOf, ask, caseload, keyOf, reassignment } from '../../kit/district';
import { isAna, looked, moving, ROSTER_EDITS, retype, rosterOf, unkept } from '../../kit/fewRows';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';

/** How the roster is read by a save. */
function readings(workbook: MemoryWorkbook, asked: Input<'save'>): string[] {
  workbook.calls = [];
  answerOf(workbook, 'save', asked);
  return workbook.calls.filter((call) => /^read\w* Roster/.test(call));
}

describe('a save about a few lines of a large roster', () => {
  test('reads its student’s rows, and saves what it would save by all of them', () => {
    const workbook = looked();
    const asked = moving(workbook);
    const whole = unkept(workbook);
    expect(readings(workbook, asked)).toEqual(['readArea Roster']);
    expect(readings(whole, asked)).toEqual(['read Roster']);
    for (const each of [workbook, whole]) ask(each, 'finish', {});
    expect(workbook.held()).toEqual({ ...whole.held() });
    expect(rosterOf(workbook).find(isAna)?.[HEADER.indexOf('Provider')]).toBe('Cho, Ben');
  });

  test.each(Object.entries(ROSTER_EDITS))(
    'answers as by all of the roster where somebody %s before',
    (what, edit) => {
      const workbook = looked();
      const asked = moving(workbook);
      edit(workbook);
      const whole = unkept(workbook);
      const isElsewhere = what === 'adds a row of the student';
      expect(readings(workbook, asked).includes('read Roster')).toBe(!isElsewhere);
      answerOf(whole, 'save', asked);
      expect(workbook.held()).toEqual(whole.held());
    },
  );

  test('reads all of it where their rows stand far apart', () => {
    const workbook = looked((roster) => roster.splice(1, 0, ...roster.splice(roster.findIndex(isAna), 1)));
    expect(readings(workbook, moving(workbook))).toEqual(['read Roster']);
  });

  test('reads no more of rows that stand far apart than what finds them and says who has them', () => {
    const apart = (roster: Cell[][]): void => {
      roster.splice(1, 0, ...roster.splice(roster.findIndex(isAna), 1));
      const wide = Array.from({ length: 10 }, (_, i) => `Bus ${i}`);
      for (const [r, cells] of roster.entries()) cells.push(...wide.map((title) => (r === 0 ? title : '')));
    };
    const edited = (edit: (workbook: MemoryWorkbook) => void): string[] => {
      const workbook = looked(apart);
      const asked = moving(workbook);
      edit(workbook);
      return readings(workbook, asked);
    };
    expect(edited(retype('Max Hours', 2.5))).toEqual(['readArea Roster']);
    expect(edited(retype('Case Manager', 'Okafor, Dele'))).toContain('read Roster');
    expect(edited(retype('Service', 'Occupational Therapy'))).toContain('read Roster');
  });

  test('needs nothing of other students’ rows', () => {
    const workbook = looked();
    const asked = moving(workbook);
    retype('Grade', '9', (cells) => cells[0] === '2000004')(workbook);
    expect(readings(workbook, asked)).not.toContain('read Roster');
  });

  test('reads all of it where that was last done more than ten minutes ago', () => {
    const workbook = looked();
    const asked = moving(workbook);
    const at = (time: string) => {
      workbook.now = () => `2026-11-21T${time}Z`;
      return unkeptSame(workbook, asked);
    };
    expect(at('15:10:00')).not.toContain('read Roster');
    expect(at('15:10:01')).toContain('read Roster');
  });

  test('reads all of it where the add-on itself wrote into it since', () => {
    const workbook = looked();
    const asked = moving(workbook);
    const other = caseload(unkept(workbook), 'Cho, Ben')[0];
    const first = draftOf(other, { effective: '11/21/2026', provider: keyOf(workbook, 'Okafor, Dele') });
    const acknowledged = [`provider-not-at-site:${first.line}`];
    ask(workbook, 'save', reassignment(workbook, 'Cho, Ben', [first], { acknowledged }));
    ask(workbook, 'finish', {});
    expect(readings(workbook, asked)).toEqual(['read Roster']);
  });

  test('reads all of it where Google’s cache answers nothing', () => {
    const workbook = looked();
    const asked = moving(workbook);
    workbook.keptForDocument = () => {
      throw new Error('Service error: Cache');
    };
    expect(readings(workbook, asked)).toEqual(['read Roster']);
    ask(workbook, 'finish', {});
    expect(rosterOf(workbook).find(isAna)?.[HEADER.indexOf('Provider')]).toBe('Cho, Ben');
  });

  test('is refused by all of it, never by a part', () => {
    const workbook = looked();
    const asked = moving(workbook, { acknowledged: [] });
    const [draft] = asked.drafts;
    if (draft) draft.provider = 'P-9999';
    const whole = unkept(workbook);
    expect(readings(workbook, asked)).toEqual(['readArea Roster', 'read Roster']);
    expect(answerOf(workbook, 'save', asked)).toEqual(answerOf(whole, 'save', asked));
  });

  test('waits for what has yet to follow an earlier one, of which it reads all', () => {
    const workbook = looked();
    const asked = moving(workbook);
    const other = caseload(workbook, 'Cho, Ben')[0];
    const first = draftOf(other, { effective: '11/21/2026', provider: keyOf(workbook, 'Okafor, Dele') });
    const sites = [`provider-not-at-site:${first.line}`];
    ask(workbook, 'save', reassignment(workbook, 'Cho, Ben', [first], { acknowledged: sites }));
    expect(readings(workbook, asked)).toContain('read Roster');
  });
});

/** The readings of a save in a district of its own that says the same and is kept the same. */
function unkeptSame(workbook: MemoryWorkbook, asked: Input<'save'>): string[] {
  const other = unkept(workbook);
  other.keptTogether = workbook.keptTogether;
  other.now = workbook.now;
  return readings(other, asked);
}
