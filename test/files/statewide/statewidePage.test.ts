import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../play/played';
import { csvOf, DAY, withFolder } from './statewideKit';

/** An answer as it is printed: its title, then its columns or "None.", two or more spaces apart. */
function answersIn(text: string): Map<string, string[]> {
  const lines = text.split('\n');
  return new Map(
    lines.flatMap((line, i): [string, string[]][] => {
      const under = lines[i + 1] ?? '';
      return /^\S/.test(line) && /^ {2}\S/.test(under) ? [[line, under.trim().split(/ {2,}/)]] : [];
    }),
  );
}

test('the page on many workbooks shows the answers that the command gives, with their columns', async () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../../docs/statewide.md'), 'utf8');
  const [, shown = ''] = /\$ npm run [^\n]*\n([\s\S]*?)```/.exec(page) ?? [];
  const files = { 'north/oak.csv': csvOf(57), 'south/elm.csv': csvOf(57, 'TBD'), 'south/odd.csv': '' };
  await withFolder(files, async (folder) => {
    const { printed } = await run('statewide', folder, '--as-of', DAY);
    const [given, told] = [answersIn(printed.join('\n')), answersIn(shown)];
    expect(given.size).toBe(7);
    expect([...told.keys()]).toEqual([...given.keys()]);
    for (const [title, columns] of given)
      if (columns[0] !== 'None.' && told.get(title)?.[0] !== 'None.')
        expect(told.get(title), title).toEqual(columns);
    const isFilled = [...given.values()].filter(([first]) => first !== 'None.');
    expect(isFilled.length).toBeGreaterThan(4);
  });
});
