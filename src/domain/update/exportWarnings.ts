import type { Unit } from '../cells/amount';
import { FIELDS, type Field, spelledIn } from '../roster/fields';
import { hasColumn } from '../roster/headers';
import { meantSchools } from '../roster/meantSchools';
import type { Mapping, RosterFinding, RosterLine } from '../roster/roster';
import { columnOfService, type ExportScope } from './exportScope';
import type { ExportSheet } from './exportSheet';

/** A place of the export: its cell, and what stands there. */
type WarnedPlace = { place: string; text: string };

/** Why it may be the wrong export. */
export type Doubt =
  | { code: 'earlier-dates'; places: WarnedPlace[] }
  | { code: 'few-matches'; known: number; lines: number }
  | { code: 'other-names'; places: WarnedPlace[] };

/** What the user should know about an export as a whole. */
export type UpdateWarning =
  | Doubt
  | {
      code:
        | 'overlaps'
        | 'unreadable-cells'
        | 'doubtful-cells'
        | 'rows-left-out'
        | 'other-notation'
        | 'exited-here'
        | 'former-periods'
        | 'block-dates'
        | 'formula-cells';
      places: WarnedPlace[];
    }
  | { code: 'duplicates'; places: WarnedPlace[]; pasted: boolean }
  | { code: 'other-unit'; ours: Unit; theirs: Unit }
  | { code: 'missing-column'; fields: Field[]; services: string[] }
  | { code: 'other-services'; named: string[]; others: string[]; left: number }
  | { code: 'other-sites'; sites: string[]; left: number };

/** What an export is held against, as far as the actor may see it. */
export type Warning = {
  roster: Mapping;
  rosterLines: readonly RosterLine[];
  pasted: boolean;
  /** The lines of the export, and how many of them the record knows. */
  lines: readonly RosterLine[];
  known: number;
  exited: readonly RosterLine[];
  /** Rows of earlier periods, of which formulas say otherwise here, of students with another name here, with earlier first days. */
  former: readonly RosterLine[];
  made: readonly RosterLine[];
  renamed: readonly RosterLine[];
  earlier: readonly RosterLine[];
  /** Rows with other dates than those of the block where the line stands. */
  blockDates: readonly RosterLine[];
  /** What the export speaks of; lines only as far as the actor may see them. */
  scope: Pick<ExportScope, 'named' | 'others' | 'elsewhere'>;
  isSeenRow: SeesRow;
};

/** Whether the actor may see a row of the export, by what it says of its site and student. */
type SeesRow = (row: Pick<RosterLine, 'site' | 'studentId'>) => boolean;

/** In the same district more than a third is known, whatever month it is. */
const FEW = 3;

/** What an export as a whole should be looked at for before its lines: what was left out of it, and what can't be compared. */
export function exportWarnings(sheet: ExportSheet, about: Warning): UpdateWarning[] {
  const { lines, known, pasted, exited, former, made, renamed, earlier, blockDates } = about;
  const found = placesIn(sheet, about.isSeenRow);
  const places = (...codes: RosterFinding['code'][]): WarnedPlace[] =>
    sheet.findings.filter(({ code }) => codes.includes(code)).flatMap(found);
  const listed: UpdateWarning[] = [
    { code: 'duplicates', places: places('duplicate-row', 'same-line-twice'), pasted },
    { code: 'overlaps', places: places('overlapping-lines') },
    { code: 'rows-left-out', places: places('missing-student-id', 'no-id-yet', 'missing-service') },
    {
      code: 'unreadable-cells',
      places: places(
        'unreadable-grade',
        'unreadable-amount',
        'unreadable-date',
        'not-a-date',
        'unreadable-delivery',
        'unreadable-mark',
        'error-cell',
        'range-upside-down',
      ),
    },
    { code: 'doubtful-cells', places: places('doubtful-date', 'doubtful-amount') },
    { code: 'other-notation', places: pasted ? [] : otherNotation(about) },
    { code: 'exited-here', places: exited.map(placeOf) },
    { code: 'former-periods', places: former.map(placeOf) },
    { code: 'block-dates', places: blockDates.map(placeOf) },
    { code: 'formula-cells', places: made.map(placeOf) },
    { code: 'earlier-dates', places: earlier.map(placeOf) },
  ];
  const names = renamed.map((row) => ({ ...placeOf(row), text: `${row.studentId} ${row.student}` }));
  return [
    ...(names.length > 0 ? [{ code: 'other-names' as const, places: names }] : []),
    ...(known * FEW < lines.length ? [{ code: 'few-matches' as const, known, lines: lines.length }] : []),
    ...otherSites(about),
    ...otherServices(about),
    ...(pasted
      ? []
      : [...missingColumns(sheet.mapping, about.roster), ...otherUnit(sheet.mapping, about.roster)]),
    ...listed.filter((warning) => !('places' in warning) || warning.places.length > 0),
  ];
}

/** What stands at a finding of the export; nothing of a row at another site. */
function placesIn(
  { said, mapping }: ExportSheet,
  isSeenRow: SeesRow,
): (finding: RosterFinding) => WarnedPlace[] {
  const meant = meantSchools(mapping) ?? ((site: string) => site);
  return ({ code, place, text }) => {
    const row = Number(/\d+/.exec(place)?.[0] ?? 0);
    if (!isSeenRow({ site: meant(said('site', row)), studentId: said('studentId', row) })) return [];
    const isRow = /duplicate|twice|overlapping|missing/.test(code);
    const student = `${said('studentId', row)} ${said('service', row)}`.trim();
    return [{ place, text: isRow && student !== '' ? student : text }];
  };
}

const placeOf = ({ row, studentId, service }: RosterLine): WarnedPlace => ({
  place: `row ${row}`,
  text: `${studentId} ${service}`,
});

const PER = /daily|month|year|yr|annual|\/ ?(?:day|mo)|(?:per|each|an?) (?:day|mo)\b/i;
const CLOCK = /^\d{1,2}:\d\d(?::\d\d)?$/;

/** Amounts per day, month or year, or written as a clock's time, where the roster has none such. */
function otherNotation({ lines, rosterLines }: Warning): WarnedPlace[] {
  return [PER, CLOCK].flatMap((way) => {
    if (rosterLines.some(({ text }) => way.test(text.amount.trim()))) return [];
    return lines
      .filter(({ text }) => way.test(text.amount.trim()))
      .map((row) => ({ ...placeOf(row), text: `${placeOf(row).text}: ${row.text.amount.trim()}` }));
  });
}

function otherUnit(exported: Mapping, roster: Mapping): UpdateWarning[] {
  const [ours, theirs] = [roster.amountUnit, exported.amountUnit];
  return ours !== theirs && hasColumn(exported, 'amount') && hasColumn(roster, 'amount')
    ? [{ code: 'other-unit', ours, theirs }]
    : [];
}

/** What the roster has and the export has not. Who has whom in a wide roster is told by the services. */
function missingColumns(exported: Mapping, roster: Mapping): UpdateWarning[] {
  const isWide = exported.shape === 'wide';
  const there = (field: Field): boolean =>
    hasColumn(exported, field) ||
    (isWide && (field === 'provider' || field === 'service')) ||
    (spelledIn(field).length > 1 && (exported.columns.name ?? exported.columns.lastName) !== undefined);
  const wanted = FIELDS.filter((field) => roster.columns[field] !== undefined && field !== 'lineId');
  const needed: Field[] = roster.shape === 'wide' ? ['provider'] : [];
  const fields = [...wanted, ...needed].filter((field) => !there(field));
  const services = isWide
    ? roster.services
        .filter(({ service }) => !columnOfService(exported, service))
        .map(({ service }) => service)
    : [];
  return fields.length + services.length > 0 ? [{ code: 'missing-column', fields, services }] : [];
}

/** Services of the record that an export of some services does not name. */
function otherServices({ scope: { named, others } }: Warning): UpdateWarning[] {
  const services = [...new Set(others.map(({ timeline }) => timeline.service))].sort();
  return services.length === 0
    ? []
    : [{ code: 'other-services', named: [...named].sort(), others: services, left: others.length }];
}

/** Sites of the record that an export of some sites does not name. */
function otherSites({ scope: { elsewhere } }: Warning): UpdateWarning[] {
  const sites = [...new Set(elsewhere.map(({ site }) => site))].sort();
  return sites.length === 0 ? [] : [{ code: 'other-sites', sites, left: elsewhere.length }];
}
