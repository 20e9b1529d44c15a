import { describe, expect, test } from 'vitest';
import {
  changing,
  filterValues,
  movesCaseManagement,
  reassignmentOf,
  selectionSlots,
  shownLines,
  tabCounts,
} from '../../sidebar/reassign/caseloadSelectors';
import { caseloadReducer } from '../../sidebar/reassign/caseloadState';
import { all, ana, ben, box, given, luis, names, select, type, unfold } from './caseloadActions';
import { caseload, cho, line, lines, okafor } from './exampleData';

describe('the box for the selected lines', () => {
  test('puts its date and provider on every selected line', () => {
    const state = given(select(ana, ben), ...box('11/30/26', cho.key));
    expect(names(state)).toEqual(['Alvarez, Ana', 'Bishop, Ben']);
    expect(state.inputs.get(ben)).toMatchObject({ effective: '11/30/26', provider: cho.key, amount: '' });
  });
  test('leaves what a line has where the box is blank', () => {
    const state = given(type(ana, 'effective', '12/1/26'), select(ana), ...box('', cho.key));
    expect(state.inputs.get(ana)).toMatchObject({ effective: '12/1/26', provider: cho.key });
  });
  test('asks for a selection instead of doing nothing', () => {
    const state = given(...box('11/30/26', cho.key));
    expect(state.inputs.size).toBe(0);
    expect(state.focus).toEqual({ line: null, field: 'all' });
  });
});

describe('fill down', () => {
  test('copies the field of the first line to the selected lines', () => {
    const state = given(type(ana, 'amount', '2.5'), select(ana, luis), { do: 'fillDown', field: 'amount' });
    expect([...state.inputs].map(([key, { amount }]) => [key, amount])).toEqual([
      [ana, '2.5'],
      [luis, '2.5'],
    ]);
  });
  test('fills and selects all lines shown where none is selected', () => {
    const state = given(unfold(ana), type(ana, 'effective', '12/1/26'), {
      do: 'fillDown',
      field: 'effective',
    });
    expect([...state.selected]).toEqual(all);
    expect(changing(state).dated).toHaveLength(all.length);
  });
  test('starts from the first line that the filter shows', () => {
    const state = given(
      { do: 'filter', filter: { grade: '5' } },
      unfold(luis),
      type(luis, 'effective', '12/1/26'),
      {
        do: 'fillDown',
        field: 'effective',
      },
    );
    expect(names(state)).toEqual(['Alvarez, Luis', 'Diaz, Drew']);
  });
});

describe('what will change', () => {
  test('is every line with an effective date, and no other', () => {
    const state = given(type(ana, 'effective', '12/1/26'), type(luis, 'amount', '2'));
    expect(names(state)).toEqual(['Alvarez, Ana']);
    expect(changing(state).undated.map(({ key }) => key)).toEqual([luis]);
  });
  test('applied lines are assigned and no longer selected, so that the next ones get what is applied next', () => {
    const state = given(
      select(ana, luis),
      ...box('12/1/26', cho.key),
      select(ben),
      ...box('12/2/26', okafor.key),
    );
    expect([...state.selected]).toEqual([]);
    expect([...state.assigned]).toEqual([ana, luis, ben]);
    expect([ana, luis, ben].map((key) => state.inputs.get(key)?.provider)).toEqual([
      cho.key,
      cho.key,
      okafor.key,
    ]);
    expect(tabCounts(state)).toEqual({ toAssign: all.length - 3, assigned: 3, all: all.length });
    expect(shownLines(state).map(({ key }) => key)).not.toContain(ana);
    expect(shownLines({ ...state, tab: 'assigned' }).map(({ key }) => key)).toEqual([ana, luis, ben]);
  });
  test('the bar keeps the day for the next lines, and forgets who took the last', () => {
    expect(given(select(ana), ...box('12/1/26', cho.key)).together).toEqual({
      effective: '12/1/26',
      amount: '',
      lastDay: '',
      lre: '',
      provider: '',
    });
  });
  test('hours are changed for a selection', () => {
    const state = given(
      select(ana, ben),
      { do: 'typeTogether', field: 'amount', text: '2.5' },
      ...box('12/1/26', ''),
    );
    expect([ana, ben].map((key) => state.inputs.get(key)?.amount)).toEqual(['2.5', '2.5']);
  });
  test('a line that is typed into stays where it is until it is folded', () => {
    const typing = given(unfold(ana), type(ana, 'effective', '12/1/26'));
    expect([...typing.assigned]).toEqual([]);
    expect([...caseloadReducer(typing, { do: 'unfold', line: ana, on: false }).assigned]).toEqual([ana]);
  });
  test('one person’s lines are shown alone, and taken back', () => {
    const two = given(select(ana, luis), ...box('12/1/26', cho.key), select(ben), ...box('', okafor.key));
    const both = caseloadReducer(two, type(ben, 'effective', '12/1/26'));
    const theirs = caseloadReducer(both, { do: 'receiver', person: cho.key });
    expect(shownLines(theirs).map(({ key }) => key)).toEqual([ana, luis]);
    const back = caseloadReducer(theirs, { do: 'takeBack', person: cho.key });
    expect([...back.inputs.keys()]).toEqual([ben]);
    expect(back).toMatchObject({ receiver: '', tab: 'toAssign' });
  });
  test('a line whose four fields are cleared is dropped', () => {
    const state = given(type(ana, 'amount', '2'), type(ana, 'amount', '  '));
    expect(state.inputs.size).toBe(0);
    expect(reassignmentOf(state).drafts).toEqual([]);
  });
});

describe('case management', () => {
  test('goes along by itself when the whole caseload is selected', () => {
    expect(movesCaseManagement(given(select(...all)))).toBe(true);
    expect(movesCaseManagement(given(select(ana)))).toBe(false);
  });
  test('stays as it was when it was applied, whatever is deselected later', () => {
    const state = given(select(...all), ...box('12/1/26', cho.key), {
      do: 'select',
      lines: [luis],
      on: false,
    });
    expect(movesCaseManagement(state)).toBe(true);
  });
  test('does as the user says', () => {
    expect(movesCaseManagement(given(select(...all), { do: 'moveCaseManagement', on: false }))).toBe(false);
  });
});

describe('the filter', () => {
  test('shows the lines that fit all its parts', () => {
    const state = given(
      { do: 'filter', filter: { grade: '5' } },
      { do: 'filter', filter: { site: 'Birch' } },
    );
    expect(shownLines(state).map(({ student }) => student)).toEqual(['Alvarez, Luis', 'Diaz, Drew']);
  });
  test('counts selected lines that it hides', () => {
    const state = given(select(...all), { do: 'filter', filter: { grade: '5' } });
    expect(selectionSlots(state)).toMatchObject({ shownSelected: 2, outOfSight: 5 });
  });
  test('offers households of several children only', () => {
    const one = line(9, 'Solo, Sam', { household: 'Solo, Sue' });
    expect(filterValues(caseload({ lines: [...lines, one] })).household).toEqual(['Alvarez, Rosa']);
  });
  test('siblings are selected together', () => {
    const state = given({ do: 'selectHousehold', household: 'Alvarez, Rosa' });
    expect([...state.selected]).toEqual([ana, luis]);
  });
});

test('Reset empties the form and keeps the caseload', () => {
  const state = given(select(ana), type(ana, 'lre', '1'), { do: 'reset' });
  expect(state).toMatchObject({ caseload: caseload(), reason: '', findings: [] });
  expect(state.inputs.size + state.selected.size).toBe(0);
});

describe('the check of a roster that was shown as it was last read', () => {
  const start = given(type(ana, 'effective', '12/1/26'), type(ben, 'effective', '12/1/26'));
  const checked = (next: ReturnType<typeof caseload>) =>
    caseloadReducer(start, { do: 'checked', caseload: next });

  test('leaves what was typed, where the lines read the same but for what tells their rows', () => {
    const next = caseload({
      lines: lines.map((each) => ({ ...each, seen: 'now', notes: ['Renewal overdue'] })),
    });
    const state = checked(next);
    expect([state.reread, state.inputs, state.caseload]).toEqual([null, start.inputs, next]);
  });

  test('shows which of the lines that were typed into read otherwise, unfolded, and keeps what was typed', () => {
    const state = checked(caseload({ lines: lines.map((each) => ({ ...each, amount: '9' })) }));
    expect(state.reread?.conflicts.map(({ line: key }) => key)).toEqual([ana, ben]);
    expect([...state.opened]).toEqual([ana, ben]);
    expect(state.inputs).toEqual(start.inputs);
  });

  test('tells which of them are on the caseload no more', () => {
    const state = checked(caseload({ lines: lines.filter(({ key }) => key !== ben) }));
    expect(state.reread?.dropped.map(({ key }) => key)).toEqual([ben]);
    expect([...state.inputs.keys()]).toEqual([ana]);
  });

  test('says nothing of lines that nothing was typed for', () => {
    const state = checked(caseload({ lines: lines.filter(({ key }) => key === ana || key === ben) }));
    expect(state.reread).toBeNull();
  });
});
