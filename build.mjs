/**
 * Builds the add-on into `dist/`: the very files that clasp pushes and that the local Sheets runs.
 *
 *   Code.js       the cell functions and the menu, one global `Caseload`: what every invocation loads
 *   Functions.js  a real `function` declaration for each entry point, written from `src/google/entryPoints.ts`
 *   server.html   the sidebar's server part, as a script that `rpc` alone reads and runs (src/google/functions/loadServerPart.ts says why)
 *   sidebar.html  the page with its styles and script inlined
 *   appsscript.json
 *
 * The platform joins all .js files into one global scope. Their order does not matter: the declarations reach for the bundle
 * only when they are called.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import * as esbuild from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const GLOBAL = 'Caseload';
const SERVER_GLOBAL = 'CaseloadServer';
const FIRST_VIEW = 'data-view="home"';

/** @type {import('esbuild').BuildOptions} */
const platform = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  format: 'iife',
  // The parser that Google runs when a file is saved is older than its engine; ES2019 is the level reported to work.
  target: 'es2019',
  // Inline scripts lose "//" and what follows inside template literals, so none is left.
  supported: { 'template-literal': false },
  charset: 'ascii',
  legalComments: 'eof',
  logLevel: 'silent',
};

/**
 * Builds everything, or throws with the reasons; warnings count as errors, since a BigInt literal, say, only warns.
 * @param {{ minify?: boolean, outdir?: string }} [options]
 * @returns {Promise<Record<string, string>>} the text of each file by name
 */
export async function build({ minify = true, outdir = join(root, 'dist') } = {}) {
  const { entryPoints } = await declared('src/google/entryPoints.ts');
  const { stateOnPage } = await declared('src/google/stateOnPage.ts');
  const [code, server, sidebar, manifest] = await Promise.all([
    bundle('Code.js', 'src/google/main.ts', GLOBAL, minify),
    bundle('server.html', 'src/google/serverPart.ts', SERVER_GLOBAL, minify),
    sidebarPage(minify, { CELL_FUNCTIONS: entryPoints.filter(isFunction).map(topic), STATE: stateOnPage }),
    readFile(join(root, 'appsscript.json'), 'utf8'),
  ]);
  const files = {
    'appsscript.json': manifest,
    'Code.js': code,
    'Functions.js': declarations(entryPoints),
    'server.html': `<script>\n${server.trim()}\n</script>\n`,
    'sidebar.html': sidebar,
  };
  await writeAll(outdir, files);
  return files;
}

/** One script with one global, as the text of a pushed file. */
async function bundle(file, entryPoint, globalName, minify) {
  const [script] = await outputs({ ...platform, entryPoints: [entryPoint], globalName, minify });
  return checked(file, script.text + script.licences);
}

/** The entry points as declared: the module is bundled and run, since only then are its data there to be read. */
async function declared(entryPoint) {
  const [module] = await outputs({
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    entryPoints: [entryPoint],
  });
  const url = 'data:text/javascript;base64,' + Buffer.from(module.text).toString('base64');
  return import(url);
}

function declarations(entryPoints) {
  const names = entryPoints.map((entry) => entry.name.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two entry points are called "${twice}"; Sheets does not tell case apart.`);
  const head = '// Written by build.mjs from src/google/entryPoints.ts.\n';
  return checked('Functions.js', head + entryPoints.map(declaration).join(''));
}

/** One declaration with its help text. It hands on `arguments`, so that more may follow than the names that Sheets shows. */
function declaration({ name, kind, doc, params, returns }) {
  // A trailing underscore would hide it from the platform.
  if (!/^[A-Za-z][A-Za-z0-9_]*[A-Za-z0-9]$/.test(name)) throw new Error(`"${name}" can't be an entry point.`);
  const tags = [];
  for (const { name: param, type, description, optional, rest } of params) {
    // Sheets ignores the [name] notation and shows every parameter as needed: the description must say so.
    const note = (optional ? 'Optional. ' : '') + description + (rest ? ' More may follow.' : '');
    tags.push(`@param {${TYPES[type]}} ${param} ${note}`);
  }
  if (returns !== '') tags.push(`@return ${returns}`);
  if (kind === 'function') tags.push('@customfunction');
  const shown = [doc, ...(tags.length > 0 ? [''] : []), ...tags].join('\n');
  if (/\*\/|[<>]|[^\n -~]/.test(shown.replace(/Array<[^>]*>>/g, ''))) {
    throw new Error(`The help text of "${name}" holds signs that Sheets strips or that end the comment.`);
  }
  const comment = shown
    .split('\n')
    .map((line) => (' * ' + line).trimEnd())
    .join('\n');
  const names = params.map((param) => param.name).join(', ');
  return `\n/**\n${comment}\n */\nfunction ${name}(${names}) {\n  return ${GLOBAL}.runEntryPoint('${name}', arguments);\n}\n`;
}

const TYPES = { number: 'number', string: 'string', range: 'Array<Array<number>>', object: 'Object' };

async function sidebarPage(minify, help) {
  let page = await readFile(join(root, 'sidebar/index.html'), 'utf8');
  const linked = [...page.matchAll(/[ \t]*<link\b[^>]*\bhref="([^":]+\.css)"[^>]*>\n?/g)];
  const scripts = [...page.matchAll(/[ \t]*<script\b[^>]*\bsrc="([^":]+)"[^>]*><\/script>\n?/g)];
  if (scripts.length !== 1) throw new Error('sidebar/index.html must name one script.');
  const built = await Promise.all(
    [...linked, ...scripts].map((tag) =>
      outputs({
        ...platform,
        entryPoints: [join('sidebar', tag[1])],
        outdir: 'sidebar',
        minify,
        jsx: 'automatic',
        jsxImportSource: 'preact',
        define: Object.fromEntries(Object.entries(help).map(([name, data]) => [name, JSON.stringify(data)])),
      }),
    ),
  );
  const files = built.flat();
  const styles = files.filter((file) => file.path.endsWith('.css')).map((file) => file.text.trim());
  const script = files.find((file) => file.path.endsWith('.js'));
  if (/<\/style/i.test(styles.join(''))) throw new Error('The styles hold "</style".');

  for (const tag of [...linked, ...scripts]) page = page.replace(tag[0], '');
  page = insertBefore(page, '</head>', `<style>\n${styles.join('\n')}\n</style>\n`);
  // At the end of the body, since an inline script does not wait for the page as a module does.
  page = insertBefore(
    page,
    '</body>',
    `<script>\n${inlineScript(script.text + script.licences)}\n</script>\n`,
  );
  if (page.split(FIRST_VIEW).length !== 2) throw new Error(`The page must hold ${FIRST_VIEW} once.`);
  return page;
}

const isFunction = ({ kind }) => kind === 'function';

/** A cell function as Help lists it: `NAME(needed, [optional])`, and what it gives. */
function topic({ name, params, doc }) {
  const names = params.map(
    (param) => (param.optional ? `[${param.name}]` : param.name) + (param.rest ? '…' : ''),
  );
  return { usage: `${name}(${names.join(', ')})`, gives: doc };
}

/** esbuild escapes `</script`; `<!--` would make the browser skip the script's real end. */
function inlineScript(text) {
  return checked('the script of sidebar.html', text.trim().replace(/<!--/g, '<\\!--'));
}

function insertBefore(page, mark, text) {
  const at = page.lastIndexOf(mark);
  if (at < 0) throw new Error(`sidebar/index.html has no ${mark}.`);
  return page.slice(0, at) + text + page.slice(at);
}

async function outputs(options) {
  const { outputFiles, warnings, metafile } = await esbuild.build({ ...options, metafile: true });
  if (warnings.length > 0) {
    throw new Error((await esbuild.formatMessages(warnings, { kind: 'warning' })).join('\n'));
  }
  const licences = await licencesOf(Object.keys(metafile.inputs));
  return outputFiles.map(({ path, text }) => ({ path, text, licences }));
}

/** What was bundled from other projects may be passed on only with its licence, which their files do not carry. */
async function licencesOf(paths) {
  const found = paths.map((path) => /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  const names = [...new Set(found.filter((name) => name !== undefined))].sort();
  const texts = await Promise.all(
    names.map((name) => readFile(join(root, 'node_modules', name, 'LICENSE'), 'utf8')),
  );
  return names.map((name, index) => `\n/*! Contains ${name}:\n${plainText(texts[index])}\n*/`).join('');
}

const plainText = (text) =>
  text
    .trim()
    .replace(/\r/g, '')
    .replace(/[\u201c\u201d]/g, '"');

/** The text in ASCII, once it is known to be ES2019 that a script may hold. */
function checked(name, text) {
  const ascii = text.replace(/(\\*)([^\n\t -~])/g, (_, slashes, sign) => unescaped(slashes) + codeOf(sign));
  try {
    parse(ascii, { ecmaVersion: 2019, sourceType: 'script' });
  } catch (error) {
    throw new Error(`${name} is not ES2019: ${error.message}`, { cause: error });
  }
  return ascii;
}

/** esbuild writes strings in ASCII, but leaves regular expressions and comments as they are. */
function codeOf(sign) {
  return '\\u' + sign.charCodeAt(0).toString(16).padStart(4, '0');
}

/** A backslash that escapes the sign itself would escape the one of its code instead. */
function unescaped(slashes) {
  return slashes.length % 2 === 1 ? slashes.slice(1) : slashes;
}

/**
 * Each file is put in place whole, so that whoever reads the folder meanwhile meets no half-written one. What else is in the
 * folder goes, since clasp would push it; a folder that holds something other than a build is refused.
 */
async function writeAll(outdir, files) {
  await mkdir(outdir, { recursive: true });
  const present = await readdir(outdir);
  if (present.length > 0 && !present.includes('appsscript.json')) {
    throw new Error(`${outdir} holds other files than a build.`);
  }
  const parts = `${outdir}.part-${process.pid}`;
  await mkdir(parts, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(parts, name), text);
    await rename(join(parts, name), join(outdir, name));
  }
  await rm(parts, { recursive: true });
  for (const name of present) {
    if (!(name in files)) await rm(join(outdir, name), { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const files = await build();
    for (const [name, text] of Object.entries(files)) {
      console.log(`${name.padEnd(16)} ${(Buffer.byteLength(text) / 1024).toFixed(1).padStart(7)} KB`);
    }
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
