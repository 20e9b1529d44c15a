import type { FindingOnWire } from '../../src/contract/contract';

const IDS: { [field: string]: string } = {
  person: 'person',
  begin: 'begin',
  lastDay: 'last-day',
  enrollment: 'enrollment',
  returnsOn: 'returns-on',
  reason: 'reason',
  location: 'location',
  restriction: 'restriction',
};

/** The input of a form of assignments that a finding is about. */
export const assignmentFieldId = ({ code, field }: FindingOnWire): string =>
  code === 'held-by-another' ? 'end-theirs' : (field && IDS[field]) || '';
