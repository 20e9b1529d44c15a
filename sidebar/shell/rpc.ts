import { type Call, contract, GOES_ON, type Input, type Output } from '../../src/contract/contract';
import { FAILURE_CODES, type FailureCode } from '../../src/contract/failureCodes';
import { ONE_ACCOUNT } from '../../src/contract/oneAccount';

/** The part of Google's client that the page uses; each `with…` answers a new runner. */
type Runner = {
  withSuccessHandler(handle: (answer: unknown) => void): Runner;
  withFailureHandler(handle: (error: unknown) => void): Runner;
  rpc(name: string, input: string, manner: string): void;
  sidebarCame(): void;
};
declare const google: { script: { run: Runner } };

/** A call that gave no output; the message is a sentence for the user. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  constructor(
    /** The server's, or why nothing that it said arrived. */
    readonly code: FailureCode | 'unreachable' | 'unreadable',
    sentence: string,
  ) {
    super(sentence);
  }
}

/** Takes what an answer tells of earlier saves, beside an output and beside a refusal. */
export type Hear = (told: readonly string[]) => void;

export type Server = <C extends Call>(name: C, input: Input<C>, hear?: Hear) => Promise<Output<C>>;

/** Calls the server function of that name; rejects with `CallFailed` only. */
export const call: Server = (name, input, hear) =>
  new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((text) => {
        try {
          resolve(readAnswer(name, text, hear));
        } catch (error) {
          reject(error instanceof CallFailed ? error : unreadable());
        }
      })
      .withFailureHandler((error) => reject(unreachable(error)))
      // As text both ways: the platform turns an answer that holds a date into nothing at all, without an error.
      .rpc(name, JSON.stringify(input), GOES_ON);
  });

/** The output in an answer's text, checked against the contract. */
export function readAnswer<C extends Call>(name: C, text: unknown, hear?: Hear): Output<C> {
  const answer: unknown = typeof text === 'string' ? JSON.parse(text) : null;
  if (!isObject(answer)) throw unreadable();
  const { ok, code, sentence, output, told } = answer;
  if (hear && Array.isArray(told)) hear(told.filter((each) => typeof each === 'string'));
  // A code of a later version: nobody can tell here whether anything was written.
  if (ok === false && typeof code === 'string' && typeof sentence === 'string')
    throw new CallFailed(FAILURE_CODES.find((known) => known === code) ?? 'failed', sentence);
  const checked = contract[name].output().safeParse(output);
  if (!checked.success) throw unreadable();
  // The schema above is the one of `name`; the compiler only follows that it is one of them all.
  return checked.data as Output<C>;
}

const isObject = (value: unknown): value is { [name: string]: unknown } =>
  typeof value === 'object' && value !== null;

/** Tells the server that the page is there; nothing is to be said where that does not arrive. */
export const tellThatPageCame = (): void => google.script.run.sidebarCame();

/** What Google's client says where the page and the spreadsheet belong to two accounts. Of its sentences only the code is the same in every language. */
const WRONG_ACCOUNT = /PERMISSION_DENIED|authori[sz]ation is required/i;

/** Google's own message may be in another language and about scripts; the user needs what to do next. */
export function unreachable(error: unknown): CallFailed {
  const said = error instanceof Error ? error.message : String(error);
  return new CallFailed(
    'unreachable',
    WRONG_ACCOUNT.test(said)
      ? `Google turned this down, as it does where several Google accounts are signed in in one browser. ${ONE_ACCOUNT}`
      : `Google Sheets did not answer. Check the connection, and that you are signed in, then try again. Does it stay so? ${ONE_ACCOUNT}`,
  );
}

const unreadable = () =>
  new CallFailed(
    'unreadable',
    'The answer could not be read. Close this sidebar, open it again from Extensions › Caseload, and try once more.',
  );
