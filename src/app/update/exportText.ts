import type { ExportItem, ExportWarning } from '../../contract/exportUpdate';
import { heldOn } from '../../domain/caseload/heldOn';
import { enrollmentName, type Line } from '../../domain/caseload/line';
import { counted } from '../../domain/cells/counted';
import { type Day, showDay } from '../../domain/cells/day';
import { listed } from '../../domain/cells/listed';
import { shortened } from '../../domain/cells/shortened';
import { columnOf, type Field } from '../../domain/roster/fields';
import type { RosterLine } from '../../domain/roster/roster';
import type { LineDifference } from '../../domain/update/compareExport';
import type { UpdateWarning } from '../../domain/update/exportWarnings';
import type { ItemStop, UpdateItem } from '../../domain/update/updateItems';
import type { State } from '../opened/state';
import { sentenceOf } from '../words/findingText';
import { asFinding } from './exportDoubts';
import { fieldText, saysOtherwise } from './exportFieldText';

/** An item of a comparison in words: the one place where its codes become sentences. */
export function itemOnWire(state: State, item: UpdateItem): ExportItem {
  const stop = item.stop ? stopSentence(item.stop) : '';
  const { id } = item;
  switch (item.kind) {
    case 'guess': {
      const [first] = item.differences;
      const services = item.differences.map(({ row }) => row.service).join('; ');
      const says = [
        `Student ID: ${item.studentId} → ${first?.row.studentId ?? ''}`,
        `The same ${first?.guess ?? ''}`,
        ...new Set(item.differences.flatMap((difference) => differenceText(state, difference))),
      ];
      return { ...ofRow(first?.row), studentId: item.studentId, id, service: services, says, stop };
    }
    case 'fresh':
      return {
        ...ofRow(item.row),
        id,
        says: [...perhapsText(item.perhaps), ...freshText(state, item.row)],
        stop,
      };
    case 'gone':
      return { ...ofLine(item.line), id, says: goneText(state, item.line), stop };
    case 'renewed':
    case 'moved':
    case 'provider': {
      const only: LineDifference = {
        ...item.difference,
        renewed: item.kind === 'renewed' ? item.difference.renewed : null,
        moved: item.kind === 'moved' ? item.difference.moved : [],
      };
      const { provider, line, row } = item.difference;
      const says =
        item.kind === 'provider' && provider
          ? [`Provider: ${provider.ours.name || 'nobody'} → ${provider.theirs.name}`]
          : differenceText(state, only);
      return { ...ofLine(line), row: row.row, id, says, stop };
    }
    case 'caseManager': {
      const { about, ours, theirs, service, row } = item.manager;
      const says = [`Case manager: ${ours.name || 'nobody'} → ${theirs.name}`];
      return {
        ...ofLine(about),
        service: enrollmentName({ kind: 'case management', service }),
        row: row.row,
        id,
        says,
        stop,
      };
    }
  }
}

const ofRow = (row: RosterLine | undefined): Omit<ExportItem, 'id' | 'says' | 'stop'> => ({
  studentId: row?.studentId ?? '',
  student: row?.student ?? '',
  grade: row?.grade ?? '',
  site: row?.site ?? '',
  service: row?.service ?? '',
  row: row?.row ?? 0,
});

const ofLine = (line: Line): Omit<ExportItem, 'id' | 'says' | 'stop'> => ({
  studentId: line.timeline.studentId,
  student: line.row?.student || line.timeline.student,
  grade: line.row?.grade ?? '',
  site: line.site,
  service: line.timeline.service,
  row: 0,
});

/** What another row says of somebody who is perhaps known is left until that is decided. */
const perhapsText = (studentId: string): string[] =>
  studentId === '' ? [] : [`Perhaps the student with ID ${studentId}: left until that is decided`];

function freshText({ mapping }: State, row: RosterLine): string[] {
  const amount = fieldText('amount', row, mapping);
  return [
    ...(row.provider === '' ? [] : [`Provider: ${row.provider}`]),
    ...(amount === '' ? [] : [`${amount} ${mapping.amountUnit} a week`]),
    ...(row.start === ''
      ? []
      : [`From ${showDay(row.start)}${row.end === '' ? '' : ` to ${showDay(row.end)}`}`]),
    ...(row.caseManager === '' ? [] : [`Case manager: ${row.caseManager}`]),
  ];
}

function goneText({ today }: State, line: Line): string[] {
  const { row } = line;
  const holder = heldOn(line, today);
  return [
    ...(holder ? [`Provider: ${holder.person}`] : []),
    ...(row && row.end !== '' ? [`Ends ${showDay(row.end)}`] : []),
    ...(row ? [] : ['Not in the roster any more']),
  ];
}

/** "Grade: 3 → 4", and other dates as one period. */
function differenceText(state: State, { line, row, renewed, moved }: LineDifference): string[] {
  const period = (start: Day | '', end: Day | ''): string =>
    `${start === '' ? '?' : showDay(start)} – ${end === '' ? 'no end' : showDay(end)}`;
  const first = line.timeline.rowStart || line.timeline.start;
  // Where the roster was pasted over, only the record knows what was there.
  const ours =
    line.row === row
      ? first === ''
        ? '?'
        : showDay(first)
      : period(line.row?.start ?? '', line.row?.end ?? '');
  return [
    ...(renewed ? [`Dates: ${ours} → ${period(renewed.start, renewed.end)}`] : []),
    ...moved.map((field) => saysOtherwise(state, field, line, row)),
  ];
}

function stopSentence(stop: ItemStop): string {
  switch (stop.code) {
    case 'not-your-site':
      return stop.site === ''
        ? 'This student has services at other sites: only an Admin of all of them can take it.'
        : `The export has it at ${stop.site}, which is not one of your sites. Ask an Admin of both.`;
    case 'name-fits-several':
      return `“${stop.text}” fits several people. Write the full name, or add it under “Also written as” of one person in Providers.`;
    case 'other-name':
      return `${stop.studentId} is ${stop.student} here. If it is the same student, correct the name in the roster; if not, one of the IDs is wrong.`;
    case 'other-id':
      return `${stop.student} is in the record under ID ${stop.studentId}: correct the ID first.`;
    case 'name-unreadable':
      return `The provider’s cell can’t be read: “${stop.text}”.`;
    case 'no-service-column':
      return `The roster has no column for ${stop.service}.`;
    case 'no-block':
      return `The roster has its services in blocks, which an update doesn’t fill: type ${stop.service} into a free block of the student’s row, and Caseload takes it in.`;
    case 'one-row-each':
      return `The student’s row has ${stop.service} already, or had it before: a row of this roster holds each service once.`;
    case 'service-missing':
      return 'The row names no service.';
    case 'cannot-tell-apart':
      return 'The student has this service already. Without a start date or a Line ID the two rows could not be told apart.';
  }
}

/** At most so many places of a warning are told. */
const PLACES = 20;

/** So many are named; of the others how many they are. */
const LISTED = 8;

/** What to know about the whole export, in words. */
export function warningOnWire(warning: UpdateWarning): ExportWarning {
  const places = 'places' in warning ? warning.places : [];
  return {
    code: warning.code,
    sentence: warningSentence(warning),
    places: places.slice(0, PLACES).map(({ place, text }) => `${place}: ${shortened(text, 100)}`),
  };
}

function warningSentence(warning: UpdateWarning): string {
  const count = 'places' in warning ? warning.places.length : 0;
  switch (warning.code) {
    case 'duplicates':
      return `${counted(count, 'row is', 'rows are')} in the ${warning.pasted ? 'roster' : 'export'} twice; the first${count === 1 ? ' one' : ' of each'} is used.`;
    case 'overlaps':
      return `${counted(count, 'row overlaps', 'rows overlap')} another of the same service in time. Both are used.`;
    case 'rows-left-out':
      return `${counted(count, 'row has', 'rows have')} no student ID or no service. They are left out.`;
    case 'unreadable-cells':
      return `${counted(count, 'cell', 'cells')} can’t be read. What they say is not compared.`;
    case 'doubtful-cells':
      return `${counted(count, 'cell holds', 'cells hold')} a day or an amount that can hardly be meant. What they say is compared as it stands.`;
    case 'other-notation':
      return `${counted(count, 'amount is', 'amounts are')} written in another way than in the roster: per day, month or year, or like 1:30. They are compared as minutes a week where they can be read.`;
    case 'exited-here':
      return `${counted(count, 'row is', 'rows are')} of services that students have exited from here. They are left as they are.`;
    case 'former-periods':
      return `${counted(count, 'row is', 'rows are')} of an earlier period of a service that goes on. They are left out.`;
    case 'block-dates':
      return `${counted(count, 'row names', 'rows name')} other dates of a service that stands in a block. They are not compared: type them into the roster.`;
    case 'formula-cells':
      return `Of ${counted(count, 'row', 'rows')} formulas in the roster say something else. They are left as they are.`;
    case 'earlier-dates':
    case 'few-matches':
    case 'other-names':
      return sentenceOf(asFinding(warning));
    case 'other-unit':
      return `The export writes ${warning.theirs}, the roster ${warning.ours}. They are compared as minutes a week, and what is taken is written in ${warning.ours}. If that is not so, press Columns and say what they hold.`;
    case 'missing-column':
      return missingText(warning.fields, warning.services);
    case 'other-services': {
      const { named, others, left } = warning;
      const names =
        named.length > others.length
          ? `names nobody with ${listed(others, LISTED)}`
          : `names only ${listed(named, LISTED)}`;
      return `The export ${names}. The ${counted(left, 'line', 'lines')} of other services are not counted as gone.`;
    }
    case 'other-sites':
      return `The export names no student at ${listed(warning.sites, LISTED)}. The ${counted(warning.left, 'line', 'lines')} there ${warning.left === 1 ? 'is' : 'are'} not counted as gone.`;
  }
}

function missingText(fields: readonly Field[], services: readonly string[]): string {
  const parts = [
    ...(fields.length > 0
      ? [
          `The export has no column for ${listed(fields.map((field) => columnOf(field).words))}. That is not compared, and stays blank in new rows.`,
        ]
      : []),
    ...(services.length > 0
      ? [
          `It has none for ${listed(services, LISTED)} either: lines of these services are not counted as gone.`,
        ]
      : []),
  ];
  return fields.length > 0
    ? parts.join(' ')
    : parts.join(' ').replace('It has none', 'The export has no column').replace(' either', '');
}
