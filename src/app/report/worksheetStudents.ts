import type { Line } from '../../domain/caseload/line';
import { columnLetters } from '../../domain/cells/a1';
import type { Cell, LaidCell } from '../../domain/cells/cell';
import { grouped } from '../../domain/cells/grouped';
import { findHeader } from '../../domain/roster/headers';
import { cellIn, type TabCell } from '../../domain/roster/stackTabs';
import type { Holding } from '../../standards/loads/holdings';
import { ofKindergartenAge } from '../../standards/loads/load';
import type { DayRules } from '../../standards/loads/stateRules';
import { KINDERGARTEN_AGE } from '../../standards/loads/worksheetForm';
import { placeOf, tabPlace } from '../opened/rosterTabs';
import type { State } from '../opened/state';
import { columnsRef, formulaText, sheetRef } from '../ports/layout';

/** One student of a worksheet's list: each student once. */
export type ListedStudent = {
  name: string;
  minutes: LaidCell;
  iep: 1 | '';
  grade: string;
  /** Why the minutes don't follow the roster, or what else is to know. */
  remark: string;
  /** Whether they don't. */
  isFixed: boolean;
};

/** Everyone whom the person serves or whose IEP they manage, by name. `ages`: the rules that tell who is of kindergarten age. */
export function studentsOf(state: State, own: Holding | undefined, ages: DayRules | null): ListedStudent[] {
  const old = own && ages ? ofKindergartenAge(own.served, ages) : new Set<string>();
  const byStudent = grouped(own?.lines ?? [], ({ timeline }) => timeline.studentId);
  const minutesOf = minutesReader(state);
  const served = [...byStudent].map(([id, lines]): ListedStudent => {
    const direct = lines.filter(({ row }) => row?.delivery !== 'consult');
    const { minutes, remark, isFixed } = minutesOf(direct);
    const remarks = [
      direct.length === 0 ? 'consult only: no direct minutes' : remark,
      old.has(id) ? KINDERGARTEN_AGE : '',
    ];
    return {
      name: lines[0]?.timeline.student || id,
      minutes,
      iep: own?.managed.has(id) ? 1 : '',
      grade: lines.find(({ row }) => row?.grade)?.row?.grade ?? '',
      remark: remarks.filter((each) => each !== '').join('; '),
      isFixed,
    };
  });
  const managedOnly = [...(own?.managed ?? [])].filter((id) => !byStudent.has(id));
  const names = new Map(state.roster.lines.map(({ studentId, student }) => [studentId, student]));
  return [
    ...served,
    ...managedOnly.map((id): ListedStudent => {
      const remark = 'IEP managed, not served';
      return { name: names.get(id) || id, minutes: '', iep: 1, grade: '', remark, isFixed: false };
    }),
  ].sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * The minutes of a student's lines as one live formula. Each line refers to its own cell in the roster: a look-up over 25,000
 * rows for each of 60 students would be slow. The cells beside it say whether that row is still this line's; after a sort it is
 * not, and the formula then looks for the line by student, service and provider.
 */
function minutesReader(
  state: State,
): (lines: readonly Line[]) => Pick<ListedStudent, 'minutes' | 'remark' | 'isFixed'> {
  const { mapping, grid } = state;
  const header = findHeader(mapping, grid);
  const place = (field: 'studentId' | 'service' | 'delivery'): number | null => {
    const ref = mapping.columns[field];
    const column = ref && header ? header.columnOf(ref) : null;
    return column === null ? null : column + 1;
  };
  const keys = (['studentId', 'service', 'delivery'] as const).flatMap((field) => place(field) ?? []);
  const { stack } = state;
  const at = (row: number, column: number): Cell => grid[row - 1]?.[column - 1] ?? '';
  const tabOf = ({ tab }: TabCell): string => stack.tabs[tab]?.sheet ?? mapping.sheet;
  const whole = (cell: TabCell): string => columnsRef(tabOf(cell), cell.column, cell.column);
  const ref = (cell: TabCell): string => `${sheetRef(tabOf(cell))}$${columnLetters(cell.column)}$${cell.row}`;

  const termOf = (line: Line): { term: string; isLive: boolean; remark: string } => {
    const { row } = line;
    const amount = row?.columns.amount ?? null;
    const dead = (remark: string) => ({ term: String(row?.minutes ?? 0), isLive: false, remark });
    if (!row) return dead('');
    const own = amount === null ? null : cellIn(stack, row.row, amount);
    if (amount === null || !own || typeof at(row.row, amount) !== 'number')
      return dead(
        `today’s minutes: ${amount === null ? 'no column tells them' : `${placeOf(stack, row.row, amount)} holds no number`}`,
      );
    if (row.beside) return dead('today’s minutes: several columns make them');
    // What the tab's name says stands in no cell of it.
    const told = [...keys, ...(row.columns.provider === null ? [] : [row.columns.provider])].flatMap(
      (column) => {
        const cell = cellIn(stack, row.row, column);
        return cell ? [[cell, String(at(row.row, column))] as const] : [];
      },
    );
    const long = told.find(([, text]) => text.length > LONGEST);
    if (long) return dead(`today’s minutes: the text in ${tabPlace(stack, long[0])} is too long to follow`);
    const isHere = told.map(([cell, text]) => `${ref(cell)}&""=${formulaText(text)}`).join(',');
    const elsewhere = told.map(([cell, text]) => `${whole(cell)},${formulaText(criterion(text))}`).join(',');
    const found = `IF(AND(${isHere}),N(${ref(own)}),SUMIFS(${whole(own)},${elsewhere}))`;
    const term = mapping.amountUnit === 'hours' ? `ROUND(${found}*60,2)` : found;
    return { term, isLive: true, remark: '' };
  };

  return (lines) => {
    const terms = lines.map(termOf);
    const remark = terms.find((each) => each.remark !== '')?.remark ?? '';
    return {
      minutes: terms.some(({ isLive }) => isLive)
        ? { formula: `=${terms.map(({ term }) => term).join('+')}` }
        : terms.reduce((total, { term }) => total + Number(term), 0),
      remark,
      isFixed: remark !== '',
    };
  };
}

/** A formula holds 50,000 characters, like any cell, and names each of these texts twice. */
const LONGEST = 1_000;

/** A criterion that only the text itself meets: of its own, "<5" is a comparison, and "*" and "?" stand for anything. */
const criterion = (text: string): string => (/^[<>=]/.test(text) ? '=' : '') + text.replace(/[~*?]/g, '~$&');
