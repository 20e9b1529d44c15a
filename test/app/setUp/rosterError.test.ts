import { expect, it } from 'vitest';
import { readState } from '../../../src/app/opened/state';
import { inspectRoster } from '../../../src/app/setUp/inspectRoster';
import { setUp } from '../../../src/app/setUp/setUp';
import { readPeople } from '../../../src/domain/people/readPeople';
import { missouri } from '../../../src/standards/missouri/missouri';
import { MemoryWorkbook } from '../../kit/memoryWorkbook';

const header = ['Student ID', 'Student', 'Service', 'Provider'];
const rows = [
  ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena'],
  ['1002', 'Birch, Ben', 'Resource', 'Ramos, Elena'],
];
const shows = (text: string, place: string) => `“Roster” shows ${text} in ${place}`;

it('a roster of which only the error of its IMPORTRANGE is there is told as that, before Set up and after', () => {
  const workbook = new MemoryWorkbook(new Map([['Roster', [['#REF!']]]]));
  expect(inspectRoster(workbook, null, null).stop).toContain('press Allow access');

  workbook.sheets.set('Roster', [header, ...rows]);
  const { mapping } = inspectRoster(workbook, null, null);
  if (!mapping) throw new Error('a roster');
  expect(setUp(workbook, missouri, { mapping, name: 'Dana', protectLog: false }).stop).toBe('');
  const state = () => readState(workbook, missouri, readPeople(workbook.read('Providers') ?? []));
  expect('code' in state()).toBe(false);

  workbook.sheets.set('Roster', [['#REF!']]);
  expect(state()).toEqual({ code: 'roster-error', sheet: 'Roster', place: 'A1', text: '#REF!' });
  expect(inspectRoster(workbook, null, mapping).stop).toContain(shows('#REF!', 'A1'));

  // The header was typed; the rows are imported.
  workbook.sheets.set('Roster', [header, ['Loading...', '', '', '']]);
  expect(state()).toEqual({ code: 'roster-error', sheet: 'Roster', place: 'A2', text: 'Loading...' });

  workbook.sheets.set('Roster', [header, ...rows, ['#N/A', 'Cedar, Cora', 'Resource', 'Ramos, Elena']]);
  const read = state();
  if ('code' in read) throw new Error(read.code);
  expect(read.roster.lines).toHaveLength(2);
  expect(read.roster.findings).toEqual([{ code: 'error-cell', place: 'A4', text: '#N/A' }]);
});
