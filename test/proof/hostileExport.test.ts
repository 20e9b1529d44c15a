import { afterAll, describe, expect, test } from 'vitest';
import type { Input, Output } from '../../src/contract/contract';
import { foldedText } from '../../src/domain/cells/foldedText';
import { isUnassigned } from '../../src/domain/people/personName';
import { ask, install, ROSTER, setUp, sheetOf } from '../addOn/installed';
import type { Host } from '../host/host';
import type { SampleWorkbook } from '../host/sample';
import { figure, isProof } from './figures';
import { CHO, cellsOf, formulasOf, peopleNamed, RAMOS, readAs } from './hostileDistrict';
import { HOSTILE, inParts, PAYLOADS } from './hostileStrings';

type Row = SampleWorkbook['sheets'][number]['rows'][number];
type Cells = Record<string, Row[number]>;

const EXPORT = 'Export';
/** Texts of a student, which an export may say otherwise. */
const TEXTS = ['Student Name', 'School', 'Household', 'Restriction', 'Location'];
const PEOPLE = ['Provider', 'Case Manager'];
/** What is read as a grade, a day or an amount. */
const READ = [
  ...['Grade', 'End Date', 'Hours per week', 'Min Hours', 'Max Hours', 'LRE Hours'],
  ...['Birth Date', 'Next Annual Review'],
];
const HEADER = ['Student ID', 'Service', 'Start Date', ...TEXTS, ...PEOPLE, ...READ, 'Notes'];

const counted = { formulas: 0, taken: 0, refused: 0, strings: 0 };
const strings = isProof ? HOSTILE : PAYLOADS.filter((_, i) => i % 3 === 0);

afterAll(() => {
  figure(
    'Hostile text · every column of an export, compared, saved, taken back',
    `${counted.strings} × ${HEADER.length} columns: ${counted.taken} items taken over, ${counted.refused} refused with a sentence, ${counted.formulas} formulas appeared`,
  );
});

const all = (titles: readonly string[], cell: Row[number]): Cells =>
  Object.fromEntries(titles.map((title) => [title, cell]));
const rowOf = (cells: Cells): Row => HEADER.map((title) => cells[title] ?? '');
const at = (title: string): number => HEADER.indexOf(title);
const column = (row: readonly unknown[], title: string): unknown => row[at(title)];

/** A student whom the roster has already. */
const known = (id: string, over: Cells = {}): Row =>
  rowOf({
    'Student ID': id,
    Service: 'Resource',
    'Start Date': { day: '2026-08-15' },
    'Student Name': `Known, K${id}`,
    School: 'Oak',
    Grade: '3',
    // Or it would be doubted whether a student of another name is the same.
    'Birth Date': { day: '2018-03-10' },
    'End Date': { day: '2027-05-28' },
    'Hours per week': 3,
    Provider: RAMOS,
    'Case Manager': RAMOS,
    ...over,
  });
const withTexts = (i: number): string => `41${String(i).padStart(5, '0')}`;
const withPerson = (i: number): string => `42${String(i).padStart(5, '0')}`;
const withAmounts = (i: number): string => `43${String(i).padStart(5, '0')}`;

/** An export in which each of the strings stands in every column of a known student, and of a new one. */
function district(part: readonly string[]): Host {
  const named = new Set(peopleNamed(part));
  const ids = part.flatMap((_, i) => [withTexts(i), withPerson(i), withAmounts(i)]);
  const roster = [...ids.map((id) => known(id)), known('4999999', all(PEOPLE, CHO)), known('4999998')];
  const exported = part.flatMap((text, i) => [
    known(withTexts(i), { ...all(TEXTS, text), Notes: text }),
    known(withPerson(i), named.has(text) ? all(PEOPLE, text) : {}),
    known(withAmounts(i), all(READ, text)),
    known(text, { ...all(TEXTS, text), Service: text, Notes: text }),
  ]);
  const sheets = [
    { name: ROSTER, rows: [HEADER, ...roster] },
    { name: EXPORT, rows: [HEADER, ...exported] },
  ];
  return afterSetUp(install({ name: 'Hostile export', timeZone: 'America/Chicago', sheets }));
}

/** The add-on would take the longer sheet for the roster. */
function afterSetUp(host: Host): Host {
  const exported = sheetOf(host, EXPORT);
  const { sheets } = host.workbook;
  sheets.splice(sheets.indexOf(exported), 1);
  setUp(host);
  sheets.push(exported);
  return host;
}

const compare = (host: Host): Output<'compareExport'> =>
  ask(host, 'compareExport', { sheet: EXPORT, mapping: null });

/** Every item of the comparison, also those that come later. */
const itemsOf = (host: Host, { groups }: Output<'compareExport'>) =>
  groups.flatMap(({ kind, items, count }) => {
    const more =
      count > items.length
        ? ask(host, 'exportItems', { sheet: EXPORT, mapping: null, kind, from: items.length }).items
        : [];
    return [...items, ...more].map((item) => ({ kind, ...item }));
  });

const theirs = (host: Host, left: readonly string[]): Input<'saveExport'> => ({
  sheet: EXPORT,
  mapping: null,
  seen: compare(host).seen,
  choices: [
    { kind: 'fresh', choice: 'add', except: left.map((id) => ({ id, choice: 'leave' })) },
    { kind: 'guess', choice: 'leave', except: [] },
    { kind: 'provider', choice: 'theirs', except: [] },
    { kind: 'caseManager', choice: 'theirs', except: [] },
  ],
  from: '',
  lastDay: '',
  reason: strings[0] ?? '',
  acknowledged: [],
});

const noFormulas = (host: Host): void => {
  const formulas = host.workbook.sheets.flatMap(({ name }) => formulasOf(host, name));
  counted.formulas += formulas.length;
  expect(formulas).toEqual([]);
};

describe.each(inParts(strings))(
  'an export full of hostile texts, part %i',
  { timeout: 600_000 },
  (_, part) => {
    const host = district(part);
    const before = cellsOf(host, ROSTER);
    const first = compare(host);
    const items = itemsOf(host, first);
    const rowWith = (id: string): unknown[] => cellsOf(host, ROSTER).find((row) => row[0] === id) ?? [];
    const ids = new Set(before.map(([id]) => String(id)));
    let batch = '';
    /** Who would have more hours than a week: digits enough for it. */
    const tooMuch = new Set(
      part.flatMap((text, i) => (/\p{N}\P{N}*\p{N}/u.test(text) ? withAmounts(i) : [])),
    );
    const isTooMuch = ({ studentId }: { studentId: string }): boolean => tooMuch.has(studentId);

    test('is compared, and each text shows as it is written', () => {
      expect(first.stop).toBe('');
      const moved = new Map(items.flatMap((item) => (item.kind === 'moved' ? [[item.studentId, item]] : [])));
      const added = items.filter(({ kind }) => kind === 'fresh');
      part.forEach((text, i) => {
        const want = readAs(text);
        if (want === '') return;
        expect(moved.get(withTexts(i))?.says.join('\n'), text).toContain(want);
        // Texts that are one ID to the roster, TRUE and True, are rows of one student.
        const own = added.filter(({ studentId }) => studentId === want).map(({ student }) => student);
        if (own.length > 0) expect(own).toContain(want);
      });
      expect(cellsOf(host, ROSTER)).toEqual(before);
      noFormulas(host);
    });

    test('is saved: every text is a text in the roster, and what was left is left', () => {
      const fresh = items.filter(({ kind, stop }) => kind === 'fresh' && stop === '');
      const left = new Set(fresh.filter((__, i) => i % 4 === 0).map(({ id }) => id));
      let asked = theirs(host, [...left]);
      let saved = ask(host, 'saveExport', asked);
      if (!saved.saved) {
        // Hours beyond any week are told and can only be left.
        const blocks = saved.findings.filter(({ severity }) => severity === 'blocks');
        expect(blocks.filter(({ code }) => code !== 'hours-over-week')).toEqual([]);
        if (blocks.length > 0)
          for (const kind of ['moved', 'renewed'] as const) {
            const own = items.filter((item) => item.kind === kind && isTooMuch(item));
            asked.choices.push({
              kind,
              choice: 'take',
              except: own.map(({ id }) => ({ id, choice: 'leave' })),
            });
          }
        asked = { ...asked, acknowledged: saved.findings.map(({ code }) => code) };
        saved = ask(host, 'saveExport', asked);
        // What was blocked may have kept a warning from being seen.
        if (!saved.saved)
          saved = ask(host, 'saveExport', {
            ...asked,
            acknowledged: saved.findings.map(({ code }) => code),
          });
      }
      expect(saved).toMatchObject({ saved: true });
      for (let rest = saved.left; rest > 0; ) ({ left: rest } = ask(host, 'finish', {}));
      batch = saved.batch;
      noFormulas(host);

      // “NULL” and “null” are one school, as most rows write it.
      const asOneSchool = (school: string | null): (string | null)[] => [
        school,
        ...part.map(readAs).filter((other) => school !== null && foldedText(other) === foldedText(school)),
      ];
      const named = new Set(peopleNamed(part));
      const refused = new Set(items.flatMap(({ kind, id, stop }) => (stop === '' ? [] : [`${kind} ${id}`])));
      part.forEach((text, i) => {
        const want = readAs(text);
        const texts = rowWith(withTexts(i));
        for (const title of TEXTS) {
          // “None” and signs are no school, and what an export doesn't say stays.
          const right =
            (title === 'School' && isUnassigned(text) ? '' : want) ||
            (title === 'Student Name' ? `Known, K${withTexts(i)}` : title === 'School' ? 'Oak' : null);
          expect(title === 'School' ? asOneSchool(right) : [right], title).toContain(column(texts, title));
        }
        const person = items.find(
          ({ kind, studentId }) => kind === 'provider' && studentId === withPerson(i),
        );
        if (named.has(text) && person?.stop === '')
          expect(column(rowWith(withPerson(i)), 'Provider'), text).toBe(want);
        // What is no grade, no day and no amount stays what it was; what is one is stored as the roster's own.
        for (const title of READ)
          expect(String(column(rowWith(withAmounts(i)), title) ?? '')).not.toMatch(/^[=+@\t\r]/);
      });
      for (const { id, student } of fresh) {
        const row = cellsOf(host, ROSTER).find(
          (cells) => column(cells, 'Student Name') === student && !ids.has(String(cells[0])),
        );
        expect(row === undefined, student).toBe(left.has(id));
        if (row)
          for (const title of TEXTS) {
            const right = title === 'School' && isUnassigned(student) ? null : student;
            expect(title === 'School' ? asOneSchool(right) : [right], title).toContain(column(row, title));
          }
      }
      counted.strings += part.length;
      const isTaken = ({ kind, id, stop }: (typeof items)[number]): boolean =>
        stop === '' && kind !== 'guess' && kind !== 'gone' && !left.has(id);
      counted.taken += items.filter(isTaken).length;
      counted.refused += refused.size;
    });

    test('says nothing otherwise a second time, and is taken back without a trace', () => {
      const again = itemsOf(host, compare(host)).filter(
        (item) => item.stop === '' && (item.kind === 'moved' || item.kind === 'renewed') && !isTooMuch(item),
      );
      expect(again).toEqual([]);
      expect(ask(host, 'open', {})).toMatchObject({ stop: '', notices: [] });
      expect(ask(host, 'undo', { batch, rest: false, reason: '' })).toMatchObject({ saved: true });
      ask(host, 'open', {});
      expect(cellsOf(host, ROSTER).slice(0, before.length)).toEqual(before);
      noFormulas(host);
    });
  },
);
