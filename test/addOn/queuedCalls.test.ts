import { describe, expect, test } from 'vitest';
import { saveHandOver } from './edits';
import { afterSetUp, ask, everything, keyOf, sheetOf, shown, smallRoster } from './installed';

const ASSIGNMENTS = 'Case assignments';

describe('a sheet that is laid anew', () => {
  test('has its filter again, with what people hide by it, whether it is removed at once or once it is flushed', () => {
    for (const filterRemoval of ['queued', 'atOnce'] as const) {
      const host = afterSetUp(smallRoster(), { switches: { filterRemoval } });
      const sheet = sheetOf(host, ASSIGNMENTS);
      sheet.filter?.hidden.set(4, ['Cho, Ben']);
      saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
      ask(host, 'rebuildAssignments', {});
      expect(sheet.filter?.area.rows).toBe(shown(host, ASSIGNMENTS).length);
      expect(sheet.filter?.hidden.get(4)).toEqual(['Cho, Ben']);
      expect(host.logs.join()).not.toContain('filter');
    }
  });

  test.each(['kept', 'clipped'] as const)(
    'keeps people’s own rules of colour and none of ours twice, where clearing looks leaves rules %s',
    (clearedRules) => {
      const host = afterSetUp(smallRoster(), { switches: { clearedRules } });
      const sheet = sheetOf(host, ASSIGNMENTS);
      const [ours] = sheet.conditionalFormats;
      if (!ours) throw new Error('The sheet has rules of ours.');
      const count = sheet.conditionalFormats.length;
      sheet.conditionalFormats.push({ ...ours, criteriaValues: ['Oak'], background: '#abcdef' });
      for (let i = 0; i < 2; i++) ask(host, 'rebuildAssignments', {});
      expect(sheet.conditionalFormats).toHaveLength(count + 1);
      expect(sheet.conditionalFormats.at(-1)).toMatchObject({
        ...{ criteriaValues: ['Oak'], background: '#abcdef', areas: ours.areas },
      });
    },
  );

  test('may have no row left but its header: neither is that deleted nor the last that is not frozen', () => {
    const host = afterSetUp(smallRoster());
    saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    ask(host, 'makeKeyIn', { since: '' });
    const sheet = sheetOf(host, 'Changes to key in');
    const { rows } = sheet.extent();
    // Somebody took out all blank rows.
    sheet.deleteRows(rows + 1, sheet.maxRows - rows);
    const last = ask(host, 'history', { before: '' }).batches[0]?.batch ?? '';
    expect(ask(host, 'undo', { batch: last, rest: false, reason: '' }).saved).toBe(true);
    ask(host, 'makeKeyIn', { since: '' });
    expect(
      shown(host, 'Changes to key in')
        .slice(1)
        .flat()
        .filter((text) => text !== ''),
    ).toEqual([]);
    expect(sheet.maxRows).toBeGreaterThan(sheet.look.frozenRows);
  });

  test('leaves no box to tick where nothing is left to tick', () => {
    const host = afterSetUp(smallRoster());
    saveHandOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    ask(host, 'makeKeyIn', { since: '' });
    const sheet = sheetOf(host, 'Changes to key in');
    const boxes = () =>
      [...sheet.attributeEntries('validation')]
        .filter(([, , rule]) => rule?.kind === 'checkbox')
        .map(([row]) => row);
    expect(boxes().length).toBeGreaterThan(2);
    const last = ask(host, 'history', { before: '' }).batches[0]?.batch ?? '';
    ask(host, 'undo', { batch: last, rest: false, reason: '' });
    ask(host, 'makeKeyIn', { since: '' });
    expect(boxes().filter((row) => row > sheet.extent().rows)).toEqual([]);
  });
});

test.each(['de_DE', 'fr_FR', 'en_ZA', 'sv_SE'])(
  'formulas calculate where the locale is %s, the same as in en_US',
  (locale) => {
    const made = (own: string) => {
      const host = afterSetUp(smallRoster());
      host.workbook.locale = own;
      ask(host, 'makeReport', { asOf: '' });
      ask(host, 'makeWorksheet', { person: keyOf(host, 'Cho, Ben'), option: 'option 1' });
      return everything(host).map(({ name, cells }) => ({ name, cells }));
    };
    expect(made(locale)).toEqual(made('en_US'));
  },
);
