import { describe, expect, test } from 'vitest';
import { batchText } from '../../../src/app/record/historyText';
import { exit } from '../../kit/caseForms';
import { draftOf } from '../../kit/client';
import {
  afterSetUp,
  answerOf,
  ask,
  batches,
  caseload,
  district,
  reassignment,
  signIn,
  toCho,
  undo,
} from '../../kit/district';
import { day, fact, recorded, type Says } from '../../kit/entries';
import { HEADER } from '../../kit/rows';

describe('History', () => {
  test('tells what was saved, newest first, and how the record began', () => {
    const workbook = afterSetUp();
    toCho(workbook);
    exit(workbook, '2000004');
    expect(batches(workbook).map(({ what, by, lines }) => [what, by, lines])).toEqual([
      ['Exit of Evans, Ella; end of 2 assignments of Cho, Ben', 'Dana Director', 2],
      ['3 lines to Cho, Ben; case management of 2 students to Cho, Ben', 'Dana Director', 5],
      ['11 lines taken into the record', 'Dana Director', 11],
    ]);
    expect(batches(workbook)[2]?.noUndo).toContain('came with rows of the roster');
  });

  test('shows each line of a save in words', () => {
    const workbook = afterSetUp();
    const { batch } = toCho(workbook);
    expect(ask(workbook, 'batch', { batch, from: 0 }).lines[0]).toMatchObject({
      student: 'Alvarez, Ana',
      service: 'Resource',
      changes: ['Ramos, Elena → Cho, Ben from 11/21/2026', '3 → 4 hours from 11/21/2026'],
      standing: 'stands',
      since: '',
    });
  });

  test('shows 500 lines of a large save, and the others when asked', () => {
    const students = Array.from({ length: 501 }, (_, i) => [
      ...[String(3_000_000 + i), `Student ${i}`, '3', 'Oak', 'Resource', '2026-08-15', '2027-05-28'],
      ...[3, 2, 4, 1, 'Ramos, Elena', '', ''],
    ]);
    const workbook = afterSetUp(district([HEADER, ...students]));
    const part = (from: number) => ask(workbook, 'batch', { batch: 'B-000001', from });
    expect([part(0).batch.lines, part(0).lines.length]).toEqual([501, 500]);
    expect(part(500).lines.map(({ student }) => student)).toEqual(['Student 500']);
    expect(part(501).lines).toEqual([]);
  });

  test('comes in parts of 30', () => {
    const workbook = afterSetUp();
    for (let i = 0; i < 31; i++) toCho(workbook, '11/21/2026', i % 2 === 0 ? '4' : '3.5');
    const hours = (amount: string) => {
      const drafts = caseload(workbook, 'Cho, Ben')
        .slice(0, 1)
        .map((line) => draftOf(line, { effective: '11/21/2026', amount }));
      return ask(workbook, 'save', reassignment(workbook, 'Cho, Ben', drafts));
    };
    for (let i = 0; i < 30; i++) hours(i % 2 === 0 ? '3' : '2');
    const first = ask(workbook, 'history', { before: '' });
    expect([first.batches.length, first.more]).toEqual([30, true]);
    const second = ask(workbook, 'history', { before: first.batches[29]?.batch ?? '' });
    expect([second.batches.length, second.more]).toEqual([2, false]);
  });

  test('shows a Provider the saves at their sites, and lets them undo their own only', () => {
    const workbook = afterSetUp();
    const { batch: danas } = toCho(workbook);
    signIn(workbook, 'Cho, Ben');
    const drafts = caseload(workbook, 'Cho, Ben')
      .slice(0, 1)
      .map((line) => draftOf(line, { effective: '11/21/2026', amount: '2.5' }));
    const own = ask(workbook, 'save', reassignment(workbook, 'Cho, Ben', drafts));
    expect(undo(workbook, danas)).toMatchObject({
      saved: false,
      findings: [{ sentence: 'Only an Admin, or whoever saved it for themselves, can undo it.' }],
    });
    expect(undo(workbook, own.batch)).toMatchObject({ saved: true });
    expect(batches(workbook).at(-1)).toMatchObject({ lines: 9, hidden: 2 });
    expect(
      ask(workbook, 'batch', { batch: 'B-000001', from: 0 }).lines.map(({ student: name }) => name),
    ).not.toContain('Fox, Finn');
  });

  test('knows no batch that is at none of the actor’s sites', () => {
    const workbook = afterSetUp();
    const { batch } = toCho(workbook);
    signIn(workbook, 'Okafor, Dele', 'Admin');
    expect(batches(workbook).map(({ batch: each }) => each)).toEqual(['B-000001']);
    expect(answerOf(workbook, 'batch', { batch, from: 0 })).toMatchObject({ ok: false, code: 'not-found' });
    expect(undo(workbook, batch)).toMatchObject({
      saved: false,
      findings: [{ sentence: 'This save is not in the record, or at none of your sites.' }],
    });
  });
});

test.each([
  ['2000001', 'Case management of 1 student to Ramos, Elena'],
  ['2000002', 'Case management of 2 students to Ramos, Elena'],
])('two enrollments, the second of %s, are the “%s”', (studentId, text) => {
  const of = (lineKey: string, over: Says) =>
    fact({ change: 'Assign', kind: 'case management', lineKey, begin: day('2026-11-30'), ...over });
  const entries = recorded([
    of('C-000001', { studentId: '2000001', service: 'Resource' }),
    of('C-000002', { studentId, service: 'Speech' }),
  ]);
  expect(batchText(entries, () => undefined)).toBe(text);
});
