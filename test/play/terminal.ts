import type { Surroundings } from '../../src/files/command';
import { plainLine } from '../../src/files/plainLine';

/** As much of an output as is written to. */
export type Output = { isTTY?: boolean; columns?: number; write: (text: string) => unknown };

const CLEARED = '\r\x1b[K';

/** Where a command prints, tells and shows what is being done: on a terminal in one line that each text takes over, elsewhere not at all. */
export function terminal(out: Output, errors: Output): Pick<Surroundings, 'print' | 'tell' | 'progress'> {
  // What is said goes in the place of that line.
  const cleared = errors.isTTY ? CLEARED : '';
  return {
    print: (line) => {
      if (cleared !== '') errors.write(cleared);
      out.write(`${line}\n`);
    },
    tell: (line) => errors.write(`${cleared}${line}\n`),
    progress: (text) => {
      if (cleared !== '') errors.write(cleared + plainLine(text).slice(0, (errors.columns ?? 80) - 1));
    },
  };
}
