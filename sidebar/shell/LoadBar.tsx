import type { LoadOnWire } from '../../src/contract/contract';
import { loadTone, numberText } from './loadText';

type BarLoad = Pick<LoadOnWire, 'number' | 'desirable' | 'maximum' | 'status'>;
type Props = { load: BarLoad; before?: BarLoad };

/** Room beyond the highest figure, so that a load over the maximum still shows by how much. */
const HEADROOM = 1.12;

/** A load drawn against the desirable and maximum numbers. The words beside it say the same, so it is hidden from screen readers. */
export function LoadBar({ load, before }: Props) {
  const { number, desirable, maximum } = load;
  if (number === null || maximum === null) return null;
  const from = before?.number ?? number;
  const full = Math.max(number, from, maximum) * HEADROOM;
  const share = (value: number) => `${Math.min((value / full) * 100, 100).toFixed(2)}%`;
  const [less, more] = [Math.min(from, number), Math.max(from, number)];
  return (
    <div class={`load-bar ${loadTone(load)}`} aria-hidden="true">
      <div class="track">
        <span class="part kept" style={{ width: share(less) }} />
        {more > less && (
          <span
            class={number > from ? 'part gained' : 'part lost'}
            style={{ left: share(less), width: share(more - less) }}
          />
        )}
        {desirable !== null && desirable !== maximum && (
          <span class="mark" style={{ left: share(desirable) }} />
        )}
        <span class="mark maximum" style={{ left: share(maximum) }} />
      </div>
      <div class="scale">
        {desirable !== null && desirable !== maximum && (
          <span style={{ left: share(desirable) }}>{numberText(desirable)}</span>
        )}
        <span style={{ left: share(maximum) }}>{numberText(maximum)}</span>
      </div>
    </div>
  );
}

/** The load's status in the state's words; the colour only repeats them. */
export function LoadChip({ load }: { load: Pick<LoadOnWire, 'status'> }) {
  return load.status === 'No limit' ? null : <span class={`chip ${loadTone(load)}`}>{load.status}</span>;
}
