import { expect, test } from 'vitest';
import { csvOf, DAY, withFolder } from '../files/statewide/statewideKit';
import { runCommand } from './runCommand';
import { type Output, terminal } from './terminal';

/** What a command writes to both outputs, errors on a terminal of so many columns or in a file. */
async function written(columns: number | null, ...words: string[]): Promise<{ out: string; errors: string }> {
  const said = { out: '', errors: '' };
  const to = (name: 'out' | 'errors', more: Partial<Output> = {}): Output => ({
    ...more,
    write: (text) => {
      said[name] += text;
    },
  });
  await runCommand(words, {
    ...terminal(to('out'), to('errors', columns === null ? {} : { isTTY: true, columns })),
    builtFiles: async () => '',
    questions: `${import.meta.dirname}/../../src/files/questions`,
    districtWorker: null,
  });
  return said;
}

test('a terminal shows each file as it is read, in one line that the answer takes over; a file holds the answer alone', async () => {
  await withFolder(
    { 'oak.csv': csvOf(12), 'elm with a name too long for it.csv': csvOf(10) },
    async (folder) => {
      const words = ['statewide', folder, '--as-of', DAY, '--json'];
      const [shown, quiet] = [await written(30, ...words), await written(null, ...words)];
      const texts = shown.errors.split('\r\x1b[K');
      expect(texts.slice(0, 4)).toEqual([
        '',
        'Reading 2 files',
        '1 of 2: elm with a name too l',
        '2 of 2: oak.csv',
      ]);
      expect(texts).toContain('Where is room, by role and re');
      // Nothing of it is left when the answer stands there.
      expect(texts.at(-1)).toBe('');
      expect(shown.errors).not.toContain('\n');
      expect(quiet.errors).toBe('');
      expect(quiet.out).toBe(shown.out);
      expect(JSON.parse(quiet.out).files).toBe(2);
    },
  );
});

test('no sign of a file’s name that a terminal obeys gets there', () => {
  const said: string[] = [];
  const shown = terminal({ write: () => true }, { isTTY: true, write: (text) => said.push(text) });
  shown.progress('1 of 2: oak\x1b[31m\nelm.csv');
  expect(said).toEqual(['\r\x1b[K1 of 2: oak [31m elm.csv']);
});
