import type { Input, Output } from '../../contract/contract';
import { MONEY_TITLE, type MoneySheetName } from '../../domain/roster/ownSheets';
import type { MoneySheet } from '../../standards/loads/moneySheet';
import { keepOthersSheet } from '../opened/keepOthersSheet';
import { Refused } from '../opened/refused';
import type { State } from '../opened/state';
import type { Layout } from '../ports/layout';
import type { Workbook } from '../ports/ports';
import { effortHistory } from './effortHistory';
import { moneyLines } from './moneyLines';
import { servedChildren } from './servedChildren';
import type { TypedCells } from './typedCells';

/** Makes a worksheet on federal money, or makes it anew with what people typed into it, and shows it. */
export function makeMoneySheet(
  workbook: Workbook,
  state: State,
  { id }: Input<'makeMoneySheet'>,
): Output<'makeMoneySheet'> {
  const form = state.rules.moneySheets.find((each) => each.id === id);
  if (!form) throw new Refused('no-worksheet', 'There is no such worksheet.');
  const name: MoneySheetName = `Money worksheet - ${form.subject}`;
  const title = MONEY_TITLE + form.subject;
  const grid = keepOthersSheet(workbook, state.mapping, name) ?? [];
  const typed = { grid, formulas: grid.length === 0 ? [] : workbook.formulas(name) };
  const source = [...new Set(form.about.map((each) => state.rules.cites[each]))].join('; ');
  workbook.lay(layoutOf({ name, title, source }, form, typed, state));
  workbook.show(name);
  return { sheet: name };
}

function layoutOf(
  head: { name: MoneySheetName; title: string; source: string },
  form: MoneySheet,
  typed: TypedCells,
  state: State,
): Layout {
  switch (form.kind) {
    case 'lines':
      return moneyLines(head, form, typed);
    case 'history':
      return effortHistory(head, form, typed);
    case 'children':
      return servedChildren(head, form, typed, state);
  }
}
