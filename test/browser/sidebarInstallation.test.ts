import { expect, test } from 'vitest';
import { installationExamples } from '../sidebar/examples';
import { take } from './sidebarPage';
import { type Walk, walkThrough } from './sidebarWalk';

let walk: Walk;
walkThrough('every state of Check this installation', installationExamples, (started) => {
  walk = started;
});

test('from Help to the copied text and the print by the keyboard alone; the focus goes to what was found', async () => {
  const example = installationExamples.find(({ name }) => name === 'installation, not as expected');
  if (!example) throw new Error('There is no such example.');
  const { page } = walk;
  await walk.open(example);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void Object.assign(window, { copied: text }) },
    });
  });
  await take(page, { see: 'Version' });
  await walk.tabTo('Check this installation');
  await walk.type('Enter');
  await page.getByText('It takes about a minute').waitFor();
  await walk.tabTo('Start');
  await walk.type('Enter');
  await page.getByText('3 of 7 points are not as expected').waitFor();
  expect(await walk.focused()).toContain('3 of 7 points are not as expected');
  await walk.tabTo('Copy as text');
  await walk.type('Enter');
  const copied = () => page.evaluate(() => String(Reflect.get(window, 'copied')));
  await expect
    .poll(copied)
    .toMatch(
      /^Caseload \d[\d.]+, in this spreadsheet since 08\/17\/2026\.\nCheck this installation, .* UTC\.\n3 of 7 points.*\n\nNOT AS EXPECTED: A text with an apostrophe first: expected/,
    );
  const { roundTrip, ...seconds } = JSON.parse((await copied()).trimEnd().split('\n').pop() ?? '');
  expect(seconds).toEqual({
    read: 0.31,
    write: 0.02,
    flush: 0.5804,
    other: 0.081,
    readCell: 0.0000085,
    writeCell: 0.000036,
  });
  expect(roundTrip).toBeGreaterThanOrEqual(0);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await walk.tabTo('Print');
  await walk.type('Enter');
  await page.locator('body[data-printed]').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByText('A text with an apostrophe first').waitFor();
  await page.getByText('in this spreadsheet since 08/17/2026.').waitFor();
  expect(await page.getByRole('button').count()).toBe(0);
  await page.emulateMedia({ media: null });
});

test('at 300 x 490 the result and its buttons are in sight', async () => {
  const { page } = walk;
  const size = page.viewportSize();
  await page.setViewportSize({ width: 300, height: 490 });
  for (const example of installationExamples) {
    await walk.reach(example);
  }
  await page.getByRole('heading', { name: '6 of 6 points are not as expected' }).waitFor();
  const { y = 0, height = 0 } =
    (await page.getByRole('button', { name: 'Copy as text' }).boundingBox()) ?? {};
  expect(y + height).toBeLessThanOrEqual(490);
  if (size) await page.setViewportSize(size);
});
