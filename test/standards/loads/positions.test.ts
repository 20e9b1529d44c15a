import { describe, expect, test } from 'vitest';
import { findPosition, positionNames } from '../../../src/standards/loads/positions';
import { provisions } from '../../../src/standards/missouri/tables';

const idOf = (text: string) => {
  const found = findPosition(text, provisions);
  return found.ok ? found.value.row.id : found.error.code;
};

describe('as people write them', () => {
  test.each([
    ['centre based', 'center-based'],
    ['Center-based', 'center-based'],
    ['ECSE center based classroom', 'center-based'],
    ['Centerbased Self-Contained Classroom', 'center-based'],
    ['self contained', 'center-based'],
    ['para', 'paraprofessional'],
    ['Paras', 'paraprofessional'],
    ['aide', 'paraprofessional'],
    ['Teacher aides', 'paraprofessional'],
    ['Integrated', 'integrated'],
    ['integrated classroom', 'integrated'],
    ['Reverse Mainstream', 'integrated'],
    ['integrated classroom session', 'integrated-session'],
    ['Itinerant (traveling)', 'itinerant-traveling'],
    ['itinerant TRAVELLING', 'itinerant-traveling'],
    ['travelling', 'itinerant-traveling'],
    ['SLP, traveling', 'itinerant-traveling'],
    ['non traveling', 'itinerant-non-traveling'],
    ['Itinerant - Non-Travelling', 'itinerant-non-traveling'],
    ['nontraveling itinerant speech therapist', 'itinerant-non-traveling'],
    ['not traveling', 'itinerant-non-traveling'],
    ['diagnostic', 'diagnostic'],
    ['Diagnostician', 'diagnostic'],
    ['OT/PT/SLP related services', 'related-services'],
    ['Related Service Staff', 'related-services'],
    ['Occupational Therapist', 'related-services'],
    ['PT', 'related-services'],
    ['process coordinator', 'coordinator'],
    ['ECSE Program Coordinator', 'coordinator'],
    ['secretaries', 'secretary'],
    ['Nurse', 'nurse'],
    ['SW general', 'social-worker-general'],
    ['social worker - diagnostic', 'social-worker-diagnostic'],
    ['Social Work related services', 'social-worker-related-services'],
  ])('%s: %s', (text, id) => {
    expect(idOf(text)).toBe(id);
  });

  test('each name, whatever its case and punctuation', () => {
    for (const name of positionNames(provisions)) {
      const found = findPosition(name.toUpperCase().replace(/[^A-Z ]/g, ' '), provisions);
      expect(found.ok && found.value.row.position).toBe(name);
    }
  });
});

test.each(['', '   ', 'teacher', 'based', 'nurse secretary', 'principal', 'non', '12'])(
  '"%s" names no one position',
  (text) => {
    expect(findPosition(text, provisions)).toEqual({
      ok: false,
      error: { code: 'unknown-position', text, positions: positionNames(provisions) },
    });
  },
);

describe('words that stand in several rows name none of them', () => {
  const ITINERANT = ['Itinerant teacher, traveling', 'Itinerant teacher, non-traveling'];
  const SPEECH = [...ITINERANT, 'Related service staff (OT, PT, speech)'];

  test.each(['SLP', 'Speech Therapist', 'speech-language pathologist', 'ECSE Speech Therapist'])(
    '"%s": the plan itself has it so',
    (text) => {
      expect(findPosition(text, provisions)).toEqual({
        ok: false,
        error: {
          code: 'several-positions',
          text,
          positions: SPEECH,
          why: 'the plan names speech in two rows, itinerant and related services',
        },
      });
    },
  );

  test.each([
    ['itinerant', ITINERANT],
    ['itinerant speech therapist', ITINERANT],
    [
      'social worker',
      ['Social worker, general', 'Social worker, diagnostic', 'Social worker, related services'],
    ],
  ])('"%s": one of %j', (text, positions) => {
    expect(findPosition(text, provisions)).toMatchObject({
      ok: false,
      error: { code: 'several-positions', positions },
    });
  });
});
