import { it } from 'vitest';
import { launch } from '../browser/chromium';
import { bundleSidebar, openExample, take } from '../browser/sidebarPage';
import { examples } from './examples';

it('shots', async () => {
  const browser = await launch();
  const html = await bundleSidebar();
  const go = async (name: string, out: string, opt: object, after?: (p: any) => Promise<void>) => {
    const page = await browser.newPage({
      viewport: { width: 300, height: 700 },
      reducedMotion: 'reduce',
      ...opt,
    });
    page.on('dialog', (d) => void d.accept());
    const e = examples.find((x) => x.name === name)!;
    await openExample(page, html, e);
    for (const s of e.steps) await take(page, s);
    if (after) await after(page);
    await page.waitForTimeout(60);
    await page.screenshot({ path: `/tmp/shots/alt-${out}.png` });
    await page.close();
  };
  const big = async (p: any) => {
    await p.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
  };
  await go('caseload', 'caseload200', {}, big);
  await go('line unfolded', 'line200', {}, async (p) => {
    await big(p);
    await p.locator('.fields').first().scrollIntoViewIfNeeded();
  });
  await go('preview', 'previewhc', { forcedColors: 'active' });
  await go('refused, at the field', 'fieldhc', { forcedColors: 'active' });
  await go('warned', 'short', { viewport: { width: 300, height: 350 } });
}, 60000);
