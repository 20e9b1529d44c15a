import { describe, expect, test } from 'vitest';
import { ROSTER_SHEET, sampleDistrict } from '../host/sampleDistrict';
import { sampleEmail } from '../host/sampleStaff';
import { draftOf } from '../kit/client';
import { rosterColumn, writeProvider } from './edits';
import { afterSetUp, answerOf, ask, caseload, everything, keyOf } from './installed';

/** Cho, a teacher at Oak, with the e-mail that the director wrote beside his name. */
describe('a provider', () => {
  const host = afterSetUp(sampleDistrict());
  writeProvider(host, 'Cho, Ben', 'Email', sampleEmail('Cho, Ben'));
  const elsewhere = keyOf(host, 'Novak, Irena');
  const cho = keyOf(host, 'Cho, Ben');
  const okafor = keyOf(host, 'Okafor, Dele');
  host.signInAs(sampleEmail('Cho, Ben'));
  const asked = (person: string, draft: ReturnType<typeof draftOf>) => ({
    person,
    asOf: '2026-11-21',
    drafts: [draft],
    moveCaseManagement: false,
    reason: '',
    acknowledged: [],
  });

  test('is greeted by name, and sees the caseloads of Oak and no other', () => {
    expect(ask(host, 'open', {})).toMatchObject({
      account: { access: 'provider', name: 'Cho, Ben', personKey: cho },
      problems: [],
    });
    const { people, sites } = ask(host, 'people', { asOf: '2026-11-21' });
    expect(sites).toEqual(['Oak Elementary']);
    expect(people.map(({ name }) => name)).toContain('Okafor, Dele');
    expect(people.map(({ name }) => name)).not.toContain('Novak, Irena');
    expect(answerOf(host, 'caseload', { person: elsewhere, asOf: '2026-11-21' })).toMatchObject({
      ok: false,
      code: 'unknown-person',
    });
  });

  test('takes a student over from a colleague', () => {
    const line = caseload(host, 'Okafor, Dele').find(({ end }) => end > '2026-11-30');
    const take = draftOf(line, { effective: '11/21/2026', provider: cho });
    const { findings } = ask(host, 'preview', asked(okafor, take));
    const acknowledged = findings.map(({ code, line: key }) => `${code}:${key}`);
    const names = rosterColumn(host, 'Service Provider', ROSTER_SHEET, 3);
    expect(ask(host, 'save', { ...asked(okafor, take), acknowledged })).toMatchObject({
      saved: true,
      changes: 1,
      notices: [],
    });
    const now = rosterColumn(host, 'Service Provider', ROSTER_SHEET, 3);
    expect(now.flatMap((name, i) => (name === names[i] ? [] : [[names[i], name]]))).toEqual([
      ['Okafor, Dele', 'Cho, Ben'],
    ]);
    expect(caseload(host, 'Cho, Ben').map(({ key }) => key)).toContain(line?.key);
  });

  test('gives nobody away, changes no colleague’s hours, and touches no student of another site', () => {
    const before = everything(host);
    const [own] = caseload(host, 'Cho, Ben');
    const [theirs] = caseload(host, 'Okafor, Dele');
    const give = draftOf(own, { effective: '11/25/2026', provider: okafor });
    const hours = draftOf(theirs, { effective: '11/25/2026', amount: theirs?.amountMax || '2' });
    host.signInAs('director@lakeview.example');
    const [away] = caseload(host, 'Novak, Irena');
    host.signInAs(sampleEmail('Cho, Ben'));
    const far = draftOf(away, { effective: '11/25/2026', provider: cho });
    for (const [draft, code] of [
      [give, 'only-to-yourself'],
      [hours, 'not-your-line'],
      [far, 'not-your-site'],
    ] as const) {
      const { saved, findings } = ask(host, 'save', asked(cho, draft));
      expect([
        saved,
        findings.filter(({ severity }) => severity === 'blocks').map((one) => one.code),
      ]).toEqual([false, [code]]);
    }
    expect(answerOf(host, 'inspectRoster', { sheet: null, mapping: null })).toMatchObject({
      code: 'only-admins-set-up',
    });
    expect(everything(host)).toEqual(before);
  });
});
