import { expect, test } from 'vitest';
import { sentenceOf } from '../../../src/app/words/findingText';
import { type Remark, warns } from '../../../src/domain/decide/finding';
import { day } from '../../kit/entries';

const cases = [{ student: 'Alvarez, Ana', service: 'Resource', day: day('2026-12-18') }];
const stays = (field: 'teams' | 'choices') => ({ code: 'ends-stay', field, cases }) as const;

// The same last day goes where one line is reassigned and stays in a new school year: each sentence says why.
test.each<[Remark, string]>([
  [
    {
      ...{ code: 'end-planned', field: 'effective', becomes: 'goes' },
      ...{ whose: 'Ramos, Elena', lastDay: day('2026-12-18') },
    },
    'was to end on 12/18/2026; that day was theirs alone, and the new assignment does not end then.',
  ],
  [
    stays('teams'),
    'It stays, since a new school year changes who has a line and not until when: whoever gets the line has it until then.',
  ],
  [stays('choices'), 'It stays: whoever gets the line has it until then.'],
])('an end that is arranged says why it goes or stays: %j', (remark, sentence) => {
  expect(sentenceOf(warns(remark))).toContain(sentence);
});
