import type { Call, Input } from '../../src/contract/contract';
import { exiting } from '../kit/caseForms';
import { afterSetUp, ask, batches, movingToCho } from '../kit/district';
import { ALL_THEIRS, decision, exportOf, withExport } from '../kit/exportKit';
import type { MemoryWorkbook } from '../kit/memoryWorkbook';
import { tripsOf } from '../kit/trips';
import type { Figure } from './report';

/** How often saves read, join and fold: what takes their time once roster and record are large. */
export async function tripsOfSaves(): Promise<Figure[]> {
  const counted = await tripsOf();
  function figureOf<C extends Call>(
    what: string,
    workbook: MemoryWorkbook,
    call: C,
    input: Input<C>,
  ): Figure {
    const { fetched, read, joined, joinedOn, folded, foldedOn } = counted(workbook, call, input).trips;
    return {
      what,
      figure: `roster fetched ${fetched}, read ${read}; joined ${joined} + ${joinedOn}; folded ${folded} + ${foldedOn}`,
    };
  }
  const [reassigned, exited, undone] = [afterSetUp(), afterSetUp(), afterSetUp()];
  ask(undone, 'save', movingToCho(undone));
  const batch = batches(undone)[0]?.batch ?? '';
  const updated = withExport(
    afterSetUp(),
    exportOf([1, 'Provider', 'Cho, Ben'], [2, 'Start Date', '2027-05-29']),
  );
  return [
    figureOf('Reassignment', reassigned, 'save', movingToCho(reassigned)),
    figureOf('Exit', exited, 'exit', exiting(exited, '2000001')),
    figureOf('Undo', undone, 'undo', { batch, rest: false, reason: '' }),
    figureOf(
      'Update from an export, which is read besides',
      updated,
      'saveExport',
      decision(updated, ALL_THEIRS),
    ),
  ];
}
