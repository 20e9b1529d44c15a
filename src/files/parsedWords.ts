import { type ParseArgsConfig, parseArgs } from 'node:util';
import { WrongArguments } from './command';

/** The words after a command as its options and the rest; throws WrongArguments. */
export function parsedWords<T extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: T }>> {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    // Further lines, and what follows the first sentence, are for programmers.
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new WrongArguments(line.replace(/\. To specify .*$/, '.'));
  }
}
