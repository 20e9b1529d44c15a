import { describe, expect, test } from 'vitest';
import { type SaveOptions, save } from '../../../src/app/save/save';
import { blocks, type Finding, warns } from '../../../src/domain/decide/finding';
import { afterSetUp, column } from '../../kit/district';
import { day, fact } from '../../kit/entries';
import { stateOf } from '../../kit/stateOf';

/** Ana's Resource goes to Okafor from today on, whom Set up gave that key. */
const TO_OKAFOR = fact({
  change: 'Assign',
  personKey: 'P-0002',
  person: 'Okafor, Dele',
  begin: day('2026-11-21'),
  minutes: null,
  lreMinutes: null,
  replaced: { provider: 'Ramos, Elena' },
});

const OLD = warns({ code: 'in-the-past', field: 'begin', of: 'form', day: day('2026-11-20') });
const ABOVE = (line: string): Finding =>
  warns(
    { code: 'no-range', field: 'reason', unit: 'hours', isGiven: true },
    { line, student: 'Alvarez, Ana' },
  );

/** Saves that decision with these findings; what the record and Ana's row then say. */
function saved(findings: Finding[], options: Partial<SaveOptions> = {}, changes = [TO_OKAFOR]) {
  const workbook = afterSetUp();
  const state = stateOf(workbook);
  const answer = save(
    workbook,
    state,
    { changes, findings },
    { title: 'Saved', acknowledged: [], ...options },
  );
  const recorded = stateOf(workbook).log.lastEntry - state.log.lastEntry;
  return { ...answer, recorded, provider: column(workbook, 'Provider')[0] };
}

describe('a decision', () => {
  test('of which nothing is found is recorded, and the roster follows', () => {
    expect(saved([])).toMatchObject({
      saved: true,
      title: 'Saved',
      batch: 'B-000002',
      recorded: 1,
      provider: 'Okafor, Dele',
    });
  });

  test('is not saved where a finding blocks, whatever was seen', () => {
    const answer = saved([blocks({ code: 'gone', field: null })], { acknowledged: ['gone'] });
    expect(answer).toMatchObject({
      saved: false,
      title: '',
      batch: '',
      recorded: 0,
      provider: 'Ramos, Elena',
    });
    expect(answer.findings).toMatchObject([{ code: 'gone', line: null }]);
  });

  test('is not saved before every warning was seen, and then it is', () => {
    expect(saved([OLD])).toMatchObject({ saved: false, recorded: 0, findings: [{ code: 'in-the-past' }] });
    expect(saved([OLD], { acknowledged: ['runs-until'] }).saved).toBe(false);
    expect(saved([OLD], { acknowledged: ['in-the-past'] })).toMatchObject({ saved: true, findings: [] });
  });

  test('of many lines asks for each of them', () => {
    const both = [ABOVE('L-000001'), ABOVE('L-000002')];
    const asks = (...acknowledged: string[]) => saved(both, { eachLine: true, acknowledged }).saved;
    expect(asks('no-range')).toBe(false);
    expect(asks('no-range:L-000001')).toBe(false);
    expect(asks('no-range:L-000001', 'no-range:L-000002')).toBe(true);
  });

  test('is not held up by a line that is left out of it', () => {
    const leftOut = warns({ code: 'effective-missing', field: 'effective' }, { line: 'L-000002' });
    expect(saved([leftOut]).saved).toBe(true);
  });

  test('that changes nothing is none', () => {
    expect(saved([], {}, [])).toMatchObject({ saved: false, recorded: 0 });
  });

  test('that says more than a cell of the record holds is refused whole, whatever else it changes', () => {
    const ofLength = (length: number) => {
      const besides = JSON.stringify({ provider: '' }).length;
      const replaced = { provider: 'x'.repeat(length - besides) };
      return fact({ ...TO_OKAFOR, change: 'Assign', replaced });
    };
    expect(saved([], {}, [TO_OKAFOR, ofLength(45_001)])).toMatchObject({
      saved: false,
      findings: [{ code: 'too-much-text' }],
      recorded: 0,
      left: 0,
    });
    expect(saved([], {}, [ofLength(45_000)])).toMatchObject({ saved: true, recorded: 1 });
  });
});

describe('what has to stand before', () => {
  test('is seen to once nothing is in the way', () => {
    let times = 0;
    const workbook = afterSetUp();
    const state = stateOf(workbook);
    const before = () => {
      times += 1;
      return state;
    };
    const decide = (findings: Finding[]) =>
      save(workbook, state, { changes: [TO_OKAFOR], findings }, { title: '', acknowledged: [], before });
    expect([decide([OLD]).saved, times]).toEqual([false, 0]);
    expect([decide([]).saved, times]).toEqual([true, 1]);
  });
});

describe('where the roster was not read whole', () => {
  const ofBen = { ...TO_OKAFOR, lineKey: 'L-000002', studentId: '2000002' };
  const decided = (goesOn: boolean, ...read: string[]) => {
    const workbook = afterSetUp();
    workbook.isGoingOn = goesOn;
    const state = { ...stateOf(workbook), lastRead: { but: new Set(read) } };
    const decision = { changes: [TO_OKAFOR, ofBen], findings: [] };
    return save(workbook, state, decision, { title: '', acknowledged: [] }).saved;
  };

  test('a decision on those who were read is saved where the roster follows later, and no other', () => {
    expect(decided(true, '2000001', '2000002')).toBe(true);
    expect(decided(true, '2000001')).toBe(false);
    expect(decided(true, '2000002')).toBe(false);
    expect(decided(false, '2000001', '2000002')).toBe(false);
  });
});

describe('what a list of the roster would turn down', () => {
  const changes = [TO_OKAFOR, { ...TO_OKAFOR, lineKey: 'L-000002', studentId: '2000002' }];
  const decided = (list: readonly string[], options: Partial<SaveOptions>) => {
    const workbook = afterSetUp();
    workbook.listOf = ({ column: at }) => (at === 12 ? list : null);
    const decision = { changes, findings: [OLD] };
    const acknowledged = ['in-the-past', ...(options.acknowledged ?? [])];
    return save(workbook, stateOf(workbook), decision, { title: '', ...options, acknowledged });
  };

  test('is told before anything is saved, once for each list and value, with all the cells', () => {
    const { saved: isSaved, findings } = decided(['Cho, Ben'], { checksLists: true });
    expect(isSaved).toBe(false);
    expect(findings.map(({ code }) => code)).toEqual(['in-the-past', 'not-in-list']);
    expect(findings[1]?.sentence).toBe(
      'The list in column L has no “Okafor, Dele”, so L2 and L3 will not be written. The record counts; add it to the list (Data › Data validation) and the next opening writes them.',
    );
  });

  test('is saved once it was seen, where the list has it, or where a preview had told of it', () => {
    expect(decided(['Cho, Ben'], { checksLists: true, acknowledged: ['not-in-list'] }).saved).toBe(true);
    expect(decided(['Okafor, Dele'], { checksLists: true }).saved).toBe(true);
    expect(decided(['Cho, Ben'], {}).saved).toBe(true);
  });
});

test('cells that wait for their day are told of, unless something else is to be said', () => {
  const later = { ...TO_OKAFOR, begin: day('2026-11-30') };
  expect(saved([], {}, [later])).toMatchObject({
    notices: ['The roster’s cells change when the day comes.'],
    provider: 'Ramos, Elena',
  });
  expect(saved([], { notices: ['One change waits.'] }, [later]).notices).toEqual(['One change waits.']);
  expect(saved([]).notices).toEqual([]);
  const ofBen = { ...TO_OKAFOR, lineKey: 'L-000002', studentId: '2000002' };
  expect(saved([], {}, [ofBen, later]).notices).toEqual(['The roster’s cells change when the day comes.']);
});
