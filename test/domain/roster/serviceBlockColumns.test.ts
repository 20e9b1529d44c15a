import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { serviceBlocks } from '../../../src/domain/roster/serviceBlocks';

describe('the columns of each service', () => {
  const cellsUnder = (header: string): Cell[] => {
    if (/\bprovider|^(?:SLP|OT|x)$/i.test(header)) return ['Lund, Sara', 'Park, Joon'];
    if (/service|focus|svc/i.test(header)) return ['Speech', 'OT', 'see notes'];
    if (/min/i.test(header)) return [30, 60];
    if (/hours/i.test(header)) return [1, 2];
    if (/freq/i.test(header)) return ['2x weekly', 'weekly'];
    return /date/i.test(header) ? ['2026-08-24', '2026-09-14'] : ['one', 'two'];
  };
  /** Each service by its title and its columns, which count from 0: "Speech: provider 0, amount 1". */
  const read = (header: string[], titles: string[] = [], empty: string[] = []): string[] =>
    serviceBlocks(header, titles, (column) => {
      const text = header[column] ?? '';
      return empty.includes(text) ? [] : cellsUnder(text);
    }).map(({ title, provider, places, unit, isNotYet }) =>
      [
        ...(title === '' ? [] : [`${title}:`]),
        ...(provider < 0 ? [] : [`provider ${provider}`]),
        ...Object.entries(places).map(([field, column]) => `${field} ${column}`),
        ...(unit === null ? [] : [unit]),
        ...(isNotYet ? ['not yet'] : []),
      ].join(' '),
    );

  const BOTH = ['provider 1 service 0 amount 2 minutes', 'provider 4 service 3 amount 5 minutes'];
  const PEOPLE = ['provider 1 service 0', 'provider 3 service 2'];
  const PEOPLE3 = ['provider 1 service 0', 'provider 4 service 3'];
  it.each<[string[], string[]]>([
    [['Service', 'Provider', 'Minutes', 'Service', 'Provider', 'Minutes'], BOTH],
    [['Service', 'Provider', 'Minutes', 'Service 2', 'Provider 2', 'Minutes 2'], BOTH],
    [['Service 1', 'Provider 1', 'Mins', 'Service 2', 'Provider 2', 'Mins'], BOTH],
    [['Service 1', 'Provider 1', 'Minutes', 'Service 2', 'Provider 2', 'Minutes 2'], BOTH],
    [['Service A', 'Provider A', 'Service B', 'Provider B'], PEOPLE],
    [['Primary Service', 'Primary Provider', 'Secondary Service', 'Secondary Provider'], PEOPLE],
    [['Service', 'Provider', "Add'l Service", "Add'l Provider"], PEOPLE],
    [['1st Service', '1st Provider', '2nd Service', '2nd Provider'], PEOPLE],
    // What stands beyond the last one is none of its own.
    [
      ['ID', 'Service', 'Provider', 'Minutes', 'Note', 'Service', 'Provider', 'Minutes', 'Note', 'Minutes'],
      ['provider 2 service 1 amount 3 minutes', 'provider 6 service 5 amount 7 minutes'],
    ],
    [
      ['Provider', 'Service', 'Minutes', 'Provider', 'Service', 'Minutes', 'Note', 'Minutes'],
      ['provider 0 service 1 amount 2 minutes', 'provider 3 service 4 amount 5 minutes'],
    ],
    // All services, then all providers.
    [
      ['Service 1', 'Service 2', 'Provider 1', 'Provider 2', 'Min 1', 'Min 2'],
      ['provider 2 service 0 amount 4 minutes', 'provider 3 service 1 amount 5 minutes'],
    ],
    [
      ['Service 1', 'Provider 1', 'Min 1', 'Freq 1', 'Service 2', 'Provider 2', 'Min 2', 'Freq 2'],
      [
        'provider 1 service 0 amount 2 frequency 3 minutes',
        'provider 5 service 4 amount 6 frequency 7 minutes',
      ],
    ],
    [
      ['Service 1', 'Provider 1', 'Start Date 1', 'Service 2', 'Provider 2', 'Start Date 2'],
      ['provider 1 service 0 start 2', 'provider 4 service 3 start 5'],
    ],
    [
      ['Service 1', 'Hours 1', 'Service 2', 'Hours 2'],
      ['service 0 amount 1 hours', 'service 2 amount 3 hours'],
    ],
    // Numbered, and with the numbers at some of them only.
    [
      ['Service', 'Service 2', 'Provider', 'Provider 2', 'Min', 'Min 2'],
      ['provider 2 service 0 amount 4 minutes', 'provider 3 service 1 amount 5 minutes'],
    ],
    [
      ['Service 1', 'Service 2', 'Provider 1', 'Provider 2', 'Minutes', 'Minutes 2'],
      ['provider 2 service 0 amount 4 minutes', 'provider 3 service 1 amount 5 minutes'],
    ],
    [
      ['Service', 'Add’l Service', 'Provider', '2nd Provider'],
      ['provider 2 service 0', 'provider 3 service 1'],
    ],
    [
      ['Service A', 'Service B', 'Provider 1', 'Provider 2'],
      ['provider 2 service 0', 'provider 3 service 1'],
    ],
    [['Line 1 Service', 'Line 1 Provider', 'Line 2 Service', 'Line 2 Provider'], PEOPLE],
    [['Service Line 1', 'Service Line 1 Provider', 'Service Line 2', 'Service Line 2 Provider'], PEOPLE],
    [
      ['Provider 1', 'Provider 2', 'Service 1', 'Service 2'],
      ['provider 0 service 2', 'provider 1 service 3'],
    ],
    // Minutes that are said once, and not of which service, are neither's.
    [['Service 1', 'Provider 1', 'Service 2', 'Provider 2', 'Mins'], PEOPLE],
    // As wide as each is, and the last one as wide as the widest.
    [
      ['Service', 'Provider', 'Service', 'Provider', 'Minutes', 'Service', 'Provider'],
      ['provider 1 service 0', 'provider 3 service 2 amount 4 minutes', 'provider 6 service 5'],
    ],
    [
      ['Service', 'Provider', 'Minutes', 'Service', 'Provider', 'Service', 'Provider', 'Minutes'],
      [
        'provider 1 service 0 amount 2 minutes',
        'provider 4 service 3',
        'provider 6 service 5 amount 7 minutes',
      ],
    ],
    [
      ['Provider', 'Service', 'Provider', 'Service', 'Minutes', 'Provider', 'Service'],
      ['provider 0 service 1', 'provider 2 service 3 amount 4 minutes', 'provider 5 service 6'],
    ],
    [
      [
        'ID',
        'Service',
        'Provider',
        'Minutes',
        'Note',
        'Service',
        'Provider',
        'Minutes',
        'Note',
        'Start Date',
      ],
      ['provider 2 service 1 amount 3 minutes', 'provider 6 service 5 amount 7 minutes'],
    ],
    // The first of two providers is the service’s.
    [
      ['Service', 'Provider', 'Provider', 'Service', 'Provider', 'Provider'],
      ['provider 1 service 0', 'provider 4 service 3'],
    ],
    // "Direct Service" is one with a number only: else it may be how one is given.
    [['Direct Service 1', 'Provider 1', 'Direct Service 2', 'Provider 2'], PEOPLE],
    [['Direct Service 1 (IEP)', 'Provider 1', 'Direct Service 2 (IEP)', 'Provider 2'], PEOPLE],
    [['Direct Svc 1', 'Provider 1', 'Direct Svc 2', 'Provider 2'], PEOPLE],
    [['Direct Service', 'Provider', 'Direct Service', 'Provider'], []],
    [['Focus 1', 'Provider 1', 'Focus 2', 'Provider 2'], []],
    [['Focus', 'Provider', 'Focus', 'Provider'], []],
    // A duration that is none of minutes or hours is no amount.
    [['Service', 'Provider', 'Duration', 'Service', 'Provider', 'Duration'], PEOPLE3],
    [['Service', 'Duration', 'Service', 'Duration'], []],
    // The same once more, and one service, are none.
    [['Service', 'Service Code', 'Provider'], []],
    [['Service', 'Provider', 'Service'], []],
    [['Service', 'Provider'], []],
  ])('by %j: %j', (header, blocks) => {
    expect(read(header)).toEqual(blocks);
  });

  const RELATED = ['Related Services', 'Related Services', 'Related Services', 'Related Services'];
  it.each<[string[], string[], string[]]>([
    [
      ['Speech', 'Speech', 'OT', 'OT'],
      ['Provider', 'Minutes', 'Provider', 'Minutes'],
      ['Speech: provider 0 amount 1 minutes', 'OT: provider 2 amount 3 minutes'],
    ],
    [
      RELATED,
      ['SLP', 'SLP Min', 'OT', 'OT Min'],
      ['SLP: provider 0 amount 1 minutes', 'OT: provider 2 amount 3 minutes'],
    ],
    // Whose minutes they are is said right before them.
    [RELATED, ['SLP Min', 'SLP', 'OT', 'OT Min'], ['SLP: provider 1', 'OT: provider 2 amount 3 minutes']],
    [RELATED, ['SLP', 'OT Min', 'OT', 'SLP Min'], ['SLP: provider 0', 'OT: provider 2']],
    [
      ['Initial Eval', 'Initial Eval', 'OT', 'OT'],
      ['Provider', 'Date', 'Provider', 'Minutes'],
      ['Initial Eval: provider 0 not yet', 'OT: provider 2 amount 3 minutes'],
    ],
    [['Speech', 'Speech', 'Speech', 'Speech'], ['Provider', 'Minutes', 'Provider', 'Minutes'], []],
    [['Speech', 'Speech', '', ''], ['Provider', 'Minutes', 'Provider', 'Minutes'], []],
    [['Speech', 'Speech', 'OT', 'OT'], ['Provider', 'Provider', 'Provider', 'Minutes'], []],
  ])('by titles %j over %j: %j', (titles, header, blocks) => {
    expect(read(header, titles)).toEqual(blocks);
  });

  it('are no people where nobody stands below "SLP"', () => {
    const [titles, header] = [
      ['Speech', 'Speech', 'OT', 'OT'],
      ['SLP', 'Minutes', 'OT', 'Minutes'],
    ];
    expect(read(header, titles)).toEqual([
      'Speech: provider 0 amount 1 minutes',
      'OT: provider 2 amount 3 minutes',
    ]);
    expect(read(header, titles, ['SLP'])).toEqual([]);
    const one = serviceBlocks(header, titles, (column) => cellsUnder(header[column] ?? '').slice(0, 1));
    expect(one.map(({ provider }) => provider)).toEqual([0, 2]);
  });

  it.each([
    [['Service', 'Provider', 'Minutes', 'Service', 'Provider', 'Minutes']],
    [['Provider', 'Service', 'Minutes', 'Provider', 'Service', 'Minutes']],
  ])('are no other’s: %j', (header) => {
    const blocks = serviceBlocks(header, [], (column) => cellsUnder(header[column] ?? ''));
    expect(blocks.map(({ columns }) => columns)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });
});
