import { type ParseArgsConfig, parseArgs } from 'node:util';
import { WrongArguments } from './command';

/** The words after a command as its options and the rest; throws WrongArguments. */
export function parsedWords<T extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: T }>> {
  try {
    const args = [...words];
    const { tokens } = parseArgs({ args, allowPositionals: true, options, tokens: true });
    refuseTwice(
      tokens.flatMap((token) => ('name' in token ? [String(token.name)] : [])),
      options,
    );
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    if (error instanceof WrongArguments) throw error;
    // Further lines, and what follows the first sentence, are for programmers.
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new WrongArguments(line.replace(/\. To specify .*$/, '.'));
  }
}

/** Of two days nobody can say which was meant. */
function refuseTwice(given: readonly string[], options: NonNullable<ParseArgsConfig['options']>): void {
  const twice = given.find(
    (name, i) => given.indexOf(name) < i && options[name]?.type === 'string' && !options[name]?.multiple,
  );
  if (twice !== undefined) throw new WrongArguments(`--${twice} is given twice.`);
}
