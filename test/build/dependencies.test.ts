import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Comment, parse } from 'acorn';
import * as esbuild from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What other projects' code each pushed file may hold, and from where it is bundled. A package more is a decision: CONTRIBUTING.md. */
const PUSHED = [
  { file: 'Code.js', from: 'src/google/main.ts', packages: [] },
  { file: 'server.html', from: 'src/google/serverPart.ts', packages: ['@noble/hashes', 'zod'] },
  { file: 'sidebar.html', from: 'sidebar/main.tsx', packages: ['preact', 'zod'] },
];

/** The one script of a pushed file. */
function scriptOf(file: string): string {
  const text = read(`dist/${file}`);
  if (!file.endsWith('.html')) return text;
  return text.slice(text.indexOf('<script>') + '<script>'.length, text.lastIndexOf('</script>'));
}

/** The script's comments, and its text without them. */
function split(script: string): { comments: string[]; code: string } {
  const found: Comment[] = [];
  parse(script, { ecmaVersion: 2019, onComment: found });
  let code = '';
  let at = 0;
  for (const { start, end } of found) {
    code += script.slice(at, start);
    at = end;
  }
  return { comments: found.map(({ value }) => value), code: code + script.slice(at) };
}

/** As it stands in an ASCII file. */
const licenceOf = (name: string): string =>
  read(`node_modules/${name}/LICENSE`).replace(/\r/g, '').replace(/[“”]/g, '"').trim();

/** Asked of the bundler anew, since `build.mjs` could name too few. */
async function packagesIn(from: string): Promise<string[]> {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [from],
    bundle: true,
    write: false,
    outdir: 'dist',
    metafile: true,
    logLevel: 'silent',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  const names = inputs.map((path) => /^.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

describe.each(PUSHED)('$file', ({ file, from, packages }) => {
  let bundled: string[] = [];
  beforeAll(async () => {
    bundled = await packagesIn(from);
  });

  test('holds the code of the listed packages and of no other', () => {
    expect(bundled).toEqual(packages);
  });

  test('holds the licence of each in full, in a comment that minifying spares, and no other', () => {
    const notices = split(scriptOf(file)).comments.filter((comment) => comment.startsWith('! Contains '));
    const licences = packages.map((name) => `! Contains ${name}:\n${licenceOf(name)}\n`);
    for (const licence of licences) expect(licence).toMatch(/Permission is hereby granted, free of charge/);
    expect(notices).toEqual(licences);
  });
});

test('each package that is pushed is pinned to one version, and brings no other', () => {
  const { devDependencies, dependencies } = JSON.parse(read('package.json'));
  expect(dependencies).toBeUndefined();
  for (const name of new Set(PUSHED.flatMap(({ packages }) => packages))) {
    const { version, dependencies: brought = {} } = JSON.parse(read(`node_modules/${name}/package.json`));
    expect(devDependencies[name]).toBe(version);
    expect(brought).toEqual({});
  }
});

describe('the lock', () => {
  type Locked = { integrity?: string; hasInstallScript?: boolean; optionalDependencies?: object };
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'));

  /** As Node looks for it: beside what is in the folder that asks, then in each folder above. */
  const isLocked = (name: string, from: string): boolean =>
    `${from}node_modules/${name}` in packages ||
    (from !== '' && isLocked(name, from.slice(0, from.lastIndexOf('node_modules/'))));

  test('holds every optional dependency of every package: a build for each system, whichever wrote the lock', () => {
    const asked = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
    );
    expect(asked.filter(({ path }) => path === 'node_modules/@biomejs/biome').length).toBeGreaterThanOrEqual(
      8,
    );
    expect(asked.filter(({ path, name }) => !isLocked(name, path === '' ? '' : `${path}/`))).toEqual([]);
  });

  test('binds every package to its content', () => {
    const loose = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity);
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  test('names no C library, since npm 10, which comes with Node 20, strikes that out and so changes the tree', () => {
    expect(Object.keys(packages).filter((path) => 'libc' in (packages[path] ?? {}))).toEqual([]);
  });

  test('has no package whose install script is neither allowed nor refused', () => {
    const { allowScripts }: { allowScripts: Record<string, boolean> } = JSON.parse(read('package.json'));
    const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = scripted.map(([path]) =>
      path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    );
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(names)].sort());
  });
});

test('no address stands in what is pushed but the names of three XML vocabularies, which nothing loads', () => {
  const scripts = [...PUSHED.map(({ file }) => scriptOf(file)), read('dist/Functions.js')];
  const page = read('dist/sidebar.html').replace(scriptOf('sidebar.html'), '');
  const texts = [...scripts.map((script) => split(script).code), page];
  const addresses = texts.flatMap(
    (text) => text.match(/(?:\b(?:https?|wss?|ftp):|(?<=["'(=]))\/\/[\w.-]+[^\s"'()\\]*/g) ?? [],
  );
  expect([...new Set(addresses)].sort()).toEqual([
    'http://www.w3.org/1998/Math/MathML',
    'http://www.w3.org/1999/xhtml',
    'http://www.w3.org/2000/svg',
  ]);
});

test.each(['docs/deploy.md', 'docs/security.md'])(
  '%s explains each scope that is asked for, and no other',
  (document) => {
    const { oauthScopes }: { oauthScopes: string[] } = JSON.parse(read('dist/appsscript.json'));
    const explained = [...read(document).matchAll(/^\| `([\w.]+)` \| \S/gm)].map((row) => row[1]);
    expect(
      explained.filter((name) => /^(?:spreadsheets|script|userinfo|drive)\b/.test(name ?? '')).sort(),
    ).toEqual(oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort());
  },
);
