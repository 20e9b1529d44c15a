import type { CallFault } from '../addOn/faults';
import { parseA1 } from '../host/a1';
import { applyEdit } from '../host/applyEdit';
import type { Area } from '../host/cells';
import { fixedClock, Host } from '../host/host';
import type { Edit } from '../host/page/wire';
import type { Sheet } from '../host/sheet';
import type { Workbook } from '../host/workbook';

/** Why a step can't be done, in a sentence. */
export class StepRefused extends Error {
  override name = 'StepRefused';
}

/** What a step prints. */
export type Output = { [name: string]: unknown };

/** A session on the local Sheets, as far as it has been played. */
export type Session = {
  host: Host;
  clock: ReturnType<typeof fixedClock>;
  /** How to put the sheets back, by the name of the snapshot. */
  snapshots: Map<string, () => void>;
  /** What earlier steps have set, by name. */
  values: Map<string, unknown>;
  lastOutput: Output | null;
  /** What will happen to the next call. */
  fault: CallFault | null;
  /** Something that the person should know and that is no answer. */
  notice: (text: string) => void;
};

/** Opens the workbook with the built files of a folder. The owner is signed in, and it is now until a step says otherwise. */
export function openSession(workbook: Workbook, folder: string, notice: Session['notice']): Session {
  const clock = fixedClock(Date.now());
  const host = new Host({ files: { folder }, workbook, clock });
  // Files name no time zone, and this computer's own would make a play differ from place to place.
  workbook.timeZone = host.scriptTimeZone;
  workbook.recalculateAll();
  return {
    host,
    clock,
    snapshots: new Map(),
    values: new Map(),
    lastOutput: null,
    fault: null,
    notice,
  };
}

/** Carries out what whoever is signed in does by hand. */
export function editByHand({ host }: Session, edit: Edit): undefined {
  const { workbook, user } = host;
  workbook.edit(() => applyEdit(workbook, edit, user.email));
}

export function sheetNamed({ host: { workbook } }: Session, name: string): Sheet {
  const sheet = workbook.sheetNamed(name);
  if (sheet) return sheet;
  const names = workbook.sheets.map((each) => each.name).join(', ');
  throw new StepRefused(`There is no sheet "${name}", only ${names}.`);
}

export type Place = { sheet: Sheet; area: Area };

/** The cells that a text such as `Roster!A1:N12` names; they must be on the sheet. */
export function cellsAt(session: Session, text: string): Place {
  const { sheet, rest } = splitPlace(session, text);
  return { sheet, area: areaOn(sheet, rest, text) };
}

/** The rows that `Roster!7` or `Roster!7:9` names, or the columns of `Roster!C` or `Roster!C:E`. */
export function linesAt(session: Session, text: string, kind: 'row' | 'column'): Place {
  const { sheet, rest } = splitPlace(session, text);
  const line = kind === 'row' ? /^\d{1,7}$/ : /^[A-Za-z]{1,3}$/;
  const [from = '', to = from, ...more] = rest.split(':');
  if (!line.test(from) || !line.test(to) || more.length > 0)
    throw new StepRefused(`"${rest}" of "${text}" names no ${kind}.`);
  return { sheet, area: areaOn(sheet, `${from}:${to}`, text) };
}

function areaOn(sheet: Sheet, name: string, written: string): Area {
  const { maxRows, maxColumns } = sheet;
  const area = parseA1(name, () => ({ rows: maxRows, columns: maxColumns }))?.area;
  if (!area) throw new StepRefused(`"${name}" of "${written}" names no cells, as A1:N12 does.`);
  if (area.row + area.rows - 1 > maxRows || area.column + area.columns - 1 > maxColumns)
    throw new StepRefused(`"${written}" is outside of the sheet.`);
  return area;
}

function splitPlace(session: Session, text: string): { sheet: Sheet; rest: string } {
  const bang = text.lastIndexOf('!');
  if (bang < 0) throw new StepRefused(`"${text}" names no sheet: write "Roster!G5".`);
  const name = text.slice(0, bang);
  const quoted = /^'(.*)'$/s.exec(name)?.[1];
  const sheet = sheetNamed(session, quoted === undefined ? name : quoted.replaceAll("''", "'"));
  return { sheet, rest: text.slice(bang + 1) };
}
