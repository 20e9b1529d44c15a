import { afterAll, describe, expect, test } from 'vitest';
import { foldedText } from '../../src/domain/cells/foldedText';
import { isUnassigned } from '../../src/domain/people/personName';
import { isDitto } from '../../src/domain/roster/ditto';
import { isShortenedId } from '../../src/domain/roster/studentIds';
import { ask, caseload, shown } from '../addOn/installed';
import { draftOf } from '../kit/client';
import { figure, isProof, ofPart } from './figures';
import {
  CHO,
  cellsOf,
  formulasOf,
  hostileDistrict,
  idAs,
  idOf,
  peopleNamed,
  RAMOS,
  readAs,
  type Way,
} from './hostileDistrict';
import { assign, edit, enroll } from './hostileForms';
import { HOSTILE, inParts, PAYLOADS, sampled } from './hostileStrings';

const TODAY = '2026-11-21';
const FORMS = [enroll, assign, edit];
const SHEETS = ['Roster', 'Providers', 'Caseload log', 'Case assignments'];
/** Fields of the cells and of the forms in which each string stands. */
const FIELDS = 6 + 1 + 5 + 1 + 7 + 3 + 5;

const counted = { strings: 0, formulas: 0, moves: 0, forms: 0 };
const strings = isProof ? HOSTILE : sampled(30);
/** What an apostrophe in front is to Google can matter to these alone. */
const quoted = HOSTILE.filter((text) => /^\s*'/.test(text));
const inTables = HOSTILE.filter((text, i) =>
  isProof ? PAYLOADS.includes(text) : quoted.includes(text) || (i < PAYLOADS.length && i % 5 === 0),
);

/** Each way that Google may go about it, with the strings to which it can matter. */
const WAYS: [string, Way, readonly string[]][] = [
  ['as is believed', {}, strings],
  ['with apostrophes kept in text cells', { switches: { leadingApostrophe: 'keptInText' } }, quoted],
  ['with apostrophes kept in every cell', { switches: { leadingApostrophe: 'kept' } }, quoted],
  ['in Tables that refuse at once', { tables: SHEETS }, inTables],
  [
    'in Tables that grow and refuse later',
    { switches: { typedColumns: 'refusedAtFlush', tableBelow: 'grows' }, tables: SHEETS },
    isProof ? inTables : quoted,
  ],
];
const PARTS = ofPart(
  WAYS.flatMap(([way, how, own]) => inParts(own).map(([number, part]) => ({ way, how, number, part }))),
);

afterAll(() => {
  figure(
    `Hostile text · strings, each in ${FIELDS} fields and each way`,
    `${counted.strings}, ${counted.formulas} formulas appeared`,
  );
  figure('Hostile text · forms saved', String(counted.forms));
  figure('Hostile text · lines moved away and back', `${counted.moves}, every cell of the roster as before`);
});

describe.each(PARTS)(
  'hostile texts as every text $way, part $number',
  { timeout: 600_000 },
  ({ how, part }) => {
    const host = hostileDistrict(part, how);
    const named = peopleNamed(part);
    const keys = new Map(ask(host, 'people', { asOf: TODAY }).people.map(({ name, key }) => [name, key]));
    const keyOf = (name: string): string => keys.get(name) ?? 'nobody';
    /** “None” is no school either, and “NULL” and “null” are one, in the spelling that comes first where none has more rows. */
    const siteOf = (text: string): string => {
      const isSame = (other: string): boolean => foldedText(readAs(other)) === foldedText(readAs(text));
      return isUnassigned(text) ? '' : readAs(part.find(isSame) ?? text);
    };

    test('are texts in the record, in Providers and in Case assignments', () => {
      const log = shown(host, 'Caseload log');
      const assignments = shown(host, 'Case assignments');
      // "None" and "0" are nobody's ID: such rows are left out and told.
      const { problems } = ask(host, 'open', {});
      const unnamed = problems
        .filter(({ code }) => code === 'no-id-yet' || code === 'odd-student-id')
        .flatMap(({ items }) => items);
      counted.strings += part.length;
      part.forEach((text, i) => {
        const want = readAs(text);
        // Signs for "the same as above" are no service, and told.
        const service = isDitto(text) ? '' : want;
        const entry = log.find((row) => row[8] === idOf(i) && row[6] === 'service');
        const site = siteOf(text);
        expect([9, 10, 11, 19, 20].map((at) => entry?.[at])).toEqual([want, service, site, want, want]);
        const row = assignments.find(([, id, , , role]) => id === idOf(i) && role === 'Provider');
        expect([2, 9, 10, 11].map((at) => row?.[at])).toEqual([want, site, want, want]);
        // An enrollment without a service has a name all the same.
        if (service !== '' || want === '') expect(row?.[8]).toBe(want);
        // An ID that lost digits makes no two rows one student.
        const id = isShortenedId(want) ? `${want} Bishop, Ben` : idAs(want);
        if (id !== '')
          expect(
            log.some((cells) => cells[8] === id) || unnamed.some((item) => item.text === want),
            `the ID ${text}`,
          ).toBe(true);
      });
      expect(shown(host, 'Providers').map((row) => row[1])).toEqual(
        expect.arrayContaining(named.map(readAs)),
      );
    });

    test('are texts in what the sidebar gets', () => {
      const lines = new Map(caseload(host, RAMOS).map((line) => [line.studentId, line]));
      part.forEach((text, i) => {
        const want = readAs(text);
        // A sign for what stands above, where nothing does.
        const service = isDitto(text) ? '' : want;
        const site = siteOf(text);
        expect(lines.get(idOf(i))).toMatchObject({ student: want, service, site, household: want });
      });
      expect(named.map(readAs).filter((name) => !keys.has(name))).toEqual([]);
      const { roles } = ask(host, 'people', { asOf: TODAY });
      expect(roles.filter((role) => !part.some((text) => text.trim() === role))).toEqual([]);
      const { fields } = ask(host, 'enrollForm', {});
      expect(fields.find(({ field }) => field === 'location')?.choices).toEqual(
        expect.arrayContaining(part.filter((text) => readAs(text) !== '')),
      );
    });

    test('are moved away and back, and the roster reads as before', () => {
      const before = cellsOf(host, 'Roster');
      const some = isProof ? named : named.filter((__, i) => i % 12 === 0);
      const lines = [RAMOS, ...some.map(readAs)].flatMap((name) =>
        caseload(host, name).map((line) => ({ name, line })),
      );
      const moved = (to: (name: string) => string) => {
        const drafts = lines.map(({ name, line }) =>
          draftOf(line, { effective: '11/21/2026', provider: keyOf(to(name)) }),
        );
        const input = {
          person: keyOf(CHO),
          asOf: TODAY,
          drafts,
          moveCaseManagement: false,
          reason: part[0] ?? '',
        };
        const { findings } = ask(host, 'preview', { ...input, acknowledged: [] });
        const acknowledged = findings.map(({ code, line }) => `${code}:${line}`);
        const saved = ask(host, 'save', { ...input, acknowledged });
        expect(saved).toMatchObject({ saved: true, changes: lines.length });
      };
      moved(() => CHO);
      const taken = new Map(caseload(host, CHO).map((line) => [line.key, line]));
      for (const each of lines) each.line = taken.get(each.line.key) ?? each.line;
      expect(lines.filter(({ line }) => !taken.has(line.key))).toEqual([]);
      moved((name) => name);
      // A provider's cell comes back as the product reads it, so without the spaces around it.
      const back = new Set(lines.map(({ line }) => line.studentId));
      const asRead = before.map((row) =>
        row.map((cell, c) =>
          c === 11 && typeof cell === 'string' && back.has(String(row[0]).trim()) ? cell.trim() : cell,
        ),
      );
      expect(cellsOf(host, 'Roster')).toEqual(asRead);
      counted.moves += lines.length;
    });

    test('are texts where a form brings them: enrolled, assigned, edited', () => {
      part.forEach((text, i) => {
        // In the sample every eighth string, by the forms in turn.
        const forms = isProof ? FORMS : i % 8 === 0 ? FORMS.slice((i / 8) % 3, ((i / 8) % 3) + 1) : [];
        for (const form of forms) form(host, text, keyOf(CHO), i);
        counted.forms += forms.length;
      });
    });

    test('made no formula anywhere, and the next opening finds nothing to mend', () => {
      const formulas = SHEETS.flatMap((sheet) => formulasOf(host, sheet));
      counted.formulas += formulas.length;
      expect(formulas).toEqual([]);
      expect(ask(host, 'open', {})).toMatchObject({ stop: '', notices: [] });
      const before = SHEETS.map((sheet) => cellsOf(host, sheet));
      expect(ask(host, 'open', {})).toMatchObject({ stop: '', notices: [] });
      expect(SHEETS.map((sheet) => cellsOf(host, sheet))).toEqual(before);
    });
  },
);
