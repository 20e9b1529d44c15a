import { describe, expect, test } from 'vitest';
import { countsText, isNothing } from '../../sidebar/update/exportWords';
import {
  asksFrom,
  asksLastDay,
  startUpdate,
  type UpdateAction,
  updateReducer,
  updateRequest,
} from '../../sidebar/update/updateState';
import {
  compared,
  counts,
  EXPORT,
  exportGroup,
  exportItem,
  gone,
  NO_LAST_DAY,
  previewed,
} from './updateData';

const decidedBy = (...actions: readonly UpdateAction[]) =>
  actions.reduce(updateReducer, startUpdate(compared()));
const SOURCE = { sheet: EXPORT, mapping: null };
const sent = (...actions: readonly UpdateAction[]) => updateRequest(SOURCE, decidedBy(...actions), []);
const choicesOf = (kind: string, ...actions: readonly UpdateAction[]) =>
  sent(...actions).choices.find((each) => each.kind === kind);

describe('what is decided about an export', () => {
  test('is, before the user says anything, what loses nothing', () => {
    expect(sent().choices.map(({ kind, choice }) => `${kind}: ${choice}`)).toEqual([
      'guess: leave',
      'fresh: add',
      'gone: keep',
      'renewed: take',
      'moved: take',
      'provider: ours',
      'caseManager: ours',
    ]);
  });
  test('is what the server calls usual, where the export may be the wrong one', () => {
    const groups = [
      exportGroup('fresh', [exportItem('f1', 'Ito, Iris')], { usual: 'leave' }),
      exportGroup('moved', [exportItem('m1', 'Lee, Lu')], { usual: 'leave' }),
    ];
    const state = startUpdate(compared({ groups }));
    const add: UpdateAction = { do: 'decideItem', kind: 'fresh', id: 'f1', choice: 'add' };
    expect(asksFrom(state)).toBe(false);
    expect(updateRequest(SOURCE, updateReducer(state, add), []).choices).toEqual([
      { kind: 'fresh', choice: 'leave', except: [{ id: 'f1', choice: 'add' }] },
      { kind: 'moved', choice: 'leave', except: [] },
    ]);
  });
  test('is of one line only where that differs from its group', () => {
    const exit: UpdateAction = { do: 'decideItem', kind: 'gone', id: 'g1', choice: 'exit' };
    expect(choicesOf('gone', exit)).toEqual({
      kind: 'gone',
      choice: 'keep',
      except: [{ id: 'g1', choice: 'exit' }],
    });
    expect(choicesOf('gone', exit, { ...exit, choice: 'keep' })).toMatchObject({ except: [] });
    expect(choicesOf('gone', exit, { do: 'decide', kind: 'gone', choice: 'exit' })).toEqual({
      kind: 'gone',
      choice: 'exit',
      except: [],
    });
  });
  test('asks for a last day as soon as one line exits, and sends none where no line does', () => {
    const typed: UpdateAction = { do: 'type', typed: { lastDay: '11/20/26' } };
    const exit: UpdateAction = { do: 'decideItem', kind: 'gone', id: 'g1', choice: 'exit' };
    expect(asksLastDay(decidedBy(typed))).toBe(false);
    expect(sent(typed).lastDay).toBe('');
    expect(asksLastDay(decidedBy(typed, exit))).toBe(true);
    expect(sent(typed, exit).lastDay).toBe('11/20/26');
  });
  test('asks from when only where people or hours change', () => {
    const ours: UpdateAction = { do: 'decide', kind: 'moved', choice: 'leave' };
    expect(asksFrom(decidedBy())).toBe(true);
    expect(asksFrom(decidedBy(ours))).toBe(false);
    expect(sent(ours).from).toBe('');
    expect(
      asksFrom(decidedBy(ours, { do: 'decideItem', kind: 'provider', id: 'p1', choice: 'theirs' })),
    ).toBe(true);
  });
  test('stays when it is compared again, but for the lines that are gone', () => {
    const next = compared({ groups: [exportGroup('gone', [exportItem('g2', 'Evans, Ella')])] });
    const state = decidedBy(
      { do: 'decideItem', kind: 'gone', id: 'g1', choice: 'exit' },
      { do: 'decideItem', kind: 'gone', id: 'g2', choice: 'exit' },
      { do: 'decide', kind: 'provider', choice: 'theirs' },
      { do: 'type', typed: { reason: 'September' } },
      { do: 'compared', compared: next, asked: true },
    );
    expect(state.reread).toEqual({ dropped: 1 });
    expect(updateRequest(SOURCE, state, [])).toMatchObject({
      reason: 'September',
      choices: [{ kind: 'gone', choice: 'keep', except: [{ id: 'g2', choice: 'exit' }] }],
    });
  });
});

describe('more lines of a group', () => {
  const more = (items: readonly string[], isMore: boolean): UpdateAction => ({
    do: 'more',
    kind: 'gone',
    items: items.map((id) => exportItem(id, 'Lee, Lu')),
    more: isMore,
  });
  const listed = (action: UpdateAction) =>
    decidedBy(action).compared.groups.find(({ kind }) => kind === 'gone');
  test('are listed once, also where another comparison moved them', () => {
    expect(listed(more(['g3', 'g4'], true))?.items.map(({ id }) => id)).toEqual(['g1', 'g2', 'g3', 'g4']);
  });
  test('end where the server has no more, whatever the count was', () => {
    expect(listed(more([], false))?.count).toBe(gone.items.length);
  });
});

describe('an answer', () => {
  test('that blocks leads back to the lines, one that only warns to the review', () => {
    const warned = previewed({
      findings: [{ code: 'in-the-past', severity: 'warns', line: null, field: 'from', sentence: 'Past.' }],
    });
    expect(decidedBy({ do: 'preview', preview: NO_LAST_DAY })).toMatchObject({
      preview: null,
      refused: 'review',
    });
    expect(decidedBy({ do: 'refuse', refused: NO_LAST_DAY })).toMatchObject({
      preview: null,
      refused: 'save',
    });
    const shown = decidedBy({ do: 'refuse', refused: warned });
    expect(shown).toMatchObject({ preview: { findings: warned.findings }, warned: true });
    expect(updateRequest(SOURCE, shown, warned.findings).acknowledged).toEqual(['in-the-past']);
  });
  test('of a save is told in counts, of which one can be all there is', () => {
    const none = counts({ added: 0, renewed: 0, moved: 0 });
    expect(countsText(counts({ added: 1, exited: 3 }))).toEqual([
      '1 new line',
      '3 exits',
      '1 renewal',
      '2 lines with other details',
    ]);
    expect(isNothing(none)).toBe(true);
    expect(isNothing({ ...none, newIds: 1 })).toBe(false);
    expect(isNothing({ ...none, putBack: 162 })).toBe(false);
    expect(countsText({ ...none, putBack: 162 })).toEqual(['162 cells put back to what the record says']);
  });
});
