import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { describe, expect, test } from 'vitest';
import { packageOf } from './kit/packageOf';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('what is bundled', () => {
  const LICENSED = ['@noble/hashes', 'preact', 'zod'];

  async function bundledPackages(entryPoint: string): Promise<string[]> {
    const { metafile } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: [entryPoint],
      bundle: true,
      write: false,
      metafile: true,
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      logLevel: 'silent',
    });
    const paths = Object.keys(metafile.inputs).flatMap((path) => path.split('node_modules/').slice(1));
    return [...new Set(paths.map(packageOf))].sort();
  }

  test('comes from three projects, and the built files hold their licences', async () => {
    const cells = await bundledPackages('src/google/main.ts');
    const server = await bundledPackages('src/google/serverPart.ts');
    const page = await bundledPackages('sidebar/main.tsx');
    expect([...new Set([...cells, ...server, ...page])].sort()).toEqual(LICENSED);
    for (const [file, names] of [
      ['dist/Code.js', cells],
      ['dist/server.html', server],
      ['dist/sidebar.html', page],
    ] as const) {
      const built = read(file);
      for (const name of names) {
        const owner = /^Copyright .*$/m.exec(read(`node_modules/${name}/LICENSE`))?.[0].trim();
        const notice = built.slice(built.indexOf(`/*! Contains ${name}:`));
        expect(notice.startsWith(`/*! Contains ${name}:`), `${file}: ${name}`).toBe(true);
        expect(notice.slice(0, notice.indexOf('*/'))).toContain(owner);
        expect(notice.slice(0, notice.indexOf('*/'))).toContain('Permission is hereby granted');
      }
    }
  });
});

describe('the dependencies', () => {
  const manifest: { devDependencies: Record<string, string> } = JSON.parse(read('package.json'));

  test('are all pinned to one version, and none is installed with the add-on', () => {
    expect(Object.keys(manifest).filter((key) => /dependencies$/i.test(key))).toEqual(['devDependencies']);
    const versions = Object.values(manifest.devDependencies);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(?:-r\.\d+)?$/.test(version))).toEqual([]);
  });

  test('are locked without saying where they were downloaded from', () => {
    const lock: { packages: Record<string, object> } = JSON.parse(read('package-lock.json'));
    const telling = Object.entries(lock.packages).filter(([, entry]) => {
      const { funding, ...facts } = { funding: null, ...entry };
      return 'resolved' in facts || JSON.stringify(facts).includes('://');
    });
    expect(telling.map(([name]) => name)).toEqual([]);
    expect(read('.npmrc')).not.toContain('://');
  });
});
