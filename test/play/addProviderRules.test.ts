import { expect, test } from 'vitest';
import { played, SET_UP } from './played';

const park = { name: 'Park, Lee', role: 'SLP', site: 'Birch', email: 'lee@lakeview.example' };
const withRule = async (range: string) => {
  const { outputs } = await played([
    ...SET_UP,
    { rule: { range, list: ['Ramos, Elena', 'Resource teacher', 'Oak'], reject: true } },
    { call: 'addProvider', input: park },
    { call: 'addProvider', input: park },
    { cells: 'Providers!A6:G7' },
  ]);
  return outputs.slice(-3);
};

test.each(['Providers!B2:B80', 'Providers!A2:A80'])(
  'a list on %s that refuses somebody new leaves no half row, however often it is tried, and says so at the name',
  async (range) => {
    const [first, second, cells] = await withRule(range);
    const refused = {
      answer: {
        key: '',
        problems: [
          {
            field: 'name',
            sentence:
              'Providers did not take “Park, Lee”: the sheet is protected, or a list under Data › Data validation refuses the name or its key. Nothing was added.',
          },
        ],
      },
    };
    expect(first).toMatchObject(refused);
    expect(second).toMatchObject(refused);
    expect(JSON.stringify(cells)).not.toMatch(/Park|lee@|SLP|P-0005/);
  },
);

test('a list on the roles leaves the new one without a role, and says so', async () => {
  const [first, , cells] = await withRule('Providers!E2:E80');
  expect(first).toMatchObject({
    answer: { key: 'P-0005', notice: 'Providers did not take the role: look at the new row there.' },
  });
  expect(JSON.stringify(cells)).toContain('Park, Lee');
});
