import { describe, expect, test } from 'vitest';
import { cellsDue, due } from '../../kit/due';
import { cellsOf, ROWS } from '../../kit/given';
import { HEADER } from '../../kit/rows';

/** The rows, the first of them with another provider, hours or end. */
const first = (was: string, now: string): string[] =>
  ROWS.map((row, i) => (i === 0 ? row.replace(was, now) : row));
const AS_CHO = first('| 1 | Ramos, Elena |', '| 1 | Cho, Ben |');
const AS_OKAFOR = first('| 1 | Ramos, Elena |', '| 1 | Okafor, Dele |');
const ANA_IS_CHOS = 'row 2 Provider: Cho, Ben, was Ramos, Elena';

describe('the cell of a line that somebody gets', () => {
  const record = ['L-000001: Cho, Ben from 2026-11-21 over Ramos, Elena'];

  test('is due on the first day, and not the day before', () => {
    expect(due({ record })).toEqual([ANA_IS_CHOS]);
    expect(due({ record: ['L-000001: Cho, Ben from 2026-11-22'] })).toEqual([]);
  });

  test('is due once the day has come, of what was recorded before', () => {
    const later = ['L-000001: Cho, Ben from 2026-11-22'];
    expect(due({ record: [], before: later, today: '2026-11-22' })).toEqual([ANA_IS_CHOS]);
    expect(due({ record: [], before: later, last: '2026-11-22', today: '2026-11-22' })).toEqual([]);
  });

  test('is not due where it reads so, or as somebody typed since', () => {
    expect(due({ record, roster: AS_CHO })).toEqual([]);
    expect(due({ record, roster: AS_OKAFOR })).toEqual([]);
  });

  test('is due still where the sheet refused it, unless somebody typed since', () => {
    const waits = (text: string) => [{ line: 'L-000001', field: 'provider', text }];
    expect(due({ record: [], before: record })).toEqual([]);
    expect(due({ record: [], before: record, waiting: waits('Ramos, Elena') })).toEqual([ANA_IS_CHOS]);
    expect(due({ record: [], before: record, waiting: waits('Okafor, Dele') })).toEqual([]);
  });

  test('reads as before once that is taken back, unless somebody typed since', () => {
    const back = { before: record, record: ['L-000001: undoes 8'] };
    expect(due({ ...back, roster: AS_CHO })).toEqual(['row 2 Provider: Ramos, Elena, was Cho, Ben']);
    expect(due({ ...back, roster: AS_OKAFOR })).toEqual([]);
    expect(due(back)).toEqual([]);
    const aide = ['L-000001: Cho, Ben from 2026-11-21 over the aide'];
    expect(due({ before: aide, record: back.record, roster: AS_CHO })).toEqual([
      'row 2 Provider: the aide, was Cho, Ben',
    ]);
  });

  test('reads as by hand once more where it was put back, and that is taken back', () => {
    const put = { lineKey: 'L-000001', change: 'Adjust', replaced: { provider: 'Okafor, Dele' } };
    expect(due({ record: [put], roster: AS_OKAFOR })).toEqual([
      'row 2 Provider: Ramos, Elena, was Okafor, Dele',
    ]);
    expect(due({ before: [put], record: ['L-000001: undoes 8'] })).toEqual([
      'row 2 Provider: Okafor, Dele, was Ramos, Elena',
    ]);
  });
});

describe('a cell of somebody', () => {
  const record = ['L-000001: Cho, Ben from 2026-11-21 over Ramos, Elena'];

  test('is not due where it can’t be read', () => {
    expect(due({ record, roster: first('| 1 | Ramos, Elena |', '| 1 | #N/A |') })).toEqual([]);
  });

  test('is due in both of its columns where the name stands in two', () => {
    const at = HEADER.indexOf('Provider');
    const parted = (names: readonly string[]): string[] => [
      ...HEADER.slice(0, at),
      ...names,
      ...HEADER.slice(at + 1),
    ];
    const opened = ROWS.map((line) => {
      const cells = cellsOf(line).map(String);
      const [last = '', given = ''] = (cells[at] ?? '').split(', ');
      return [...cells.slice(0, at), last, given, ...cells.slice(at + 1)].join('¦');
    });
    const header = parted(['Provider Last Name', 'Provider First Name']);
    expect(due({ record, opened, header })).toEqual([
      'row 2 Provider Last Name: Cho, was Ramos, Elena',
      'row 2 Provider First Name: Ben, was Ramos, Elena',
    ]);
  });

  test('of a line that was yet to begin is due where it names one who was ever to have it', () => {
    const opened = ROWS.map((line, i) => (i === 0 ? line.replace('2026-08-15', '2026-12-01') : line));
    const before = ['L-000001: Cho, Ben from 2026-12-01'];
    const begun = { record: [], before, opened, today: '2026-12-01' };
    expect(due(begun)).toEqual([ANA_IS_CHOS]);
    const others = opened.map((line, i) => (i === 0 ? line.replace('| 1 | Ramos', '| 1 | Okafor') : line));
    expect(
      due({ ...begun, roster: others.map((line) => line.replace('Okafor, Elena', 'Okafor, Dele')) }),
    ).toEqual([]);
    const blank = opened.map((line) => line.replace('| 1 | Ramos, Elena |', '| 1 | |'));
    expect(due({ ...begun, roster: blank })).toEqual([]);
    const since = { record: ['L-000001: Okafor, Dele from 2026-12-02'], before, opened, last: '2026-12-01' };
    expect(due({ ...since, today: '2026-12-02' })).toEqual([]);
  });

  test('of a line that was nobody’s since its exit is due where somebody was to begin', () => {
    const before = [
      'L-000001: exit on 2026-11-15',
      'L-000001: Unassigned from 2026-11-16',
      'L-000001: Cho, Ben from 2026-11-21',
    ];
    const since = { before, record: [], last: '2026-11-20' };
    expect(due({ ...since, roster: first('| 1 | Ramos, Elena |', '| 1 | |') })).toEqual([
      'row 2 Provider: Cho, Ben, was ',
    ]);
    expect(due({ ...since, roster: AS_OKAFOR })).toEqual([]);
  });

  test('is never due where the name of the row’s tab tells whose it is', () => {
    expect(due({ record, byTab: ['provider'] })).toEqual([]);
    expect(due({ record, byTab: ['caseManager'] })).toEqual([ANA_IS_CHOS]);
  });
});

describe('hours', () => {
  const record = ['L-000001: 4 hours from 2026-11-21 over as needed'];

  test('are due from their day on, where they read as before', () => {
    expect(due({ record })).toEqual(['row 2 Hours per week: 4, was 3']);
    expect(due({ record: ['L-000001: 4 hours from 2026-11-22'] })).toEqual([]);
    expect(due({ record, roster: first('3 2-4', '3.5 2-4') })).toEqual([]);
    expect(due({ record, roster: first('3 2-4', '4 2-4') })).toEqual([]);
  });

  test('taken back give their cell the text that stood there, whatever it meant', () => {
    const back = ['L-000001: undoes 8'];
    expect(due({ before: record, record: back, roster: first('3 2-4', '4 2-4') })).toEqual([
      'row 2 Hours per week: as needed, was 4',
    ]);
  });

  test('in general education are due as hours are, where the roster has them', () => {
    const record = [{ lineKey: 'L-000001', change: 'Adjust', lreMinutes: 90, replaced: { lre: '1' } }];
    expect(due({ record })).toEqual(['row 2 LRE Hours: 1.5, was 1']);
    const at = HEADER.indexOf('LRE Hours');
    const header = HEADER.filter((_, c) => c !== at);
    const opened = ROWS.map((line) =>
      cellsOf(line)
        .filter((_, c) => c !== at)
        .join('¦'),
    );
    expect(due({ record, header, opened })).toEqual([]);
  });

  test.each([
    ['a number', {}, 3],
    ['a text, where it was one', { asText: ['amount'] }, '3'],
  ])('taken back or by hand once more are %s', (_, asText, value) => {
    const replaced = { amount: '3', ...asText };
    const adjusted = { lineKey: 'L-000001', change: 'Adjust', minutes: 240, replaced };
    const back = { before: [adjusted], record: ['L-000001: undoes 8'], roster: first('3 2-4', '4 2-4') };
    expect(cellsDue(back)).toMatchObject([{ value }]);
    const put = { ...adjusted, minutes: null };
    expect(cellsDue({ ...back, before: [put], opened: first('3 2-4', '4 2-4') })).toMatchObject([{ value }]);
  });
});

describe('the end of a service', () => {
  const exit = ['L-000001: exit on 2026-12-18 over 2027-05-28'];

  test('is due at once', () => {
    expect(due({ record: exit })).toEqual(['row 2 End Date: 2026-12-18, was 2027-05-28']);
    const slashed = ['L-000001: exit on 2026-12-18 over 05/28/2027'];
    expect(due({ record: slashed, roster: first('2027-05-28', '05/28/2027') })).toEqual([
      'row 2 End Date: 12/18/2026, was 05/28/2027',
    ]);
  });

  test('is not due where the row reads so, or as somebody typed since', () => {
    expect(due({ record: exit, roster: first('2027-05-28', '2026-12-18') })).toEqual([]);
    expect(due({ record: exit, roster: first('2027-05-28', '2027-01-15') })).toEqual([]);
  });

  test('leaves the line to nobody from the day after', () => {
    const over = { record: [], before: exit, roster: first('2027-05-28', '2026-12-18') };
    expect(due({ ...over, last: '2026-12-17', today: '2026-12-18' })).toEqual([]);
    expect(due({ ...over, last: '2026-12-18', today: '2026-12-19' })).toEqual([]);
  });
});
