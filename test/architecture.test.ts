import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHEETS } from '../src/domain/roster/ownSheets';
import { packageOf } from './kit/packageOf';

const root = resolve(import.meta.dirname, '..');

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const withoutComments = (path: string): string => read(path).replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

/** Everything that is built into what is pushed, as paths from the project's root. */
const shipped = ['src', 'sidebar'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).replace(/\\/g, '/'))
    .filter((path) => /\.(ts|tsx|css|html)$/.test(path)),
);
const code = shipped.filter((path) => /\.tsx?$/.test(path));

/** What each layer may import: layers by their folder, packages by their name. */
const LAYERS: Readonly<Record<string, { layers: readonly string[]; packages: readonly string[] }>> = {
  'src/domain': { layers: [], packages: ['@noble/hashes'] },
  'src/standards': { layers: ['src/domain'], packages: [] },
  'src/contract': { layers: ['src/domain'], packages: ['zod'] },
  'src/app': { layers: ['src/domain', 'src/standards', 'src/contract'], packages: ['zod'] },
  'src/files': {
    layers: ['src/domain', 'src/standards', 'src/app'],
    packages: ['@duckdb/node-api', 'exceljs', 'iconv-lite', 'jszip', 'numfmt', 'saxes'],
  },
  'src/library': { layers: ['src/files', 'src/google'], packages: [] },
  'src/google': { layers: ['src/domain', 'src/standards', 'src/contract', 'src/app'], packages: [] },
  sidebar: { layers: ['src/domain', 'src/contract'], packages: ['preact', 'zod'] },
};

const layerOf = (path: string): string =>
  Object.keys(LAYERS).find((layer) => path.startsWith(`${layer}/`)) ?? path;

const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/(?<!\.)\b(?:from|import)\s*\(?\s*'([\w@./-]+)'/g)].map((match) => match[1] ?? '');

describe('imports', () => {
  test('every file is in a layer', () => {
    expect(code.filter((path) => !(layerOf(path) in LAYERS))).toEqual([]);
    expect(code.length).toBeGreaterThan(80);
  });

  test('go one way only: domain, standards, contract and use cases, adapter; the page sees contract and domain', () => {
    const wrong = code.flatMap((path) => {
      const own = layerOf(path);
      const { layers = [], packages = [] } = LAYERS[own] ?? {};
      return importsOf(path)
        .filter((specifier) => {
          if (!specifier.startsWith('.')) return !packages.includes(packageOf(specifier));
          const layer = layerOf(relative(root, resolve(root, dirname(path), specifier)).replace(/\\/g, '/'));
          return layer !== own && !layers.includes(layer);
        })
        .map((specifier) => `${path}: ${specifier}`);
    });
    expect(wrong).toEqual([]);
  });

  test('reach the commit from the room of saving alone, and nothing else appends to the record', () => {
    const importing = (file: RegExp) =>
      code.filter((path) => importsOf(path).some((specifier) => file.test(specifier)));
    expect(importing(/\/commit$/)).toEqual(['src/app/save/record.ts']);
    const appending = /recordStore\(\w+\)\.append\(/;
    expect(code.filter((path) => appending.test(read(path)))).toEqual(['src/app/save/commit.ts']);
    // Rows that come in are taken into the record and need not be followed; all else goes through save.ts.
    expect(importing(/save\/record$/)).toEqual(['src/app/newRows/openNewLines.ts']);
  });

  test('ask who is written down for a day in one file, which answers who has a line for everybody else', () => {
    const asking = code.filter((path) => /\bassignmentOn\b/.test(withoutComments(path)));
    expect(asking).toEqual(['src/domain/caseload/heldOn.ts', 'src/domain/record/timeline.ts']);
  });

  test('run in no circle, neither between files nor between folders, types included', () => {
    const imports = new Map(code.map((path) => [path, filesFrom(path)]));
    const folders = new Map<string, Set<string>>();
    for (const [path, files] of imports) {
      const folder = dirname(path);
      const known = folders.get(folder) ?? new Set();
      folders.set(folder, known);
      for (const file of files) if (dirname(file) !== folder) known.add(dirname(file));
    }
    expect(circlesIn(imports)).toEqual([]);
    expect(circlesIn(folders)).toEqual([]);
  });

  test('lead from nothing that is shipped into test/', () => {
    expect(code.filter((path) => importsOf(path).some((specifier) => /\btest\//.test(specifier)))).toEqual(
      [],
    );
  });
});

/** The files that a file imports, types included. */
const filesFrom = (path: string): string[] =>
  importsOf(path).flatMap((specifier) => {
    if (!specifier.startsWith('.')) return [];
    const file = relative(root, resolve(root, dirname(path), specifier)).replace(/\\/g, '/');
    return [`${file}.ts`, `${file}.tsx`].filter((each) => code.includes(each));
  });

/** What can be reached from itself, by what it reaches. */
function circlesIn(graph: ReadonlyMap<string, Iterable<string>>): string[] {
  const reach = (from: string): Set<string> => {
    const found = new Set<string>();
    const waiting = [...(graph.get(from) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(...(graph.get(next) ?? []));
    }
    return found;
  };
  return [...graph.keys()].filter((each) => reach(each).has(each));
}

describe('the rooms', () => {
  const projects: { references: { path: string }[] } = JSON.parse(read('tsconfig.json'));
  const rooms = projects.references.map(({ path }) => path).filter((path) => path !== 'test');
  const nameOf = (room: string): string => room.replace(/^src\//, '');
  const roomOf = (path: string): string => rooms.find((room) => path.startsWith(`${room}/`)) ?? path;
  const referencesOf = (room: string): string[] => {
    const { references = [] }: { references?: { path: string }[] } = JSON.parse(
      read(`${room}/tsconfig.json`),
    );
    return references.map(({ path }) => relative(root, resolve(root, room, path)).replace(/\\/g, '/')).sort();
  };

  test('are one project each, and a project names just the rooms from which its files import', () => {
    expect(code.filter((path) => !rooms.includes(roomOf(path)))).toEqual([]);
    const used = new Map<string, Set<string>>(rooms.map((room) => [room, new Set()]));
    for (const path of code)
      for (const file of filesFrom(path))
        if (roomOf(file) !== roomOf(path)) used.get(roomOf(path))?.add(roomOf(file));
    expect(Object.fromEntries(rooms.map((room) => [room, referencesOf(room)]))).toEqual(
      Object.fromEntries([...used].map(([room, all]) => [room, [...all].sort()])),
    );
  });

  test('are those of the table in CONTRIBUTING, and import what it lets them', () => {
    const rows = [...read('CONTRIBUTING.md').matchAll(/^\| `([\w/]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
    const table = rows.slice(rows.findIndex(([, room]) => room === 'domain/cells'));
    const names = table.map(([, room = '']) => room);
    expect([...names].sort()).toEqual(rooms.map(nameOf).sort());
    const wrong = table.flatMap(([, room = '', , may = '']) => {
      const allowed = may.split(', ').flatMap((each) => {
        const upTo = /^up to (.+)$/.exec(each)?.[1];
        return upTo === undefined ? [each] : names.slice(0, names.indexOf(upTo) + 1);
      });
      const path = rooms.find((each) => nameOf(each) === room) ?? room;
      return referencesOf(path)
        .map(nameOf)
        .filter((each) => !allowed.includes(each))
        .map((each) => `${room}: ${each}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('one place names', () => {
  test('the add-on’s own sheets', () => {
    const names = new Set<string>(Object.values(SHEETS));
    const naming = code
      .filter((path) => !path.startsWith('src/google/') && !path.startsWith('sidebar/'))
      .filter((path) =>
        [...withoutComments(path).matchAll(/['"`“]([\w ]+)['"`”]/g)].some(([, text]) =>
          names.has(text ?? ''),
        ),
      );
    expect(naming).toEqual(['src/domain/roster/ownSheets.ts']);
  });

  test('what the document remembers, and reads and writes it', () => {
    expect(code.filter((path) => /\.(?:recall|remember)\(/.test(read(path)))).toEqual([
      'src/app/opened/memory.ts',
    ]);
  });

  test('the site of a line', () => {
    expect(code.filter((path) => /\btimeline\.site\b/.test(read(path)))).toEqual([
      'src/domain/caseload/site.ts',
    ]);
  });
});

describe('the name of a type', () => {
  const DECLARED = /^(export )?(?:type|interface|class) (\w+)(.*)$/gm;
  const declared = code
    .filter((path) => !path.startsWith('src/library/'))
    .flatMap((path) =>
      [...read(path).matchAll(DECLARED)].map(([, exported, name = '', rest = '']) => ({
        ...{ path, name, isExported: exported !== undefined, isError: rest.includes(' extends Error') },
      })),
    );

  test('is a noun, and no participle, but for an error, which says what happened', () => {
    const participle =
      /^(?:(?!Need$)[A-Z][a-z]+ed|Made|Found|Given|Held|Shown|Said|Known|Kept|Done|Chosen|Told|Left|Gone|Drawn|Seen|Sent|Lost|Asking|Making|Writing|Looking|Appending)$/;
    const named = declared
      .filter(({ name, isError }) => participle.test(name) && !isError)
      .map(({ path, name }) => `${path}: ${name}`);
    expect(named).toEqual([]);
  });

  test('that a file keeps to itself is none that another file exports', () => {
    const shared = new Set(declared.filter(({ isExported }) => isExported).map(({ name }) => name));
    // A spreadsheet's service has its own sheets, ranges and rules.
    const isGoogles = (path: string, name: string): boolean =>
      new RegExp(`^type ${name} = GoogleAppsScript\\.`, 'm').test(read(path));
    const doubled = declared.filter(
      ({ path, name, isExported }) => !isExported && shared.has(name) && !isGoogles(path, name),
    );
    expect(doubled.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  });
});

describe('an exported name', () => {
  test('has one meaning, but for those that other programs call', () => {
    const exporting = new Map<string, string[]>();
    for (const path of code.filter((each) => !each.startsWith('src/library/')))
      for (const [, name = ''] of read(path).matchAll(
        /^export (?:async )?(?:function\*?|const|type|interface|class) (\w+)/gm,
      ))
        exporting.set(name, [...(exporting.get(name) ?? []), path]);
    expect([...exporting].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });
});

/** The names that a file imports from another, types included. */
function namesFrom(path: string, file: string): string[] {
  const imports = read(path).matchAll(/^import (?:type )?\{([^}]*)\} from '(\.[^']+)';/gm);
  return [...imports].flatMap(([, names = '', specifier = '']) =>
    relative(root, resolve(root, dirname(path), specifier)).replace(/\\/g, '/') === file
      ? names.split(',').map((name) => name.replace(/^\s*(?:type\s)?|\sas\s.*$/g, '').trim())
      : [],
  );
}

describe('the storage of the record', () => {
  const LOG = 'src/domain/record/log';
  const STORE = 'src/app/opened/recordStore.ts';

  test('is two files: the log’s columns in the domain, and the store that alone names its sheet', () => {
    // In quotation marks it is told to people.
    expect(code.filter((path) => /(?<!“\$\{)\bSHEETS\.log\b/.test(read(path)))).toEqual([STORE]);
    // Before a "!" it is an example of a formula.
    expect(code.filter((path) => /['"`]Caseload log['"`](?!!)/.test(read(path)))).toEqual([
      'src/domain/roster/ownSheets.ts',
    ]);
    const layout = ['LOG_HEADER', 'LOG_WIDTH', 'logRow', 'canonical', 'isLogHeader'];
    for (const name of layout)
      expect(read(`${LOG}.ts`)).toMatch(new RegExp(`^export (const|function) ${name}\\b`, 'm'));
    const knowing = code.filter((path) => namesFrom(path, LOG).some((name) => layout.includes(name)));
    expect(knowing.filter((path) => !path.startsWith('src/domain/record/'))).toEqual([STORE]);
  });

  test('is read into changes by name in one place: nothing else knows what a row holds', () => {
    const reading = code.filter((path) =>
      namesFrom(path, 'src/domain/record/changeColumns').some((name) =>
        ['changeOf', 'columnsOf'].includes(name),
      ),
    );
    expect(reading).toEqual(['src/domain/record/log.ts']);
    const said = (path: string) => read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'|`[^`]*`/gm, '');
    const naming = code.filter((path) => path.startsWith('src/') && /\breplaced\b/.test(said(path)));
    // What a later change says anew is replaced in Changes to key in.
    expect(naming.filter((path) => !/keyIn\.ts$/.test(path))).toEqual([
      'src/domain/record/changeColumns.ts',
      // The type of the columns alone, since a change of a later version is its columns.
      'src/domain/record/changes.ts',
      'src/domain/record/log.ts',
    ]);
  });

  test('is read as rows only where it is stored, and where a cell’s function is handed a range of it', () => {
    const reading = code.filter((path) =>
      ['readLog', 'checkLog', 'readRanges'].some((name) =>
        [LOG, 'src/domain/record/checkLog', 'src/domain/record/closedYears'].some((file) =>
          namesFrom(path, file).includes(name),
        ),
      ),
    );
    expect(reading.filter((path) => !path.startsWith('src/domain/record/'))).toEqual(
      [STORE, 'src/app/report/caseloadSummary.ts', 'src/google/functions/providerOn.ts'].sort(),
    );
  });
});

describe('a state', () => {
  const outside = code.filter((path) => !path.startsWith('src/standards/missouri/'));

  test('is imported by one line of the wiring', () => {
    const importing = outside.filter((path) =>
      importsOf(path).some((specifier) => specifier.includes('standards/missouri')),
    );
    expect(importing).toEqual(['src/google/state.ts']);
  });

  test('is named in its own folder and that line alone, as are statutes, but for the federal rules of money', () => {
    const named =
      /missouri|\bDESE\b|\bRSMo\b|\bC[FS]R\b|U\.S\.C|§|\bPart [IVX]+\b|\b1\d\d\.\d{3}\b|(?<!design )\bsection \d/i;
    expect(shipped.filter((path) => path.startsWith('src/standards/missouri/'))).toHaveLength(8);
    expect(
      [...outside, ...shipped.filter((path) => !code.includes(path))].filter((path) =>
        named.test(read(path)),
      ),
    ).toEqual([
      'src/google/state.ts',
      'src/standards/federal/excessCostLines.ts',
      'src/standards/federal/maintenanceOfEffort.ts',
      'src/standards/federal/money.ts',
      'src/standards/federal/moneySheets.ts',
      'src/standards/federal/reductionLines.ts',
      'src/standards/federal/shareLines.ts',
    ]);
  });
});

describe('what the script keeps outside of its functions', () => {
  const pushed = code.filter((path) => /^src\/(domain|standards|contract|app|google)\//.test(path));
  const linesOf = (path: string): string[] => withoutComments(path).split('\n');

  // The proof's calls find what earlier ones left there (test/host/appsScript/keptScript.ts); Google's never do.
  test('is only what a text or an object was read as, which reading it again would give as well', () => {
    expect(
      pushed.filter((path) => linesOf(path).some((line) => /^(export )?(let|var)\b/.test(line))),
    ).toEqual([]);
    const filled =
      /^(?:export )?const (\w+)(?:: (?!Readonly|readonly )[^=]+)? = (?:new (?:Weak)?(?:Map|Set)\b.*\(\)|\[\]|\{\});/;
    const kept = pushed.flatMap((path) =>
      linesOf(path).flatMap((line) => {
        const name = filled.exec(line)?.[1];
        return name === undefined || name === name.toUpperCase() ? [] : [`${path} ${name}`];
      }),
    );
    expect(kept).toEqual([
      'src/app/opened/byHand.ts differing',
      'src/app/opened/byHand.ts standingIn',
      'src/app/opened/byHand.ts known',
      'src/domain/caseload/cases.ts known',
      'src/domain/people/likeness.ts known',
      'src/domain/people/nameOrder.ts orders',
      'src/domain/people/nameParts.ts known',
      'src/domain/people/personName.ts keys',
      'src/domain/people/personName.ts saysNobody',
      'src/domain/roster/columnCells.ts fitted',
      'src/domain/roster/headerPattern.ts made',
      'src/domain/roster/headerSpelling.ts spelled',
      'src/domain/roster/lineIdentity.ts serviceKeys',
      'src/domain/roster/recognisedColumns.ts found',
      'src/domain/roster/rosterRows.ts between',
    ]);
  });
});

describe('shipped files', () => {
  test('are named for what they hold', () => {
    expect(shipped.filter((path) => /\b(utils?|helpers?|misc|common)\b/i.test(path))).toEqual([]);
  });

  test('have no "any" and reach for no network', () => {
    expect(
      code.filter((path) => /(?::|\bas|<|\||,)\s*any\b\s*[;,)>\]|&={]/.test(withoutComments(path))),
    ).toEqual([]);
    expect(shipped.filter((path) => /UrlFetchApp|\bfetch\s*\(/.test(read(path)))).toEqual([]);
  });
});
