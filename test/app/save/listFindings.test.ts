import { expect, test } from 'vitest';
import { listFindings } from '../../../src/app/save/listFindings';
import type { Change } from '../../../src/domain/record/changes';
import { afterSetUp, ROSTER } from '../../kit/district';
import { day, fact } from '../../kit/entries';
import { HEADER } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';

const PROVIDER = HEADER.indexOf('Provider') + 1;
/** Ramos's Resource of a student goes to Okafor today. */
const toOkafor = (nth: number): Change =>
  fact({
    ...{ change: 'Assign', personKey: 'P-0002', person: 'Okafor, Dele', begin: day('2026-11-21') },
    ...{ lineKey: `L-00000${nth}`, studentId: `200000${nth}`, minutes: null, lreMinutes: null },
    replaced: { provider: 'Ramos, Elena' },
  });

/** What is told of these changes where the providers are chosen from a list without Okafor, and how often rules were looked at. */
function told(changes: readonly Change[]) {
  const workbook = afterSetUp();
  workbook.listOf = ({ column }) => (column === PROVIDER ? ['Ramos, Elena', 'Cho, Ben'] : null);
  const state = stateOf(workbook);
  workbook.calls = [];
  const findings = listFindings(workbook, state, changes);
  return { findings, looks: workbook.calls.filter((call) => call === `lists ${ROSTER}`).length };
}
const finding = (...places: string[]) =>
  expect.objectContaining({ code: 'not-in-list', column: 'L', text: 'Okafor, Dele', places });

test('a list that lacks who is to be written is told before anything is saved, of one line and of several', () => {
  expect(told([toOkafor(1)])).toEqual({ findings: [finding('L2')], looks: 1 });
  expect(told([toOkafor(1), toOkafor(2)])).toEqual({ findings: [finding('L2', 'L3')], looks: 1 });
});

test('no rule is looked at where nothing is saved', () => {
  expect(told([])).toEqual({ findings: [], looks: 0 });
});
