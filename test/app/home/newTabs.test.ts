import { expect, test } from 'vitest';
import { ask, setUp } from '../../kit/district';
import { tabbedDistrict } from '../../kit/tabs';

const notices = (workbook: ReturnType<typeof tabbedDistrict>) =>
  ask(workbook, 'open', {}).notices.filter((text) => text.includes('like a tab'));

test('a tab that came since Set up is told on Home, until Set up has seen it', () => {
  const workbook = setUp(tabbedDistrict());
  expect(notices(workbook)).toEqual([]);

  const [header = [], row = []] = workbook.sheets.get('Oak') ?? [];
  workbook.sheets.set('Elm', [header, ['9001', ...row.slice(1)]]);
  workbook.sheets.set('Phone list', [
    ['Name', 'Phone'],
    ['Ramos, Elena', '555-0100'],
  ]);
  expect(notices(workbook)).toEqual([
    '“Elm” looks like a tab of your roster, and what stands there is left out. Set up again takes it in, or leaves it out for good.',
  ]);

  workbook.sheets.set('Fir', [header, ['9002', ...row.slice(1)]]);
  expect(notices(workbook)).toEqual([expect.stringMatching(/^“Elm” and “Fir” look like /)]);

  setUp(workbook);
  expect(notices(workbook)).toEqual([]);
});
