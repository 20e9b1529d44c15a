import { describe, expect, test } from 'vitest';
import type { HeldLine } from '../../../src/app/split/heldLines';
import { relieved } from '../../../src/app/split/relieved';
import type { Wish } from '../../../src/contract/wishes';
import { parseDay } from '../../../src/domain/cells/day';

const on = parseDay('2026-11-30');
if (!on) throw new Error('A day.');

const line = (studentId: string, minutes: number): HeldLine => ({
  studentId,
  student: studentId,
  service: 'Resource',
  site: 'Oak',
  grade: null,
  birthDate: '',
  minutes,
  delivery: 'direct',
  household: '',
  from: '',
  until: '',
  line: null,
  start: '',
  counts: true,
});

const relieving = (
  load: (left: readonly HeldLine[]) => number,
  maximum: number,
  order: readonly Wish[] = [],
  elsewhere: readonly string[] = [],
) => ({
  loadWith: (left: readonly HeldLine[]) => ({ number: load(left), maximum }),
  order,
  hasPlace: (lines: readonly HeldLine[]) => !elsewhere.includes(lines[0]?.studentId ?? ''),
});
const heads = (lines: readonly HeldLine[]) => new Set(lines.map(({ studentId }) => studentId)).size;
const taken = (lines: readonly HeldLine[], load: (left: readonly HeldLine[]) => number, maximum: number) =>
  relieved(lines, lines, on, relieving(load, maximum)).map(({ studentId }) => studentId);

describe('relieving somebody over the maximum', () => {
  const five = ['1', '2', '3', '4', '5'].map((id) => line(id, 10));
  test('takes as many students as they are over, and none at the maximum', () => {
    expect(taken(five, heads, 3)).toHaveLength(2);
    expect(taken(five, heads, 4)).toHaveLength(1);
    expect(taken(five, heads, 5)).toEqual([]);
  });
  test('takes nobody of whom a line stays, as far as others are enough', () => {
    const open = [line('1', 20), ...five.slice(1)];
    const gone = relieved(open, [line('1', 10), ...open], on, relieving(heads, 4));
    expect(gone.map(({ studentId }) => studentId)).toEqual(['2']);
  });
  test('goes by the order of the wishes: who has a place, and siblings who stay or go together, before the fewest', () => {
    const sibling = (id: string) => ({ ...line(id, 10), household: 'Alder' });
    const lines = [sibling('1'), sibling('2'), line('3', 10), line('4', 10)];
    const gone = (order: readonly Wish[], maximum: number, elsewhere: string[] = []) =>
      relieved(lines, lines, on, relieving(heads, maximum, order, elsewhere)).map(
        ({ studentId }) => studentId,
      );
    expect(gone(['fewest', 'siblings', 'school'], 3)).toEqual(['1']);
    expect(gone(['siblings', 'fewest', 'school'], 3)).toEqual(['3']);
    expect(gone(['siblings', 'fewest', 'school'], 2)).toEqual(['3', '4']);
    expect(gone(['siblings', 'fewest', 'school'], 1).sort()).toEqual(['1', '2', '3']);
    expect(gone(['school', 'fewest', 'siblings'], 3, ['1', '3'])).toEqual(['2']);
    expect(gone(['school', 'siblings', 'fewest'], 3, ['3'])).toEqual(['4']);
    expect(gone(['siblings', 'school', 'fewest'], 3, ['3', '4'])).toEqual(['3']);
    expect(gone(['school', 'siblings', 'fewest'], 3, ['3', '4']).sort()).toEqual(['1', '2']);
    // Not even who has a place is enough.
    expect(gone(['school', 'fewest', 'siblings'], 1, ['1', '3', '4'])).toHaveLength(3);
  });
  test('takes a student with all their lines', () => {
    expect(taken([line('1', 10), line('1', 20)], heads, 0)).toEqual(['1', '1']);
  });
  test('takes few students of many minutes rather than many of few', () => {
    const minutes = (left: readonly HeldLine[]) => left.reduce((sum, each) => sum + (each.minutes ?? 0), 0);
    expect(taken([line('1', 10), line('2', 10), line('3', 50)], minutes, 20)).toEqual(['3']);
    expect(taken([line('1', 10), line('2', 10), line('3', 50)], minutes, 19)).toHaveLength(2);
  });
});
