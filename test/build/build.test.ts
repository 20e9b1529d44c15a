import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { type Comment, parse } from 'acorn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryPoints } from '../../src/google/entryPoints';
import { stateOnPage } from '../../src/google/stateOnPage';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Built once, into a folder of its own, so that no one else's `dist/` is touched. */
let folder = '';
let files: Record<string, string> = {};

async function buildInto(outdir: string): Promise<void> {
  const script =
    'import(process.argv[1]).then(({ build }) => build({ outdir: process.argv[2] })).catch((error) => { console.error(error.message); process.exit(1); });';
  await run(process.execPath, ['-e', script, join(root, 'build.mjs'), outdir]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseload-build-'));
  await buildInto(join(folder, 'dist'));
  const names = await readdir(join(folder, 'dist'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, 'dist', name), 'utf8')));
  files = Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const text = (name: string) => files[name] ?? '';

/** The inline scripts of the page. */
const scripts = () =>
  [...text('sidebar.html').matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');

/** The sidebar's server part: what `rpc` cuts out of its page and runs. */
const server = () => {
  const page = text('server.html');
  return page.slice(page.indexOf('>') + 1, page.lastIndexOf('<'));
};

const javascript = () => [text('Code.js'), text('Functions.js'), server(), ...scripts()];

describe('dist', () => {
  test('holds these files and nothing else', () => {
    expect(Object.keys(files).sort()).toEqual([
      'Code.js',
      'Functions.js',
      'appsscript.json',
      'server.html',
      'sidebar.html',
    ]);
  });

  test('a second build removes what does not belong, and spares a folder that is no build', async () => {
    const stale = join(folder, 'dist', '.stale.js');
    await writeFile(stale, '');
    await buildInto(join(folder, 'dist'));
    expect(await readdir(join(folder, 'dist'))).not.toContain('.stale.js');

    const other = join(folder, 'other');
    await mkdir(other);
    await writeFile(join(other, 'letter.txt'), 'keep');
    await expect(buildInto(other)).rejects.toThrow('holds other files than a build');
    expect(await readdir(other)).toEqual(['letter.txt']);
  });

  test('is what clasp would push', async () => {
    await copyFile(join(root, '.clasp.json'), join(folder, '.clasp.json'));
    const { stdout } = await run(
      process.execPath,
      [join(root, 'node_modules/@google/clasp/build/src/index.js'), 'show-file-status', '--json'],
      { cwd: folder },
    );
    const status: { filesToPush: string[]; untrackedFiles: string[] } = JSON.parse(stdout);
    expect(status.filesToPush.sort()).toEqual([
      'dist/Code.js',
      'dist/Functions.js',
      'dist/appsscript.json',
      'dist/server.html',
      'dist/sidebar.html',
    ]);
    expect(status.untrackedFiles).toEqual([]);
  });

  test('asks for three scopes and no more', () => {
    const manifest = JSON.parse(text('appsscript.json'));
    expect(manifest.runtimeVersion).toBe('V8');
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
    expect(Object.keys(manifest).sort()).toEqual([
      'exceptionLogging',
      'oauthScopes',
      'runtimeVersion',
      'timeZone',
    ]);
  });
});

describe('the scripts', () => {
  test('are ES2019 in plain ASCII', () => {
    expect(scripts()).toHaveLength(1);
    for (const script of javascript()) {
      expect(() => parse(script, { ecmaVersion: 2019 })).not.toThrow();
      expect(script.match(/[^\n\t -~]+/)).toBeNull();
    }
  });

  test('hold no template literal, whose "//" Google would take for a comment', () => {
    for (const script of javascript()) {
      const tokens: string[] = [];
      parse(script, { ecmaVersion: 2019, onToken: (token) => void tokens.push(token.type.label) });
      expect(tokens).not.toContain('`');
    }
  });

  test('hold nothing that ends an inline script early', () => {
    expect(text('sidebar.html').match(/<script/g)).toHaveLength(1);
    expect(text('sidebar.html').match(/<\/script/gi)).toHaveLength(1);
    expect(scripts().join('')).not.toContain('<!--');
  });

  test('send nothing anywhere', () => {
    const ways =
      /UrlFetchApp|\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|GmailApp|MailApp|DriveApp/;
    for (const script of javascript()) expect(script.match(ways)).toBeNull();
    expect(text('sidebar.html')).not.toMatch(/\b(?:src|action)\s*=\s*["']?(?:https?:)?\/\//i);
    expect(text('sidebar.html')).not.toMatch(/<link\b|@import|url\(\s*["']?(?:https?:)?\/\//i);
  });

  test('tell in Help how each open question of the state’s text is read', () => {
    for (const { open, reading } of stateOnPage.readings) {
      const script = scripts()
        .join('')
        .replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
      for (const text of [open, reading]) expect(script.replace(/\\"/g, '"')).toContain(text);
    }
  });

  test('load at most 100 KB with every invocation; the server part waits for the sidebar', () => {
    expect(Buffer.byteLength(text('Code.js') + text('Functions.js'))).toBeLessThanOrEqual(102_400);
    expect(text('server.html')).toMatch(/^<script>\n/);
    expect(text('server.html').match(/<\/?script/g)).toEqual(['<script', '</script']);
  });

  test('load with every invocation nothing that no cell’s function needs, as words of people’s names', () => {
    for (const word of ['teletherapy', 'cccslp']) expect(text('Code.js'), word).not.toContain(word);
    expect(server()).toContain('teletherapy');
  });

  test('of the server use no name that Apps Script lacks', () => {
    const missing =
      /(?<![.\w$])(?:setTimeout|setInterval|queueMicrotask|structuredClone|atob|btoa|TextEncoder|TextDecoder|AbortController|require)\(|(?<![.\w$])(?:window|document|process|performance|crypto)\./;
    expect((text('Code.js') + text('Functions.js') + server()).match(missing)).toBeNull();
  });
});

describe('the page', () => {
  test('has one place for its first view', () => {
    expect(text('sidebar.html').split('data-view="home"')).toHaveLength(2);
  });
});

describe('Functions.js', () => {
  type Declared = { name: string; params: string[]; comment: string };

  function declared(): Declared[] {
    const source = text('Functions.js');
    const comments: Comment[] = [];
    const program = parse(source, { ecmaVersion: 2019, onComment: comments });
    return program.body.map((node) => {
      if (node.type !== 'FunctionDeclaration') throw new Error(`a ${node.type} at the top level`);
      const above = comments.find((comment) => source.slice(comment.end, node.start) === '\n');
      if (above?.type !== 'Block' || !above.value.startsWith('*'))
        throw new Error(`${node.id.name} has no JSDoc`);
      const params = node.params.map((param) => (param.type === 'Identifier' ? param.name : '?'));
      return { name: node.id.name, params, comment: above.value };
    });
  }

  test('declares each entry point, its help text directly above', () => {
    const all = declared();
    expect(all.map(({ name }) => name)).toEqual(entryPoints.map(({ name }) => name));
    for (const { name, params, comment } of all) {
      const entry = entryPoints.find((candidate) => candidate.name === name);
      expect(params).toEqual(entry?.params.map((param) => param.name));
      expect([...comment.matchAll(/@param \{[^}]+\} (\w+) \S/g)].map((match) => match[1])).toEqual(params);
      expect(comment).toContain(entry?.doc);
      expect(/@customfunction\b/.test(comment)).toBe(entry?.kind === 'function');
    }
  });

  test('says in words which parameters are optional, since Sheets shows all as needed', () => {
    const limit = declared().find(({ name }) => name === 'CASELOAD_LIMIT');
    expect(limit?.comment).toMatch(/@param \{string\} level Optional\. /);
    expect(limit?.comment).not.toMatch(/@param \{string\} method Optional/);
  });

  test('uses no name that Google would hide or that differs from another by case alone', () => {
    const names = declared().map(({ name }) => name);
    expect(names.filter((name) => name.endsWith('_'))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });
});

describe('in an empty V8 context', () => {
  const load = (order: string[], globals: object = {}) => {
    const context = vm.createContext(globals);
    for (const name of order) vm.runInContext(text(name), context, { filename: name });
    return context;
  };

  test.each([[['Code.js', 'Functions.js']], [['Functions.js', 'Code.js']]])(
    '%j: functions answer',
    (order) => {
      const context = load(order);
      expect(vm.runInContext('ALTCASE([[5000]], 20, 290)', context)).toBeCloseTo(37.2414, 4);
      expect(vm.runInContext('HEADCOUNT_MAX(1800, 250, 60, 60, 60, 120, 60, 90, 60)', context)).toBe(35);
      expect(vm.runInContext('HEADCOUNT_MAX(1800, 250, 60, 60, 60, 120, 60, 90, 50, 10)', context)).toBe(35);
      expect(vm.runInContext("CASELOAD_LIMIT('head count', [['K'], ['3']])", context)).toBe(50);
      expect(() => vm.runInContext('ALTCASE(new Date(), 20, 290)', context)).toThrow(
        'student_minutes: a date stands where a number belongs.',
      );
    },
  );

  test('onOpen and onInstall make the menu with no service but the menu', () => {
    for (const trigger of ['onOpen', 'onInstall']) {
      const items: string[][] = [];
      const menuInto = (items: string[][], below: string) => {
        const menu = {
          below,
          addItem: (caption: string, handler: string) => {
            items.push([below + caption, handler]);
            return menu;
          },
          addSubMenu: (more: { below: string }) => {
            items.push([more.below]);
            return menu;
          },
          addToUi: () => items.push(['shown']),
        };
        return menu;
      };
      const inMore: string[][] = [];
      const context = load(['Code.js', 'Functions.js'], {
        SpreadsheetApp: {
          getUi: () => ({
            createAddonMenu: () => menuInto(items, ''),
            createMenu: (name: string) => menuInto(inMore, `${name} › `),
          }),
        },
      });
      vm.runInContext(`${trigger}({ authMode: 'NONE' })`, context);
      expect(items.map(([caption]) => caption)).toEqual([
        'Home',
        'Reassign caseloads',
        'Case assignments',
        'My caseload',
        'Caseload report',
        'More › ',
        'Help',
        'shown',
      ]);
      expect(inMore.map(([caption]) => caption)).toEqual([
        'More › Coming due',
        'More › Worksheets',
        'More › Money worksheets',
        'More › Changes to key in',
        'More › History',
        'More › Update from a new export',
        'More › New school year',
        'More › Set up',
      ]);
      items.push(...inMore);
      for (const [, handler] of items) {
        if (handler) expect(vm.runInContext(`typeof ${handler}`, context)).toBe('function');
      }
    }
  });

  test.each([
    ['openHome', 'home'],
    ['openSetUp', 'set-up'],
    ['openReassign', 'reassign'],
    ['openAssignments', 'assignments'],
    ['openMyCaseload', 'mine'],
    ['openComingDue', 'due'],
    ['openReport', 'report'],
    ['openWorksheets', 'worksheets'],
    ['openMoney', 'money'],
    ['openKeyIn', 'key-in'],
    ['openUpdate', 'update'],
    ['openNewYear', 'year'],
    ['openHistory', 'history'],
    ['openHelp', 'help'],
  ])('%s opens the whole page at %s', (handler, view) => {
    const shown: string[] = [];
    const context = load(['Code.js', 'Functions.js'], {
      HtmlService: {
        createTemplateFromFile: (name: string) => ({ getRawContent: () => text(`${name}.html`) }),
        createHtmlOutput: (html: string) => ({ setTitle: (title: string) => `${title}: ${html}` }),
      },
      SpreadsheetApp: { getUi: () => ({ showSidebar: (html: string) => void shown.push(html) }) },
      CacheService: { getUserCache: () => ({ get: () => null, put: () => undefined }) },
    });
    vm.runInContext(`${handler}()`, context);
    expect(shown).toEqual([
      'Caseload: ' + text('sidebar.html').replace('data-view="home"', `data-view="${view}"`),
    ]);
  });
});
