import { describe, expect, test } from 'vitest';
import type { HeldLine } from '../../../src/app/split/heldLines';
import { relieved } from '../../../src/app/split/relieved';
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
  line: null,
  hasBegun: true,
});

const heads = (lines: readonly HeldLine[]) => new Set(lines.map(({ studentId }) => studentId)).size;
const taken = (lines: readonly HeldLine[], load: (left: readonly HeldLine[]) => number, maximum: number) =>
  relieved(lines, lines, on, (left) => ({ number: load(left), maximum })).map(({ studentId }) => studentId);

describe('relieving somebody over the maximum', () => {
  const five = ['1', '2', '3', '4', '5'].map((id) => line(id, 10));
  test('takes as many students as they are over, and none at the maximum', () => {
    expect(taken(five, heads, 3)).toHaveLength(2);
    expect(taken(five, heads, 4)).toHaveLength(1);
    expect(taken(five, heads, 5)).toEqual([]);
  });
  test('takes nobody of whom a line stays, as far as others are enough', () => {
    const open = [line('1', 20), ...five.slice(1)];
    const gone = relieved(open, [line('1', 10), ...open], on, (left) => ({
      number: heads(left),
      maximum: 4,
    }));
    expect(gone.map(({ studentId }) => studentId)).toEqual(['2']);
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
