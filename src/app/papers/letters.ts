import type { Input, Output } from '../../contract/contract';
import { casesIn } from '../../domain/caseload/cases';
import { managersOn } from '../../domain/caseload/heldOn';
import { siteOfEntry } from '../../domain/caseload/site';
import { dayText } from '../../domain/cells/dateText';
import { type Actor, isAt, isOwnAccount } from '../../domain/people/access';
import { calledName } from '../../domain/people/calledName';
import { compareNames } from '../../domain/people/nameOrder';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { RosterLine } from '../../domain/roster/roster';
import { Refused } from '../opened/refused';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { type LetterRow, laidLetters, sheetOfLetters } from './lettersSheet';
import { filledIn, type LetterText, letterTexts, textIn } from './letterText';
import { type ChangedStudent, type StaffChange, staffChanges } from './staffChanges';

/** No page prints more at once; the sheet has all. */
const SHOWN = 500;

/** Makes the letters of a save: the sheet Letters, a row a student, and the pages to print. Nothing is sent. */
export function makeLetters(
  workbook: Workbook,
  state: State,
  actor: Actor,
  { batch, all }: Input<'makeLetters'>,
): Output<'makeLetters'> {
  const own = state.log.entries.filter(
    (entry) =>
      entry.batch === batch &&
      isAt(actor.person, siteOfEntry(entry, state.lines)) &&
      (actor.access === 'Admin' || isOwnAccount(actor, entry.recordedBy)),
  );
  if (own.length === 0)
    throw new Refused(
      'not-found',
      'This save is not in the record, or not yours: a Provider makes letters of their own saves.',
    );
  const texts = letterTexts(workbook, state);
  const notices = new Set<string>();
  const made = staffChanges(state, own)
    .sort(
      (a, b) => Number(a.asks.length > 0) - Number(b.asks.length > 0) || compareNames(a.student, b.student),
    )
    .map((student) => letterOf(state, texts, student, batch, all, notices));
  const before = sheetOfLetters(workbook, state);
  if (made.length === 0) return { sheet: '', letters: [], apart: [], more: 0, notices: [] };
  const rows = laidLetters(workbook, before, made, batch);
  const written = rows.filter((row) => row.Letter !== '');
  return {
    sheet: SHEETS.letters,
    letters: written.slice(0, SHOWN).map((row) => ({
      studentId: row['Student ID'],
      student: row.Student,
      language: row.Language,
      title: row.Title,
      text: row.Letter,
      sentOn: row['Sent on'],
      asks: row['First ask'],
    })),
    apart: rows
      .filter((row) => row['First ask'] !== '')
      .map((row) => ({ studentId: row['Student ID'], student: row.Student, asks: row['First ask'] })),
    more: Math.max(0, written.length - SHOWN),
    notices: [...notices],
  };
}

/** Ticks letters as sent today, or takes the ticks back. */
export function markSent(
  workbook: Workbook,
  state: State,
  actor: Actor,
  { batch, students, sent }: Input<'markSent'>,
): Output<'markSent'> {
  const theirs = new Set(
    state.log.entries
      .filter(
        (entry) =>
          entry.batch === batch &&
          isAt(actor.person, siteOfEntry(entry, state.lines)) &&
          (actor.access === 'Admin' || isOwnAccount(actor, entry.recordedBy)),
      )
      .map(({ studentId }) => studentId),
  );
  if (!students.every((id) => theirs.has(id)))
    throw new Refused(
      'not-found',
      'Some of these letters are not of this save, or not yours. Nothing was ticked.',
    );
  const before = sheetOfLetters(workbook, state);
  const chosen = before.filter(
    (row) => row.Save === batch && students.includes(row['Student ID']) && row.Letter !== '',
  );
  const today = dayText(state.today);
  laidLetters(
    workbook,
    before,
    chosen.map((row) => ({ ...row, sent, 'Sent on': sent ? row['Sent on'] || today : '' })),
    batch,
    'ticks',
  );
  return { marked: chosen.length, on: sent ? today : '' };
}

const ASK = 'ask whether a prior written notice is due';

function letterOf(
  state: State,
  texts: readonly LetterText[],
  student: ChangedStudent,
  batch: string,
  all: boolean,
  notices: Set<string>,
): LetterRow {
  const { studentId, changes, asks } = student;
  const known = state.roster.lines.filter((line) => line.studentId === studentId);
  const said = (of: (line: RosterLine) => string): string => {
    const values = [...new Set(known.map(of).filter((text) => text !== ''))];
    if (values.length > 1)
      notices.add(
        `The rows of ${student.student} say different parents, addresses or languages; the first counts.`,
      );
    return values[0] ?? '';
  };
  const language = said((line) => line.language);
  const own = language === '' ? null : textIn(texts, language);
  if (language !== '' && !own)
    notices.add(
      `“${SHEETS.letterText}” has no ${language}: those letters are in ${texts[0]?.language ?? ''}.`,
    );
  const text = own ?? texts[0];
  if (!text) throw new Error('no text of a letter');
  const name = calledName(student.student);
  const parents = said((line) => line.parents) || filledIn(text.parents, { student: name });
  const site = student.lines.map((line) => line.site).find((each) => each !== '') ?? '';
  const services = unique(changes.map((change) => serviceIn(change, text)));
  const values = {
    student: name,
    parents,
    address: said((line) => line.address),
    school: site,
    district: state.memory.district,
    today: dayText(state.today),
    changes: changes.map((change) => lineOf(change, text)).join('\n'),
    services: services.join(', '),
    old: unique(changes.map(({ was }) => calledOr(was, ''))).join(', '),
    new: unique(changes.map(({ is }) => calledOr(is, text.nobody))).join(', '),
    from: unique(changes.map(({ from }) => dayText(from))).join(', '),
    call: callOf(state, student),
    unchanged: asks.length === 0 ? text.unchanged : '',
  };
  const isWritten = changes.length > 0 && (asks.length === 0 || all);
  return {
    sent: false,
    'Sent on': '',
    Save: batch,
    'Student ID': studentId,
    Student: name,
    Parents: parents,
    Address: values.address,
    Language: text.language,
    School: site,
    'Who it was': values.old,
    'Who it is': values.new,
    From: values.from,
    Services: values.services,
    'Whom to call': values.call,
    'First ask': asks.length === 0 ? '' : `${ASK}: ${asks.join('; ')}`,
    Title: isWritten ? filledIn(text.title, values) : '',
    Letter: isWritten ? filledIn(text.letter, values) : '',
  };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];

const calledOr = (holder: StaffChange['is'], nobody: string): string =>
  holder ? calledName(holder.name) : nobody;

const serviceIn = ({ kind, service }: StaffChange, { management }: LetterText): string =>
  kind === 'service' ? service : service === '' ? management : `${management}, ${service}`;

function lineOf(change: StaffChange, text: LetterText): string {
  const { was, is, from, until } = change;
  return filledIn(was ? text.change : text.begin, {
    service: serviceIn(change, text),
    old: calledOr(was, ''),
    new: calledOr(is, text.nobody),
    from: dayText(from),
    until: until === '' ? '' : filledIn(text.until, { until: dayText(until) }),
  });
}

/** The case manager from the last change on, else who newly serves; each with the e-mail that Providers has. */
function callOf(state: State, { studentId, changes }: ChangedStudent): string {
  const days = changes.map(({ from }) => from).sort();
  const day = days[days.length - 1] ?? state.today;
  const own = casesIn(state.lines).get(studentId);
  const managers = own ? managersOn(own, day).map(({ holder }) => holder.personKey) : [];
  const people = (keys: readonly string[]): string[] =>
    unique(
      keys.map((key) => {
        const person = state.people.people.find((each) => each.key === key && !/^\s*vacan/i.test(each.role));
        return person ? [calledName(person.name), person.email].filter(Boolean).join(', ') : '';
      }),
    );
  const known = people(managers);
  return (known.length > 0 ? known : people(changes.flatMap(({ is }) => is?.key ?? []))).join('; ');
}
