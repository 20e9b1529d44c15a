import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { NEED_TITLES } from '../sidebar/shell/places';
import { entryPoints } from '../src/google/entryPoints';
import { functionsOf } from '../src/google/functions/functions';
import { missouri } from '../src/standards/missouri/missouri';
import { documentTables, withTables } from './documentTables';

const root = resolve(import.meta.dirname, '..');
const DOCUMENTS = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'],
  ...readdirSync(join(root, 'docs')).flatMap((file) => (file.endsWith('.md') ? `docs/${file}` : [])),
];

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

test.each([...new Set(documentTables.map(({ file }) => file))])(
  '%s: its tables say what the code says (npm run docs writes them)',
  (file) => {
    expect(read(file)).toBe(withTables(file, read(file)));
  },
);

test.each(DOCUMENTS)('%s: links and pictures lead to files that are there', (file) => {
  const targets = [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
  const lost = targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => !existsSync(join(root, dirname(file), target)));
  expect(lost).toEqual([]);
});

test.each(DOCUMENTS)('%s: names only scripts that package.json has', (file) => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
  const named = [...read(file).matchAll(/\bnpm run ([a-z:]+)/g)].map((match) => match[1] ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('CHANGELOG.md names every function for cells', () => {
  expect(
    functionsOf(missouri)
      .map(({ name }) => name)
      .filter((name) => !read('CHANGELOG.md').includes(`\`${name}\``)),
  ).toEqual([]);
});

test('the user guide names every place of the menu and every row of what needs someone', () => {
  const guide = read('docs/user-guide.md').replace(/\s+/g, ' ').replace(/['’]/g, '’');
  const items = entryPoints.flatMap(({ doc }) => /^Opens the sidebar: (.+)\.$/.exec(doc)?.[1] ?? []);
  expect(items).toContain('Money worksheets');
  const [menu = ''] = /The menu \*\*Extensions › Caseload\*\* .*? Set up\./.exec(guide) ?? [];
  expect(items.filter((item) => !menu.includes(item))).toEqual([]);
  expect(Object.values(NEED_TITLES).filter((title) => !guide.includes(`| ${title} |`))).toEqual([]);
});

test('what is checked of every change is the command that README gives for all tests', () => {
  const [, command = ''] = /All checks and tests:\n\n```sh\n(.+)\n```/.exec(read('README.md')) ?? [];
  expect(command).toBe('npm install && npm test');
  expect(read('.ci/run').trim().split('\n').at(-1)).toBe(command);
});
