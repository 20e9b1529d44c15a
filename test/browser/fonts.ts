import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/**
 * The fonts that the screen tests bring with them, so that no result depends on what a computer has installed: one in Arial's measures, as
 * most see the page, and one of the widest that anybody reads.
 */
const FONTS = {
  usual: { family: 'Usual of the tests', files: 'arimo', em: 0.833 },
  wide: { family: 'Wide of the tests', files: 'dejavu-sans', em: 0.974 },
} as const;

export type Font = keyof typeof FONTS;

/** Arial and most other installed fonts have no more weights than these. */
const WEIGHTS = ['400', '700'];

/** Every page that is opened from now on has both fonts and shows the usual one. */
export async function bringFonts(page: Page): Promise<void> {
  const faces = await Promise.all(
    Object.values(FONTS).flatMap(({ family, files }) =>
      WEIGHTS.map(async (weight) => {
        const path = `node_modules/@fontsource/${files}/files/${files}-latin-${weight}-normal.woff2`;
        return { family, weight, source: `url(data:font/woff2;base64,${await readFile(path, 'base64')})` };
      }),
    ),
  );
  const { usual, wide } = FONTS;
  // What the usual one lacks comes from the wide one, not from the computer. A page that is worn to be measured draws every row of a list.
  const styles = `body { font-family: "${usual.family}", "${wide.family}" !important; }
    :root[data-font="wide"] body { font-family: "${wide.family}" !important; }
    :root[data-font] * { content-visibility: visible !important; }`;
  await page.addInitScript(
    ({ faces, styles }) => {
      for (const { family, weight, source } of faces)
        document.fonts.add(new FontFace(family, source, { weight }));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      document.adoptedStyleSheets.push(sheet);
    },
    { faces, styles },
  );
}

/** Shows the page in one of the fonts, and makes sure that it does: by the width of a letter that differs between them. */
export async function wear(page: Page, font: Font): Promise<void> {
  const { family, em } = FONTS[font];
  const drawn = await page.evaluate(
    async ({ font, family, weights }) => {
      document.documentElement.dataset['font'] = font;
      const found = await Promise.all(
        weights.map((weight) => document.fonts.load(`${weight} 1rem "${family}"`)),
      );
      const probe = document.createElement('span');
      probe.style.cssText = 'position: absolute; font-size: 1000px; font-weight: 400;';
      probe.textContent = 'm';
      document.body.append(probe);
      const { width } = probe.getBoundingClientRect();
      probe.remove();
      return { faces: found.flat().length, em: Math.round(width) / 1000 };
    },
    { font, family, weights: WEIGHTS },
  );
  if (drawn.faces !== WEIGHTS.length || drawn.em !== em)
    throw new Error(`The page is not drawn in ${FONTS[font].files}: ${JSON.stringify(drawn)}.`);
}
