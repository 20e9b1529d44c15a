import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/contract/contract';
import { draftOf } from '../../kit/client';
import { acknowledging, afterSetUp, ask, caseload, keyOf, reassignment, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

type Work = Input<'keepStaged'>;

/** Ramos's lines from 12/01 to Cho, typed and not saved. */
function typed(workbook: MemoryWorkbook, more: Partial<Work['inputs'][number]> = {}, id = 'W-1'): Work {
  const provider = keyOf(workbook, 'Cho, Ben');
  return {
    id,
    person: keyOf(workbook, 'Ramos, Elena'),
    kind: 'service',
    asOf: '2026-11-21',
    moveCaseManagement: null,
    reason: '',
    inputs: caseload(workbook, 'Ramos, Elena').map(({ key, seen }) => ({
      line: key,
      seen,
      effective: '12/01/2026',
      amount: '',
      lre: '',
      lastDay: '03/10/2027',
      provider,
      correctOpening: false,
      suggested: false,
      locked: false,
      ...more,
    })),
  };
}
const works = (workbook: MemoryWorkbook) => ask(workbook, 'staged', {}).works;
/** As Home is given them, once it is open. */
const offered = (workbook: MemoryWorkbook) => {
  ask(workbook, 'open', { first: true });
  return ask(workbook, 'attention', {}).staged;
};

describe('what is typed and not saved yet', () => {
  test('is offered to its user at the next opening, whole, until it is saved or emptied', () => {
    const workbook = afterSetUp();
    const work = typed(workbook, { locked: true, suggested: true, amount: '2.5' });
    ask(workbook, 'keepStaged', work);
    expect(offered(workbook)).toMatchObject([{ id: 'W-1', name: 'Ramos, Elena' }]);
    expect(works(workbook)).toMatchObject([
      { person: work.person, inputs: work.inputs.map(({ seen: _, ...input }) => input), left: [] },
    ]);
    ask(workbook, 'keepStaged', { ...work, inputs: [] });
    expect(offered(workbook)).toBeUndefined();
    expect(ask(workbook, 'open', { offers: true }).staged).toEqual([]);
    expect(workbook.kept.get(workbook.email)).toBe('');
  });

  test('is not asked for by the opening of Home, which needs it only with what needs someone', () => {
    const workbook = afterSetUp();
    ask(workbook, 'keepStaged', typed(workbook));
    const askedBy = (call: 'open' | 'attention', input: { first?: true; offers?: true }) => {
      workbook.calls = [];
      const { staged } = call === 'open' ? ask(workbook, call, input) : ask(workbook, call, {});
      return [staged?.length, workbook.calls.filter((method) => method === 'keptForUser').length];
    };
    expect(askedBy('open', { first: true })).toEqual([undefined, 0]);
    expect(askedBy('open', {})).toEqual([undefined, 0]);
    expect(askedBy('attention', {})).toEqual([1, 1]);
    // Another view that the menu opens is given no such lists.
    expect(askedBy('open', { first: true, offers: true })).toEqual([1, 1]);
  });

  test('has no names in what is kept, whatever was typed into a field', () => {
    const workbook = afterSetUp();
    ask(
      workbook,
      'keepStaged',
      typed(workbook, { effective: 'Ana Alvarez', provider: 'Cho, Ben', lre: 'Ben 3 Ben' }),
    );
    const text = [...workbook.kept.values()].join(' ');
    expect(text).toContain('L-');
    for (const name of ['Ramos', 'Cho', 'Alvarez', 'Ana', 'Ben']) expect(text).not.toContain(name);
  });

  test('keeps the reason that was typed, but for one that may name somebody', () => {
    const workbook = afterSetUp();
    const reasonKept = (reason: string): string | undefined => {
      ask(workbook, 'keepStaged', { ...typed(workbook), reason });
      return works(workbook)[0]?.reason;
    };
    expect(reasonKept('Maternity leave')).toBe('Maternity leave');
    expect(reasonKept('cho covers')).toBe('');
    expect(reasonKept('Covers for Alvarez')).toBe('');
  });

  test('leaves out, and tells, lines that went to others or read otherwise since', () => {
    const workbook = afterSetUp();
    const [gone, hours, ...rest] = caseload(workbook, 'Ramos, Elena');
    if (!gone || !hours) throw new Error('Ramos has lines.');
    ask(workbook, 'keepStaged', typed(workbook));
    const now = { effective: '11/21/2026' };
    const drafts = [
      draftOf(gone, { ...now, provider: keyOf(workbook, 'Cho, Ben') }),
      draftOf(hours, { ...now, amount: '2.5' }),
    ];
    const input = reassignment(workbook, 'Ramos, Elena', drafts);
    expect(ask(workbook, 'save', input)).toMatchObject({ saved: true });
    expect(works(workbook)).toMatchObject([
      {
        inputs: rest.map(({ key }) => ({ line: key })),
        left: [
          { key: gone.key, student: gone.student, changed: false },
          { key: hours.key, student: hours.student, changed: true },
        ],
      },
    ]);
  });

  test('goes on after the roster was sorted, and on the day after', () => {
    const workbook = afterSetUp();
    const work = typed(workbook, { effective: '11/21/2026' });
    ask(workbook, 'keepStaged', work);
    const [header = [], ...rows] = workbook.sheets.get('Roster') ?? [];
    workbook.sheets.set('Roster', [header, ...rows.reverse()]);
    workbook.day = '2026-11-22';
    const [kept] = works(workbook);
    expect(kept).toMatchObject({ left: [] });
    expect(kept?.inputs.map(({ line }) => line).sort()).toEqual(work.inputs.map(({ line }) => line).sort());
    // What was today when it was typed is told as past before it is saved.
    const drafts = caseload(workbook, 'Ramos, Elena').map((line) =>
      draftOf(line, { effective: '11/21/2026', provider: keyOf(workbook, 'Cho, Ben') }),
    );
    const { findings } = ask(workbook, 'preview', reassignment(workbook, 'Ramos, Elena', drafts));
    expect(new Set(findings.map(({ code }) => code))).toContain('effective-in-the-past');
  });

  test('for somebody who has left Providers is left out and told', () => {
    const workbook = afterSetUp();
    const { inputs } = typed(workbook);
    ask(workbook, 'keepStaged', typed(workbook));
    const providers = workbook.sheets.get('Providers') ?? [];
    workbook.sheets.set(
      'Providers',
      providers.filter((row) => row[1] !== 'Cho, Ben'),
    );
    const [kept] = works(workbook);
    expect([kept?.inputs.length, kept?.left.length].sort()).toEqual([0, inputs.length]);
  });

  test('of somebody who has left Providers is still offered: the roster names them, so the opening lists them again', () => {
    const workbook = afterSetUp();
    const { inputs } = typed(workbook);
    ask(workbook, 'keepStaged', typed(workbook));
    const providers = workbook.sheets.get('Providers') ?? [];
    workbook.sheets.set(
      'Providers',
      providers.filter((row) => row[1] !== 'Ramos, Elena'),
    );
    expect(offered(workbook)).toMatchObject([{ name: 'Ramos, Elena' }]);
    expect(works(workbook)).toMatchObject([{ name: 'Ramos, Elena', left: [] }]);
    expect(works(workbook)[0]?.inputs).toHaveLength(inputs.length);
  });

  test('of two who move one caseload at once, the second is refused what the first moved, by line and in words', () => {
    const workbook = afterSetUp();
    const lines = caseload(workbook, 'Ramos, Elena');
    const to = (name: string) =>
      reassignment(
        workbook,
        'Ramos, Elena',
        lines.map((line) => draftOf(line, { effective: '11/30/2026', provider: keyOf(workbook, name) })),
      );
    const [first, second] = [to('Cho, Ben'), to('Okafor, Dele')];
    const [one, other] = [acknowledging(workbook, first), acknowledging(workbook, second)];
    expect(ask(workbook, 'save', one).saved).toBe(true);
    const { saved, findings } = ask(workbook, 'save', other);
    expect(saved).toBe(false);
    const blocked = findings.filter(({ severity }) => severity === 'blocks');
    expect(blocked.map(({ code, line }) => [code, line])).toEqual(
      lines.map(({ key }) => ['changed-since-read', key]),
    );
    expect(blocked[0]?.sentence).toContain('Cho, Ben');
  });

  test('is never another user’s, though they sit at one account', () => {
    const workbook = afterSetUp();
    ask(workbook, 'keepStaged', typed(workbook));
    const text = workbook.keptForUser();
    signIn(workbook, 'Cho, Ben');
    expect(works(workbook)).toEqual([]);
    workbook.keepForUser(text);
    expect(works(workbook)).toEqual([]);
  });

  test('of two sidebars stays two works, and of more than five the last five', () => {
    const workbook = afterSetUp();
    for (const id of ['1', '2', '3', '4', '5', '6']) ask(workbook, 'keepStaged', typed(workbook, {}, id));
    expect(works(workbook).map(({ id }) => id)).toEqual(['6', '5', '4', '3', '2']);
  });

  test('that can’t be read is nothing', () => {
    const workbook = afterSetUp();
    for (const text of ['[{', '{}', '[{"id":1}]']) {
      workbook.keepForUser(text);
      expect(works(workbook)).toEqual([]);
    }
  });
});
