import { describe, expect, test } from 'vitest';
import {
  changedBackText,
  linesText,
  refusedTitle,
  restLabel,
  whenText,
} from '../../sidebar/shell/historyText';
import { CallFailed, type Server } from '../../sidebar/shell/rpc';
import {
  afterWriting,
  type FinishAnswer,
  finishAll,
  finishedText,
  NOTHING_LEFT,
  stepped,
} from '../../sidebar/shell/useFinishing';
import { batch } from './historyData';

describe('when something was saved', () => {
  // By the clock of whoever looks, wherever this runs.
  const local = (month: number, day: number, hour: number, minute: number) =>
    new Date(2026, month - 1, day, hour, minute);
  test.each([
    ['today', local(11, 21, 10, 2), 'today 10:02 AM'],
    ['today, past noon', local(11, 21, 12, 0), 'today 12:00 PM'],
    ['today, past midnight', local(11, 21, 0, 5), 'today 12:05 AM'],
    ['the evening before', local(11, 20, 23, 59), 'yesterday 11:59 PM'],
    ['earlier', local(11, 19, 8, 30), '11/19/2026 8:30 AM'],
    ['the same day of another year', new Date(2025, 10, 21, 10, 2), '11/21/2025 10:02 AM'],
  ])('%s', (_, at, words) => {
    expect(whenText(at.toISOString(), local(11, 21, 16, 0))).toBe(words);
  });
  test('reads the day before over the end of a month and of a year', () => {
    expect(whenText(local(2, 28, 9, 0).toISOString(), local(3, 1, 9, 0))).toBe('yesterday 9:00 AM');
    expect(whenText(new Date(2025, 11, 31, 9, 0).toISOString(), local(1, 1, 9, 0))).toBe('yesterday 9:00 AM');
  });
  test('that is no time stays as it is', () => {
    expect(whenText('some day', local(1, 1, 0, 0))).toBe('some day');
  });
});

test.each([
  [12, 3, '12 lines, 3 more at other sites'],
  [1, 0, '1 line'],
  [0, 1, '1 line at other sites'],
  [5_000, 0, '5,000 lines'],
])('a save with %d lines in sight and %d hidden says so', (lines, hidden, words) => {
  expect(linesText(batch({ lines, hidden }))).toBe(words);
});

test('an undo that is refused counts the lines in its way and those that are not', () => {
  expect(refusedTitle(12)).toBe('Nothing was undone: 12 lines have changed since');
  expect(refusedTitle(1)).toBe('Nothing was undone: 1 line has changed since');
  expect(refusedTitle(0)).toBe('Nothing was undone');
  expect(restLabel(31)).toBe('Undo the other 31 lines');
  expect(restLabel(1)).toBe('Undo the other line');
  expect(changedBackText(0)).toBe('Every line of that save is as it was before it.');
  expect(changedBackText(12)).toBe(
    'The other lines of that save are as they were before it; the 12 lines that have changed since stay as they are.',
  );
});

describe('writing the roster', () => {
  const begun = { ...NOTHING_LEFT, left: 5_000 };
  test('counts what each answer brought', () => {
    const twice = stepped(stepped(begun, 3_800, ['A formula was left alone.']), 2_000, [
      'A formula was left alone.',
    ]);
    expect(twice).toEqual({
      done: 3_000,
      left: 2_000,
      notices: ['A formula was left alone.'],
      failed: '',
    });
  });
  test('goes on with more where someone saved meanwhile', () => {
    expect(stepped({ ...begun, done: 1_200, left: 3_800 }, 4_100)).toMatchObject({
      done: 1_200,
      left: 4_100,
    });
  });

  type Answer = { left: number; notices: string[] } | Error;
  /** Where it comes to with these answers, the last of which stays; and how often it asked. */
  const finishedWith = async (
    ...answers: [Answer, ...Answer[]]
  ): Promise<FinishAnswer & { asked: number }> => {
    let state: FinishAnswer = begun;
    let asked = 0;
    const meter = {
      now: () => state,
      set: (next: FinishAnswer) => {
        state = next;
      },
    };
    const ask = async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)] ?? answers[0];
      if (answer instanceof Error) throw answer;
      return answer;
    };
    await finishAll(ask, meter, 0);
    return { ...state, asked };
  };
  const left = (count: number) => ({ left: count, notices: [] });
  const busy = new CallFailed('busy', 'Someone else is saving.');
  test('asks until nothing is left', async () => {
    expect(await finishedWith(left(2_000), left(10), left(0))).toMatchObject({
      done: 5_000,
      left: 0,
      failed: '',
      asked: 3,
    });
  });
  test('waits while someone else saves', async () => {
    expect(await finishedWith(busy, busy, left(0))).toMatchObject({ left: 0, failed: '', asked: 3 });
  });
  test('gives up where nothing goes on any more, and says so', async () => {
    expect(await finishedWith(left(4_000))).toMatchObject({
      done: 1_000,
      left: 4_000,
      failed: 'The rest could not be written now.',
      asked: 5,
    });
    expect((await finishedWith(busy)).asked).toBe(4);
  });
  test('stops with the reason where the server refuses', async () => {
    const stopped = await finishedWith(left(4_000), new CallFailed('unreachable', 'No answer.'));
    expect(stopped).toMatchObject({ left: 4_000, failed: 'No answer.', asked: 2 });
  });
  test('is said to be done only where nothing was left out', () => {
    expect(finishedText([])).toBe('The roster is written.');
    expect(finishedText(['1 cell is protected.'])).toBe('Caseload has gone through the roster.');
  });

  describe('while it goes on', () => {
    const calling = (written: Promise<void> | null) => {
      const called: string[] = [];
      const call: Server = (name) => {
        called.push(name);
        return Promise.reject(new CallFailed('failed', 'No answer is needed.'));
      };
      const ask = afterWriting(call, () => written);
      return {
        called,
        enrollment: () => ask('enrollment', { line: 'L-000001' }).catch(() => undefined),
        people: () => ask('people', { asOf: '' }).catch(() => undefined),
        first: () => ask('caseload', { person: '', asOf: '', first: true }).catch(() => undefined),
      };
    };
    test('what reads its cells waits until it is done; what shows the record, or is looked at once more, does not', async () => {
      let end = (): void => undefined;
      const page = calling(
        new Promise((resolve) => {
          end = resolve;
        }),
      );
      const waits = page.enrollment();
      await page.people();
      await page.first();
      expect(page.called).toEqual(['people', 'caseload']);
      end();
      await waits;
      expect(page.called).toEqual(['people', 'caseload', 'enrollment']);
    });
    test('and where nothing is being written, nothing waits', () => {
      const page = calling(null);
      void page.enrollment();
      expect(page.called).toEqual(['enrollment']);
    });
  });
});
