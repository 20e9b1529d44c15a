import { missouri } from '../../src/standards/missouri/missouri';
import './serverPartFile';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { functionsOf } from '../../src/google/functions/functions';

const functions = functionsOf(missouri);

/** The one service that a cell function may ask: the time zone of dates. */
beforeAll(() => {
  vi.stubGlobal('SpreadsheetApp', { getActive: () => ({ getSpreadsheetTimeZone: () => 'UTC' }) });
  vi.stubGlobal('Utilities', { formatDate: (date: Date) => date.toISOString().slice(0, 10) });
  return () => vi.unstubAllGlobals();
});

describe('every function', () => {
  const cell = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.string(),
    fc.boolean(),
    fc.constantFrom(undefined, null, '', '#N/A', 'K', 'head count', 'ecse', 'x', new Date(0)),
  );
  const argument = fc.oneof(cell, fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 4 }));

  test.each(functions.map((spec) => [spec.name, spec] as const))(
    '%s answers a finite number, a text or a table of them, or throws one sentence',
    (_, spec) => {
      fc.assert(
        fc.property(fc.array(argument, { maxLength: 6 }), (args) => {
          let answer: unknown;
          try {
            answer = spec.run(...args);
          } catch (error) {
            if (!(error instanceof Error)) throw error;
            expect(error.constructor).toBe(Error);
            expect(error.message).toMatch(
              /^[a-z_]+( \d+)?(, (row|column) \d+(, column \d+)? of the range)?: .*\.$/s,
            );
            expect(error.message.replace(/".*"/gs, '')).not.toMatch(/undefined|null|NaN|\[object/);
            return;
          }
          if (typeof answer === 'number') expect(Number.isFinite(answer)).toBe(true);
          else if (Array.isArray(answer))
            for (const each of answer.flat()) {
              expect(['number', 'string', 'boolean']).toContain(typeof each);
              if (typeof each === 'number') expect(Number.isFinite(each)).toBe(true);
            }
          else
            expect(answer).toMatch(
              /^(Within desirable|Above desirable|Over maximum|Mixed grades: review|Upcoming|Active|Pending|Inactive)$/,
            );
        }),
        { numRuns: 300 },
      );
    },
  );

  test('has a name that no other has, a citation, and optional parameters last', () => {
    expect(new Set(functions.map((spec) => spec.name)).size).toBe(functions.length);
    for (const { name, cite, params } of functions) {
      expect(name).toMatch(/^[A-Z][A-Z_]*[A-Z]$/);
      expect(cite).toMatch(/\bsection \d+\b|^34 CFR 300\.\d+|^the Caseload log$/);
      const optional = params.map((param) => param.optional === true);
      expect([...optional].sort()).toEqual(optional);
    }
  });
});
