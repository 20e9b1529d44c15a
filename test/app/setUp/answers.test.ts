import { expect, it } from 'vitest';
import { inspectRoster } from '../../../src/app/setUp/inspectRoster';
import { setUp } from '../../../src/app/setUp/setUp';
import type { Cell } from '../../../src/domain/cells/cell';
import { missouri } from '../../../src/standards/missouri/missouri';
import { MemoryWorkbook } from '../../kit/memoryWorkbook';

const workbookOf = (...rows: Cell[][]) => new MemoryWorkbook(new Map([['Roster', rows]]));

it('dates that could be month or day first are asked about in a spreadsheet of another country, and read as answered', () => {
  const workbook = workbookOf(
    ['Student ID', 'Service', 'Start Date', 'Provider'],
    ['1001', 'Resource', '05/09/2026', 'Ramos, Elena'],
  );
  expect(inspectRoster(workbook, null, null).questions).toEqual([]);

  workbook.ownLocale = 'en_GB';
  const [question] = inspectRoster(workbook, null, null).questions;
  expect(question?.text).toBe(
    'Are the dates of “Start Date” (column C) month first or day first, as in 05/09/2026?',
  );
  expect(question?.answers.map(({ label }) => label)).toEqual(['Month first', 'Day first']);
  const answered = inspectRoster(workbook, null, question?.answers[0]?.mapping ?? null);
  expect(answered.mapping?.dayOrders).toEqual({ start: 'month-first' });
  expect(answered.questions).toEqual([]);
});

it('without student IDs, names are offered for them with what that costs, and the roster is read once they are chosen', () => {
  const workbook = workbookOf(
    ['Student', 'Grade', 'School', 'Service', 'Minutes/Week', 'Case Manager'],
    ['Alder, Ana', 3, 'Oak', 'Resource', 150, 'Ramos, Elena'],
    ['Birch, Ben', 3, 'Oak', 'Resource', 150, 'Ramos, Elena'],
  );
  const seen = inspectRoster(workbook, null, null);
  expect(seen.stop).toBe('Choose the column with the student ID, or say below that names stand for it.');
  expect([seen.students, seen.lines]).toEqual([2, 2]);
  const question = seen.questions.find(({ code }) => code === 'student-by-name');
  expect(question?.text).toContain('a corrected name is a new student');
  expect(question?.answers.map(({ label }) => label)).toEqual(['By name']);

  const mapping = question?.answers[0]?.mapping ?? null;
  const answered = inspectRoster(workbook, null, mapping);
  expect([answered.stop, answered.students]).toEqual(['', 2]);
  expect(answered.questions.map(({ code }) => code)).not.toContain('student-by-name');
  if (!mapping) throw new Error('an answer');
  expect(setUp(workbook, missouri, { mapping, name: 'Dana', protectLog: false })).toMatchObject({
    stop: '',
    students: 2,
  });
});

it('how often an unknown service is given is that of the service that is answered, and its minutes are made with it', () => {
  const workbook = workbookOf(
    ['Student ID', 'SLP', 'SLP Min', 'OT', 'OT Min', 'Articulation Freq'],
    ['1001', 'Lund, Sara', 30, 'Park, Joon', 20, '2x/wk'],
  );
  const [question] = inspectRoster(workbook, null, null).questions;
  expect(question?.answers.map(({ label }) => label)).toEqual(['SLP', 'OT', 'None of them']);
  const [ofSpeech, , ofNone] = question?.answers ?? [];
  const answered = inspectRoster(workbook, null, ofSpeech?.mapping ?? null);
  expect(answered.questions).toEqual([]);
  expect(answered.made).toEqual([expect.stringContaining('60')]);
  expect(inspectRoster(workbook, null, ofNone?.mapping ?? null).questions).toEqual([]);
});
