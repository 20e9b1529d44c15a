import { expect, test } from 'vitest';
import { ask, install, ROSTER, sheetOf } from './installed';

const HEADER = ['Student ID', 'Student Name', 'Service', 'Provider', 'Minutes per week'];

/** The minutes that Set up finds in cells of time, which a person typed. */
test.each(['America/Chicago', 'Asia/Kolkata', 'Europe/Amsterdam'])(
  'a time is so many hours and minutes, and an afternoon’s is none, in %s',
  (timeZone) => {
    const typed = ['0:30', '2:30', '1:15:00', '12:45 AM', '2:30 PM', '150'];
    const rows = typed.map((_, index) => [
      `${1001 + index}`,
      `Alder, A${index}`,
      'Resource',
      'Ramos, Elena',
      '',
    ]);
    const host = install({ name: 'Times', timeZone, sheets: [{ name: ROSTER, rows: [HEADER, ...rows] }] });
    for (const [index, text] of typed.entries()) sheetOf(host, ROSTER).enter(index + 2, 5, text);
    const { mapping, problems } = ask(host, 'inspectRoster', { sheet: null, mapping: null });
    expect(problems.map(({ code, items }) => [code, items.map(({ place }) => place)])).toEqual([
      ['unreadable-amount', ['E6']],
    ]);
    if (!mapping) throw new Error('The roster is recognised.');
    ask(host, 'setUp', { mapping, name: 'Dana Director', protectLog: false });
    const person = ask(host, 'people', { asOf: '2026-11-21' }).people.find(
      ({ name }) => name === 'Ramos, Elena',
    );
    const { lines } = ask(host, 'caseload', { person: person?.key ?? '', asOf: '2026-11-21' });
    expect(lines.map(({ amount }) => amount)).toEqual(['30', '150', '75', '45', '', '150']);
  },
);
