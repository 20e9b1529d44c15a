import type { Answer, Call, Draft, Input, LineOnWire, Output } from '../../src/contract/contract';

/** The day on which the small district is looked at where a test says nothing else: a Saturday in November. */
export const TODAY = '2026-11-21';

/**
 * The sidebar's calls as the tests make them, whatever answers: the use cases over a workbook in memory, or the built files in the
 * local Sheets. `trouble` tells what the script's own log holds, where a call that should have been answered was refused.
 */
export function clientOf<W>(
  answerOf: <C extends Call>(workbook: W, call: C, input: Input<C>) => Answer<C>,
  trouble: (workbook: W) => string,
) {
  /** The call's output; throws where the server refuses. */
  function ask<C extends Call>(workbook: W, call: C, input: Input<C>): Output<C> {
    const answer = answerOf(workbook, call, input);
    if (!answer.ok) throw new Error(`${answer.code}: ${answer.sentence} ${trouble(workbook)}`);
    return answer.output;
  }

  /** Runs Set up with what it proposes; its director calls herself Dana. */
  function setUp(workbook: W): W {
    const { mapping } = ask(workbook, 'inspectRoster', { sheet: null, mapping: null });
    if (!mapping) throw new Error('The roster is recognised.');
    const { stop } = ask(workbook, 'setUp', { mapping, name: 'Dana Director', protectLog: true });
    if (stop !== '') throw new Error(stop);
    return workbook;
  }

  function keyOf(workbook: W, name: string): string {
    const person = ask(workbook, 'people', { asOf: TODAY }).people.find((one) => one.name === name);
    if (!person) throw new Error(`${name} is not in Providers.`);
    return person.key;
  }

  const caseload = (workbook: W, name: string, asOf = TODAY): LineOnWire[] =>
    ask(workbook, 'caseload', { person: keyOf(workbook, name), asOf }).lines;

  const reassignment = (
    workbook: W,
    from: string,
    drafts: Draft[],
    over: Partial<Input<'save'>> = {},
  ): Input<'save'> => ({
    person: keyOf(workbook, from),
    asOf: TODAY,
    drafts,
    moveCaseManagement: false,
    reason: '',
    acknowledged: [],
    ...over,
  });

  /** A save with all that its preview finds acknowledged. */
  function acknowledging(workbook: W, input: Input<'save'>): Input<'save'> {
    const { findings } = ask(workbook, 'preview', input);
    const acknowledged = findings.map(({ code, line }) => (line === null ? code : `${code}:${line}`));
    return { ...input, acknowledged };
  }

  /** The whole of a caseload to another person from a day on, with case management. */
  function handingOver(
    workbook: W,
    from: string,
    to: string,
    effective: string,
    over: Partial<Draft> = {},
  ): Input<'save'> {
    const provider = keyOf(workbook, to);
    const drafts = caseload(workbook, from).map((line) => draftOf(line, { effective, provider, ...over }));
    return reassignment(workbook, from, drafts, { moveCaseManagement: true });
  }

  return { ask, setUp, keyOf, caseload, reassignment, acknowledging, handingOver };
}

/** What is typed for a line; what is not said stays empty. */
export const draftOf = (line: LineOnWire | undefined, over: Partial<Draft>): Draft => {
  if (!line) throw new Error('There is no such line.');
  return {
    line: line.key,
    seen: line.seen,
    effective: '',
    amount: '',
    lre: '',
    provider: '',
    correctOpening: false,
    ...over,
  };
};
