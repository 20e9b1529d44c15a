import type { Example, Step } from './example';
import { removeReplies } from './historyData';

const toRemove: readonly Step[] = [{ press: 'Remove Caseload’s data' }, { see: 'What goes' }];
const remove = (name: string, steps: readonly Step[], replies: Example['replies'] = {}): Example => ({
  name,
  view: 'set-up',
  replies: { ...removeReplies, ...replies },
  steps: [...toRemove, ...steps],
});

/** Remove Caseload's data, on its way from Set up. */
export const removeExamples: readonly Example[] = [
  remove('remove', [{ see: 'Type REMOVE to confirm' }]),
  remove('remove, downloading', [{ press: 'Download a copy' }, { see: '2,000 of' }], {
    keptRows: [{ rows: Array.from({ length: 2_000 }, () => ['1']), more: true }, 'never'],
  }),
  remove('remove, downloaded', [{ press: 'Download a copy' }, { see: 'The copy is downloaded' }], {
    keptRows: [{ rows: [['1']], more: false }],
  }),
  remove('remove, without a copy?', [
    { fill: 'Type REMOVE to confirm', with: 'REMOVE' },
    { press: 'Remove Caseload’s data' },
    { see: 'Remove without a copy?' },
  ]),
  remove(
    'removed',
    [
      { fill: 'Type REMOVE to confirm', with: 'REMOVE' },
      { press: 'Remove Caseload’s data' },
      { confirm: 'Remove without a copy' },
      { see: 'Left in place' },
    ],
    {
      removeData: [
        { stop: '', removed: ['Caseload log', 'Providers', 'Case assignments'], left: ['Standards'] },
      ],
    },
  ),
  remove(
    'not everything removed',
    [
      { fill: 'Type REMOVE to confirm', with: 'REMOVE' },
      { press: 'Remove Caseload’s data' },
      { confirm: 'Remove without a copy' },
      { see: 'Not everything was removed' },
    ],
    {
      removeData: [
        {
          stop: '“Providers” could not be removed. Not everything is removed yet. Is the sheet protected?',
          removed: ['Caseload log'],
          left: [],
        },
      ],
    },
  ),
];
