import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import * as esbuild from 'esbuild';

type Work = (...args: unknown[]) => unknown;

/**
 * A function of ours as one that gives the steps of a call: how often a function is entered and a loop goes round. They are the same on
 * every computer, where a time is not; what the language does in one go (`includes`, `sort`) is one step.
 */
export async function countedSteps(file: string, name: string): Promise<(...args: unknown[]) => number> {
  const counter = { steps: 0 };
  const work = workIn(withCounts(await bundled(file, name), countOfStep), counter, name);
  return (...args) => {
    const before = counter.steps;
    work(...args);
    return counter.steps - before;
  };
}

/** A function of ours, and how often those named `among` all that it calls have been entered since it was made. */
export async function countedCalls(
  file: string,
  name: string,
  among: readonly string[],
): Promise<{ work: Work; calls: Readonly<Record<string, number>> }> {
  const calls = Object.fromEntries(among.map((each) => [each, 0]));
  const countOf = (node: AnyNode): string => {
    const called = node.type === 'FunctionDeclaration' ? node.id?.name : undefined;
    return called !== undefined && among.includes(called) ? `counter.${called}++` : '';
  };
  return { work: workIn(withCounts(await bundled(file, name), countOf), calls, name), calls };
}

async function bundled(file: string, name: string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `import * as file from './${file}'; export const work = file.${name};`,
      resolveDir: join(import.meta.dirname, '../..'),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'counted',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

function workIn(script: string, counter: Record<string, number>, name: string): Work {
  const work: unknown = new Function('counter', `${script}; return counted.work;`)(counter);
  if (typeof work !== 'function') throw new Error(`There is no function ${name}.`);
  return (...args) => Reflect.apply(work, undefined, args);
}

const countOfStep = (node: AnyNode): string =>
  /Function|^For|While/.test(node.type) ? 'counter.steps++' : '';

/** The script with what is to be counted where each function is entered, and each loop goes round. */
function withCounts(script: string, countOf: (node: AnyNode) => string): string {
  const added: { at: number; text: string }[] = [];
  const visit = (node: AnyNode): void => {
    const count = countOf(node);
    if (count !== '' && 'body' in node && node.body && !Array.isArray(node.body)) {
      const { type, start, end } = node.body;
      if (type === 'BlockStatement') added.push({ at: start + 1, text: `${count};` });
      else if (type.endsWith('Statement'))
        added.push({ at: start, text: `{${count};` }, { at: end, text: '}' });
      else added.push({ at: start, text: `(${count},` }, { at: end, text: ')' });
    }
    for (const part of Object.values(node).flat()) if (isNode(part)) visit(part);
  };
  visit(parse(script, { ecmaVersion: 'latest' }));
  let text = '';
  let from = 0;
  for (const { at, text: more } of added.sort((a, b) => a.at - b.at)) {
    text += script.slice(from, at) + more;
    from = at;
  }
  return text + script.slice(from);
}

const isNode = (part: unknown): part is AnyNode =>
  typeof part === 'object' && part !== null && 'type' in part && 'start' in part;
