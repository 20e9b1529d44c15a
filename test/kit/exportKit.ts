import type { Input, Output } from '../../src/contract/contract';
import type { ExportGroup, ExportKind } from '../../src/contract/exportUpdate';
import type { Cell } from '../../src/domain/cells/cell';
import { ask, ROSTER } from './district';
import type { MemoryWorkbook } from './memoryWorkbook';
import { HEADER, rosterRows } from './rows';

export const EXPORT = 'Export';

/** Puts an export into the workbook, as a sheet of its own. */
export function withExport(workbook: MemoryWorkbook, rows: Cell[][], sheet = EXPORT): MemoryWorkbook {
  workbook.sheets.set(
    sheet,
    rows.map((row) => [...row]),
  );
  return workbook;
}

/** The small roster as an export, with cells of its rows (from 1) replaced. */
export function exportOf(...edits: [row: number, header: string, value: Cell][]): Cell[][] {
  const rows = rosterRows().map((row) => [...row]);
  for (const [row, header, value] of edits) (rows[row] ?? [])[HEADER.indexOf(header)] = value;
  return rows;
}

export const compare = (workbook: MemoryWorkbook, sheet = EXPORT): Output<'compareExport'> =>
  ask(workbook, 'compareExport', { sheet, mapping: null });

export type Decision = Partial<Omit<Input<'saveExport'>, 'choices'>> & {
  choices?: { [K in ExportKind]?: Input<'saveExport'>['choices'][number]['choice'] };
  except?: { kind: ExportKind; id: string; choice: Input<'saveExport'>['choices'][number]['choice'] }[];
};

/** What the page sends: everything as the groups begin, but for what is said. */
export function decision(workbook: MemoryWorkbook, over: Decision = {}): Input<'saveExport'> {
  const { choices = {}, except = [], ...rest } = over;
  const { seen, groups } = compare(workbook, rest.sheet);
  return {
    sheet: EXPORT,
    mapping: null,
    seen,
    choices: groups.flatMap(({ kind, usual }) => {
      const choice = choices[kind];
      const own = except.filter((each) => each.kind === kind);
      return choice || own.length > 0
        ? [
            {
              kind,
              choice: choice ?? usual,
              except: own.map(({ id, choice: other }) => ({ id, choice: other })),
            },
          ]
        : [];
    }),
    from: '',
    lastDay: '',
    reason: '',
    acknowledged: [
      'in-the-past',
      'runs-until',
      'cancels-later',
      'few-matches',
      'other-names',
      'earlier-dates',
    ],
    ...rest,
  };
}

/** Everything the export says, taken. */
export const ALL_THEIRS: Decision = {
  choices: {
    guess: 'same',
    fresh: 'add',
    gone: 'exit',
    renewed: 'take',
    moved: 'take',
    provider: 'theirs',
    caseManager: 'theirs',
  },
  lastDay: '11/20/2026',
};

export const save = (workbook: MemoryWorkbook, over: Decision = {}): Output<'saveExport'> =>
  ask(workbook, 'saveExport', decision(workbook, over));

/** Saves, opens the sidebar as people do, and gives back what was answered; throws where nothing was saved. */
export function saved(workbook: MemoryWorkbook, over: Decision = {}): Output<'saveExport'> {
  const done = save(workbook, over);
  if (!done.saved) throw new Error(done.findings.map(({ sentence }) => sentence).join(' '));
  ask(workbook, 'open', {});
  return done;
}

/** The groups with what each item says, by the student. */
export const told = (groups: readonly ExportGroup[]): [kind: string, ...says: string[]][] =>
  groups.flatMap(({ kind, items }) =>
    items.map(({ student, service, says }): [string, ...string[]] => [
      kind,
      `${student}, ${service}`,
      ...says,
    ]),
  );

export const undone = (workbook: MemoryWorkbook, batch: string): Output<'undo'> => {
  const answer = ask(workbook, 'undo', { batch, reason: '', rest: false });
  ask(workbook, 'open', {});
  return answer;
};

export const rosterOf = (workbook: MemoryWorkbook): Cell[][] =>
  (workbook.sheets.get(ROSTER) ?? []).map((row) => [...row]);
