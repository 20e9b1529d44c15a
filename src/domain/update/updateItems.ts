import type { Case } from '../caseload/cases';
import type { Line } from '../caseload/line';
import { siteOfRow } from '../caseload/site';
import { grouped } from '../cells/grouped';
import { type Actor, isAt } from '../people/access';
import type { Finder } from '../people/namedPerson';
import { namedBy } from '../people/namedPerson';
import { hashOf } from '../record/hashOf';
import { studentService } from '../roster/lineIdentity';
import type { Mapping, RosterLine } from '../roster/roster';
import { type ComparedExport, type LineDifference, namesAnother } from './compareExport';
import type { ExportManager } from './exportManagers';
import { columnOfService, exportScope, hasBlocks } from './exportScope';
import type { ExportSheet } from './exportSheet';
import { otherIds } from './otherId';

/** Why an item can't be taken or added. */
export type ItemStop =
  | { code: 'not-your-site'; site: string }
  | { code: 'name-fits-several' | 'name-unreadable'; text: string }
  /** The ID is that of a student with quite another name. */
  | { code: 'other-name'; studentId: string; student: string }
  /** The same student is in the record under another ID. */
  | { code: 'other-id'; studentId: string; student: string }
  | { code: 'no-service-column' | 'no-block' | 'one-row-each'; service: string }
  | { code: 'service-missing' | 'cannot-tell-apart' };

type Item = { id: string; stop: ItemStop | null };

/** One thing to decide about an export. */
export type UpdateItem = Item &
  (
    | { kind: 'guess'; studentId: string; differences: readonly LineDifference[] }
    /** `perhaps` is the ID of the student under whom it waits for a guess to be decided. */
    | { kind: 'fresh'; row: RosterLine; perhaps: string }
    | { kind: 'gone'; line: Line }
    | { kind: 'renewed' | 'moved' | 'provider'; difference: LineDifference }
    | { kind: 'caseManager'; manager: ExportManager }
  );

/** What the items of a comparison rest on besides it. */
type ItemsInput = {
  actor: Actor;
  roster: Mapping;
  cases: ReadonlyMap<string, Case>;
  find: Finder;
  pasted: boolean;
};

/** What there is to decide about an export, as far as it is about lines at the actor's sites; of others nothing is told. */
export function updateItems(
  compared: ComparedExport,
  sheet: ExportSheet,
  deciding: ItemsInput,
): UpdateItem[] {
  const { actor, cases, find, pasted } = deciding;
  const isOurs = (line: Line): boolean => isAt(actor.person, line.site);
  const differences = compared.differences.filter(({ line }) => isOurs(line));
  const guesses = differences.filter(({ guess }) => guess !== '');
  const certain = differences.filter(({ guess }) => guess === '');
  // Somebody whom the actor may not see is nobody to guess at.
  const unseen = compared.differences.filter(({ guess, line }) => guess !== '' && !isOurs(line));
  const fresh = [
    ...compared.fresh.filter((row) => isAt(actor.person, siteOfRow(row, cases.get(row.studentId)))),
    ...unseen.flatMap(({ row, line }) => (isAt(actor.person, row.site || line.site) ? [row] : [])),
  ];
  const known = new Set<string>();
  const perhaps = new Map(guesses.map(({ row, line }) => [row.studentId, line.timeline.studentId]));
  const knownAs = otherIds(cases, compared.gone, isOurs);
  const scope = exportScope(sheet, openServices(cases));
  return [
    ...[...grouped(guesses, ({ line }) => line.timeline.studentId)].map(
      ([studentId, of]): UpdateItem => guessItem(studentId, of, deciding, isOurs),
    ),
    ...fresh.map((row): UpdateItem => {
      const waits = perhaps.get(row.studentId) ?? '';
      const other = waits === '' ? knownAs(row)?.timeline : undefined;
      const stop: ItemStop | null = other
        ? { code: 'other-id', studentId: other.studentId, student: other.student }
        : freshStop(row, deciding, known);
      known.add(studentService(row));
      return { kind: 'fresh', id: idOf(row.studentId, row.service, row.start), row, perhaps: waits, stop };
    }),
    ...compared.gone
      .filter((line) => isOurs(line) && scope.includes(line))
      .map((line): UpdateItem => ({ kind: 'gone', id: line.key, line, stop: null })),
    ...certain.flatMap((difference) => ofLine(difference, deciding)),
    ...compared.managers
      .filter(({ about, service, studentId }) =>
        service === '' ? (cases.get(studentId)?.services ?? []).every(isOurs) : isOurs(about),
      )
      .map((manager): UpdateItem => {
        const { studentId, service, row } = manager;
        const stop = otherName(manager.about, row, pasted) ?? nameStop(row.caseManager, find);
        return { kind: 'caseManager', id: idOf(studentId, service), manager, stop };
      }),
  ];
}

/** The service lines that nobody has exited from. */
export const openServices = (cases: ReadonlyMap<string, Case>): Line[] =>
  [...cases.values()].flatMap(({ services }) => services.filter(({ timeline }) => timeline.exit === ''));

/** The same whenever the same sheets are compared; a cell may hold more than an ID should. */
function idOf(...texts: string[]): string {
  const id = texts.join('|');
  return id.length > 150 ? hashOf(texts, '') : id;
}

function guessItem(
  studentId: string,
  differences: readonly LineDifference[],
  { actor, cases }: ItemsInput,
  isOurs: (line: Line) => boolean,
): UpdateItem {
  const [first] = differences;
  const rows = differences.map(({ row }) => row);
  const elsewhere = rows.find(({ site }) => !isAt(actor.person, site));
  const own = cases.get(studentId)?.services ?? [];
  const stop: ItemStop | null =
    elsewhere || !own.every(isOurs) ? { code: 'not-your-site', site: elsewhere?.site ?? '' } : null;
  return { kind: 'guess', id: idOf(studentId, first?.row.studentId ?? ''), studentId, differences, stop };
}

function ofLine(difference: LineDifference, { actor, find, pasted }: ItemsInput): UpdateItem[] {
  const { line, row, renewed, moved, provider } = difference;
  const id = line.key;
  const elsewhere: ItemStop | null = isAt(actor.person, row.site)
    ? otherName(line, row, pasted)
    : { code: 'not-your-site', site: row.site };
  return [
    ...(renewed ? [{ kind: 'renewed' as const, id, difference, stop: elsewhere }] : []),
    ...(moved.length > 0 ? [{ kind: 'moved' as const, id, difference, stop: elsewhere }] : []),
    ...(provider
      ? [{ kind: 'provider' as const, id, difference, stop: elsewhere ?? nameStop(row.provider, find) }]
      : []),
  ];
}

/** Where two students share one ID, nothing is taken by itself. */
const otherName = (line: Line, row: RosterLine, pasted: boolean): ItemStop | null =>
  namesAnother({ line, row }, pasted)
    ? { code: 'other-name', studentId: row.studentId, student: line.row?.student || line.timeline.student }
    : null;

const nameStop = (text: string, find: Finder): ItemStop | null =>
  namedBy(text, find).key === null ? { code: 'name-fits-several', text } : null;

/** Why a row can't be added; `known` are the services of the rows before. */
function freshStop(
  row: RosterLine,
  { roster, cases, find, pasted }: ItemsInput,
  known: ReadonlySet<string>,
): ItemStop | null {
  const [other] = cases.get(row.studentId)?.services ?? [];
  const renamed = other ? otherName(other, row, pasted) : null;
  if (renamed) return renamed;
  if (row.unreadable.includes('provider')) return { code: 'name-unreadable', text: row.text.provider };
  const several = nameStop(row.provider, find);
  if (several || pasted) return several;
  const { service } = row;
  const id = studentService(row);
  const own = cases.get(row.studentId)?.services ?? [];
  const isTwin = known.has(id) || own.some(({ timeline }) => studentService(timeline) === id);
  if (roster.shape === 'wide') {
    if (!columnOfService(roster, service))
      return { code: hasBlocks(roster) ? 'no-block' : 'no-service-column', service };
    return isTwin ? { code: 'one-row-each', service } : null;
  }
  if (service === '' && roster.columns.service) return { code: 'service-missing' };
  const isTold =
    roster.columns.lineId !== undefined || (roster.columns.start !== undefined && row.start !== '');
  return isTwin && !isTold ? { code: 'cannot-tell-apart' } : null;
}
