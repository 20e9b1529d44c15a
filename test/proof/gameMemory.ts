import { HEADER } from '../kit/rows';
import { type Asked, cellsByKey } from './gameHarm';
import type { SheetRead } from './gameReading';

/** When something was last asked for or typed, by row and column. */
export type Known = { asked: Map<string, number>; typed: Map<string, number> };

/** Columns that follow what is saved about a service, and about a case. */
const FOLLOWING = new Map([
  ['service', ['Provider', 'Hours per week', 'LRE Hours', 'End Date']],
  ['case management', ['Case Manager', 'End Date']],
]);
/** Calls with which a form changes any cell of a row. */
const ANY_CELL: readonly string[] = ['editEnrollment', 'saveExport', 'undo', 'enroll'];
/** Calls that add rows, or take them out again. */
const MAKES_ROWS: readonly string[] = ['enroll', 'undo', 'saveExport'];

/** What was asked for and typed in a game, by which is judged what may have changed. */
export class GameMemory {
  private known: Known = { asked: new Map(), typed: new Map() };
  private names = new Map<string, string>();
  private persons = new Set<string>();
  private comers = new Set<string>();
  private time = 0;

  /** A new game. */
  begin(): void {
    this.known = { asked: new Map(), typed: new Map() };
    this.names = new Map(HEADER.map((title) => [title, title]));
    this.persons = new Set();
    this.comers = new Set();
    this.time = 0;
  }

  /** Something is done: what is noted from here on is newer. */
  later(): void {
    this.time += 1;
  }

  copy(): Known {
    return { asked: new Map(this.known.asked), typed: new Map(this.known.typed) };
  }

  /** An older version of the sheets is back, and with it what was true of them. */
  goBackTo({ asked, typed }: Known): void {
    this.known = { asked: new Map(asked), typed: new Map(typed) };
  }

  /** A header has another name: what was true of the column stays true. */
  rename(from: string, to: string): void {
    const was = this.names.get(from);
    if (was !== undefined) this.names.set(to, was);
  }

  /** A text that may be a person's name. */
  meet(person: string): void {
    this.persons.add(person);
  }

  /** What somebody typed between two readings of the roster. */
  noteTyped(before: SheetRead, after: SheetRead): void {
    const [old, now] = [cellsByKey(before), cellsByKey(after)];
    for (const [key, text] of now) if (old.get(key) !== text) this.known.typed.set(key, this.time);
  }

  /** What the record says since was asked for. */
  noteAsked(call: string, recorded: readonly string[], before: ReadonlySet<string>): void {
    for (const text of recorded) {
      if (before.has(text)) continue;
      const [, , , , , change = '', kind = '', , id = '', student = '', service = ''] = text.split('\u001f');
      if (MAKES_ROWS.includes(call)) this.comers.add(id).add(student);
      // A case manager who is taken into the history manages the case in each of its rows.
      const isCaseTaken = call === 'takeIn' && kind === 'case management';
      if (change === 'Opening' && !MAKES_ROWS.includes(call) && !isCaseTaken) continue;
      const columns = ANY_CELL.includes(call) ? HEADER : (FOLLOWING.get(kind) ?? []);
      for (const column of columns)
        for (const who of [id, student]) {
          this.known.asked.set([who, kind === 'service' ? service : '', column].join('|'), this.time);
          // An exit ends every service.
          if (column === 'End Date') this.known.asked.set([who, '', column].join('|'), this.time);
        }
    }
  }

  readonly asked: Asked = {
    mayChange: ({ locker, id, service }, header) => {
      const title = this.names.get(header) ?? '';
      const { asked, typed } = this.known;
      // A row that names no service may be any of the student's.
      const ofAny = [...asked].filter(([key]) => key.startsWith(`${id}|`) && key.endsWith(`|${title}`));
      const last = Math.max(
        asked.get(`${id}|${service}|${title}`) ?? -1,
        asked.get(`${id}||${title}`) ?? -1,
        ...(service === '' ? ofAny.map(([, time]) => time) : []),
      );
      return last >= 0 && last >= (typed.get(`${locker}|${title}`) ?? -1);
    },
    mayComeOrGo: (id) => this.comers.has(id),
    isMapped: (header) => HEADER.includes(this.names.get(header) ?? '') && header !== 'Notes',
    holdsDays: (header) => ['Start Date', 'End Date'].includes(this.names.get(header) ?? ''),
    fits: (header, text) => {
      const title = this.names.get(header);
      // Nobody is called so where no row has a word for it.
      if (title === 'Provider' || title === 'Case Manager')
        return text === '' || text === 'Unassigned' || this.persons.has(text);
      if (title === 'Hours per week' || title === 'LRE Hours')
        return (/^[\d.]*$/.test(text) && Number(text) < 1_000) || this.persons.has(text);
      if (title === 'End Date')
        // Of a cell with a format of its own the number of the day is looked at.
        return (
          (/^\d+$/.test(text) && Number(text) > 40_000) ||
          /^(?!\d+$)[\d/-]*$/.test(text) ||
          this.persons.has(text) ||
          text.includes('2027')
        );
      return true;
    },
  };
}
