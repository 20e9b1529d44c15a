import { expect, test } from 'vitest';
import { CallFailed, readAnswer, unreachable } from '../../sidebar/shell/rpc';
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

test.each([
  ['an output', { ok: true, output: { rows: 1 } }],
  ['a refusal', { ok: false, code: 'busy', sentence: 'Try again in a moment.' }],
])('what is told of earlier saves beside %s is heard', (_, answer) => {
  const heard: string[] = [];
  const text = JSON.stringify({ ...answer, told: ['D2 is protected.'] });
  thrown(() => readAnswer('rebuildAssignments', text, (told) => heard.push(...told)));
  expect(heard).toEqual(['D2 is protected.']);
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

// issuetracker.google.com/69270374, and what other add-ons’ users report.
test.each([
  'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
  'Es tut uns leid. Beim Lesen aus dem Speicher ist ein Serverfehler aufgetreten. Fehlercode: PERMISSION_DENIED.',
  'Authorization is required to perform that action.',
])('“%s” is told as what it is: several accounts in one browser, and the way out', (said) => {
  const { code, message } = unreachable(new Error(said));
  expect(code).toBe('unreachable');
  expect(message).toContain('Google turned this down');
  expect(message).toContain('a private window');
});

test.each([
  ['no connection', new Error('NetworkError: Connection failure due to HTTP 0')],
  ['nothing said', undefined],
])('%s is no answer; the accounts are named as what to look at if it stays so', (_, error) => {
  const { code, message } = unreachable(error);
  expect(code).toBe('unreachable');
  expect(message).toMatch(/^Google Sheets did not answer\. .*private window/);
});
