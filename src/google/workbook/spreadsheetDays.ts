import { type Day, parseDay } from '../../domain/cells/day';

/** The days of a spreadsheet. */
export type SpreadsheetDays = {
  /** Its time zone: the assumed one until that is known to be another. */
  zone(): string;
  /** Takes a zone for its own, as it was some time ago; '' for none. 'for now': see `assumeZone` of the port. */
  assume(zone: string, how?: 'for now'): void;
  /** The day of a date that stands in a cell. */
  ofCell(date: Date): string;
  /** The day of a moment in UTC; null for what is none. */
  ofMoment(moment: string): Day | null;
};

/**
 * The days of a spreadsheet whose time zone `ask` asks for, which takes a call. A cell's date begins at midnight of it: where one does
 * not in the assumed zone, somebody chose another one since, and it is asked for; as it is where no date was read that could tell.
 * Rosters and records repeat a few hundred days in thousands of rows: each is formatted once.
 */
export function spreadsheetDays(ask: () => string): SpreadsheetDays {
  let [assumed, asked] = ['', ''];
  const known = new Map<number, string>();
  const moments = new Map<string, Day | null>();
  // Only a date that begins at midnight of it tells that the assumed zone is still the spreadsheet's.
  let [isSeen, isTrusted] = [false, false];
  const zone = (ofCells = false): string => {
    if (asked === '' && (assumed === '' || !(ofCells || isSeen || isTrusted))) {
      asked = ask();
      if (asked !== assumed) forget();
    }
    return asked || assumed;
  };
  const forget = (): void => {
    known.clear();
    moments.clear();
  };
  const ofCell = (date: Date): string => {
    const time = date.getTime();
    const text = known.get(time);
    if (text !== undefined) return text;
    const [day = '', clock] = Utilities.formatDate(date, zone(true), 'yyyy-MM-dd HH:mm:ss').split(' ');
    if (clock !== '00:00:00' && asked === '') {
      asked = ask();
      forget();
      return ofCell(date);
    }
    isSeen = true;
    known.set(time, day);
    return day;
  };
  return {
    zone: () => zone(),
    assume: (remembered, how) => {
      // What another zone's dates said says nothing of this one.
      if (remembered !== assumed) {
        isSeen = false;
        forget();
      }
      assumed = remembered;
      isTrusted = how === 'for now';
    },
    ofCell,
    ofMoment(moment) {
      const day = moments.get(moment);
      if (day !== undefined) return day;
      const date = new Date(moment);
      const isNone = Number.isNaN(date.getTime());
      const read = isNone ? null : parseDay(Utilities.formatDate(date, zone(), 'yyyy-MM-dd'));
      moments.set(moment, read);
      return read;
    },
  };
}
