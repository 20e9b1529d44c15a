import type { LineOnWire } from '../../src/contract/contract';
import type { Choice, ComboboxProps } from '../shell/Combobox';
import type { CaseloadAction, LineInput } from './caseloadTypes';

/** What every line of one caseload has in common; the same object as long as the caseload stays. */
export type LineSetting = {
  /** Whose caseload it is; of a student's lines the key of one. */
  person: string;
  ofStudent: boolean;
  onlyProvider: string | null;
  /** How the only provider is shown. */
  onlyName: string;
  /** An Admin may correct the opening. */
  admin: boolean;
  amountUnit: 'hours' | 'minutes';
  lreUnit: 'hours' | 'minutes';
  hasAmount: boolean;
  hasLre: boolean;
  /** What the field for the person is called. */
  newPerson: 'New Provider' | 'New Case Manager';
  /** Why a line does not go to somebody, in one sentence. */
  whyNot: (line: LineOnWire, person: string) => string;
  /** Whom lines can go to, those who fit first, with everything counted that is staged now. */
  choicesFor: (lines: readonly LineOnWire[], which?: 'all' | 'any') => readonly Choice[];
  names: ReadonlyMap<string, string>;
  /** The family name alone, where only one has it. */
  shortNames: ReadonlyMap<string, string>;
  /** Where most of the lines are. */
  usualSite: string;
  today: string;
  /** Offers a new name for Providers, for a line or, where null, for the bar; undefined where the account can't add one. */
  adding: (line: string | null) => ComboboxProps['add'];
  /** What is wrong with what stands in a field for a person; '' where nothing is. */
  providerProblem: (typed: string) => string;
};

/** What a line of the list is given. */
export type LineRowProps = {
  line: LineOnWire;
  input: LineInput | undefined;
  problems: readonly LineProblem[];
  selected: boolean;
  /** Why it was suggested to whom it goes; '' where it was not. */
  why: string;
  locked: boolean;
  opened: boolean;
  /** How many lines the pencils would fill; null on every line but the first. */
  fills: number | null;
  /** How many lines of this caseload are of the same household; 0 where it has one child here. */
  siblings: number;
  setting: LineSetting;
  dispatch: (action: CaseloadAction) => void;
};

export type LineProblem = { code: string; field: string | null; sentence: string; blocks: boolean };
