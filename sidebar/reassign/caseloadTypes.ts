import type { FindingOnWire, LineOnWire, Output } from '../../src/contract/contract';
import type { CaseloadKind } from './KindSwitch';

export type Caseload = Output<'caseload'>;

/** What was typed before and is gone on with. */
export type StagedWork = Output<'staged'>['works'][number];

/** What the page knows of the roster. */
export type RosterInfo = NonNullable<Output<'open'>['roster']>;

export type ReassignmentAnswer = Output<'save'>;

export const TYPED_FIELDS = ['effective', 'amount', 'lre', 'provider', 'lastDay'] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];

/** What was typed for one line, as typed; `provider` is a person's key, or text that names nobody. */
export type LineInput = { [F in TypedField]: string } & { correctOpening: boolean };

export const TABS = ['toAssign', 'assigned', 'all'] as const;
export type LineTab = (typeof TABS)[number];

/** What the bar puts on every selected line; `provider` as in `LineInput`. */
export type Together = { [F in TypedField]: string };

export type LineFilter = { grade: string; service: string; site: string; household: string };
export const NO_FILTER: LineFilter = { grade: '', service: '', site: '', household: '' };

/** A line for which something was typed that is in the form no more; `changed`: because it reads otherwise now. */
export type DroppedLine = Pick<LineOnWire, 'key' | 'student' | 'service'> & { changed?: boolean };

export type CaseloadState = {
  caseload: Caseload;
  kind: CaseloadKind;
  /** For a Provider, the only person that lines can go to: their own key, or '' on their own caseload. Null: anyone. */
  onlyProvider: string | null;
  /** Only lines with something typed. */
  inputs: ReadonlyMap<string, LineInput>;
  selected: ReadonlySet<string>;
  /** Lines that have found their day, or go to others as was saved, and so stand under Assigned. A line that is being typed into stays where it is until it is folded. */
  assigned: ReadonlySet<string>;
  tab: LineTab;
  /** Why lines were suggested to whom they go, or to nobody; no more of a line that goes to another since. */
  why: ReadonlyMap<string, string>;
  /** Suggested lines that stay where they are when the rest is suggested anew. */
  locked: ReadonlySet<string>;
  /** What the last suggestion came to, in a sentence. */
  fullest: string;
  /** The days of the last suggestion: another one in a line was typed by hand. */
  suggestedDays: { on: string; until: string };
  /** Whose lines alone are shown, by their key; '' for everyone's. */
  receiver: string;
  /** Lines unfolded to their fields. */
  opened: ReadonlySet<string>;
  filter: LineFilter;
  together: Together;
  /** Null until the user decides: then it follows whether the whole caseload is selected. */
  moveCaseManagement: boolean | null;
  reason: string;
  /** What the last preview or save answered; another array each time. */
  findings: readonly FindingOnWire[];
  /** What the findings stood in the way of. */
  refused: 'save' | 'preview';
  saved: ReassignmentAnswer | null;
  /** The other lines of this save are saved already: only those that were held up are left. */
  rest: boolean;
  /** Others' changes that a save ran into, or that the check of the roster found, once they are shown, and the lines with something typed that are gone; else null. */
  reread: { conflicts: readonly FindingOnWire[]; dropped: readonly DroppedLine[] } | null;
  /** Another number with each answer, so that the focus moves to its bar once. */
  occasion: number;
  /** Where the keyboard focus goes next; another object each time. */
  focus:
    | { line: string; field: TypedField }
    | { line: null; field: 'all' | 'effective' | 'provider' | 'reason' }
    | null;
};

export type CaseloadAction =
  | { do: 'type'; line: string; field: TypedField; text: string }
  | { do: 'correctOpening'; line: string; on: boolean }
  | { do: 'clear'; lines: readonly string[] }
  | { do: 'select'; lines: readonly string[]; on: boolean }
  | { do: 'selectHousehold'; household: string }
  | { do: 'unfold'; line: string; on: boolean }
  | { do: 'filter'; filter: Partial<LineFilter> }
  /** `on`: from which day, `until`: to which last day, '' for good, as typed. `lines`: all that were to be shared out. */
  | {
      do: 'suggested';
      suggestion: Output<'suggestSplit'>;
      on: string;
      until: string;
      lines: readonly string[];
    }
  | { do: 'lock'; line: string; on: boolean }
  | { do: 'tab'; tab: LineTab }
  /** Only the lines that go to this person; '' for all again. */
  | { do: 'receiver'; person: string }
  /** Empties the lines that go to this person. */
  | { do: 'takeBack'; person: string }
  | { do: 'typeTogether'; field: TypedField; text: string }
  /** Somebody new, for the line for which they were added or, where null, for the bar. */
  | { do: 'added'; person: string; line: string | null }
  | { do: 'apply' }
  | { do: 'fillDown'; field: TypedField }
  | { do: 'moveCaseManagement'; on: boolean }
  | { do: 'reason'; text: string }
  | { do: 'reset' }
  | { do: 'refuse'; what: 'save' | 'preview'; findings: readonly FindingOnWire[] }
  | { do: 'jump'; finding: FindingOnWire }
  /** `held`: the problems of lines that were left staged. */
  | { do: 'saved'; saved: ReassignmentAnswer; held: readonly FindingOnWire[] }
  | { do: 'read'; caseload: Caseload }
  /** The same caseload, its rows as they stand: it was shown as the roster was last read. */
  | { do: 'checked'; caseload: Caseload }
  /** Read again because others had changed it meanwhile. */
  | { do: 'reread'; caseload: Caseload };
