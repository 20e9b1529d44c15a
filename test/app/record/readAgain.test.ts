import { describe, expect, test } from 'vitest';
import type { Call, Input } from '../../../src/contract/contract';
import type { Cell } from '../../../src/domain/cells/cell';
import { LOG_HEADER } from '../../../src/domain/record/log';
import { afterSetUp, answerOf, ask, batches, filledRows, keyOf, movingToCho, undo } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

type Damage = (rows: Cell[][]) => void;

const log = (workbook: MemoryWorkbook): Cell[][] => workbook.sheets.get('Caseload log') ?? [];

/** Lets a call die once its entries stand in the log, before the document remembers them. */
function diesRecorded<C extends Call>(workbook: MemoryWorkbook, call: C, input: Input<C>): void {
  let count = 0;
  workbook.before = (method) => {
    if (method === 'remember' && ++count > 1) throw new Error('The script was killed.');
  };
  answerOf(workbook, call, input);
  workbook.before = () => undefined;
  expect(count).toBeGreaterThan(1);
}

/** The last row of the log, of which a cell reads something that no version writes. */
const reading =
  (column: (typeof LOG_HEADER)[number], text: string): Damage =>
  (rows) =>
    rows.at(-1)?.splice(LOG_HEADER.indexOf(column), 1, text);

const DAMAGES: [string, Damage][] = [
  ['deleted', (rows) => rows.pop()],
  [
    'deleted with all others of the save',
    (rows) => rows.splice(rows.findIndex(([, batch]) => batch === rows.at(-1)?.[1])),
  ],
  ['its day in another form', reading('Begin', 'tomorrow')],
  ['its change in capitals', reading('Change', 'ASSIGNED')],
  ['another save’s number', reading('Batch', 'B-000099')],
  ['without its hash', reading('Hash', '')],
];

const enrollment = (workbook: MemoryWorkbook): Input<'enroll'> => ({
  values: [
    { field: 'studentId', value: '2000009' },
    { field: 'name', value: 'Gray, Gil' },
    { field: 'site', value: 'Oak' },
    { field: 'start', value: '11/21/2026' },
  ],
  services: [{ service: 'Speech', provider: keyOf(workbook, 'Cho, Ben'), amount: '1.5' }],
  ...{ caseManager: keyOf(workbook, 'Cho, Ben'), begin: '', reason: '', acknowledged: [] },
});

describe('a save that was cut off before it was remembered, of which a row could not be read while the next was saved', () => {
  /** Whatever `again` saves is all that was saved, once the first one's row is back. */
  function countsForNothing(workbook: MemoryWorkbook, damage: Damage, again: () => void): void {
    const whole = structuredClone(log(workbook));
    damage(log(workbook));
    const damaged = log(workbook).length;
    expect(ask(workbook, 'open', {})).toMatchObject({
      ...{ stop: '', notices: [expect.stringContaining('was cut off before anything was saved')] },
    });
    // No two saves have the same moment.
    workbook.now = () => `${workbook.day}T16:00:00Z`;
    again();
    ask(workbook, 'open', {});
    const [saved, roster] = [ask(workbook, 'history', { before: '' }), filledRows(workbook)];
    log(workbook).splice(0, damaged, ...whole);
    expect(ask(workbook, 'open', {})).toMatchObject({
      ...{ stop: '', notices: [], problems: [{ code: 'batch-not-whole' }] },
    });
    expect(ask(workbook, 'history', { before: '' })).toEqual(saved);
    expect(filledRows(workbook)).toEqual(roster);
    expect(ask(workbook, 'checkRecord', {})).toMatchObject({
      ...{ intact: true, troubles: [{ code: 'not-begun' }] },
    });
  }

  test.each(DAMAGES)('counts for nothing once the row is back (%s)', (_, damage) => {
    const workbook = afterSetUp();
    const roster = filledRows(workbook);
    diesRecorded(workbook, 'save', movingToCho(workbook));
    countsForNothing(workbook, damage, () => ask(workbook, 'save', movingToCho(workbook)));
    // All goes on from there.
    undo(workbook, batches(workbook)[0]?.batch ?? '');
    expect(filledRows(workbook)).toEqual(roster);
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '' });
    expect(ask(workbook, 'checkRecord', {})).toMatchObject({ intact: true });
  });

  test.each(DAMAGES)('of a student who was enrolled counts for nothing either (%s)', (_, damage) => {
    const workbook = afterSetUp();
    diesRecorded(workbook, 'enroll', enrollment(workbook));
    countsForNothing(workbook, damage, () => ask(workbook, 'enroll', enrollment(workbook)));
  });
});
