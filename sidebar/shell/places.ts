import type { DueWithin } from '../../src/domain/roster/comingDue';

/** What Home can name as needing someone; each has a list of its own. */
export const NEEDS = [
  'overMaximum',
  'unassigned',
  'unmanaged',
  'full',
  'byHand',
  'samePerson',
  'upcoming',
  'ending',
  'outsideRange',
  'overdue',
  'exited',
  'roster',
] as const;
export type Need = (typeof NEEDS)[number];

/** Where in the sidebar the user is, with what a view needs to come back as it was left. */
export type Place =
  | {
      view:
        | 'home'
        | 'set-up'
        | 'help'
        | 'installation'
        | 'enroll'
        | 'report'
        | 'worksheets'
        | 'money'
        | 'key-in'
        | 'check'
        | 'closed-years'
        | 'remove'
        | 'year';
    }
  /** `pasted`: the roster itself is the export, pasted over what it was. */
  | { view: 'update'; pasted?: boolean }
  /**
   * `person`: whose caseload is opened at once, or by a line's key all lines of its student. `staged`: the work that is gone on with.
   * `suggest`: a split is asked for at once, of all their lines or only to relieve them.
   */
  | { view: 'reassign'; person?: string; staged?: string; suggest?: 'all' | 'relieve' }
  /** `add`: the line for which a case assignment is added at once. */
  | { view: 'assignments'; studentId?: string; add?: string }
  | { view: 'mine'; person?: string; tab?: 'active' | 'upcoming' | 'inactive'; filter?: string }
  /** The line of a service; for a student's case management the student, whose enrollments are then chosen from. */
  | { view: 'enrollment'; line: string; studentId: string }
  /** `batch`: the save that is opened at once. */
  | { view: 'history'; batch?: string }
  /** The letters of a save. */
  | { view: 'letters'; batch: string }
  | { view: 'school'; school?: string }
  | { view: 'needs'; need: Need }
  /** `open`: the case managers whose students are unfolded. */
  | { view: 'due'; within?: DueWithin; open?: readonly string[] };

export const VIEWS = [
  'home',
  'reassign',
  'assignments',
  'mine',
  'due',
  'enroll',
  'report',
  'worksheets',
  'money',
  'school',
  'key-in',
  'update',
  'year',
  'history',
  'set-up',
  'help',
] as const;
export type FirstView = (typeof VIEWS)[number];

export const NEED_TITLES: { readonly [N in Need]: string } = {
  overMaximum: 'Providers over maximum',
  unassigned: 'Lines without a provider',
  unmanaged: 'Cases without a case manager',
  full: 'The spreadsheet fills up',
  byHand: 'Changed by hand',
  samePerson: 'Are these the same person?',
  upcoming: 'Upcoming changes',
  ending: 'Ending within 30 days',
  outsideRange: 'Hours outside the IEP’s range',
  overdue: 'Renewal overdue',
  exited: 'Exited, still assigned',
  roster: 'Places in the roster',
};

/** What Back is called where it leads to that place. */
export function placeName(place: Place): string {
  switch (place.view) {
    case 'home':
      return 'Home';
    case 'reassign':
      return 'Reassign caseloads';
    case 'assignments':
      return 'Case assignments';
    case 'mine':
      return 'My caseload';
    case 'due':
      return 'Coming due';
    case 'report':
      return 'Caseload report';
    case 'worksheets':
      return 'Worksheets';
    case 'letters':
      return 'Letters';
    case 'money':
      return 'Money worksheets';
    case 'school':
      return 'By school';
    case 'enroll':
      return 'Enroll student';
    case 'enrollment':
      return 'the enrollment';
    case 'needs':
      return NEED_TITLES[place.need];
    case 'key-in':
      return 'Changes to key in';
    case 'update':
      return 'Update from a new export';
    case 'year':
      return 'New school year';
    case 'history':
      return 'History';
    case 'check':
      return 'Check the record';
    case 'closed-years':
      return 'Move closed years';
    case 'remove':
      return 'Remove Caseload’s data';
    case 'set-up':
      return 'Set up';
    case 'help':
      return 'Help';
    case 'installation':
      return 'Check this installation';
  }
}
