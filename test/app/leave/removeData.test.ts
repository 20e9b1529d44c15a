import { describe, expect, test } from 'vitest';
import { removeData } from '../../../src/app/leave/removeData';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, answerOf, ask, ROSTER } from '../../kit/district';
import { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rosterRows } from '../../kit/rows';
import { DIRECTOR, inUse, NOTES, OURS, sheets } from './districtInUse';

function setUpBy(workbook: MemoryWorkbook, email: string) {
  workbook.email = email;
  const looked = answerOf(workbook, 'inspectRoster', { sheet: ROSTER, mapping: null });
  if (!looked.ok) return looked;
  const { mapping } = looked.output;
  if (!mapping) throw new Error('The roster is recognised.');
  return answerOf(workbook, 'setUp', { mapping, name: '', protectLog: false });
}

describe('Remove Caseload’s data', () => {
  test('takes out every sheet that Caseload made and all that it remembers; the rest stays as it is', () => {
    const workbook = inUse();
    expect(new Set(workbook.sheetNames())).toEqual(new Set([ROSTER, 'Notes', ...OURS]));
    workbook.keepForUser('[]');
    const { stop, removed, left } = removeData(workbook, 'REMOVE');
    expect({ stop, left }).toEqual({ stop: '', left: [] });
    expect(new Set(removed)).toEqual(new Set(OURS));
    expect(sheets(workbook)).toEqual([
      [ROSTER, rosterRows()],
      ['Notes', NOTES],
    ]);
    expect(workbook.memory).toEqual({});
    expect(workbook.notes.size).toBe(0);
    expect(workbook.keptForUser()).toBe('');
  });

  test('lets Set up begin anew, whoever comes first', () => {
    const workbook = inUse();
    removeData(workbook, 'REMOVE');
    expect(ask(workbook, 'open', {})).toMatchObject({ ready: false, stop: '', removing: false });
    expect(setUpBy(workbook, 'next@lakeview.example')).toMatchObject({
      ok: true,
      output: { stop: '', lines: 6, openings: expect.any(Number), admin: 'next@lakeview.example' },
    });
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '', account: { access: 'admin' } });
  });

  test.each(['', 'remove', ' REMOVE', 'REMOVE.', 'yes'])(
    'changes nothing where “%s” was typed',
    (confirm) => {
      const workbook = inUse();
      const [before, memory] = [sheets(workbook), workbook.memory];
      expect(removeData(workbook, confirm)).toMatchObject({
        stop: expect.stringContaining('Type REMOVE'),
        removed: [],
      });
      expect(sheets(workbook)).toEqual(before);
      expect(workbook.memory).toEqual(memory);
    },
  );

  test('leaves sheets of the same names that somebody else made, and names them', () => {
    const own: [string, Cell[][]][] = [
      [
        'Standards',
        [
          ['ID', 'Number', 'Standard'],
          ['RL.3.1', 1, 'Ask and answer questions'],
        ],
      ],
      [
        'Case assignments',
        [
          ['Entry', 'Student', 'Locker'],
          ['1', 'Ana', '14'],
        ],
      ],
      ['Caseload report', [['Caseload report for the board']]],
      ['Caseload figures', []],
      ['Worksheet 1 - Fractions', [['Add the fractions.']]],
      ['Caseload log 2', [['Our notes on the Caseload log']]],
    ];
    const workbook = afterSetUp(
      new MemoryWorkbook(new Map([[ROSTER, rosterRows()], ...structuredClone(own)])),
    );
    const { removed, left } = removeData(workbook, 'REMOVE');
    expect(removed).toEqual(['Caseload log', 'Providers']);
    expect(left).toEqual(own.map(([name]) => name));
    expect(sheets(workbook)).toEqual([[ROSTER, rosterRows()], ...own]);
    expect(workbook.memory).toEqual({});
  });

  test('leaves a sheet Providers that was there with other columns, after Caseload’s own was renamed', () => {
    const workbook = inUse();
    const clinics: Cell[][] = [['Clinic', 'Phone', 'Name', 'Email']];
    workbook.sheets.set('Providers', structuredClone(clinics));
    expect(removeData(workbook, 'REMOVE').left).toEqual(['Providers']);
    expect(workbook.sheets.get('Providers')).toEqual(clinics);
  });

  test('knows its own sheets where people added rows and columns', () => {
    const workbook = inUse();
    workbook.sheets.get('Caseload log')?.unshift(['Please do not edit']);
    for (const row of workbook.sheets.get('Providers') ?? []) row.unshift('Room');
    workbook.sheets.get('Case assignments')?.forEach((row, r) => {
      row.push(r === 0 ? 'Our notes' : 'called');
    });
    workbook.sheets.get('Standards')?.splice(0, 0, ['Board policy 2162'], []);
    expect(removeData(workbook, 'REMOVE')).toMatchObject({ stop: '', left: [] });
  });

  test('knows the log by its note where somebody edited the header', () => {
    const workbook = inUse();
    const [header] = workbook.sheets.get('Caseload log') ?? [];
    header?.splice(0, 1, 'No.');
    expect(removeData(workbook, 'REMOVE')).toMatchObject({ stop: '', left: [] });
  });

  test('takes out a sheet of which a script that died left the lines above its header alone, unless somebody went on below', () => {
    const [workbook, other] = [inUse(), inUse()];
    const title = [['Caseloads by school as of 11/21/2026'], ['Lakeview R-3']];
    workbook.sheets.set('By school', structuredClone(title));
    other.sheets.set('By school', [...title, [], [], [], [], ['Oak', 'Bus 7']]);
    for (const each of [workbook, other]) each.sheets.get('Caseload report')?.splice(9);
    expect(removeData(workbook, 'REMOVE')).toMatchObject({ stop: '', left: [] });
    expect(removeData(other, 'REMOVE')).toMatchObject({ stop: '', left: ['By school'] });
  });

  test.each(['Caseload log', 'Providers'])('works where “%s” is gone already', (gone) => {
    const workbook = inUse();
    workbook.sheets.delete(gone);
    workbook.notes.delete(gone);
    const { stop, removed } = removeData(workbook, 'REMOVE');
    expect(stop).toBe('');
    expect(new Set([...removed, gone])).toEqual(new Set(OURS));
    expect(workbook.memory).toEqual({});
  });

  test('leaves a blank sheet where the district deleted its roster and nothing else would be left', () => {
    const workbook = inUse();
    workbook.sheets.delete(ROSTER);
    workbook.sheets.delete('Notes');
    expect(removeData(workbook, 'REMOVE').stop).toBe('');
    expect(sheets(workbook)).toEqual([['Sheet1', []]]);
  });
});

describe('a removal', () => {
  /** Every step that a removal takes, with the workbook before it. */
  const steps = (() => {
    const workbook = inUse();
    workbook.calls = [];
    removeData(workbook, 'REMOVE');
    return workbook.calls;
  })();
  const done: unknown = [
    [ROSTER, rosterRows()],
    ['Notes', NOTES],
  ];

  /** A removal that goes wrong at one step: only there, or from there on because the script was ended. */
  function cutOff(at: number, isKilled: boolean): MemoryWorkbook {
    const workbook = inUse();
    let step = 0;
    workbook.before = () => {
      if (isKilled ? step++ >= at : step++ === at) throw new Error('Service failed.');
    };
    try {
      removeData(workbook, 'REMOVE');
    } catch (error) {
      expect(String(error)).toContain('Service failed.');
    }
    workbook.before = () => undefined;
    return workbook;
  }

  test('takes a few steps a sheet, remembers first and forgets last', () => {
    expect(steps).toContain('remove Caseload log');
    const changes = steps.filter((step) => /^(remember|remove|forget)/.test(step));
    expect(changes).toHaveLength(OURS.length + 2);
    expect(changes.slice(0, 2)).toEqual(['remember', 'remove Caseload log']);
    expect(changes.slice(-2)).toEqual(['remove Providers', 'forget']);
  });

  test.each([true, false])(
    'that is cut off at any step (killed: %s) ends as if it had not been',
    (isKilled) => {
      for (let at = 0; at < steps.length; at++) {
        const workbook = cutOff(at, isKilled);
        const isBegun = Boolean(workbook.memory.removing);
        const gone = OURS.filter((name) => !workbook.sheets.has(name));
        const what = `${steps[at]}, ${gone.length} gone`;
        // What has begun is remembered; where it was withdrawn, nothing is gone.
        if (!isBegun && workbook.memory.mapping !== undefined) expect(gone, what).toEqual([]);
        removeData(workbook, 'REMOVE');
        expect(sheets(workbook), what).toEqual(done);
        expect(workbook.memory, what).toEqual({});
      }
    },
  );

  test('that was cut off stops everything else, and makes nobody Admin', () => {
    for (let at = 0; at < steps.length; at++) {
      const workbook = cutOff(at, true);
      if (!workbook.memory.removing) continue;
      const before = sheets(workbook);
      const what = steps[at];
      expect(ask(workbook, 'open', {}), what).toMatchObject({
        stop: expect.stringContaining('was cut off'),
        removing: true,
        ready: true,
        roster: null,
      });
      expect(answerOf(workbook, 'people', { asOf: '2026-11-21' }), what).toMatchObject({
        ok: false,
        code: 'removal-unfinished',
      });
      expect(setUpBy(workbook, DIRECTOR), what).toMatchObject({
        output: { stop: expect.stringContaining('was cut off') },
      });
      const stranger = setUpBy(workbook, 'stranger@lakeview.example');
      expect(stranger, what).toMatchObject({ ok: false });
      expect(ask(workbook, 'open', {}), what).toMatchObject({ removing: false, account: { access: 'none' } });
      workbook.email = '';
      expect(ask(workbook, 'open', {}), what).toMatchObject({ removing: false, account: { access: 'none' } });
      expect(sheets(workbook), what).toEqual(before);
    }
  });

  test.each(['', 'cut off before'])('is withdrawn where the record can’t be removed %s', (removing) => {
    const workbook = inUse();
    workbook.memory.removing = removing;
    const before = sheets(workbook);
    workbook.before = (method) => {
      if (method === 'remove Caseload log')
        throw new Error('You are trying to edit a protected cell or object.');
    };
    expect(removeData(workbook, 'REMOVE')).toEqual({
      stop: expect.stringContaining('“Caseload log” could not be removed. Nothing was removed.'),
      removed: [],
      left: [],
    });
    expect(sheets(workbook)).toEqual(before);
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '', removing: false });
    expect(workbook.complaints).toHaveLength(1);
  });

  test('stays unfinished where a later sheet can’t be removed, and says which', () => {
    const workbook = inUse();
    workbook.before = (method) => {
      if (method === 'remove Standards')
        throw new Error('You are trying to edit a protected cell or object.');
    };
    const { stop, removed } = removeData(workbook, 'REMOVE');
    expect(stop).toContain('“Standards” could not be removed. Not everything is removed yet.');
    expect(removed).toContain('Caseload log');
    expect(ask(workbook, 'open', {}).removing).toBe(true);
    expect(removeData(workbook, 'REMOVE').stop).toContain('“Standards”');
    workbook.before = () => undefined;
    expect(removeData(workbook, 'REMOVE').stop).toBe('');
    expect(sheets(workbook)).toEqual(done);
  });

  test('remembers the Admins of Providers, whatever was remembered of them before', () => {
    const workbook = inUse();
    workbook.memory.admins = 'former@lakeview.example';
    workbook.before = (method) => {
      if (method === 'forget') throw new Error('Service failed.');
    };
    expect(() => removeData(workbook, 'REMOVE')).toThrow('Service failed.');
    expect(workbook.sheets.has('Providers')).toBe(false);
    expect(workbook.memory.admins).toBe(`${DIRECTOR}*`);
    expect(setUpBy(workbook, 'former@lakeview.example')).toMatchObject({ code: 'only-admins-set-up' });
  });
});
