import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import * as esbuild from 'esbuild';

/**
 * A function of ours as one that gives the steps of a call: how often a function is entered and a loop goes round. They are the same on
 * every computer, where a time is not; what the language does in one go (`includes`, `sort`) is one step.
 */
export async function countedSteps(file: string, name: string): Promise<(...args: unknown[]) => number> {
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
  const counter = { steps: 0 };
  const script = withCounts(outputFiles.map(({ text }) => text).join(''));
  const work: unknown = new Function('counter', `${script}; return counted.work;`)(counter);
  if (typeof work !== 'function') throw new Error(`${file} has no function ${name}.`);
  return (...args) => {
    const before = counter.steps;
    Reflect.apply(work, undefined, args);
    return counter.steps - before;
  };
}

const COUNT = 'counter.steps++';

function withCounts(script: string): string {
  const added: { at: number; text: string }[] = [];
  const visit = (node: AnyNode): void => {
    if ('body' in node && node.body && !Array.isArray(node.body) && /Function|^For|While/.test(node.type)) {
      const { type, start, end } = node.body;
      if (type === 'BlockStatement') added.push({ at: start + 1, text: `${COUNT};` });
      else if (type.endsWith('Statement'))
        added.push({ at: start, text: `{${COUNT};` }, { at: end, text: '}' });
      else added.push({ at: start, text: `(${COUNT},` }, { at: end, text: ')' });
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
