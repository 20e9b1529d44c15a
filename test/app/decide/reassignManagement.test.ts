import { describe, expect, test } from 'vitest';
import { codes, student } from '../../kit/caseForms';
import { draftOf } from '../../kit/client';
import { afterSetUp, ask, column, keyOf, reassignment } from '../../kit/district';

const ANA = '2000001';

describe('reassigning case management', () => {
  test('shows the cases that a person manages, and moves them', () => {
    const workbook = afterSetUp();
    const [ramos, cho] = [keyOf(workbook, 'Ramos, Elena'), keyOf(workbook, 'Cho, Ben')];
    const { lines } = ask(workbook, 'caseload', {
      person: ramos,
      asOf: '2026-11-21',
      kind: 'case management',
    });
    expect(lines.map(({ student: name, service, amount }) => [name, service, amount])).toEqual([
      ['Alvarez, Ana', 'All services', ''],
      ['Diaz, Drew', 'All services', ''],
    ]);
    const drafts = lines.map((line) => draftOf(line, { effective: '11/21/2026', provider: cho }));
    const asked = { ...reassignment(workbook, 'Ramos, Elena', drafts), kind: 'case management' as const };
    expect(ask(workbook, 'save', asked)).toMatchObject({
      saved: true,
      changes: 0,
      caseManagement: 2,
      title: 'Reassignment Successful',
    });
    expect(column(workbook, 'Case Manager')).toEqual([
      'Cho, Ben',
      'Cho, Ben',
      'Cho, Ben',
      'Cho, Ben',
      'Okafor, Dele',
      'Cho, Ben',
    ]);
    expect(column(workbook, 'Provider')[0]).toBe('Ramos, Elena');
    expect(student(workbook, ANA).student.manager).toBe('Cho, Ben');
  });

  test('takes no hours', () => {
    const workbook = afterSetUp();
    const { lines } = ask(workbook, 'caseload', {
      person: keyOf(workbook, 'Ramos, Elena'),
      asOf: '2026-11-21',
      kind: 'case management',
    });
    const asked = reassignment(workbook, 'Ramos, Elena', [
      draftOf(lines[0], { effective: '11/21/2026', amount: '3' }),
    ]);
    expect(codes(ask(workbook, 'preview', { ...asked, kind: 'case management' }))).toEqual([
      'no-amount-column',
    ]);
  });
});
