import { expect, test } from 'vitest';
import { foundText } from '../../sidebar/installation/foundText';
import { versionText } from '../../sidebar/shell/versionText';
import { VERSION } from '../../src/contract/version';

test('Help says which version runs, and since when it writes in this spreadsheet', () => {
  expect(versionText('2026-08-17')).toBe(`Caseload ${VERSION}, in this spreadsheet since 08/17/2026`);
  expect(versionText('')).toBe(`Caseload ${VERSION}`);
});

test('the text of the installation check begins with both', () => {
  const tried = [{ what: 'A checkbox', expected: 'a', got: 'a', rests: 'a list', fine: true }];
  const [first, second] = foundText({ tried, seconds: {} }, '2026-11-30 15:00 UTC', '2026-08-17').split('\n');
  expect(first).toBe(`Caseload ${VERSION}, in this spreadsheet since 08/17/2026.`);
  expect(second).toBe('Check this installation, 2026-11-30 15:00 UTC.');
});
