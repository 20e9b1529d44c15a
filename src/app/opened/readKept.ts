import { type Concern, studentsConcerned } from '../../domain/caseload/studentsConcerned';
import type { Grid } from '../../domain/cells/cell';
import type { People } from '../../domain/people/people';
import { sitesTold } from '../../domain/record/sitesTold';
import { timelinesFrom } from '../../domain/record/timeline';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { StateRules } from '../../standards/loads/stateRules';
import { overlaid } from '../ports/overlaid';
import type { Workbook } from '../ports/ports';
import type { KeptRoster } from './keptRoster';
import type { Memory } from './memory';
import type { OpenHow } from './recordKeeping';
import { recordStore } from './recordStore';
import { asCounted, isStop, joinTabs, openSource, type State, type Stop } from './state';

/**
 * Reads the record, with a roster that was kept, of which only what tells the caseloads of a `concern` is looked at, where it was kept so: the lines,
 * timelines and rows of other students are not in it then, and nothing is to be told of them.
 */
export function readKept(
  workbook: Workbook,
  rules: StateRules,
  people: People,
  memory: Memory,
  { kept, how, concern }: { kept: KeptRoster; how?: OpenHow | undefined; concern?: Concern | undefined },
): State | Stop {
  const { checkpoint } = kept;
  const since = checkpoint && recordStore(withCheckpoint(workbook, checkpoint)).since(memory.head, how);
  const source = openSource(workbook, rules, people, memory, since ?? how);
  if (isStop(source)) return source;
  const { aliases, log } = asCounted(source);
  const some = concern && studentsConcerned(log.entries, concern);
  const part = some && kept.partOf(some.students, workbook.today());
  if (!part) return joinTabs(workbook, source, kept.tabs);
  const own = log.entries.filter(
    ({ lineKey, studentId, name }) =>
      name === 'undone' || some.lines.has(lineKey) || some.students.has(studentId),
  );
  return joinTabs(workbook, { ...source, log, aliases }, part.tabs, {
    roster: part.roster,
    told: timelinesFrom(own, log.entries),
    sites: [...part.sites, ...sitesTold(log.entries)],
  });
}

/** The workbook in which the checkpoint's sheet reads as it was kept, so that it need not be read. */
const withCheckpoint = (workbook: Workbook, sheet: Grid): Workbook =>
  overlaid(workbook, { read: (name) => (name === SHEETS.checkpoint ? sheet : workbook.read(name)) });
