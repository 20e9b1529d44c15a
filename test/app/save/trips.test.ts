import { describe, expect, test, vi } from 'vitest';
import { exiting } from '../../kit/caseForms';
import { afterSetUp, ask, batches, movingToCho } from '../../kit/district';
import { ALL_THEIRS, decision, exportOf, withExport } from '../../kit/exportKit';
import { tripsOf } from '../../kit/trips';

const counted = await tripsOf();
const SAVED = { ok: true, output: { saved: true } };
/** Fetched before it, and right before and right after its cells are written, because people may move rows; read and joined once. */
const ONCE = { fetched: 3, read: 1, joined: 1, joinedOn: 1 };

describe('a save goes through roster and record once', () => {
  test('of a reassignment, which is tried first and then stands', () => {
    const workbook = afterSetUp();
    const { answer, trips } = counted(workbook, 'save', movingToCho(workbook));
    expect(answer).toMatchObject(SAVED);
    expect(trips).toEqual({ ...ONCE, folded: 1, foldedOn: 2 });
  });

  test('of one that waits for its day: nothing is written, so the roster is fetched no more', () => {
    const workbook = afterSetUp();
    const { answer, trips } = counted(workbook, 'save', movingToCho(workbook, '12/1/2026'));
    expect(answer).toMatchObject(SAVED);
    expect(trips).toEqual({ ...ONCE, fetched: 1, folded: 1, foldedOn: 2 });
  });

  test('of an exit', () => {
    const workbook = afterSetUp();
    const { answer, trips } = counted(workbook, 'exit', exiting(workbook, '2000001'));
    expect(answer).toMatchObject(SAVED);
    expect(trips).toEqual({ ...ONCE, folded: 1, foldedOn: 1 });
  });

  test('of an Undo, which folds its own lines besides, without what is taken back', () => {
    const workbook = afterSetUp();
    ask(workbook, 'save', movingToCho(workbook));
    const [last] = batches(workbook);
    const asked = { batch: last?.batch ?? '', rest: false, reason: '' };
    const { answer, trips } = counted(workbook, 'undo', asked);
    expect(answer).toMatchObject(SAVED);
    expect(trips).toEqual({ ...ONCE, folded: 2, foldedOn: 1 });
  });

  test('of an update, which reads the export besides, and folds renewed lines anew', () => {
    const edits = exportOf([1, 'Provider', 'Cho, Ben'], [2, 'Start Date', '2027-05-29'], [3, 'Grade', '7']);
    const workbook = withExport(afterSetUp(), edits);
    const { answer, trips } = counted(workbook, 'saveExport', decision(workbook, ALL_THEIRS));
    expect(answer).toMatchObject(SAVED);
    expect(trips).toEqual({ ...ONCE, read: 2, folded: 2, foldedOn: 1 });
  });

  test('what the document remembers is asked for once under the lock, the version that wrote here last too', () => {
    const workbook = afterSetUp();
    const asked = movingToCho(workbook, '12/1/2026');
    workbook.isGoingOn = true;
    const asks = vi.spyOn(workbook, 'recall');
    expect(ask(workbook, 'save', asked)).toMatchObject({ saved: true });
    expect(asks).toHaveBeenCalledTimes(1);
  });
});
