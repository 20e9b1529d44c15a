import { debuglog } from 'node:util';
import { type Command, Unusable, WrongArguments } from '../../src/files/command';
import { parsedWords } from '../../src/files/parsedWords';
import { plainTable } from '../../src/files/plainTable';
import { readBytes } from '../../src/files/readBytes';
import { EditRefused } from '../host/applyEdit';
import { openFile } from './openFile';
import { type Output, openSession, type Session, StepRefused } from './session';
import { STEPS } from './steps';
import { isObject, withValues } from './values';

export const play: Command = {
  name: 'play',
  usage: 'FILE STEPS.json [--json]',
  says: 'Plays a session on the local Sheets with the built files: how a fault is repeated and kept.',
  help: [
    'FILE is an .xlsx or a .csv (UTF-8 or Windows-1252; comma, semicolon or tab); nothing is written into it.',
    'STEPS.json is a list of steps, or an object whose "steps" is one. With --json each answer is a JSON object on a',
    'line of its own. A step that can’t be done stops the play with its number and a sentence.',
    '',
    'Steps:',
    ...Object.values(STEPS).map(({ example, says }) => `  ${example}\n      ${says}`),
  ].join('\n'),
  run: async (words, around) => {
    const { file, stepsFile, json } = argumentsOf(words);
    const { workbook, notices } = await openFile(file);
    const steps = stepsOf(await readBytes(stepsFile), stepsFile);
    for (const notice of notices) around.tell(notice);
    const session = openSession(workbook, await around.builtFiles(), around.tell);
    for (const [index, step] of steps.entries()) {
      const title = `${index + 1}  ${shortened(JSON.stringify(step))}`;
      around.progress(title);
      if (!json) around.print(title);
      for (const output of outputsOf(session, step, index + 1))
        around.print(json ? JSON.stringify(output) : forPeople(output));
    }
  },
};

function argumentsOf(words: readonly string[]): { file: string; stepsFile: string; json: boolean } {
  const { values, positionals } = parsedWords(words, { json: { type: 'boolean', default: false } });
  const [file, stepsFile, ...more] = positionals;
  if (file === undefined || stepsFile === undefined || more.length > 0)
    throw new WrongArguments('Name a workbook and a file of steps.');
  return { file, stepsFile, json: values.json };
}

/** The list of steps in a file's text. */
function stepsOf(bytes: Uint8Array, file: string): readonly unknown[] {
  const text = new TextDecoder().decode(bytes);
  if (depthOf(text) > DEEPEST) throw new Unusable(`${file} is nested too deeply.`);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Unusable(`${file} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  const steps = isObject(content) && !Array.isArray(content) ? content['steps'] : content;
  if (!Array.isArray(steps)) throw new Unusable(`${file} holds no list of steps.`);
  return steps;
}

/** No input of a call comes near; far beyond it whatever walks through a step would run out of stack. */
const DEEPEST = 100;

function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '"') inText = !inText;
    else if (inText && sign === '\\') at += 1;
    else if (!inText && (sign === '[' || sign === '{')) deepest = Math.max(deepest, ++depth);
    else if (!inText && (sign === ']' || sign === '}')) depth -= 1;
  }
  return deepest;
}

/** Plays one step, and gives what it prints. */
function outputsOf(session: Session, written: unknown, number: number): readonly Output[] {
  try {
    const key = Object.keys(isObject(written) ? written : {}).find((name) => Object.hasOwn(STEPS, name));
    const step = key === undefined ? undefined : STEPS[key];
    if (!step) throw new StepRefused(`It is none of ${Object.keys(STEPS).join(', ')}.`);
    const outputs = step.play(session, withValues(written, session.values));
    session.lastOutput = outputs.at(-1) ?? session.lastOutput;
    return outputs;
  } catch (error) {
    // It may quote what was written, at any length.
    const sentence = shortened(error instanceof Error ? error.message : String(error), 500);
    if (error instanceof StepRefused || error instanceof EditRefused)
      throw new Unusable(`Step ${number}: ${sentence}`);
    // A mistake of ours; NODE_DEBUG=caseload shows where.
    debuglog('caseload')('%s', error instanceof Error ? error.stack : error);
    throw new Unusable(`Step ${number}: The local Sheets has a fault of its own here: ${sentence}`);
  }
}

const shortened = (line: string, most = 110): string =>
  line.length > most ? `${line.slice(0, most - 1)}…` : line;

/** A table of cells as one; of anything else a line for each of its parts. */
function forPeople(output: Output): string {
  return Object.entries(output)
    .flatMap(([name, value]) => {
      if (isTable(value)) return plainTable(value);
      if (!isObject(value) || Array.isArray(value)) return `${name}: ${shortened(JSON.stringify(value))}`;
      return Object.entries(value).map(([part, held]) => `${part}: ${shortened(JSON.stringify(held))}`);
    })
    .join('\n')
    .replace(/^/gm, '     ');
}

const isTable = (value: unknown): value is unknown[][] =>
  Array.isArray(value) && value.length > 0 && value.every(Array.isArray);
