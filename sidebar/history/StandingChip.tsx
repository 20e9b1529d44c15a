import type { Batch } from '../../src/contract/history';

/** Whether a save still holds; nothing where it does. */
export const StandingChip = ({ standing }: Pick<Batch, 'standing'>) =>
  standing === 'stands' ? null : (
    <span class="chips">
      <span class={standing === 'undone' ? 'chip past' : 'chip above'}>
        {standing === 'undone' ? 'Undone' : 'Partly undone'}
      </span>
    </span>
  );
