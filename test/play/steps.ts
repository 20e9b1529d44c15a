import * as z from 'zod';
import { areaName, cellName } from '../host/a1';
import { isOffered } from '../host/appsScript/service';
import { protect } from '../host/protections';
import type { Sheet } from '../host/sheet';
import { versionOf } from '../host/snapshot';
import { answerOf } from './answerOf';
import { addSheet, colorText, goOnInCopy, typeInto } from './byHand';
import { calculated } from './calculated';
import { cellsOf, plainValue } from './cellTexts';
import { chosenItem } from './chosenItem';
import { cellsAt, editByHand, linesAt, StepRefused, sheetNamed } from './session';
import { type Step, step } from './step';
import { valueAt } from './values';

const FAULT = {
  'throw before': 'throws before',
  'throw after': 'throws after',
  'kill before': 'killed before',
  'kill after': 'killed after',
} as const;
const hows = () => z.enum(['throw before', 'throw after', 'kill before', 'kill after']);

/** A step that shows something of each cell of a range. */
const reading = (name: string, says: string, read: (sheet: Sheet, row: number, column: number) => unknown) =>
  step(`{"${name}":"Roster!A1:N12"}`, says, z.strictObject({ [name]: text() }), (session, given) => {
    const { sheet, area } = cellsAt(session, given[name] ?? '');
    return [{ [name]: cellsOf(area, (row, column) => read(sheet, row, column)) }];
  });

/** A step in which rows or columns come or go. */
const lines = (
  name: string,
  says: string,
  edit: 'insertRows' | 'insertColumns' | 'deleteRows' | 'deleteColumns',
) => {
  const isRow = edit.endsWith('Rows');
  const example = `{"${name}":"Roster!${isRow ? '7' : 'C'}"}`;
  return step(example, says, z.strictObject({ [name]: text() }), (session, given) => {
    const { sheet, area } = linesAt(session, given[name] ?? '', isRow ? 'row' : 'column');
    const [at, count] = isRow ? [area.row, area.rows] : [area.column, area.columns];
    editByHand(session, { do: edit, sheet: sheet.id, at, count });
  });
};

const text = () => z.string();
const cell = () => z.union([z.string(), z.number(), z.boolean(), z.null()]);
const sheetName = () => z.string().trim().min(1).max(100);

/** Every step by the key that tells which one it is. */
export const STEPS: { readonly [key: string]: Step } = {
  now: step(
    '{"now":"2026-12-12T15:00:00Z"}',
    'It is this moment from here on, in the time zone of appsscript.json. Without it: when the play began.',
    z.strictObject({ now: z.iso.datetime({ offset: true }) }),
    ({ clock, host }, { now }) => {
      clock.set(now);
      host.workbook.recalculateAll();
    },
  ),
  as: step(
    '{"as":"director@example.org"}',
    'Who is signed in; "" is someone whose e-mail Google does not tell. Without it: owner@example.org, whose spreadsheet it is.',
    z.strictObject({ as: text() }),
    ({ host }, { as }) => {
      host.signInAs(as);
    },
  ),
  call: step(
    '{"call":"save","input":{}}',
    'The sidebar calls the server: {"answer":OUTPUT}, or {"answer":{"ok":false,"code":"…","sentence":"…"}}.',
    z.strictObject({ call: text(), input: z.unknown().optional() }),
    (session, { call, input = {} }) => [{ answer: answerOf(session, call, input) }],
  ),
  menu: step(
    '{"menu":"Home"}',
    'Somebody chooses an item of the add-on’s menu: {"menu":{"sidebar":"Caseload","told":["…"]}}, with the messages at the lower right.',
    z.strictObject({ menu: text() }),
    (session, { menu }) => [{ menu: chosenItem(session, menu) }],
  ),
  type: step(
    '{"type":{"Roster!G5":"Cho, Ben"}}',
    'Somebody types into cells. What Sheets turns down leaves its cell as it was: {"rejected":"…","cell":"Roster!G5"}.',
    z.strictObject({ type: z.record(text(), cell()) }),
    (session, { type }) => Object.entries(type).flatMap(([place, typed]) => typeInto(session, place, typed)),
  ),
  cells: reading('cells', 'The values: {"cells":[[…]]}. Days as 2026-11-30, "" where blank.', plainValue),
  formulas: reading(
    'formulas',
    'Likewise the formulas, "" where there is none.',
    (sheet, row, column) => sheet.formula(row, column) ?? '',
  ),
  formats: reading(
    'formats',
    'Likewise the number formats, "@" for text, "" for Automatic.',
    (sheet, row, column) => sheet.attribute('numberFormat', row, column) ?? '',
  ),
  filter: step(
    '{"filter":"Case assignments"}',
    'The range of the sheet’s filter: {"filter":"A3:L40"}, "" where it has none.',
    z.strictObject({ filter: text() }),
    (session, { filter: name }) => {
      const { filter } = sheetNamed(session, name);
      return [{ filter: filter ? areaName(filter.area) : '' }];
    },
  ),
  calculate: step(
    '{"calculate":"=ALTCASE(5000,20,290)"}',
    'What a cell with the formula shows, on a sheet of its own: {"value":37.24}, rows where it spills, or {"error":"…"}.',
    z.strictObject({ calculate: text().startsWith('=') }),
    (session, { calculate }) => [calculated(session, calculate)],
  ),
  sort: step(
    '{"sort":{"range":"Roster!A2:N40","by":2}}',
    'Somebody sorts the range by a column of the sheet (1 is A); "descending":true the other way round.',
    z.strictObject({
      sort: z.strictObject({ range: text(), by: z.int(), descending: z.boolean().default(false) }),
    }),
    (session, { sort: { range, by, descending } }) => {
      const { sheet, area } = cellsAt(session, range);
      if (by < area.column || by >= area.column + area.columns)
        throw new StepRefused(`Column ${by} is not in "${range}".`);
      editByHand(session, { do: 'sort', sheet: sheet.id, area, column: by, ascending: !descending });
    },
  ),
  insertColumn: lines(
    'insertColumn',
    'A blank column before this one; "Roster!C:E": three.',
    'insertColumns',
  ),
  insertRow: lines('insertRow', 'Likewise a row.', 'insertRows'),
  deleteColumn: lines('deleteColumn', 'The column goes.', 'deleteColumns'),
  deleteRow: lines('deleteRow', 'The row goes.', 'deleteRows'),
  rename: step(
    '{"rename":{"Roster":"Old"}}',
    'A sheet gets another name.',
    z.strictObject({ rename: z.record(text(), sheetName()) }),
    (session, { rename }) => {
      for (const [from, name] of Object.entries(rename))
        editByHand(session, { do: 'renameSheet', sheet: sheetNamed(session, from).id, name });
    },
  ),
  deleteSheet: step(
    '{"deleteSheet":"Providers"}',
    'A sheet goes.',
    z.strictObject({ deleteSheet: text() }),
    (session, { deleteSheet }) =>
      editByHand(session, { do: 'deleteSheet', sheet: sheetNamed(session, deleteSheet).id }),
  ),
  addSheet: step(
    '{"addSheet":{"name":"Export","rows":[["ID","Provider"],["30100","Cho, Ben"]]}}',
    'A new last sheet; its texts are read as if typed ("\'007" stays 007).',
    z.strictObject({
      addSheet: z.strictObject({ name: sheetName(), rows: z.array(z.array(cell())).default([]) }),
    }),
    (session, { addSheet: { name, rows } }) => addSheet(session, name, rows),
  ),
  rule: step(
    '{"rule":{"range":"Roster!K2:K40","list":["Resource","Speech"],"reject":true}}',
    'A list to choose from; what is not on it is turned down, or only marked without "reject". "list":null takes it away.',
    z.strictObject({
      rule: z.strictObject({
        range: text(),
        list: z.array(z.string()).nullable(),
        reject: z.boolean().default(false),
      }),
    }),
    (session, { rule: { range, list: options, reject } }) => {
      const { sheet, area } = cellsAt(session, range);
      editByHand(session, { do: 'validate', sheet: sheet.id, areas: [area], options, reject });
    },
  ),
  color: step(
    '{"color":{"range":"Case assignments!A2:L12","text":"Oak"}}',
    'Format › Conditional formatting: cells with this text have a color, behind the rules that are there.',
    z.strictObject({ color: z.strictObject({ range: text(), text: text() }) }),
    (session, { color: { range, text: value } }) => colorText(cellsAt(session, range), value),
  ),
  colors: step(
    '{"colors":"Case assignments"}',
    'Of each such rule where it is and what it is about: {"colors":[["A2:L12","Oak"]]}.',
    z.strictObject({ colors: text() }),
    (session, { colors }) => [
      {
        colors: sheetNamed(session, colors).conditionalFormats.map(({ areas, criteriaValues }) => [
          areas.map(areaName).join(', '),
          ...criteriaValues,
        ]),
      },
    ],
  ),
  boxes: step(
    '{"boxes":"Changes to key in"}',
    'The cells with a box to tick: {"boxes":["A4"]}.',
    z.strictObject({ boxes: text() }),
    (session, { boxes }) => [
      {
        boxes: [...sheetNamed(session, boxes).attributeEntries('validation')]
          .filter(([, , { kind }]) => kind === 'checkbox')
          .map(([row, column]) => cellName(row, column)),
      },
    ],
  ),
  locale: step(
    '{"locale":"de_DE"}',
    'File › Settings: the locale, which says how numbers and formulas are written.',
    z.strictObject({ locale: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/) }),
    ({ host }, { locale }) => {
      host.workbook.locale = locale;
      host.workbook.recalculateAll();
    },
  ),
  protect: step(
    '{"protect":"Roster!L1:L40"}',
    'Only the owner of the spreadsheet may edit these cells, or a whole sheet: {"protect":"Caseload log"}.',
    z.strictObject({ protect: text() }),
    (session, { protect: what }) => {
      const { sheet, area } = what.includes('!')
        ? cellsAt(session, what)
        : { sheet: sheetNamed(session, what), area: null };
      protect(sheet, area).editors = [session.host.workbook.ownerEmail];
    },
  ),
  table: step(
    '{"table":"Roster!A1:N40"}',
    'The range is a Table: its columns below the header are typed.',
    z.strictObject({ table: text() }),
    (session, { table }) => {
      const { sheet, area } = cellsAt(session, table);
      sheet.tables.push(area);
    },
  ),
  snapshot: step(
    '{"snapshot":"a"}',
    'Remembers the sheets as they are.',
    z.strictObject({ snapshot: text() }),
    ({ snapshots, host }, { snapshot }) => {
      snapshots.set(snapshot, versionOf(host.workbook));
    },
  ),
  restore: step(
    '{"restore":"a"}',
    'File › Version history: the sheets are as they were, what the add-on keeps in the document’s properties stays.',
    z.strictObject({ restore: text() }),
    ({ snapshots }, { restore }) => {
      const putBack = snapshots.get(restore);
      if (!putBack) throw new StepRefused(`There is no snapshot "${restore}".`);
      putBack();
    },
  ),
  copy: step(
    '{"copy":true}',
    'File › Make a copy, and on in the copy: whoever makes it owns it, the document’s properties and old versions are lost.',
    z.strictObject({ copy: z.literal(true) }),
    goOnInCopy,
  ),
  switch: step(
    '{"switch":{"leadingApostrophe":"stripped"}}',
    'What Google does not document is so from here on; test/host/appsScript/switches.ts has all switches and their values.',
    z.strictObject({ switch: z.record(text(), z.unknown()) }),
    ({ host }, given) => {
      // JSON knows no undefined.
      for (const [name, value] of Object.entries(given.switch))
        if (!host.setSwitch(name, name === 'emptyArgument' && value === 'undefined' ? undefined : value))
          throw new StepRefused(`There is no switch "${name}" that can be ${JSON.stringify(value)}.`);
    },
  ),
  fail: step(
    '{"fail":{"at":"SpreadsheetApp.Range.setValues","times":1,"how":"throw before"}}',
    'During the next call Google’s method fails so often: "throw before", "throw after" it was done, "kill before" or "kill after", which ends the script.',
    z.strictObject({
      fail: z.strictObject({
        at: z.string().regex(/^\w+(\.\w+)+$/),
        times: z.int().positive().default(1),
        how: hows().default('throw before'),
      }),
    }),
    (session, { fail: { at, times, how } }) => {
      if (!isOffered(at))
        throw new StepRefused(
          `The local Sheets has no method "${at}", as "SpreadsheetApp.Range.setValues" is one.`,
        );
      if (session.fault) throw new StepRefused('The next call has a fault already.');
      session.fault = { method: at, times, fault: FAULT[how] };
    },
  ),
  set: step(
    '{"set":"ben","from":"answer.people[name=Cho, Ben]"}',
    'A part of what was answered last; a list’s item by its number or by a field. In later steps it is "$ben", a part of it "$ben.key".',
    z.strictObject({ set: z.string().regex(/^[A-Za-z_]\w*$/), from: text() }),
    ({ values, lastOutput }, { set, from }) => {
      values.set(set, valueAt(lastOutput, from));
    },
  ),
};
