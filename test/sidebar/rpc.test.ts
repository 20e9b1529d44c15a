import { expect, test } from 'vitest';
import { CallFailed, readAnswer } from '../../sidebar/shell/rpc';
import { caseload } from './exampleData';

const thrown = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error;
  }
};

test('an answer that fits the contract is its output', () => {
  const output = caseload();
  expect(readAnswer('caseload', JSON.stringify({ ok: true, output }))).toEqual(output);
});

test('a refusal keeps its code and its sentence', () => {
  const refused = JSON.stringify({ ok: false, code: 'busy', sentence: 'Try again in a moment.' });
  const error = thrown(() => readAnswer('save', refused));
  expect(error).toBeInstanceOf(CallFailed);
  expect(error).toMatchObject({ code: 'busy', message: 'Try again in a moment.' });
});

test('a code of a later version keeps its sentence; whether anything was written nobody knows', () => {
  const refused = JSON.stringify({ ok: false, code: 'of-tomorrow', sentence: 'Come back tomorrow.' });
  expect(thrown(() => readAnswer('save', refused))).toMatchObject({
    code: 'failed',
    message: 'Come back tomorrow.',
  });
});

test.each([
  ['nothing at all, as for a Date', null],
  ['another shape', JSON.stringify({ ok: true, output: { lines: 'many' } })],
  ['no object', '7'],
])('%s is unreadable, in words', (_, text) => {
  expect(thrown(() => readAnswer('caseload', text))).toMatchObject({ code: 'unreadable' });
});
