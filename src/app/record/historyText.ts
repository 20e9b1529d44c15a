import type { Unit } from '../../domain/cells/amount';
import { showAmount } from '../../domain/cells/amount';
import { dayText } from '../../domain/cells/dateText';
import { type Day, showDay } from '../../domain/cells/day';
import type { Entry } from '../../domain/record/entry';
import { amountsOn, assignmentOn, type Timeline } from '../../domain/record/timeline';

/** How many names a sentence holds. */
const NAMES = 3;

/** What one save did, in a few words. `undoes` tells what an entry takes back. */
export function batchText(entries: readonly Entry[], undoes: (entry: Entry) => Entry | undefined): string {
  const undone = entries.map((entry) => (entry.change === 'Undo' ? undoes(entry) : undefined));
  if (undone.length > 0 && undone.every((entry) => entry !== undefined))
    return `Undo of: ${shortened(batchText(undone, undoes))}`;
  const changes = entries.filter(({ change }) => change !== 'Undo');
  const found: string[] = [];
  const tell = (own: readonly Entry[], text: (own: readonly Entry[]) => string): void => {
    if (own.length > 0) found.push(text(own));
  };
  const openings = changes.filter(({ change }) => change === 'Opening');
  const brought = new Set(changes.flatMap(({ student, replaced }) => (replaced.row ? [student] : [])));
  const enrolled = openings.filter(({ student }) => brought.has(student));
  const opened = openings.filter(({ student }) => !brought.has(student));
  const exits = changes.filter(isExit);
  const moves = changes.filter(({ change }) => change === 'Assign' || change === 'Correct');
  tell(enrolled, (own) => `enrolled ${names(own.map(({ student }) => student))}`);
  tell(opened, (own) => `${counted(own, 'line')} taken into the record`);
  tell(exits, (own) => `exit of ${names(own.map(({ student }) => student))}`);
  tell(
    moves.filter(({ kind }) => kind === 'service'),
    (own) => `${counted(own, 'line')} to ${names(own.map(({ person }) => person))}`,
  );
  tell(
    moves.filter(({ kind }) => kind === 'case management'),
    (own) => `case management of ${counted(own, 'student')} to ${names(own.map(({ person }) => person))}`,
  );
  tell(
    changes.filter((entry) => entry.change === 'End' && !isExit(entry)),
    (own) => `end of ${counted(own, 'assignment')} of ${names(own.map(({ person }) => person))}`,
  );
  const adjusts = changes.filter(({ change }) => change === 'Adjust');
  tell(adjusts.filter(changesHours), (own) => `hours of ${counted(own, 'line')}`);
  // A roster that was pasted over names the next period already: no cell of it is written.
  const [renewed, unrenewed] = split(adjusts, ({ replaced }) => replaced.start !== undefined);
  const [edited, untouched] = split(unrenewed, ({ replaced }) => replaced.cells !== undefined);
  const [back, identified] = split(
    untouched.filter((entry) => !changesHours(entry)),
    isPutBack,
  );
  const [nextGrades, others] = split(edited, ({ replaced }) => replaced.from === 'new year');
  tell(renewed, (own) => `${counted(own, 'line')} renewed`);
  // A line that goes to somebody else carries its row's grade along.
  tell(
    [...nextGrades, ...moves.filter(isOfYear)],
    (own) => `next grade of ${counted([...new Set(own.map(({ studentId }) => studentId))], 'student')}`,
  );
  tell(others, (own) => `enrollment of ${names(own.map(({ student }) => student))} edited`);
  tell(identified, (own) => `new student ID of ${names(own.map(({ student }) => student))}`);
  tell(back, (own) => `${counted(own, 'cell')} put back into the roster`);
  const isExport = changes.some(({ replaced }) => replaced.from === 'export');
  const origin = isExport ? 'update from an export: ' : changes.some(isOfYear) ? 'new school year: ' : '';
  const text = `${origin}${found.join('; ')}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function split<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** As a sentence about another save repeats it. */
const REPEATED = 160;
const shortened = (text: string): string =>
  text.length > REPEATED ? `${text.slice(0, REPEATED - 1)}…` : text;

/** Exits, grades and moves whose cells wait for the year's first day. */
const isOfYear = ({ replaced }: Entry): boolean =>
  replaced.from === 'new year' || (replaced.from === undefined && replaced.cellsBegin !== undefined);

const isExit = ({ change, personKey }: Entry): boolean => change === 'End' && personKey === '';
const isPutBack = ({ replaced }: Entry): boolean => cellsBefore(replaced).length > 0;
const changesHours = ({ minutes, lreMinutes }: Entry): boolean => minutes !== null || lreMinutes !== null;

const counted = (items: readonly unknown[], one: string): string =>
  `${items.length} ${one}${items.length === 1 ? '' : 's'}`;

function names(all: readonly string[]): string {
  const each = [...new Set(all)];
  const shown = each.slice(0, NAMES).join('; ');
  const more = each.length - NAMES;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** What an entry changed on its line, as `before` stood until then; `from` where it is told in other words since when. */
export function changeTexts(
  entry: Entry,
  before: Timeline | null,
  lreUnit: Unit,
  from = ` ${fromText(entry.begin)}`,
): string[] {
  const { change, person, begin, lastDay, minutes, lreMinutes, unit, replaced } = entry;
  const texts: string[] = [];
  const day = begin === '' ? (before?.start ?? '') : begin;
  const holder = before && day !== '' ? assignmentOn(before, day) : null;
  if (change === 'Opening') texts.push(`${person}${from}`);
  if (change === 'Assign') texts.push(`${holder?.person ?? 'Nobody'} → ${person}${from}`);
  if (change === 'Correct') texts.push(`Corrected: ${person}${from}`);
  if (isExit(entry)) texts.push(`Exit, last day ${dayText(lastDay)}`);
  else if (change === 'End') texts.push(`${person} until ${dayText(lastDay)}`);
  if (change !== 'Opening') {
    const amounts = before && amountsOn(before, day);
    if (minutes !== null) texts.push(amountText('', amounts?.minutes ?? null, minutes, unit, from));
    if (lreMinutes !== null)
      texts.push(amountText('LRE ', amounts?.lreMinutes ?? null, lreMinutes, lreUnit, from));
  }
  const { cellsBegin = '' } = replaced;
  const when = cellsBegin === '' ? '' : ` from ${dayText(cellsBegin)}`;
  for (const { ref, was, value } of replaced.cells ?? [])
    texts.push(`${ref.header}: ${blank(was)} → ${blank(value)}${when}`);
  if (replaced.row) texts.push('Row added to the roster');
  if (texts.length > 0) return texts;
  if (before && before.studentId !== entry.studentId)
    texts.push(`Student ID: ${before.studentId} → ${entry.studentId}`);
  if (replaced.start !== undefined) texts.push(`First day: ${dayText(replaced.start)}`);
  const was = cellsBefore(replaced);
  return was.length === 0 ? texts : [...texts, `Put back into the roster instead of ${was.join(', ')}`];
}

/** What the cells that an entry puts back read before. */
const cellsBefore = ({ provider, amount, lre, caseManager }: Entry['replaced']): string[] =>
  [provider, amount, lre, caseManager].filter((text) => text !== undefined);

const blank = (value: string | number | boolean): string => (value === '' ? 'blank' : dayText(String(value)));

const amountText = (name: string, was: number | null, now: number, unit: Unit, from: string): string =>
  `${name}${was === null ? '' : `${showAmount(was, unit)} → `}${showAmount(now, unit)} ${unit}${from}`;

const fromText = (begin: Day | ''): string =>
  begin === '' ? 'since before the record began' : `from ${showDay(begin)}`;
