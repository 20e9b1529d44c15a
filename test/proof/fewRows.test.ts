import { expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cells/cell';
import { answerOf } from '../kit/district';
import { isAna, looked, moving, ROSTER_EDITS, rosterOf } from '../kit/fewRows';
import type { MemoryWorkbook } from '../kit/memoryWorkbook';
import { figure, ofPart, tries } from './figures';

/** Of the instants between two calls of a save, one in so many. */
const EACH = tries(1, 7);

/** Read in part as well, and quickly tried. */
const FEW = 1_600;

/** The students in whose rows Cho stands before: Evans's provider, and Bishop's case manager. */
const CHOS = ['2000002', '2000004'];

/** What an action answers, and how many calls of the spreadsheet it took; `before` each of them, by its number from 0. */
function played<A>(
  workbook: MemoryWorkbook,
  act: () => A,
  before: (call: number) => void,
): { answer: A; calls: number } {
  let calls = 0;
  workbook.before = () => before(calls++);
  const answer = act();
  workbook.before = () => undefined;
  return { answer, calls };
}

/** Google ends the script at a call, and lets no later one through. */
const dyingAt = (at: number) => (call: number) => {
  if (call >= at) throw new Error('Exceeded maximum execution time');
};

test.each(ofPart(Object.entries(ROSTER_EDITS)))(
  'a save by a few rows of a large roster goes astray nowhere where somebody %s in the middle of it',
  (what, edit) => {
    let instants = 0;
    for (let at = 0, isOver = false; !isOver; at += EACH) {
      const workbook = looked();
      const asked = moving(workbook);
      const { answer, calls } = played(
        workbook,
        () => answerOf(workbook, 'save', asked),
        (call) => call === at && edit(workbook),
      );
      isOver = calls <= at;
      if (answer.ok && answer.output.saved) answerOf(workbook, 'finish', {});
      const log = workbook.sheets.get('Caseload log') ?? [];
      const added = log.filter((cells) => cells.includes('Assign') && cells.includes('Cho, Ben'));
      expect({ at, added: added.length }).toEqual({ at, added: answer.ok && answer.output.saved ? 1 : 0 });
      const others = rosterOf(workbook).filter((cells) => cells.includes('Cho, Ben') && !isAna(cells));
      if (what !== 'types another ID')
        expect({ at, others: others.map(([id]) => id).sort() }).toEqual({ at, others: CHOS });
      expect(answerOf(workbook, 'checkRecord', {})).toMatchObject({ output: { intact: true } });
      instants += 1;
    }
    figure('Concurrency · a save by a few rows', `${what}: ${instants} instants, nothing astray`);
  },
);

test.each(ofPart(Object.entries(ROSTER_EDITS)))(
  'what follows a save by a part of a large roster harms no other row where somebody %s in the middle of it',
  (what, edit) => {
    let instants = 0;
    for (let at = 0, isOver = false; !isOver; at += EACH) {
      const workbook = saving();
      const alone = looked(undefined, FEW);
      edit(alone);
      const meant = othersIn(alone);
      const { calls } = played(
        workbook,
        () => answerOf(workbook, 'finish', {}),
        (call) => call === at && edit(workbook),
      );
      isOver = calls <= at;
      if (isOver) edit(workbook);
      workbook.isGoingOn = false;
      answerOf(workbook, 'open', {});
      expect({ at, others: othersIn(workbook) }).toEqual({ at, others: meant });
      expect(answerOf(workbook, 'checkRecord', {})).toMatchObject({ output: { intact: true } });
      instants += 1;
    }
    figure(
      'Concurrency · what follows by a part of a roster',
      `${what}: ${instants} instants, nothing astray`,
    );
  },
);

test('what follows by a part of a large roster and dies at any instant is finished by the next opening', () => {
  let instants = 0;
  for (let at = 0, isOver = false; !isOver; at += EACH) {
    const workbook = saving();
    const { calls } = played(workbook, () => answerOf(workbook, 'finish', {}), dyingAt(at));
    isOver = calls <= at;
    workbook.isGoingOn = false;
    answerOf(workbook, 'open', {});
    const rows = rosterOf(workbook).filter((cells) => isAna(cells) && cells.includes('Cho, Ben'));
    expect({ at, rows: rows.length, others: othersIn(workbook) }).toEqual({
      at,
      rows: 1,
      others: othersIn(looked(undefined, FEW)),
    });
    instants += 1;
  }
  figure('Crash · what follows by a part of a roster', `${instants} fault points, all finished`);
});

/** The large district right after a save that its page previewed. */
function saving(): MemoryWorkbook {
  const workbook = looked(undefined, FEW);
  const asked = moving(workbook);
  answerOf(workbook, 'preview', asked);
  expect(answerOf(workbook, 'save', asked)).toMatchObject({ output: { saved: true } });
  return workbook;
}

/** What all rows say but who has Ana's, by their titles and in whatever order they stand. */
function othersIn(workbook: MemoryWorkbook): string[] {
  const [titles = [], ...rows] = rosterOf(workbook);
  const isOthers = (cells: Cell[], title: Cell | undefined): boolean =>
    title !== 'Provider' || !(isAna(cells) || cells.includes('2009999'));
  return rows
    .map((cells) =>
      cells
        .flatMap((cell, c) => (cell !== '' && isOthers(cells, titles[c]) ? `${titles[c]}: ${cell}` : []))
        .sort()
        .join('; '),
    )
    .sort();
}

test('a save by a few rows that dies at any instant stands whole and is followed, or was not begun', () => {
  let instants = 0;
  for (let at = 0, isOver = false; !isOver; at += EACH) {
    const workbook = looked();
    const asked = moving(workbook);
    const { calls } = played(workbook, () => answerOf(workbook, 'save', asked), dyingAt(at));
    isOver = calls <= at;
    workbook.isGoingOn = false;
    answerOf(workbook, 'open', {});
    const log = workbook.sheets.get('Caseload log') ?? [];
    const isRecorded = log.some((cells) => cells.includes('Assign') && cells.includes('Cho, Ben'));
    const rows = rosterOf(workbook).filter((cells) => isAna(cells) && cells.includes('Cho, Ben'));
    expect({ at, rows: rows.length }).toEqual({ at, rows: isRecorded ? 1 : 0 });
    expect(answerOf(workbook, 'checkRecord', {})).toMatchObject({ output: { intact: true } });
    instants += 1;
  }
  figure('Crash · a save by a few rows', `${instants} fault points, whole or not begun`);
});
