import { debuglog } from 'node:util';
import { type Command, type Surroundings, Unusable, WrongArguments } from '../../src/files/command';
import { plainLine } from '../../src/files/plainLine';
import { read } from '../../src/files/read';
import { report } from '../../src/files/report';
import { split } from '../../src/files/split';
import { statewide } from '../../src/files/statewide/statewide';
import { UnreadableFile } from '../../src/files/unreadableFile';
import { state } from '../../src/google/state';
import { play } from './play';

export { terminal } from './terminal';

/** What `npm run caseload -- …` can do. */
const COMMANDS: readonly Command[] = [read, report, split, statewide, play];

/** What is told where no input should lead. */
export const OWN_FAULT = 'The command has a fault of its own here:';

const HELP = new Set(['--help', '-h']);

const usageOf = ({ name, usage }: Command) => `npm run caseload -- ${name} ${usage}`;
const usage = () =>
  ['Usage:', ...COMMANDS.map((command) => `  ${usageOf(command)}\n      ${command.says}`)].join('\n');

/** Runs a command by its words. 0: done; 1: what was given can't be used; 2: wrong arguments. */
export async function runCommand(
  words: readonly string[],
  given: Omit<Surroundings, 'rules'>,
): Promise<0 | 1 | 2> {
  const around: Surroundings = { ...given, rules: state };
  const [name = '', ...rest] = words;
  const command = COMMANDS.find((each) => each.name === name);
  if (HELP.has(name) || (command && rest.some((word) => HELP.has(word)))) {
    around.print(command ? `Usage: ${usageOf(command)}\n${command.says}\n\n${command.help}` : usage());
    return 0;
  }
  if (!command) {
    around.tell(`${name === '' ? 'Name a command.' : `There is no command "${name}".`}\n${usage()}`);
    return 2;
  }
  try {
    await command.run(rest, around);
    return 0;
  } catch (error) {
    if (error instanceof WrongArguments) {
      around.tell(`${oneLine(error.message)}\nUsage: ${usageOf(command)}`);
      return 2;
    }
    if (error instanceof Unusable || error instanceof UnreadableFile) around.tell(oneLine(error.message));
    else {
      // A mistake of ours; NODE_DEBUG=caseload shows where.
      debuglog('caseload')('%s', error instanceof Error ? error.stack : error);
      const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
      around.tell(`${OWN_FAULT} ${message.slice(0, 300)}`);
    }
    return 1;
  }
}

/** What a sentence quotes of a file may hold line breaks and signs that a terminal obeys. */
const oneLine = (text: string): string => plainLine(text).trim();
