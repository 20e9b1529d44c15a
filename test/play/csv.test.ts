import { expect, test } from 'vitest';
import { csvText, windows1252 } from '../kit/csvText';
import { run, withFiles } from './played';

test('play opens a .csv as Google Sheets does: a sheet of the file’s name, numbers and days as such', async () => {
  const steps = [{ cells: 'roster!A1:C2' }, { formats: 'Roster!A2:C2' }, { calculate: '=ISTEXT(roster!D2)' }];
  const text = "ID,Start,Hours,Code\n0030100,8/29/2026,2.5,'007\n";
  await withFiles({ 'roster.csv': text, 'steps.json': JSON.stringify(steps) }, async (pathOf) => {
    const { code, printed } = await run('play', pathOf('roster.csv'), pathOf('steps.json'), '--json');
    expect(code).toBe(0);
    expect(printed.map((line) => JSON.parse(line))).toEqual([
      {
        cells: [
          ['ID', 'Start', 'Hours'],
          [30100, '2026-08-29', 2.5],
        ],
      },
      { formats: [['', 'm/d/yyyy', '']] },
      { value: true },
    ]);
  });
});

test('a Set up from a .csv in Windows-1252 with semicolons keeps the names', async () => {
  const rows = [
    ['Student ID', 'Student', 'Grade', 'School', 'Service', 'Start Date', 'Provider', 'Case Manager'],
    ['30100', 'Peña, Zoë', '3', 'Oak', 'Resource', '8/29/2026', 'Núñez, José', 'Núñez, José'],
    ['30101', 'Lee, Jo', '4', 'Oak', 'Resource', '8/29/2026', 'Núñez, José', 'Núñez, José'],
  ];
  const steps = [
    { as: 'director@lakeview.example' },
    { call: 'inspectRoster', input: { sheet: null, mapping: null } },
    { set: 'mapping', from: 'answer.mapping' },
    { call: 'setUp', input: { mapping: '$mapping', name: '', protectLog: true } },
    { cells: 'Providers!B2' },
  ];
  const files = { 'roster.csv': windows1252(csvText(';', rows)), 'steps.json': JSON.stringify(steps) };
  await withFiles(files, async (pathOf) => {
    const { printed } = await run('play', pathOf('roster.csv'), pathOf('steps.json'), '--json');
    expect(printed.slice(1).map((line) => JSON.parse(line))).toMatchObject([
      { answer: { stop: '', lines: 2 } },
      { cells: [['Núñez, José']] },
    ]);
  });
});
