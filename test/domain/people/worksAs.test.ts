import { describe, expect, it } from 'vitest';
import { worksAs } from '../../../src/domain/people/worksAs';

describe('whether somebody can be thought to deliver a service', () => {
  it.each([
    ['a role that says so', 'SLP', [], 'Speech', true],
    ['another role', 'Occupational therapist', [], 'Speech', false],
    ['a therapist, who doesn’t teach', 'OT', [], 'Reading', false],
    ['a teacher, who is no therapist', 'Special education teacher', [], 'Speech', false],
    ['a teacher of no kind', 'Special education teacher', [], 'Resource', true],
    ['a teacher and a service that no role is known for', 'Resource teacher', [], 'Reading', true],
    [
      'a service that they deliver already, whatever their role',
      'Resource teacher',
      ['OT', 'Resource'],
      ' ot',
      true,
    ],
    ['no role but services', '', ['Speech', 'Speech', 'OT'], 'Language', true],
    ['no role and other services', '', ['Speech'], 'Resource', false],
    ['nothing known of them', '', [], 'Resource', true],
  ])('%s', (_, role, services, service, fits) => {
    expect(worksAs({ role, services }, service)).toBe(fits);
  });
});
