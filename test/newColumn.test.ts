import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** All that it takes to give the product one more roster column: what is put before which text of which file. */
const BUS_ROUTE: Readonly<Record<string, readonly (readonly [before: string, text: string])[]>> = {
  'src/domain/roster/fields.ts': [
    [
      '} as const satisfies Record<string, ColumnRules>',
      "busRoute: { property: 'busRoute', kind: 'text', part: 'student', label: 'Bus route', words: 'bus route' },\n",
    ],
  ],
  'src/domain/roster/headerWords.ts': [['  location: words(', "busRoute: words('bus route | bus'),\n"]],
  'src/domain/roster/rosterRow.ts': [
    ['  reader.endShared();', "const busRoute = reader.text('busRoute', columns.busRoute);\n"],
    ['      location,', 'busRoute,\n'],
  ],
};

type Product = typeof import('./kit/district') &
  typeof import('./kit/exportKit') &
  typeof import('./kit/rows') &
  typeof import('../sidebar/setup/mappingFields');

/** The product with the column in it, and what the tests ask it with. */
async function withBusRoute(): Promise<Product> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    stdin: {
      contents: ['test/kit/district', 'test/kit/exportKit', 'test/kit/rows', 'sidebar/setup/mappingFields']
        .map((path) => `export * from './${path}';`)
        .join('\n'),
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    write: false,
    format: 'esm',
    logLevel: 'silent',
    plugins: [
      {
        name: 'one more column',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\/src\/domain\/roster\/\w+\.ts$/ }, ({ path }) => ({
            loader: 'ts',
            contents: written(path.slice(root.length + 1)),
          })),
      },
    ],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`);
}

function written(path: string): string {
  return (BUS_ROUTE[path] ?? []).reduce((source, [before, text]) => {
    expect(source.split(before), `${path}: ${before}`).toHaveLength(2);
    return source.replace(before, text + before);
  }, read(path));
}

describe('a new roster column', () => {
  let product: Product;
  beforeAll(async () => {
    product = await withBusRoute();
  });

  const rows = (routes: readonly string[]) =>
    product.rosterRows().map((row, i) => [...row, i === 0 ? 'Bus route' : (routes[i - 1] ?? '')]);
  const ROUTES = ['7', '8', '', '', '', '7'];
  const afterSetUp = () => product.afterSetUp(product.district(rows(ROUTES)));

  test('takes at most four files, its use included', () => {
    expect(Object.keys(BUS_ROUTE).length).toBeLessThan(4);
  });

  test('is recognised by its header, crosses the wire, and can be chosen in Set up by its label', () => {
    const { mapping } = product.ask(afterSetUp(), 'inspectRoster', { sheet: null, mapping: null });
    expect(mapping?.columns).toHaveProperty('busRoute', { header: 'Bus route', nth: 1, of: 1 });
    expect(product.OPTIONAL.flatMap(({ fields }) => fields.map(({ label }) => label))).toContain('Bus route');
  });

  test('is an input of the forms of a row and of a new row', () => {
    const workbook = afterSetUp();
    const [line] = product.caseload(workbook, 'Ramos, Elena');
    const edited = product.ask(workbook, 'enrollment', { line: line?.key ?? '' }).fields;
    const entered = product.ask(workbook, 'enrollForm', {}).fields;
    const input = { field: 'busRoute', header: 'Bus route', kind: 'text', needed: false };
    expect(edited).toContainEqual({ ...input, value: '7', choices: [] });
    expect(entered).toContainEqual({ ...input, value: '', choices: [] });
  });

  test('is compared with an export, told in words, and written into the roster where the export’s is taken', () => {
    const workbook = product.withExport(afterSetUp(), rows(['7', '12', '', '', '', '7']));
    expect(product.told(product.compare(workbook).groups)).toEqual([
      ['moved', 'Bishop, Ben, Resource', 'Bus route: 8 → 12'],
    ]);
    product.saved(workbook, product.ALL_THEIRS);
    expect((workbook.sheets.get('Roster') ?? []).map((row) => row[row.length - 1])).toEqual([
      'Bus route',
      ...['7', '12', '', '', '', '7'],
    ]);
  });
});

describe('the roster columns', () => {
  const sources = ['src', 'sidebar'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({ path: join(folder, path).replace(/\\/g, '/'), source: read(join(folder, path)) })),
  );

  /** Where a column is named as one: a text in quotes, or a row of the two tables. */
  const namedIn = (field: string): string[] =>
    sources
      .filter(
        ({ path, source }) =>
          source.includes(`'${field}'`) ||
          (/roster\/(?:fields|headerWords)\.ts$/.test(path) && source.includes(`\n  ${field}:`)),
      )
      .map(({ path }) => path);

  test.each(['birthDate', 'iepMark', 'annualReview', 'reevaluation', 'headOfHousehold', 'lreMin', 'lreMax'])(
    '%s is named in at most four files',
    (field) => {
      expect(namedIn(field).length).toBeLessThanOrEqual(4);
    },
  );

  test('household and esy too, but for a filter and a choice of the page that are called the same', () => {
    expect(namedIn('household').filter((path) => path !== 'sidebar/reassign/FilterPanel.tsx')).toHaveLength(
      4,
    );
    expect(namedIn('esy').filter((path) => !/\/year\//.test(path))).toHaveLength(3);
  });
});
