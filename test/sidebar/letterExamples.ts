import type { Output } from '../../src/contract/contract';
import type { Example, Step } from './example';
import { historyReplies } from './historyData';
import { LONG, RTL } from './oddNames';

type Letter = Output<'makeLetters'>['letters'][number];

const english = (student: string): string =>
  `Lakeview R-IV\n11/21/2026\n\nRosa Alvarez\n12 Elm St\nLakeview, MO 65000\n\nDear Rosa Alvarez,\n\nWe would like you to know who works with ${student} at Oak.\n\n• Resource: Ben Cho, from 11/30/2026. Before: Elena Ramos.\n• Case manager: Ben Cho, from 11/30/2026. Before: Elena Ramos.\n\nOnly the staff changes. The services, their time and their place stay as they are.\n\nIf you have a question, please call or write to Ben Cho, ben.cho@lakeview.example.\n\nThank you.`;
const spanish = (student: string): string =>
  `Lakeview R-IV\n21 de noviembre de 2026\n\nJuan y Ana Bishop\n3 Oak Ave\n\nEstimada familia de ${student}:\n\nQueremos informarles quién trabaja con ${student} en Oak.\n\n• Resource: Ben Cho, desde el 30 de noviembre de 2026. Antes: Elena Ramos.\n\nSolo cambia el personal. Los servicios, su tiempo y su lugar siguen igual.\n\nSi tienen alguna pregunta, comuníquense con Ben Cho, ben.cho@lakeview.example.\n\nGracias.`;

/** A letter to a student's parents: each third in Spanish. */
export const letter = (nth: number, student: string): Letter =>
  nth % 3 === 0
    ? {
        ...{ studentId: `S-${nth}`, student, grade: '3', language: 'Spanish', sentOn: '', asks: '' },
        ...{ title: `Quién trabaja con ${student}`, text: spanish(student) },
      }
    : {
        ...{
          studentId: `S-${nth}`,
          student,
          grade: '',
          language: 'English',
          sentOn: nth === 2 ? '11/21/2026' : '',
          asks: '',
        },
        ...{ title: `Who works with ${student}`, text: english(student) },
      };

export const letters = (count: number, more: Partial<Output<'makeLetters'>> = {}): Output<'makeLetters'> => ({
  sheet: 'Letters',
  noSender: false,
  letters: Array.from({ length: count }, (_, i) => letter(i + 1, `Student Number ${i + 1}`)),
  apart: [],
  waiting: 0,
  more: 0,
  notices: [],
  ...more,
});

const ONE = '43 lines to Cho, Ben';
/** From History to the letters of a save. */
export const toLetters: readonly Step[] = [
  { press: ONE },
  { see: 'Reason for the undo' },
  { press: 'Letters' },
];
const ASKS =
  'Ask whether a prior written notice is due: Resource: minutes a week 180 → 240; Speech: nobody from 08/15/2026 on';

const example = (
  name: string,
  steps: readonly Step[],
  makeLetters: Example['replies']['makeLetters'],
): Example => ({
  name,
  view: 'history',
  replies: {
    ...historyReplies,
    ...(makeLetters && { makeLetters }),
    nameDistrict: [{ district: 'Lakeview R-IV' }],
    markSent: [{ marked: 1, on: '11/21/2026' }],
  },
  steps: [...toLetters, ...steps],
});

export const letterExamples: readonly Example[] = [
  example('letters', [{ see: '43 letters on the sheet' }], [letters(43)]),
  example(
    'letters, without a sender',
    [
      { see: 'The letters have no sender yet' },
      { fill: 'District’s name', with: 'Lakeview R-IV' },
      { press: 'Keep' },
      { gone: 'The letters have no sender yet' },
    ],
    [letters(2, { noSender: true }), letters(2)],
  ),
  example(
    'letters, with what to see first',
    [{ see: 'different addresses' }],
    [
      letters(2, {
        noSender: true,
        notices: [
          '“Letter text” has no Somali: those letters are in English.',
          `The rows of ${LONG}; ${RTL}; Diaz, Drew and 12 more say different addresses; the first counts.`,
        ],
      }),
    ],
  ),
  example('letters, being written', [{ see: 'Writing the letters…' }], ['never']),
  example(
    'letters, the text has a mistake',
    [{ see: 'stands for nothing' }],
    [
      {
        code: 'letter-text',
        sentence:
          '“Letter text”: D5 says {techer}, which stands for nothing. The placeholders are listed there.',
      },
    ],
  ),
  example('letters, nobody changed', [{ see: 'there is nothing to write' }], [letters(0, { sheet: '' })]),
  example(
    'letters, some to ask first',
    [{ see: 'Ask first: 2 students' }],
    [
      letters(2, {
        apart: [
          { studentId: 'S-9', student: LONG, asks: ASKS },
          { studentId: 'S-10', student: RTL, asks: ASKS },
        ],
        waiting: 2,
        notices: ['“Letter text” has no Vietnamese: those letters are in English.'],
      }),
    ],
  ),
  example(
    'letters, asked and written too',
    [{ press: 'I asked: write their letters too' }, { see: '3 letters' }],
    [
      letters(2, { apart: [{ studentId: 'S-9', student: 'Alvarez, Ana', asks: ASKS }], waiting: 1 }),
      letters(3, { apart: [{ studentId: 'S-9', student: 'Alvarez, Ana', asks: ASKS }] }),
    ],
  ),
  example('letters, all sent', [{ press: 'All sent today' }, { gone: 'All sent today' }], [letters(3)]),
];
