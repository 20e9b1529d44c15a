import { saysConsult } from '../cells/amountTokens';
import type { parseDelivery } from '../cells/delivery';
import { parseMark } from '../cells/mark';
import { isUnassigned } from '../people/personName';
import type { BesideReader } from './besideReader';
import { isDitto } from './ditto';
import { LIMITS } from './fields';
import type { FieldColumns } from './headers';
import { isLeftService } from './leftStudents';
import type { LinePlace } from './linePlaces';
import type { Mapping, RosterLine } from './roster';
import type { RowReader } from './rosterCells';
import { namesSeveral } from './severalServices';
import { plainId } from './studentIds';

/** How the lines of a row are read that have the same columns for all but people and amounts. */
export type RowReading = {
  reader: RowReader;
  columns: FieldColumns;
  besides: BesideReader;
  firstNames: { provider: number | null; caseManager: number | null };
  places: LinePlace[];
  parseDelivery: typeof parseDelivery;
  /** Which services' names are several, or say that the student has left: rosters repeat themselves. */
  severals: Map<string, 'two-services' | 'says-left' | null>;
};

/**
 * Reads what all lines of a row have in common, and gives the way to read one of its lines; null where the row has no student
 * ID. (One literal in a closure: spreading a shared object into each line is ten times slower.)
 */
export function readRow(
  { reader, columns, besides: { hasParts, range }, firstNames, parseDelivery, severals }: RowReading,
  mapping: Mapping,
  row: number,
  byTab: RosterLine['byTab'],
): ((place: LinePlace) => RosterLine) | null {
  const student = studentName(reader, columns);
  const studentId = columns.studentId === undefined ? student : reader.text('studentId', columns.studentId);
  // Marks that nobody sees are no ID; none of them is plain ASCII, as nearly all IDs are.
  if (studentId === '' || (studentId > '\u007f' && plainId(studentId) === '')) {
    // An error in the ID's place has been reported as that.
    if (reader.unreadable.length === 0)
      reader.report('missing-student-id', columns.studentId, reader.firstText(columns));
    return null;
  }
  const start = reader.day('start', columns.start);
  const end = reader.day('end', columns.end);
  if (start !== '' && end !== '' && end < start)
    reader.report('end-before-start', columns.end, reader.own(columns.end));
  const rangeBeside = range ? { ...reader.beside(range), more: null, whole: null } : null;
  const [minutesMin, minutesMax] = reader.range(...LIMITS.amount, columns, mapping.amountUnit, rangeBeside);
  const [lreMin, lreMax] = reader.range(...LIMITS.lre, columns, mapping.lreUnit);
  const lreMinutes = reader.amount('lre', columns.lre, mapping.lreUnit);
  const lineId = mapping.shape === 'wide' ? '' : reader.text('lineId', columns.lineId);
  const birthDate = reader.day('birthDate', columns.birthDate);
  const annualReview = reader.day('annualReview', columns.annualReview);
  const reevaluation = reader.day('reevaluation', columns.reevaluation);
  const isEsy = reader.mark('esy', columns.esy);
  const grade = reader.grade(columns.grade);
  const place = reader.text('site', columns.site);
  // "N/A" is no school.
  const site = isUnassigned(place) ? '' : place;
  const delivery = reader.delivery(columns.delivery, parseDelivery);
  const caseManager = reader.person('caseManager', columns.caseManager, columns.managerFirst);
  const iepMark = reader.mark('iepMark', columns.iepMark);
  const household = reader.text('household', columns.household);
  const head = reader.text('headOfHousehold', columns.headOfHousehold);
  // The head's column holds a mark, or on every row of the household who its head is.
  const isHead = parseMark(head) ?? (head === studentId || (student !== '' && head === student));
  const restriction = reader.text('restriction', columns.restriction);
  const location = reader.text('location', columns.location);
  const amountMore = hasParts ? reader.text('amountMore', columns.amountMore) : '';
  const times = hasParts ? reader.text('times', columns.times) : '';
  const frequency = hasParts ? reader.text('frequency', columns.frequency) : '';
  const period = hasParts ? reader.text('period', columns.period) : '';
  const timeUnit = hasParts ? reader.text('timeUnit', columns.timeUnit) : '';
  const lreText = reader.own(columns.lre);
  const caseManagerText = reader.ownPerson(columns.caseManager, columns.managerFirst);
  const providerFirst = reader.text('providerFirst', columns.providerFirst);
  const managerFirst = reader.text('managerFirst', columns.managerFirst);
  const endText = reader.own(columns.end);
  const hasFamily = (columns.parents ?? columns.address ?? columns.language) !== undefined;
  const parents = hasFamily ? reader.text('parents', columns.parents) : '';
  const address = hasFamily ? reader.text('address', columns.address) : '';
  const language = hasFamily ? reader.text('language', columns.language) : '';
  const { upsideDown } = reader;
  reader.endShared();

  return (place) => {
    reader.beginLine();
    const provider = reader.person(
      'provider',
      place.provider,
      place.service === null ? columns.providerFirst : undefined,
    );
    const beside = place.says && reader.beside(place.says);
    const minutes = beside
      ? reader.madeAmount(place.amount, mapping.amountUnit, beside)
      : reader.amount('amount', place.amount, mapping.amountUnit);
    const said = place.service ?? reader.text('service', columns.service);
    const service = isDitto(said) ? '' : said;
    if (service === '' && columns.service !== undefined && !reader.unreadable.includes('service'))
      reader.report('missing-service', columns.service, said);
    let trouble = severals.get(service);
    if (trouble === undefined) {
      trouble = isLeftService(service) ? 'says-left' : namesSeveral(service) ? 'two-services' : null;
      severals.set(service, trouble);
    }
    if (trouble) reader.report(trouble, columns.service, service);
    return {
      row,
      twin: 0,
      columns: place.columns,
      byTab,
      lineId,
      studentId,
      student,
      birthDate,
      grade,
      site,
      service,
      delivery:
        reader.own(columns.delivery).trim() === '' && saysConsult(reader.own(place.amount))
          ? 'consult'
          : delivery,
      start,
      end,
      minutes,
      amountMore,
      times,
      frequency,
      period,
      timeUnit,
      beside,
      rangeBeside,
      upsideDown,
      minutesMin,
      minutesMax,
      lreMinutes,
      lreMin,
      lreMax,
      provider,
      caseManager,
      providerFirst,
      managerFirst,
      firstNames,
      iepMark,
      annualReview,
      reevaluation,
      isEsy,
      household,
      isHead,
      parents,
      address,
      language,
      restriction,
      location,
      text: {
        provider: reader.ownPerson(
          place.provider,
          place.service === null ? columns.providerFirst : undefined,
        ),
        amount: reader.own(place.amount),
        lre: lreText,
        caseManager: caseManagerText,
        end: endText,
      },
      unreadable: reader.unreadable,
    };
  };
}

function studentName(reader: RowReader, columns: FieldColumns): string {
  const name = reader.text('name', columns.name);
  if (name !== '') return name;
  const last = reader.text('lastName', columns.lastName);
  const first = reader.text('firstName', columns.firstName);
  return last !== '' && first !== '' ? `${last}, ${first}` : last + first;
}
