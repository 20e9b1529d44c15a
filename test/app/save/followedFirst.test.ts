import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/contract/contract';
import { codes, lineOf } from '../../kit/caseForms';
import { draftOf, TODAY } from '../../kit/client';
import { afterSetUp, answerOf, ask, caseload, column, keyOf, reassignment, undo } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

/** The district whose page was closed right after each save: nothing of what follows was begun. */
function withPage(): MemoryWorkbook {
  const workbook = afterSetUp();
  workbook.isGoingOn = true;
  return workbook;
}

const finish = (workbook: MemoryWorkbook) => ask(workbook, 'finish', {});

/** Ana's Resource as its form shows it now, with another grade typed. */
const editing = (workbook: MemoryWorkbook, grade: string): Input<'editEnrollment'> => {
  const line = lineOf(workbook, '2000001');
  const { seen } = ask(workbook, 'enrollment', { line });
  return {
    line,
    values: [{ field: 'grade', value: grade }],
    effective: '',
    reason: '',
    seen,
    acknowledged: [],
  };
};

/** Ana's Resource, from one person to another. */
const moving = (
  workbook: MemoryWorkbook,
  from: string,
  to: string,
  effective = '11/21/2026',
): Input<'save'> => {
  const line = caseload(workbook, from, workbook.day).find(
    (each) => each.studentId === '2000001' && each.service === 'Resource',
  );
  const draft = draftOf(line, { effective, provider: keyOf(workbook, to) });
  const acknowledged = ['in-the-past', 'provider-not-at-site'].flatMap((code) => [
    code,
    `${code}:${draft.line}`,
  ]);
  return reassignment(workbook, from, [draft], { acknowledged });
};
const move = (...asked: Parameters<typeof moving>) => ask(asked[0], 'save', moving(...asked));

const grade = (workbook: MemoryWorkbook) => column(workbook, 'Grade')[0];
const provider = (workbook: MemoryWorkbook) => column(workbook, 'Provider')[0];
const changedByHand = (workbook: MemoryWorkbook) => ask(workbook, 'attention', {}).counts.byHand;

describe('a save that comes before the roster follows the one before', () => {
  test('of the cell that has yet to follow is refused, whoever saw it as it was, and stands once it was seen', () => {
    const workbook = withPage();
    const seenBefore = editing(workbook, '5');
    expect(ask(workbook, 'editEnrollment', editing(workbook, '4'))).toMatchObject({ saved: true });
    const seenBetween = editing(workbook, '5');
    for (const asked of [seenBefore, seenBetween])
      expect(codes(ask(workbook, 'editEnrollment', asked))).toContain('changed-since-read');
    expect(grade(workbook)).toBe('4');
    expect(ask(workbook, 'editEnrollment', editing(workbook, '5'))).toMatchObject({ saved: true });
    finish(workbook);
    expect(grade(workbook)).toBe('5');
  });

  test('of another cell is taken, and both are followed', () => {
    const workbook = withPage();
    ask(workbook, 'editEnrollment', editing(workbook, '4'));
    expect(move(workbook, 'Ramos, Elena', 'Cho, Ben')).toMatchObject({ saved: true });
    finish(workbook);
    expect([grade(workbook), provider(workbook)]).toEqual(['4', 'Cho, Ben']);
  });

  test('finds in a cell whom the one before brought there, and its Undo gives them back', () => {
    const workbook = withPage();
    const before = changedByHand(workbook);
    move(workbook, 'Ramos, Elena', 'Cho, Ben');
    const next = moving(workbook, 'Cho, Ben', 'Okafor, Dele');
    const { findings } = ask(workbook, 'preview', next);
    expect(findings.map(({ code }) => code)).not.toContain('changed-by-hand');
    ask(workbook, 'save', next);
    const second = move(workbook, 'Cho, Ben', 'Okafor, Dele');
    expect(second).toMatchObject({ saved: true });
    finish(workbook);
    expect(provider(workbook)).toBe('Okafor, Dele');
    undo(workbook, second.batch);
    finish(workbook);
    expect(provider(workbook)).toBe('Cho, Ben');
    expect(changedByHand(workbook)).toBe(before);
  });

  test('of a sidebar that stayed open overnight waits for what was dated for this morning', () => {
    const workbook = withPage();
    move(workbook, 'Ramos, Elena', 'Cho, Ben', '11/22/2026');
    finish(workbook);
    workbook.day = '2026-11-22';
    move(workbook, 'Cho, Ben', 'Okafor, Dele', '11/22/2026');
    expect(provider(workbook)).toBe('Cho, Ben');
  });

  /** Ana's grade was saved and the roster refuses it, which nobody was told of yet. */
  const withRefused = () => {
    const workbook = withPage();
    ask(workbook, 'editEnrollment', editing(workbook, '4'));
    workbook.refuses = ({ value }) => value === '4';
    return workbook;
  };
  const TOLD = [expect.stringContaining('“4” could not be written into')];
  const another = (workbook: MemoryWorkbook) => {
    const line = lineOf(workbook, '2000002');
    const { seen } = ask(workbook, 'enrollment', { line });
    return { ...editing(workbook, '6'), line, seen };
  };

  test('tells of cells that could not follow beside its own answer', () => {
    const workbook = withRefused();
    expect(answerOf(workbook, 'editEnrollment', another(workbook))).toMatchObject({
      output: { saved: true, notices: TOLD },
    });
  });

  test('tells of them too where it asks for a confirmation, and the confirmed one tells no more', () => {
    const workbook = withRefused();
    const asked = moving(workbook, 'Ramos, Elena', 'Cho, Ben', '11/1/2026');
    const first = answerOf(workbook, 'save', { ...asked, acknowledged: [] });
    expect(first).toMatchObject({ output: { saved: false }, told: TOLD });
    const acknowledged = first.ok ? first.output.findings.map(({ code, line }) => `${code}:${line}`) : [];
    const confirmed = answerOf(workbook, 'save', { ...asked, acknowledged });
    expect(confirmed).toMatchObject({ output: { saved: true } });
    expect(confirmed).not.toHaveProperty('told');
  });

  test('tells of them too where its own answer has no place for it', () => {
    const workbook = withRefused();
    expect(answerOf(workbook, 'nameDistrict', { name: 'Oak District' })).toMatchObject({
      ok: true,
      told: TOLD,
    });
  });

  test('tells of them too where it is refused', () => {
    const workbook = withRefused();
    expect(answerOf(workbook, 'makeSchoolSheet', { asOf: TODAY, school: 'Nowhere' })).toMatchObject({
      ok: false,
      told: TOLD,
    });
  });

  test('tells each thing once where the answer says it itself', () => {
    const finished = answerOf(withRefused(), 'finish', {});
    expect(finished).toMatchObject({ output: { notices: TOLD } });
    expect(finished).not.toHaveProperty('told');
  });

  /** Ana's grade went into a row that came in between, and then Google fails at all that is asked. */
  const withDoubtThenFailure = () => {
    const workbook = withPage();
    ask(workbook, 'editEnrollment', editing(workbook, '4'));
    let writes = 0;
    workbook.before = (method) => {
      if (method !== 'write Roster') return;
      writes += 1;
      if (writes > 1) throw new Error('Service error.');
      workbook.sheets.get('Roster')?.splice(1, 0, ['3000001', 'Newly, Nan', '2', 'Oak', 'Resource']);
    };
    return workbook;
  };

  test.each(['finish', 'repair'] as const)('tells cells in doubt where “%s” fails after it', (call) => {
    expect(answerOf(withDoubtThenFailure(), call, {})).toMatchObject({
      ok: false,
      told: [expect.stringContaining('Please look at C2')],
    });
  });

  test('tells cells in doubt where the opening can’t catch up after it', () => {
    expect(answerOf(withDoubtThenFailure(), 'open', {})).toMatchObject({
      output: { stop: '', notices: [expect.stringContaining('could not be written')] },
      told: [expect.stringContaining('Please look at C2')],
    });
  });

  test('tells of refused cells where the opening can’t take in a new row after it', () => {
    const workbook = withRefused();
    workbook.sheets.get('Roster')?.push(['3000001', 'Newly, Nan', '2', 'Oak', 'Resource']);
    workbook.before = (method) => {
      if (method === 'append Caseload log') throw new Error('Service error.');
    };
    expect(answerOf(workbook, 'open', {})).toMatchObject({
      output: { stop: '', notices: [expect.stringContaining('could not be written')] },
      told: TOLD,
    });
  });

  test('tells cells in doubt where the columns can’t be read any more after they were written', () => {
    const workbook = withPage();
    ask(workbook, 'editEnrollment', editing(workbook, '4'));
    let isWritten = false;
    workbook.before = (method) => {
      if (method === 'write Roster') isWritten = true;
      else if (isWritten) {
        const header = workbook.sheets.get('Roster')?.[0];
        header?.splice(header.indexOf('Grade'), 1, 'Level');
      }
    };
    const answer = answerOf(workbook, 'open', {});
    expect(answer).toMatchObject({
      output: { stop: expect.stringContaining('Grade') },
      told: [expect.stringContaining('Please look at')],
    });
  });

  test.each([
    ['also where all follows', () => undefined],
    [
      'also where the rest can’t follow yet',
      () => {
        throw new Error('Service error.');
      },
    ],
  ])('names a cell of a row that came in just when it was written, %s', (_, again) => {
    const workbook = withPage();
    ask(workbook, 'editEnrollment', editing(workbook, '4'));
    const asked = editing(workbook, '5');
    let writes = 0;
    workbook.before = (method) => {
      if (method !== 'write Roster') return;
      writes += 1;
      if (writes === 1)
        workbook.sheets.get('Roster')?.splice(1, 0, ['3000001', 'Newly, Nan', '2', 'Oak', 'Resource']);
      else again();
    };
    const recorded = workbook.sheets.get('Caseload log')?.length;
    const answer = answerOf(workbook, 'editEnrollment', asked);
    expect(answer).toMatchObject({ ok: false, code: 'busy' });
    expect(JSON.stringify(answer)).toContain('Please look at C2 in the roster');
    expect(workbook.sheets.get('Caseload log')).toHaveLength(recorded ?? 0);
  });

  test('is not taken as long as the roster can’t follow, and nothing is recorded', () => {
    const workbook = withPage();
    ask(workbook, 'editEnrollment', editing(workbook, '4'));
    const asked = editing(workbook, '5');
    const recorded = workbook.sheets.get('Caseload log')?.length;
    workbook.before = (method) => {
      if (method === 'write Roster') throw new Error('Service error.');
    };
    expect(answerOf(workbook, 'editEnrollment', asked)).toMatchObject({ ok: false, code: 'busy' });
    workbook.before = () => undefined;
    expect(workbook.sheets.get('Caseload log')).toHaveLength(recorded ?? 0);
    expect(ask(workbook, 'open', {}).stop).toBe('');
    expect(grade(workbook)).toBe('4');
  });
});
