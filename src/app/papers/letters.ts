import type { Input, Output } from '../../contract/contract';
import { siteOfEntry } from '../../domain/caseload/site';
import { dayText } from '../../domain/cells/dateText';
import { foldedText } from '../../domain/cells/foldedText';
import { type Actor, isAt, isOwnAccount } from '../../domain/people/access';
import { calledName } from '../../domain/people/calledName';
import { compareNames } from '../../domain/people/nameOrder';
import type { Entry } from '../../domain/record/entry';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { RosterLine } from '../../domain/roster/roster';
import { Refused } from '../opened/refused';
import type { State } from '../opened/state';
import type { Workbook } from '../ports/ports';
import { letterDay } from './letterDay';
import { type LetterNotices, letterNotices } from './letterNotices';
import { type LetterRow, layLetters, sheetOfLetters, withDay } from './lettersSheet';
import { capital, filledText, type LetterText, letterTexts, textInLanguage } from './letterText';
import { type ChangedStudent, type StaffChange, staffChanges } from './staffChanges';
import { callText, whomToCall } from './whomToCall';

/** No page prints more at once; the sheet has all. */
const SHOWN = 500;

/** Makes the letters of a save: the sheet Letters, a row a student, and the pages to print. Nothing is sent. */
export function makeLetters(
  workbook: Workbook,
  state: State,
  actor: Actor,
  { batch, all, again = false }: Input<'makeLetters'>,
): Output<'makeLetters'> {
  const { own, elsewhere } = entriesOf(state, actor, batch);
  if (own.length === 0)
    throw new Refused(
      'not-found',
      'This save is not in the record, or not yours: a Provider makes letters of their own saves.',
    );
  const sheet = sheetOfLetters(workbook, state);
  const texts = letterTexts(workbook, state);
  const notices = letterNotices();
  // Of rows that somebody copied the first counts; the others stay as they are.
  const standing = new Map<string, LetterRow>();
  for (const row of sheet.rows)
    if (row.Save === batch && !standing.has(row['Student ID'])) standing.set(row['Student ID'], row);
  const made = staffChanges(state, own)
    .sort(
      (a, b) => Number(a.asks.length > 0) - Number(b.asks.length > 0) || compareNames(a.student, b.student),
    )
    .map((student) => {
      const was = standing.get(student.studentId);
      const how = { all, again: again && !elsewhere.has(student.studentId) };
      if (was && again && !how.again && !was.sent) notices.tell('notYours', was.Student);
      const row = rowFor(was && withDay(was, state.today), how, (isWritten) =>
        letterOf(state, texts, student, { batch, was, isWritten, notices }),
      );
      if (was === undefined || elsewhere.has(student.studentId) || !isOutOfDate(row.now, row.fresh))
        return row;
      notices.tell('outdated', was.Student);
      return row;
    });
  const rows = new Map(made.map(({ student, now }) => [student, now]));
  const theirs = new Set(own.map(({ studentId }) => studentId));
  layLetters(
    workbook,
    sheet,
    (row) => {
      if (standing.get(row['Student ID']) === row) {
        const now = rows.get(row['Student ID']);
        if (now) return now;
      }
      const id = row['Student ID'];
      const isPast = row.Save === batch && theirs.has(id) && !elsewhere.has(id) && !rows.has(id);
      return isPast && !row.sent ? null : withDay(row, state.today);
    },
    made.flatMap(({ student, now }) => (standing.has(student) ? [] : [now])),
  );
  const written = made.filter(({ now }) => now.Letter !== '');
  const apart = made.filter(({ fresh }) => fresh['First ask'] !== '');
  return {
    sheet: made.length === 0 ? '' : SHEETS.letters,
    noSender:
      state.memory.district === '' &&
      made.length > 0 &&
      texts.some(({ letter }) => letter.includes('{district}')),
    letters: written.slice(0, SHOWN).map(({ now, grade }) => ({
      studentId: now['Student ID'],
      student: now.Student,
      grade,
      language: now.Language,
      title: now.Title,
      text: now.Letter,
      sentOn: now.sent ? now['Sent on'] : '',
      asks: now['First ask'],
    })),
    apart: apart.map(({ fresh }) => ({
      studentId: fresh['Student ID'],
      student: fresh.Student,
      asks: fresh['First ask'],
    })),
    waiting: apart.filter(({ now, isMeant }) => now.Letter === '' && isMeant).length,
    more: Math.max(0, written.length - SHOWN),
    notices: notices.sentences(),
  };
}

/** Ticks letters as sent today, or takes the ticks back. */
export function markSent(
  workbook: Workbook,
  state: State,
  actor: Actor,
  { batch, students, sent }: Input<'markSent'>,
): Output<'markSent'> {
  const theirs = new Set(entriesOf(state, actor, batch).own.map(({ studentId }) => studentId));
  if (!students.every((id) => theirs.has(id)))
    throw new Refused(
      'not-found',
      'Some of these letters are not of this save, or not yours. Nothing was ticked.',
    );
  const chosen = new Set<string>();
  layLetters(workbook, sheetOfLetters(workbook, state), (row) => {
    const isChosen = row.Save === batch && students.includes(row['Student ID']) && row.Letter !== '';
    if (!isChosen) return withDay(row, state.today);
    chosen.add(row['Student ID']);
    const day = row.sent ? row['Sent on'] : '';
    return withDay({ ...row, sent, 'Sent on': sent ? day : '' }, state.today);
  });
  return { marked: chosen.size, on: sent ? dayText(state.today) : '' };
}

/** The entries of a save that the account may see, and the students of whom it has others too: their letters tell of those as well. */
function entriesOf(state: State, actor: Actor, batch: string): { own: Entry[]; elsewhere: Set<string> } {
  const all = state.log.entries.filter((entry) => entry.batch === batch);
  const isOwn = (entry: Entry): boolean =>
    isAt(actor.person, siteOfEntry(entry, state.lines)) &&
    (actor.access === 'Admin' || isOwnAccount(actor, entry.recordedBy));
  return {
    own: all.filter(isOwn),
    elsewhere: new Set(all.flatMap((entry) => (isOwn(entry) ? [] : entry.studentId))),
  };
}

const SEVERAL = { parents: 'parents', address: 'addresses', language: 'languages' } as const;

const ASK = 'Ask whether a prior written notice is due';

/** What the record says today of a student's letter, and the row that stands on the sheet from now on. */
type LetterMade = { student: string; grade: string; now: LetterRow; fresh: LetterRow; isMeant: boolean };

/** What is written stays, but on the user's word; a letter that waited to be asked about is written once it waits no more. */
function rowFor(
  was: LetterRow | undefined,
  { all, again }: { all: boolean; again: boolean },
  letter: (isWritten: boolean) => Fresh,
): LetterMade {
  const { row: fresh, grade, isMeant, isKnown } = letter(false);
  const made = (now: LetterRow): LetterMade => ({ student: fresh['Student ID'], grade, now, fresh, isMeant });
  const mayBe = isMeant && (all || fresh['First ask'] === '');
  const written = (may: boolean): LetterRow => (may ? letter(true).row : fresh);
  if (!was) return made(written(mayBe));
  if (was.sent) return made(was);
  const [isWritten, waited] = [was.Letter !== '', was['First ask'] !== ''];
  if (again && (isKnown || !isWritten)) return made(written(mayBe || (isMeant && isWritten)));
  if (!isWritten && waited && mayBe) return made(written(true));
  const isOurs = was['First ask'] === '' || was['First ask'].startsWith(ASK);
  return made(isOurs ? { ...was, 'First ask': fresh['First ask'] } : was);
}

/** Whether a letter that was written, and is not sent, tells of another change than the record does now. */
const isOutOfDate = (now: LetterRow, fresh: LetterRow): boolean =>
  now.Letter !== '' &&
  !now.sent &&
  (['Who it was', 'Who it is', 'From', 'Services'] as const).some((title) => now[title] !== fresh[title]);

type LetterContext = {
  batch: string;
  was: LetterRow | undefined;
  isWritten: boolean;
  notices: LetterNotices;
};

/** `isMeant`: whether anybody changed, so that there is something to write; `isKnown`: whether the roster has a row of the student. */
type Fresh = { row: LetterRow; grade: string; isMeant: boolean; isKnown: boolean };

function letterOf(
  state: State,
  texts: readonly LetterText[],
  student: ChangedStudent,
  { batch, was, isWritten, notices }: LetterContext,
): Fresh {
  const { studentId, changes, begins, asks } = student;
  // Who is only asked about gets no letter, so nothing of one is to be seen to.
  const tell: LetterNotices['tell'] = (...notice) => changes.length > 0 && notices.tell(...notice);
  const name = calledName(student.student);
  const known = rowsOf(student);
  const said = (
    of: 'parents' | 'address' | 'language',
    title: 'Parents' | 'Address' | 'Language',
  ): string => {
    if (known.length === 0) return was?.[title] ?? '';
    const values = [...new Set(known.map((row) => row[of]).filter((text) => text !== ''))];
    if (values.length > 1) tell('several', student.student, SEVERAL[of]);
    return values[0] ?? '';
  };
  for (const row of known)
    if (foldedText(calledName(row.student)) !== foldedText(name))
      tell('otherName', student.student, row.student);
  const language = said('language', 'Language');
  const own = language === '' ? null : textInLanguage(texts, language);
  if (language !== '' && !own)
    tell('noText', name, `${language}: those letters are in ${texts[0]?.language ?? ''}`);
  const text = own ?? texts[0];
  if (!text) throw new Error('no text of a letter');
  if (known.length === 0)
    tell(
      'noRow',
      student.student,
      was
        ? `language, parents and address stay as “${SHEETS.letters}” has them`
        : `their letter is in ${text.language}, without parents and address`,
    );
  const parents = said('parents', 'Parents') || filledText(text.parents, { student: name });
  const address = said('address', 'Address');
  if (known.length > 0 && address === '' && text.letter.includes('{address}')) {
    if (state.mapping?.columns.address) tell('noAddress', student.student);
    else tell('noAddresses', '');
  }
  const call = whomToCall(state, student);
  if (text.letter.includes('{call}')) {
    if (call.length === 0) tell('nobodyToCall', student.student);
    for (const person of call) if (person.email === '') tell('noEmail', person.name);
  }
  const services = unique(changes.map((change) => serviceIn(change, text)));
  const values = {
    student: name,
    parents,
    address,
    school: student.school,
    district: state.memory.district,
    today: letterDay(text, state.today),
    changes: changes.map((change) => lineOf(change, text)).join('\n'),
    services: services.join(', '),
    old: unique(changes.map(({ was }) => calledOr(was, ''))).join(', '),
    new: unique(changes.map(({ is }) => calledOr(is, text.nobody))).join(', '),
    from: unique(changes.map(({ from }) => letterDay(text, from))).join(', '),
    call: callText(call),
    unchanged: asks.length === 0 && !begins ? text.unchanged : '',
  };
  const row: LetterRow = {
    sent: false,
    'Sent on': '',
    Save: batch,
    'Student ID': studentId,
    Student: name,
    Parents: capital(parents),
    Address: values.address,
    Language: text.language,
    School: student.school,
    'Who it was': values.old,
    'Who it is': values.new,
    From: values.from,
    Services: values.services,
    'Whom to call': values.call,
    'First ask': asks.length === 0 ? '' : `${ASK}: ${asks.join('; ')}`,
    Title: isWritten ? filledText(text.title, values) : '',
    Letter: isWritten ? filledText(text.letter, values) : '',
  };
  const grade = known.map((each) => each.grade).find((each) => each !== null) ?? '';
  return { row, grade, isMeant: changes.length > 0, isKnown: known.length > 0 };
}

/** The rows of a student's own lines: an ID that was retyped may be somebody else's by now. */
function rowsOf({ own, lines }: ChangedStudent): RosterLine[] {
  const rows = (own?.services ?? []).flatMap(({ row }) => row ?? []);
  return rows.length > 0 ? rows : lines.flatMap(({ row }) => row ?? []);
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];

const calledOr = (holder: StaffChange['is'], nobody: string): string =>
  holder ? calledName(holder.name) : nobody;

const serviceIn = ({ kind, service }: StaffChange, { management }: LetterText): string =>
  kind === 'service' ? service : service === '' ? management : `${management}, ${service}`;

function lineOf(change: StaffChange, text: LetterText): string {
  const { was, is, from, until } = change;
  return filledText(was ? text.change : text.begin, {
    service: serviceIn(change, text),
    old: calledOr(was, ''),
    new: calledOr(is, text.nobody),
    from: letterDay(text, from),
    until: until === '' ? '' : filledText(text.until, { until: letterDay(text, until) }),
  });
}
