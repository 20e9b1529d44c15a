import { describe, expect, test } from 'vitest';
import { afterSetUp, answerOf, ask, column, keyOf, movingToCho, toCho } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

/** Find and replace, in some sheets or in all. */
function replace(workbook: MemoryWorkbook, from: string, to: string, ...only: string[]): void {
  for (const [name, rows] of workbook.sheets)
    if (only.length === 0 || only.includes(name))
      for (const row of rows)
        for (const [c, cell] of row.entries())
          if (typeof cell === 'string') row[c] = cell.replaceAll(from, to);
}

const log = (workbook: MemoryWorkbook) => workbook.sheets.get('Caseload log') ?? [];
const trouble = (workbook: MemoryWorkbook) => ask(workbook, 'checkRecord', {});

describe('find and replace over all sheets', () => {
  test('is named with the entries it touched, and nothing is saved until it is undone', () => {
    const workbook = afterSetUp();
    toCho(workbook);
    const whole = structuredClone([...workbook.sheets]);
    const moving = movingToCho(workbook);
    replace(workbook, 'Cho, Ben', 'Choe, Ben');
    expect(ask(workbook, 'open', {})).toMatchObject({
      stop: 'Entries of the “Caseload log” say something else than was saved: 4, 8, 10, 12-16. Somebody retyped them, perhaps with Find and replace over all sheets. Nothing is changed until that is decided. Undo it, or bring the sheets back with File › Version history; or an Admin goes on from here: the record then says for ever which entries were retyped.',
      mayGoOn: true,
      mayCheck: true,
    });
    const before = structuredClone([...workbook.sheets]);
    expect(answerOf(workbook, 'save', moving)).toMatchObject({ ok: false, code: 'log-damaged' });
    expect([...workbook.sheets]).toEqual(before);
    for (const [name, rows] of whole) workbook.sheets.set(name, rows);
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '', notices: [], problems: [] });
  });

  test('is gone on from by an Admin, which the record tells for ever; it is no trouble then', () => {
    const workbook = afterSetUp();
    toCho(workbook);
    replace(workbook, 'Cho, Ben', 'Choe, Ben');
    ask(workbook, 'goOn', {});
    const [said = ''] = ask(workbook, 'history', { before: '' }).batches.map(({ what }) => what);
    expect(said).toContain('were retyped and count as they read');
    expect(trouble(workbook)).toMatchObject({
      intact: true,
      troubles: [
        { code: 'restored', sentence: expect.stringContaining('entries 4, 8, 10, 12-16 were retyped') },
      ],
    });
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '', notices: [] });
    expect(keyOf(workbook, 'Choe, Ben')).not.toBe('');
    replace(workbook, 'Ramos', 'Ramo', 'Caseload log');
    expect(ask(workbook, 'open', {})).toMatchObject({ mayGoOn: true });
  });

  test('is a trouble again once what was gone on from is retyped once more, and gone on from again', () => {
    const workbook = afterSetUp();
    toCho(workbook);
    replace(workbook, 'Cho, Ben', 'Choe, Ben');
    ask(workbook, 'goOn', {});
    expect(trouble(workbook)).toMatchObject({ intact: true });
    replace(workbook, 'Choe, Ben', 'Choi, Ben');
    expect(trouble(workbook)).toMatchObject({ intact: false });
    expect(ask(workbook, 'open', {})).toMatchObject({
      stop: expect.stringContaining('say something else than was saved: 4, 8, 10, 12-16.'),
      mayGoOn: true,
    });
    ask(workbook, 'goOn', {});
    const told = {
      code: 'restored',
      sentence: expect.stringContaining('entries 4, 8, 10, 12-16 were retyped'),
    };
    expect(trouble(workbook)).toMatchObject({ intact: true, troubles: [told, told] });
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '' });
  });

  test('of a copy of a row above it is no retyped entry: the copy has to go', () => {
    const workbook = afterSetUp();
    toCho(workbook);
    const rows = log(workbook);
    const copy = (rows[4] ?? []).map((cell) => (cell === 'Oak' ? 'Elm' : cell));
    expect(copy).not.toEqual(rows[4]);
    rows.splice(4, 0, copy);
    expect(ask(workbook, 'open', {})).toMatchObject({
      stop: expect.stringContaining('were deleted or retyped'),
      mayGoOn: false,
    });
    rows.splice(4, 1);
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '' });
  });

  test('is no more than a sort where every row says what it said', () => {
    const workbook = afterSetUp();
    toCho(workbook);
    log(workbook).push(...log(workbook).splice(3, 4));
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '', problems: [] });
  });
});

describe('a save that was cut off right after it was recorded, and retyped before the next opening', () => {
  const cutOff = (): MemoryWorkbook => {
    const workbook = afterSetUp();
    const before = { ...workbook.memory };
    toCho(workbook);
    workbook.memory = before;
    return workbook;
  };

  test('is not finished as it reads, and finished once that is undone', () => {
    const workbook = cutOff();
    const whole = structuredClone(log(workbook));
    replace(workbook, keyOf(workbook, 'Cho, Ben'), keyOf(workbook, 'Okafor, Dele'), 'Caseload log');
    expect(ask(workbook, 'open', {})).toMatchObject({
      stop: expect.stringContaining('say something else than was saved'),
      mayGoOn: true,
    });
    // The check names the entries as well, and no rows to be deleted.
    const { intact, troubles } = trouble(workbook);
    expect([intact, new Set(troubles.map(({ code }) => code))]).toEqual([false, new Set(['changed'])]);
    workbook.sheets.set('Caseload log', whole);
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '', problems: [] });
    expect(trouble(workbook)).toMatchObject({ intact: true });
  });

  test('is not finished either where a cell says the same in another way, which the check would call changed for ever', () => {
    const workbook = cutOff();
    log(workbook).at(-1)?.splice(0, 1, '016');
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: expect.stringContaining('say something else') });
  });

  test('is gone on from by an Admin, which the record tells for ever', () => {
    const workbook = cutOff();
    log(workbook).at(-1)?.splice(9, 1, 'Foxx, Finn');
    ask(workbook, 'goOn', {});
    expect(trouble(workbook)).toMatchObject({
      intact: true,
      troubles: [{ code: 'restored', sentence: expect.stringContaining('retyped') }],
    });
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '' });
  });
});

describe('a person who was retyped in the log', () => {
  test.each(['open', 'goOn'] as const)('is never written into the roster (%s)', (call) => {
    const workbook = afterSetUp();
    toCho(workbook, '11/25/2026');
    const before = [column(workbook, 'Provider'), column(workbook, 'Case Manager')];
    replace(workbook, keyOf(workbook, 'Cho, Ben'), keyOf(workbook, 'Okafor, Dele'), 'Caseload log');
    workbook.day = '2026-11-26';
    ask(workbook, call, {});
    ask(workbook, 'open', {});
    expect([column(workbook, 'Provider'), column(workbook, 'Case Manager')]).toEqual(before);
  });
});
