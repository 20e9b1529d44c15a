import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { csvRows } from '../../src/files/csvRows';
import { rosterRows } from '../kit/rows';
import { figure } from '../proof/figures';
import { run } from './played';

const folder = join(import.meta.dirname, 'scripts');
const ROSTER = join(folder, 'Roster.csv');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** A fault that was told, the steps that repeat it, and what the last of them print where all is right. */
const script = z.strictObject({
  told: z.string(),
  steps: z.array(z.unknown()),
  right: z.array(z.record(z.string(), z.unknown())),
});

test('the roster of the kept faults is the small roster of the other tests', () => {
  expect(csvRows(readFileSync(ROSTER))).toEqual(rosterRows().map((cells) => cells.map(String)));
});

afterAll(() =>
  figure('Plays · faults that were told', `${scripts.length} scripts, each as it should be by now`),
);

describe('a fault that was told once does not come again', () => {
  test.each(scripts)('%s', async (name) => {
    const { right } = script.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const { code, printed, told } = await run('play', ROSTER, join(folder, name), '--json');
    expect(code, told.join('\n')).toBe(0);
    expect(printed.slice(-right.length).map((line) => JSON.parse(line))).toMatchObject(right);
  });
});
