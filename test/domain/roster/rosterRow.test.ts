import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import type { RosterLine } from '../../../src/domain/roster/roster';
import type { Cells } from './oneRow';
import { readOneRow as read } from './readOneRow';

describe('a row says', () => {
  test.each<[Cells, Partial<RosterLine>]>([
    [{ Grade: '3' }, { grade: '3' }],
    [{ School: ' Oak ' }, { site: 'Oak' }],
    [{ School: 'N/A' }, { site: '' }],
    [{ 'Line ID': 'x7' }, { lineId: 'x7' }],
    [
      { 'Annual Review': '2026-12-01', 'Re-evaluation': '2028-01-01' },
      { annualReview: '2026-12-01', reevaluation: '2028-01-01' } as Partial<RosterLine>,
    ],
    [
      { Restriction: 'x', Location: 'Room 2' },
      { restriction: 'x', location: 'Room 2' },
    ],
    [{ ESY: 'Yes' }, { isEsy: true }],
    [{ ESY: 'No' }, { isEsy: false }],
    [{ Delivery: '' }, { delivery: 'direct' }],
    [{ Delivery: 'Consult' }, { delivery: 'consult' }],
    [
      { Delivery: ' ', Minutes: '15 min monthly consult' },
      { delivery: 'consult', minutes: 3.75 },
    ],
    [{ Delivery: 'Direct', Minutes: '15 min monthly consult' }, { delivery: 'direct' }],
    [{ Minutes: ' ' }, { minutes: null }],
    // What the sheet has no column for is blank.
    [
      {},
      {
        ...{ amountMore: '', times: '', frequency: '', period: '', timeUnit: '' },
        ...{ parents: '', address: '', language: '', minutesMin: null, minutesMax: null },
      },
    ],
    [
      { Hours: 1, Minutes: 30 },
      { amountMore: '1', minutes: 90 },
    ],
    [
      { Times: 2, Per: 'Month', Unit: 'Minutes', Minutes: 120 },
      { times: '2', period: 'Month', timeUnit: 'Minutes', minutes: 60 },
    ],
    [
      { Minutes: ' ', Frequency: '2x weekly' },
      { minutes: null, frequency: '2x weekly' },
    ],
    [{ 'Min Minutes': 20 }, { minutesMin: 20, minutesMax: null }],
    [
      { Frequency: '2x weekly', 'Min Minutes': 20 },
      { minutesMin: 40, minutesMax: null },
    ],
    [
      { Frequency: '2x weekly', 'Max Minutes': 40 },
      { minutesMin: null, minutesMax: 80 },
    ],
    [
      { Frequency: '2x weekly', 'Min Minutes': 20, 'Max Minutes': 40 },
      { minutesMin: 40, minutesMax: 80 },
    ],
    [{ Frequency: '2x weekly' }, { minutes: 60, frequency: '2x weekly' }],
    [{ Minutes: '', Frequency: '30 min 2x/week' }, { minutes: 60 }],
    [
      { 'Min Minutes': 20, 'Max Minutes': 40 },
      { minutesMin: 20, minutesMax: 40 },
    ],
    [
      { 'Min Minutes': 40, 'Max Minutes': 40 },
      { minutesMin: 40, minutesMax: 40 },
    ],
    [
      { 'Min Minutes': 50, 'Max Minutes': '' },
      { minutesMin: 50, minutesMax: null },
    ],
    [{ 'Max Minutes': 40 }, { minutesMin: null, minutesMax: 40 }],
    [
      { Parents: 'Alder, Ed', Address: '1 Oak', Language: 'Spanish' },
      { parents: 'Alder, Ed', address: '1 Oak', language: 'Spanish' },
    ],
    [{ Language: 'Spanish' }, { parents: '', address: '', language: 'Spanish' }],
    [{ Address: '1 Oak' }, { parents: '', address: '1 Oak', language: '' }],
    [{ 'Student ID': 'é1' }, { studentId: 'é1' }],
  ])('%j: %j', (cells, says) => {
    expect(read(cells)).toMatchObject({ line: { ...says, unreadable: [] }, told: '' });
  });

  test.each<[Cell, boolean]>([
    ['x', true],
    ['no', false],
    ['', false],
    [1001, true],
    ['Alder, Ana', true],
    ['Birch, Ben', false],
  ])('by a mark, an ID or a name whether the student heads the household: %j %s', (head, isHead) => {
    const cells = { Household: 'H1', 'Head of Household': head };
    expect(read(cells, { Household: 'H1', 'Head of Household': 'x' }).line).toMatchObject({
      household: 'H1',
      isHead,
    });
  });

  test.each<[Cells, string]>([
    [{ 'Last Name': 'Alder', 'First Name': 'Ana' }, 'Alder, Ana'],
    [{ 'Last Name': 'Alder', 'First Name': '' }, 'Alder'],
    [{ 'Last Name': '', 'First Name': 'Ana' }, 'Ana'],
  ])('a name in two columns: %j', (cells, student) => {
    const whole = { 'Last Name': 'Birch', 'First Name': 'Ben' };
    expect(read(cells, whole, ['Student']).line).toMatchObject({ student });
  });

  test.each<[Cells, string]>([
    [{ 'Provider Last Name': 'Lund', 'Provider First Name': 'Sara' }, 'Lund, Sara'],
    [{ 'Provider Last Name': ' Lund ', 'Provider First Name': ' Sara ' }, 'Lund, Sara'],
    [{ 'Provider Last Name': 'Lund, S', 'Provider First Name': 'Sara' }, 'Lund, S'],
    [{ 'Provider Last Name': 'Lund', 'Provider First Name': '' }, 'Lund'],
  ])('a provider in two columns: %j', (cells, provider) => {
    const whole = { 'Provider Last Name': 'Park', 'Provider First Name': 'Joon' };
    expect(read(cells, whole, ['Provider']).line).toMatchObject({ provider, text: { provider } });
  });
});
