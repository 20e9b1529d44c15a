import { expect, test } from 'vitest';
import { draftOf } from '../../kit/client';
import { acknowledging, afterSetUp, answerOf, ask, caseload, keyOf, reassignment } from '../../kit/district';
import { largeRoster } from '../../kit/largeRoster';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { answers, LOG, rowsOf, SHEET } from '../opened/withCheckpoint';

const [RAMOS, CHO] = ['Ramos, Elena', 'Cho, Ben'];
/** More saves than are remembered one by one. */
const SAVES = 24;

/** A save of some drafts of a person’s lines of a student, on a later day each time. Its calls, and what is held right after it. */
function saveNumber(
  workbook: MemoryWorkbook,
  n: number,
  { person, student, ...changed }: { person: string; student: string; amount?: string; to?: string },
): { calls: string[]; saved: unknown } {
  const { to, ...over } = changed;
  const day = new Date(Date.UTC(2026, 10, 23 + n));
  const asOf = day.toISOString().slice(0, 10);
  const effective = `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()}`;
  workbook.day = asOf;
  // Somebody opened it that day.
  ask(workbook, 'finish', {});
  const own = caseload(workbook, person, asOf).filter(({ studentId }) => studentId === student);
  const provider = to === undefined ? {} : { provider: keyOf(workbook, to) };
  const drafts = own.map((line) => draftOf(line, { effective, ...over, ...provider }));
  const asked = acknowledging(workbook, reassignment(workbook, person, drafts, { asOf }));
  workbook.calls = [];
  expect(ask(workbook, 'save', asked)).toMatchObject({ saved: true });
  const after = { calls: [...workbook.calls], saved: structuredClone(held(workbook)) };
  ask(workbook, 'finish', {});
  return after;
}

/** Fox’s hours, more or fewer. */
const adjusted = (workbook: MemoryWorkbook, n: number) =>
  saveNumber(workbook, n, { person: 'Okafor, Dele', student: '2000005', amount: n % 2 === 0 ? '2.5' : '3' });
/** Ana’s line, to and fro. */
const moved = (workbook: MemoryWorkbook, n: number) => {
  const [person = '', to = ''] = n % 2 === 0 ? [RAMOS, CHO] : [CHO, RAMOS];
  return saveNumber(workbook, n, { person, student: '2000001', to });
};

/** The same district of which nothing stays kept and whose record has no checkpoint, so that every entry of it is made. */
function whole(workbook: MemoryWorkbook): MemoryWorkbook {
  const other = afterSetUp();
  other.hold(structuredClone(workbook.held()));
  other.isGoingOn = true;
  other.keptForDocument = () => '';
  other.sheets.delete(SHEET);
  return other;
}

/** What is written and remembered, but for the checkpoint. */
function held(workbook: MemoryWorkbook): unknown {
  const { sheets, memory, kept: _, ...rest } = workbook.held();
  return { ...rest, memory: { ...memory }, sheets: [...sheets].filter(([name]) => name !== SHEET) };
}

test('a save on a long record writes and remembers by its own students’ entries what it would by all of them', () => {
  const workbook = largeRoster(1_600);
  workbook.sheets.set(SHEET, []);
  workbook.isGoingOn = true;
  for (let n = 0; n < SAVES; n++) adjusted(workbook, n);
  ask(workbook, 'attention', {});
  expect(rowsOf(workbook, SHEET).length).toBeGreaterThan(0);
  // Right after the checkpoint, and a save and two later.
  for (let n = SAVES; n < SAVES + 3; n++) {
    const other = whole(workbook);
    const { calls, saved } = moved(workbook, n);
    expect(calls).toContain('readArea Roster');
    for (const name of [`read ${LOG}`, 'read Roster']) expect(calls).not.toContain(name);
    const byAll = moved(other, n);
    expect(byAll.calls).toContain(`read ${LOG}`);
    expect(saved).toEqual(byAll.saved);
    expect(held(workbook)).toEqual(held(other));
    if (n > SAVES) continue;
    expect(answerOf(workbook, 'checkRecord', {})).toMatchObject({ output: { intact: true } });
    expect(answers(workbook)).toEqual(answers(other));
  }
});
