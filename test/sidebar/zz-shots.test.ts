import { it } from 'vitest';
import { launch } from '../browser/chromium';
import { bundleSidebar, openExample, take } from '../browser/sidebarPage';
import { examples } from './examples';

it('shots', async () => {
  const only = process.env['ONLY'];
  const browser = await launch();
  const html = await bundleSidebar();
  const page = await browser.newPage({ viewport: { width: 300, height: 700 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(5000);
  page.on('dialog', (d) => void d.accept());
  let name = '';
  page.on('pageerror', (x) => console.log(name, 'PAGEERROR', x.message));
  for (const e of examples) {
    if (only && !e.name.includes(only)) continue;
    name = e.name;
    await openExample(page, html, e);
    try {
      for (const s of e.steps) await take(page, s);
    } catch (x) {
      console.log('FAILED', e.name, String(x).slice(0, 600));
    }
    await page.waitForTimeout(e.name.includes('ing') ? 550 : 60);
    await page.screenshot({ path: `/tmp/shots/${e.name.replace(/[^a-z0-9]+/gi, '-')}.png` });
  }
  await browser.close();
}, 120000);
