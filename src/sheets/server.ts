/** What `serverPart.ts` exports, as the loaded text gives it. */
type ServerPart = { handle: (name: string, payload: string) => string };

/**
 * Answers one call of the sidebar, with the server part that only such calls need.
 *
 * The platform loads every .js file of the project for each invocation, so for each cell that holds one of our functions as
 * well. The use cases are three times as large as the cell functions: they are pushed as the text of an .html file, and read
 * and run here, once, when the sidebar asks. It is our own file and nobody's input; nothing else is ever run from text.
 */
export function handle(name: string, payload: string): string {
  const page = HtmlService.createTemplateFromFile('server').getRawContent();
  const script = page.slice(page.indexOf('>') + 1, page.lastIndexOf('<'));
  const part: ServerPart = new Function(`${script}\nreturn CaseloadServer;`)();
  return part.handle(name, payload);
}
