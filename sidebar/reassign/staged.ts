import type { LineOnWire, PersonLine } from '../../src/contract/contract';
import { movesCaseManagement } from './caseloadSelectors';
import type { Caseload, CaseloadState } from './caseloadTypes';
import { lineMinutes } from './lineMinutes';
import type { LineSetting } from './lineProps';

/** One person to whom staged lines go. */
export type StagedReceiver = {
  person: PersonLine;
  lines: number;
  /** Load before, and with everything staged; null where no number applies. */
  before: number | null;
  after: number | null;
};

/** Who gets something of what is staged, those with most lines first. */
export function receiversOf(
  state: CaseloadState,
  setting: Pick<LineSetting, 'onlyProvider' | 'amountUnit'>,
  people: readonly PersonLine[],
): readonly StagedReceiver[] {
  const byPerson = new Map<string, LineOnWire[]>();
  for (const line of state.caseload.lines) {
    const input = state.inputs.get(line.key);
    const to = input && (setting.onlyProvider ?? input.provider);
    if (!to || to === line.holder || !input.effective.trim()) continue;
    byPerson.set(to, [...(byPerson.get(to) ?? []), line]);
  }
  return people
    .flatMap((person) => {
      const lines = byPerson.get(person.key);
      if (!lines) return [];
      const before = person.load.number;
      const after = before === null ? null : before + addedBy(lines, person.key, state, setting);
      return [{ person, lines: lines.length, before, after }];
    })
    .sort((a, b) => b.lines - a.lines);
}

/**
 * What lines add to somebody's load: students whom they don't serve yet; or, counted by minutes, the minutes by the day that this person
 * has, and the IEPs that go along. The preview tells it exactly; another grade can lower a limit too.
 */
function addedBy(
  lines: readonly LineOnWire[],
  to: string,
  state: CaseloadState,
  { amountUnit }: Pick<LineSetting, 'amountUnit'>,
): number {
  const room: Caseload['receivers'][number] | undefined = state.caseload.receivers.find(
    ({ key }) => key === to,
  );
  const students = new Map(lines.map((line) => [line.studentId, line]));
  if (state.kind === 'case management') return room?.minutesPerDay == null ? 0 : students.size;
  if (room?.minutesPerDay == null)
    return [...students.keys()].filter((student) => !room?.serves.includes(student)).length;
  const minutes = lines.reduce(
    (sum, { delivery, amount }) => sum + (delivery === 'direct' ? (lineMinutes(amount, amountUnit) ?? 0) : 0),
    0,
  );
  const ieps = movesCaseManagement(state)
    ? [...students.values()].filter(({ managed }) => managed).length
    : 0;
  return minutes / room.minutesPerDay + ieps;
}
