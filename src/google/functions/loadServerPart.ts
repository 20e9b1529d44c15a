import type { CellAnswer } from './cellFunction';

/** What stands in the server part: see `serverPart.ts`. */
export type ServerPart = {
  handle: (name: string, payload: string, manner: string) => string;
  caseloadSummaryTable: (...args: unknown[]) => CellAnswer;
  providerOn: (...args: unknown[]) => CellAnswer;
};

/**
 * The server part, read from its file and run.
 *
 * The platform loads every .js file of the project for each invocation, so for each cell that holds one of our functions as
 * well. What only the sidebar and the functions over whole sheets need is several times as large as the rest: it is pushed as
 * the text of an .html file, which is read here when it is needed. It is our own file and nobody's input; nothing else is ever
 * run from text.
 */
export function loadServerPart(): ServerPart {
  const page = HtmlService.createTemplateFromFile('server').getRawContent();
  const script = page.slice(page.indexOf('>') + 1, page.lastIndexOf('<'));
  const { serverPart }: { serverPart: ServerPart } = new Function(`${script}\nreturn CaseloadServer;`)();
  return serverPart;
}
