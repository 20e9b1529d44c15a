import { aliasesIn, underOneKey } from '../../domain/caseload/onePersonRecorded';
import { type Concern, studentsConcerned } from '../../domain/caseload/studentsConcerned';
import type { Grid } from '../../domain/cells/cell';
import type { People } from '../../domain/people/people';
import {
  namingsIn,
  placesEnrolling,
  placesOfLastSaves,
  recordColumns,
} from '../../domain/record/recordColumns';
import { sitesTold } from '../../domain/record/sitesTold';
import { timelinesFrom } from '../../domain/record/timeline';
import { withEntries } from '../../domain/record/withEntries';
import { meantSchools } from '../../domain/roster/meantSchools';
import { SHEETS } from '../../domain/roster/ownSheets';
import type { StateRules } from '../../standards/loads/stateRules';
import { overlaid } from '../ports/overlaid';
import type { Workbook } from '../ports/ports';
import type { KeptRoster } from './keptRoster';
import { SAVES_KEPT } from './lostSaves';
import type { Memory } from './memory';
import type { OpenHow } from './recordKeeping';
import { recordStore } from './recordStore';
import { asCounted, isStop, joinTabs, openSource, type State, type StateSource, type Stop } from './state';

type ReadFrom = { kept: KeptRoster; how?: OpenHow | undefined; concern?: Concern | undefined };

/**
 * Reads the record, with a roster that was kept, of which only what tells the caseloads of a `concern` is looked at, where it was kept so: the lines,
 * timelines and rows of other students are not in it then, and nothing is to be told of them.
 */
export function readKept(
  workbook: Workbook,
  rules: StateRules,
  people: People,
  memory: Memory,
  { kept, how, concern }: ReadFrom,
): State | Stop {
  const { checkpoint } = kept;
  const since = checkpoint && recordStore(withCheckpoint(workbook, checkpoint)).since(memory.head, how);
  const source = openSource(workbook, rules, people, memory, since ?? how);
  if (isStop(source)) return source;
  return (concern && joinSome(workbook, source, kept, concern)) || joinTabs(workbook, source, kept.tabs);
}

/** The part of it that a concern takes; null where the roster was not kept so. Of the record's entries only its own are made. */
function joinSome(
  workbook: Workbook,
  source: StateSource,
  kept: KeptRoster,
  concern: Concern,
): State | Stop | null {
  const record = source.record.columns ?? recordColumns(null, source.log.entries);
  const namings = namingsIn(record);
  const aliases = aliasesIn(source.people, namings);
  const { students, places } = studentsConcerned(record, concern, (key) => aliases.get(key) ?? key);
  const part = kept.partOf(students, workbook.today());
  if (!part) return null;
  // What was taken back, enrollments, of which some may have been, and how the record ends are asked for whoever they are of.
  const besides = [record.placesOf('undone'), placesEnrolling(record), placesOfLastSaves(record, SAVES_KEPT)];
  const some = [...new Set([...places, ...besides.flat()])].sort((a, b) => a - b);
  const log = withEntries(source.log, record.entriesAt(some));
  const counted = asCounted({ ...source, log }, namings);
  const { entries } = counted.log;
  const own = entries.filter(({ name, studentId }) => name === 'undone' || students.has(studentId));
  const meant = meantSchools(source.mapping) ?? ((site: string) => site);
  return joinTabs(workbook, source, part.tabs, {
    counted,
    namings: underOneKey(namings, aliases),
    roster: part.roster,
    told: timelinesFrom(own, entries),
    sites: [...part.sites, ...sitesTold(record).map(meant)],
  });
}

/** The workbook in which the checkpoint's sheet reads as it was kept, so that it need not be read. */
const withCheckpoint = (workbook: Workbook, sheet: Grid): Workbook =>
  overlaid(workbook, { read: (name) => (name === SHEETS.checkpoint ? sheet : workbook.read(name)) });
