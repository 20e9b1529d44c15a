import { describe, expect, test } from 'vitest';
import { blocks, Findings, isBlocked, isLeftOut, warns } from '../../../src/domain/decide/finding';
import { FINDING_CODES, FINDING_FIELDS } from '../../../src/domain/decide/findingCodes';

describe('what checks find', () => {
  test('is told once where two find the same, and twice in two places', () => {
    const findings = new Findings({ line: 'L-000001', student: 'Alvarez, Ana' });
    findings.block({ code: 'gone', field: null });
    findings.block({ code: 'gone', field: null });
    findings.block({ code: 'gone', field: null }, { line: 'L-000002' });
    expect(findings.found).toMatchObject([
      { code: 'gone', line: 'L-000001', student: 'Alvarez, Ana' },
      { code: 'gone', line: 'L-000002', student: 'Alvarez, Ana' },
    ]);
  });

  test('blocks as soon as one of it does', () => {
    const warning = warns({ code: 'effective-missing', field: 'effective' });
    expect(isBlocked([warning])).toBe(false);
    expect(isBlocked([warning, blocks({ code: 'gone', field: null })])).toBe(true);
  });

  test('of a line without a date, or with nothing but one, holds up no other; a form that changes nothing is refused', () => {
    expect(isLeftOut(warns({ code: 'effective-missing', field: 'effective' }))).toBe(true);
    expect(isLeftOut(warns({ code: 'nothing-to-change', field: 'provider', of: 'line' }))).toBe(true);
    expect(isLeftOut(blocks({ code: 'nothing-to-change', field: null, of: 'form' }))).toBe(false);
    expect(isLeftOut(warns({ code: 'no-range', field: 'reason', unit: 'hours', isGiven: true }))).toBe(false);
  });
});

test('every code and every field stands once', () => {
  for (const list of [FINDING_CODES, FINDING_FIELDS]) expect(new Set<string>(list).size).toBe(list.length);
});
