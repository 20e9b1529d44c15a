import type { HostOptions } from './host';
import { hostOf } from './hostOf';
import { Workbook } from './workbook';

/** A workbook of one sheet, and scripts that run on it. */
export function scriptedBook(options: Partial<HostOptions> = {}) {
  const workbook = new Workbook('Test', 'America/Chicago');
  workbook.now = () => Date.parse('2026-11-28T18:00:00Z');
  const sheet = workbook.activeSheet;
  /** What a script's function body gives; `s` is the first sheet. */
  const script = (body: string, more: Partial<HostOptions> = {}): unknown =>
    JSON.parse(
      String(
        hostOf(
          `function go() { var ss = SpreadsheetApp.getActive(), s = ss.getActiveSheet(); return JSON.stringify((function () { ${body} })()); }`,
          { workbook, ...options, ...more },
        ).run('go'),
      ),
    );
  return { workbook, sheet, script };
}
