import { describe, expect, test } from 'vitest';
import { keptMapping, memoryFrom, recall, remember } from '../../../src/app/opened/memory';
import { afterSetUp, answerOf, ask, district, signIn } from '../../kit/district';
import { MemoryWorkbook } from '../../kit/memoryWorkbook';

const REMEMBERED = {
  head: { entries: 12, hash: 'abc' },
  derived: {
    entry: 12,
    day: '2026-11-21',
    waiting: [{ line: 'L-000001', field: 'provider', text: 'Cho, Ben' }],
  },
  saving: { batch: 'B-000002', lines: 3, by: 'a@lakeview.example', at: '2026-11-21T15:00:00Z', pasted: true },
  admins: [
    { email: 'a@lakeview.example', ofAll: true },
    { email: 'b@lakeview.example', ofAll: false },
  ],
  removing: '2026-11-21T15:00:00Z',
  pasted: 14,
};
const NOTHING = {
  mapping: null,
  head: null,
  derived: null,
  saving: null,
  admins: [],
  removing: null,
  pasted: 0,
};

describe('what the document remembers', () => {
  test('reads as it was written', () => {
    const workbook = new MemoryWorkbook(new Map());
    const { derived, ...rest } = memoryFrom({
      derived: JSON.stringify(REMEMBERED.derived),
      head: JSON.stringify(REMEMBERED.head),
      saving: JSON.stringify(REMEMBERED.saving),
      admins: 'a@lakeview.example* b@lakeview.example',
      removing: REMEMBERED.removing,
      pasted: '14',
    });
    expect({ derived, ...rest }).toMatchObject(REMEMBERED);
    const { kept: _, ...values } = { derived, ...rest };
    remember(workbook, values);
    expect(recall(workbook)).toMatchObject(REMEMBERED);
  });

  test('leaves alone what is not named, and forgets what is null', () => {
    const workbook = afterSetUp();
    const before = recall(workbook);
    remember(workbook, { saving: null, pasted: 3 });
    expect(recall(workbook)).toMatchObject({
      ...before,
      pasted: 3,
      kept: expect.anything(),
      size: expect.anything(),
    });
    remember(workbook, { head: null });
    expect(recall(workbook).head).toBeNull();
  });

  test.each([
    '',
    'x',
    '{',
    'null',
    '[]',
    '{}',
    '12x',
    '{"entries":"1","hash":2}',
    '{"entry":1,"day":"13/45/2026"}',
  ])('“%s” in a property is lost, as in a copy', (text) => {
    const texts = { mapping: text, head: text, derived: text, saving: text, pasted: text };
    expect(memoryFrom(texts)).toMatchObject({
      ...NOTHING,
      kept: new Set(text === '' ? [] : Object.keys(texts)),
    });
  });

  test('with a mapping that can’t be read goes by the record’s note, and a blank save goes on', () => {
    const workbook = afterSetUp();
    const { mapping } = recall(workbook);
    workbook.memory.mapping = '{"sheet":';
    workbook.memory.saving = 'x';
    expect(keptMapping(workbook, recall(workbook))).toEqual(mapping);
    expect(ask(workbook, 'open', {}).stop).toBe('');
    expect(recall(workbook).kept.has('saving')).toBe(false);
  });
});

describe('once Providers is lost', () => {
  test('an e-mail cell with two addresses makes neither an Admin', () => {
    const workbook = afterSetUp();
    const [, second] = workbook.sheets.get('Providers')?.filter((row) => row[6] !== 'Admin') ?? [];
    if (second) [second[3], second[6]] = ['cho@lakeview.example ramos@lakeview.example', 'Admin'];
    ask(workbook, 'open', {});
    workbook.sheets.delete('Providers');
    workbook.email = 'ramos@lakeview.example';
    const { mapping } = recall(workbook);
    if (!mapping) throw new Error('Set up keeps a mapping.');
    expect(answerOf(workbook, 'setUp', { mapping, name: 'Ramos, Elena', protectLog: false })).toMatchObject({
      ok: false,
      code: 'only-admins-set-up',
    });
  });

  test('an Admin of one site who sets up again is no Admin of all', () => {
    const workbook = afterSetUp(district());
    signIn(workbook, 'Ramos, Elena', 'Admin');
    ask(workbook, 'open', {});
    const { mapping } = recall(workbook);
    if (!mapping) throw new Error('Set up keeps a mapping.');
    workbook.sheets.delete('Providers');
    expect(ask(workbook, 'setUp', { mapping, name: 'Ramos, Elena', protectLog: false }).stop).toBe('');
    const own = workbook.sheets.get('Providers')?.find((row) => row[6] === 'Admin');
    expect([own?.[1], own?.[5]]).toEqual(['Ramos, Elena', 'Oak']);
  });
});
