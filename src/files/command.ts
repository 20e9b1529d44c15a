import type { StateRules } from '../standards/loads/stateRules';

/** The words after a command are none that it takes; the usage is shown with the sentence. */
export class WrongArguments extends Error {
  override name = 'WrongArguments';
}

/** What was given can't be used, in one sentence. */
export class Unusable extends Error {
  override name = 'Unusable';
}

/** What a command has around it; tests put their own in its place. */
export type Surroundings = {
  /** A line on standard output. */
  print: (line: string) => void;
  /** A line on standard error. */
  tell: (line: string) => void;
  /** What is being done, shown only on a terminal. */
  progress: (text: string) => void;
  /** Whose numbers loads are held against. */
  rules: StateRules;
  /** The folder of the built files, which are those of the sources as they are now. */
  builtFiles: () => Promise<string>;
  /** The folder of the saved questions. */
  questions: string;
  /** The script of a thread that reads districts, null where there are none. */
  districtWorker: (() => Promise<string>) | null;
};

export type Command = {
  name: string;
  /** What follows the name. */
  usage: string;
  says: string;
  /** More for --help, below the usage. */
  help: string;
  run: (words: readonly string[], around: Surroundings) => Promise<void>;
};
