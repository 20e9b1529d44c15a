import { describe, expect, test } from 'vitest';
import { restsText } from '../../../src/app/look/loadOnWire';
import type { Grade } from '../../../src/domain/cells/grade';
import { NO_MINUTES } from '../../../src/domain/people/people';
import { type LoadPerson, loadOf } from '../../../src/standards/loads/load';
import { RULES } from '../../kit/rules';

const restsOn = (grades: readonly (Grade | null)[], more: Partial<LoadPerson> = {}): string =>
  restsText(
    loadOf(
      { method: 'head count', fte: 1, role: '', minutes: NO_MINUTES, ...more },
      grades.map((grade, i) => ({
        studentId: `${i}`,
        service: 'Resource',
        birthDate: '',
        grade,
        minutes: 60,
        delivery: 'direct',
      })),
      0,
      RULES,
    ),
  );

describe('what a limit rests on', () => {
  test('says whose grades it leaves out', () => {
    expect(restsOn(['3', '4'])).not.toContain('leaves out');
    expect(restsOn(['3', null])).toMatch(
      / The limit leaves out 1 student without a grade, though they count\.$/,
    );
    expect(restsOn(['3', null, 'PK', '18-22', 'PK', null])).toMatch(
      / The limit leaves out 2 students without a grade and 3 students in PK, 18-22, though they count\.$/,
    );
  });

  test('is no grade in an early-childhood position, and where no grade is known there is no limit', () => {
    expect(restsOn(['PK', null], { method: 'ecse', role: 'Nurse' })).not.toContain('leaves out');
    expect(restsOn([null, null])).toBe('The roster tells no grade for these students.');
  });
});
