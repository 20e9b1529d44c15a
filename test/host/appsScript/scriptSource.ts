import { Script } from 'node:vm';
import { type Program, parse } from 'acorn';

/** One pushed .js file, checked and compiled once however many hosts run it. */
export type ScriptSource = { script: Script; functions: readonly string[] };

const sources = new Map<string, ScriptSource>();

/**
 * The parser that runs when a project is saved is older than the engine: class fields, static blocks and private
 * names are parse errors (developers.google.com/apps-script/guides/v8-runtime; github.com/google/clasp/issues/907),
 * so everything newer than ES2019 is refused.
 */
export function scriptSource(fileName: string, text: string): ScriptSource {
  const key = `${fileName}\n${text}`;
  let source = sources.get(key);
  if (!source) {
    const program = parsed(fileName, text);
    source = { script: new Script(text, { filename: fileName }), functions: topLevelFunctions(program) };
    sources.set(key, source);
  }
  return source;
}

function parsed(fileName: string, text: string): Program {
  try {
    return parse(text, { ecmaVersion: 2019, sourceType: 'script' });
  } catch (error) {
    throw new SyntaxError(`${fileName} is not ES2019, which is what Apps Script saves: ${String(error)}`);
  }
}

/** Custom functions and google.script.run see only `function name() {}` at the top level. */
function topLevelFunctions(program: Program): string[] {
  return program.body.flatMap((node) =>
    node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : [],
  );
}
