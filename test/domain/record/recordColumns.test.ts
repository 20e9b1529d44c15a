import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, rowIn } from '../../../src/domain/record/changes';
import { packLog } from '../../../src/domain/record/checkpoint';
import type { Entry } from '../../../src/domain/record/entry';
import {
  canonical,
  entryOf,
  LOG_HEADER,
  type Log,
  logRow,
  readLog,
  readOnce,
} from '../../../src/domain/record/log';
import {
  namingsIn,
  packedEntries,
  packedEntry,
  placesEnrolling,
  placesOfLastSaves,
  type RecordColumns,
  recordColumns,
} from '../../../src/domain/record/recordColumns';
import { seal, withBatch } from '../../../src/domain/record/seal';
import { sitesTold } from '../../../src/domain/record/sitesTold';
import { timelinesFrom } from '../../../src/domain/record/timeline';
import { day, emptyLog, fact } from '../../kit/entries';
import { histories } from '../../kit/histories';

const HEADER = [...LOG_HEADER];
const KIM = { studentId: '2000007', student: 'Kim, Kit', site: 'Elm', service: 'Speech' };
const cell = { ref: { header: 'Student', nth: 1, of: 1 }, value: 'Kim, Kit' };

/** What histories don't draw: enrollments by a form, case management, imports, what a later version says, a record gone on from. */
const MORE: readonly Change[][] = [
  [
    fact({ ...KIM, lineKey: 'L-000007', replaced: { row: [cell] } }),
    fact({ ...KIM, lineKey: 'L-000008', service: 'OT' }),
  ],
  [fact({ lineKey: 'C-000001', kind: 'case management', service: '', begin: '' })],
  [fact({ change: 'Assign', personKey: 'P-0003', person: 'Cho, Ben', replaced: { from: 'export' } })],
  [fact({ change: 'Adjust', minutes: null, lreMinutes: null, replaced: { cells: [{ ...cell, was: '' }] } })],
  [fact({ change: 'Swap', site: '', lastDay: day('2027-05-28'), replaced: { of: 'another version' } })],
  [fact({ change: 'Restored', replaced: { lost: { from: 'B-000002', to: 'B-000002', entries: 1 } } })],
  [fact({ change: 'End', personKey: '', person: '', lastDay: day('2026-12-18') })],
];

/** The entries of saves, as the log reads. */
function saved(saves: readonly (readonly Change[])[]): Log {
  let log = emptyLog();
  for (const changes of saves) log = withBatch(log, seal(log, changes, 'T', 'a@b.example'));
  const read = readLog([HEADER, ...log.entries.map(logRow)]);
  if (read === 'other-version') throw new Error('The header is this version’s.');
  return read;
}

/** Any history, what else there is at any place of it, and how much of it a checkpoint has. */
const records = fc
  .tuple(
    histories([fact(), fact({ lineKey: 'L-000002', studentId: '2000002' })], 12),
    fc.shuffledSubarray([...MORE]),
    fc.nat(),
    fc.nat(),
  )
  .map(([entries, more, place, kept]) => {
    const before = place % (entries.length + 1);
    const own: Change[][] = entries.map(({ entry: _, hash: _hash, ...change }) => [change]);
    const log = saved([...own.slice(0, before), ...more, ...own.slice(before)]);
    return { log, kept: kept % (log.entries.length + 1) };
  });

/** The record by a checkpoint of its first entries, and those after it. */
function columnsOf({ entries }: Log, kept: number): RecordColumns | null {
  const read = readLog([HEADER, ...entries.slice(0, kept).map(logRow)]);
  const last = entries[kept - 1];
  const whole = read !== 'other-version' && read.entries.length === kept ? read : null;
  const packed = whole && last && packLog(whole, logRow(last), kept + 1);
  const of = packed && packedEntries(packed.columns, packed.head);
  return kept === 0 || of ? recordColumns(of || null, entries.slice(kept)) : null;
}

const COLUMNS = [
  ['batch', 'Batch'],
  ['word', 'Change'],
  ['kind', 'Kind'],
  ['lineKey', 'Line key'],
  ['studentId', 'Student ID'],
  ['site', 'Site'],
  ['personKey', 'Person key'],
  ['person', 'Person'],
  ['lastDay', 'Last day'],
  ['said', 'Replaced'],
] as const;

/** All but the hashes that no checkpoint keeps. */
const said = (entries: readonly Entry[]) => entries.map(({ hash: _, ...entry }) => entry);

test('an entry made by itself of a checkpoint’s columns is the one that the whole log reads, in every record', () => {
  let told = 0;
  fc.assert(
    fc.property(records, fc.nat(), ({ log, kept }, some) => {
      const columns = columnsOf(log, kept);
      if (!columns) return;
      told += 1;
      const { entries } = log;
      const all = entries.map((_, i) => i);
      expect(columns.count).toBe(entries.length);
      expect(said(columns.entriesAt(all))).toEqual(said(entries));
      expect(all.map(columns.numberAt)).toEqual(entries.map(({ entry }) => entry));
      expect(columns.numberAt(columns.count)).toBe(0);
      // An empty hash would say that a row was not written to its end.
      expect(columns.entriesAt(all).map(({ hash }) => hash)).not.toContain('');
      for (const [name, title] of COLUMNS) {
        const { texts, at } = columns.column(name);
        const own = entries.map((entry) => canonical(entry)[LOG_HEADER.indexOf(title)]);
        expect([...at].map((place) => texts[place])).toEqual(own);
        expect(new Set(texts).size).toBe(texts.length);
      }
      // Whatever else is asked for with what a form enrolled, which tells of the services that were opened with it.
      const places = new Set([...all.filter((i) => (i * 7 + some) % 3 === 0), ...placesEnrolling(columns)]);
      const inOrder = all.filter((i) => places.has(i));
      expect(said(columns.entriesAt(inOrder))).toEqual(said(inOrder.flatMap((i) => entries[i] ?? [])));
      expect(placesEnrolling(columns)).toEqual(all.filter((i) => rowIn(entries[i] ?? fact())));
      for (const names of [
        ['undone'],
        ['assignmentEdited', 'openingCorrected'],
        ['restored', 'exited'],
      ] as const)
        expect(columns.placesOf(...names)).toEqual(
          all.filter((i) => names.some((name) => name === entries[i]?.name)),
        );
      expect(sitesTold(columns)).toEqual([...timelinesFrom(entries).values()].map(({ site }) => site));
    }),
    { numRuns: 40 },
  );
  expect(told).toBeGreaterThan(25);
});

describe.each([[[1, 2, 3, 1]], [[2, 1, 3, 1]]])('where the saves have so many entries (%o)', (sizes) => {
  const log = saved(sizes.map((size) => Array.from({ length: size }, () => fact())));
  const batches = ['B-000001', 'B-000002', 'B-000003', 'B-000004'];
  test.each([0, 1, 2, 3, 4, 9])('an entry each of so many of the last saves can be found: %i', (asked) => {
    for (const kept of [0, 3, 6, 7]) {
      const columns = columnsOf(log, kept);
      if (!columns) throw new Error('A checkpoint holds whole saves.');
      const found = placesOfLastSaves(columns, asked).map((i) => log.entries[i]?.batch);
      expect(new Set(found).size).toBe(found.length);
      expect(found).toEqual(expect.arrayContaining(batches.slice(Math.max(0, 4 - asked))));
      expect(found.length).toBeLessThanOrEqual(asked + 1);
    }
  });
});

test('whom the entries name is told in their order, and the last name of each once more after all others', () => {
  fc.assert(
    fc.property(records, ({ log, kept }) => {
      const columns = columnsOf(log, kept);
      if (!columns) return;
      const namings = namingsIn(columns);
      const own = log.entries.map(({ personKey, person }) => ({ personKey, person }));
      const keyed = (all: typeof own) => all.map((each) => JSON.stringify(each));
      expect([...new Set(keyed(namings))]).toEqual([...new Set(keyed(own))]);
      const last = (all: typeof own) => all.map(({ personKey, person }) => [personKey, person] as const);
      expect(new Map(last(namings))).toEqual(new Map(last(own)));
    }),
    { numRuns: 15 },
  );
});

test('a checkpoint is one exactly where every row of it reads as an entry, and their numbers rise', () => {
  const log = saved(MORE);
  const rows = log.entries.map(logRow);
  const texts = [
    '',
    '0',
    '1',
    '7',
    'x',
    '1e9',
    '-1',
    '2026-11-30',
    '2026-02-30',
    'hours',
    '{',
    '[]',
    '2 of 2',
    // The number of the entry before it.
    '3',
  ];
  for (let c = 0; c < LOG_HEADER.length - 1; c++)
    for (const text of texts) {
      const retyped = rows.map((row, r) => (r === 3 ? row.with(c, text) : row));
      const entries = retyped.map((row) => entryOf(row, readOnce()));
      const rise = entries.every((each, r) => each && each.entry > (entries[r - 1]?.entry ?? 0));
      const columns = HEADER.slice(0, -1).map((_, at) => retyped.map((row) => row[at] ?? ''));
      expect(packedEntries(columns, log.head) !== null, `${LOG_HEADER[c]}: “${text}”`).toBe(rise);
    }
});

test('columns of no rows, or of which one is missing or shorter, are no checkpoint', () => {
  const rows = saved(MORE).entries.map(logRow);
  const columns = HEADER.slice(0, -1).map((_, at) => rows.map((row) => row[at] ?? ''));
  expect(packedEntries(columns, 'x')).not.toBeNull();
  expect(packedEntries([], 'x')).toBeNull();
  expect(
    packedEntries(
      columns.map(() => []),
      'x',
    ),
  ).toBeNull();
  expect(packedEntries(columns.slice(0, -1), 'x')).toBeNull();
  expect(packedEntries([...columns, columns[1] ?? []], 'x')).toBeNull();
  for (let c = 0; c < columns.length; c++)
    expect(packedEntries(columns.with(c, columns[c]?.slice(1) ?? []), 'x')).toBeNull();
});

test('an entry that a checkpoint can’t make is named by its number', () => {
  const rows = saved(MORE).entries.map(logRow);
  const columns = HEADER.slice(0, -1).map((_, at) => rows.map((row) => row[at] ?? ''));
  const packed = packedEntries(columns, 'x');
  const days = LOG_HEADER.indexOf('Begin');
  if (!packed) throw new Error('It is a checkpoint.');
  const made = packedEntry({
    ...packed,
    columns: packed.columns.map((column, c) => (c === days ? { ...column, textAt: () => 'soon' } : column)),
  });
  expect(() => made(2)).toThrow('Entry 3 ');
});
