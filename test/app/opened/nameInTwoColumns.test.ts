import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import {
  afterSetUp,
  ask,
  batches,
  caseload,
  column,
  district,
  ROSTER,
  toCho,
  undo,
} from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';

const FIRST = HEADER.length;

/** The district where the provider's last name stands in one column and the first name in another, and so the case manager's. */
function inTwo(): MemoryWorkbook {
  const [, ...rows] = rosterRows();
  const header = HEADER.map((title) =>
    title === 'Provider' ? 'Provider Last Name' : title === 'Case Manager' ? 'Case Manager Last Name' : title,
  );
  const apart = (cell: Cell | undefined): [string, string] => {
    const text = String(cell ?? '');
    const [last = '', first = ''] = text === 'Elena Ramos' ? ['Ramos', 'Elena'] : text.split(', ');
    return [last, first];
  };
  const at = { provider: HEADER.indexOf('Provider'), manager: HEADER.indexOf('Case Manager') };
  return district([
    [...header, 'Provider First Name', 'Case Manager First Name'],
    ...rows.map((row): Cell[] => {
      const [provider, manager] = [apart(row[at.provider]), apart(row[at.manager])];
      const cells = row.map((cell, c) =>
        c === at.provider ? provider[0] : c === at.manager ? manager[0] : cell,
      );
      return [...cells, provider[1], manager[1]];
    }),
  ]);
}
const firstNames = ({ sheets }: MemoryWorkbook, of: 0 | 1): Cell[] =>
  (sheets.get(ROSTER) ?? []).slice(1).map((row) => row[FIRST + of] ?? '');

describe('a name in two columns', () => {
  test('is read as one', () => {
    const { people, problems, questions } = ask(inTwo(), 'inspectRoster', { sheet: null, mapping: null });
    expect([people.map(({ name, lines }) => [name, lines]), problems, questions]).toEqual([
      [
        ['Cho, Ben', 1],
        ['Okafor, Dele', 1],
        ['Ramos, Elena', 3],
      ],
      [],
      [],
    ]);
  });

  test('is written as two, and put back so by Undo', () => {
    const workbook = afterSetUp(inTwo());
    expect(caseload(workbook, 'Ramos, Elena')).toHaveLength(3);
    expect(toCho(workbook)).toMatchObject({ saved: true, left: 0 });
    const providers = () => [column(workbook, 'Provider'), firstNames(workbook, 0)];
    expect(providers()).toEqual([
      ['Cho', 'Cho', 'Cho', 'Cho', 'Okafor', ''],
      ['Ben', 'Ben', 'Ben', 'Ben', 'Dele', ''],
    ]);
    expect([column(workbook, 'Case Manager'), firstNames(workbook, 1)]).toEqual([
      ['Cho', 'Cho', 'Cho', 'Cho', 'Okafor', 'Cho'],
      ['Ben', 'Ben', 'Ben', 'Ben', 'Dele', 'Ben'],
    ]);
    expect(ask(workbook, 'attention', {}).byHand).toEqual([]);
    undo(workbook, batches(workbook)[0]?.batch ?? '');
    expect(providers()).toEqual([
      ['Ramos', 'Ramos', 'Ramos', 'Cho', 'Okafor', ''],
      ['Elena', 'Elena', 'Elena', 'Ben', 'Dele', ''],
    ]);
    expect(ask(workbook, 'attention', {}).byHand).toEqual([]);
  });
});
