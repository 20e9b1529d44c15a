import type { ProblemGroup } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';

/** What could not be read or used in the roster, by kind; a kind unfolds to its cells. */
export function ProblemGroups({ groups }: { groups: readonly ProblemGroup[] }) {
  return (
    <div class="folds">
      {groups.map(({ code, title, why, count, items }) => (
        <details key={code} class="fold">
          <summary>
            <span>{title}</span>
            <span class="count">{count.toLocaleString('en-US')}</span>
          </summary>
          <p class="soft">{why}</p>
          <ul class="places">
            {items.map(({ place, text }) => (
              <li key={`${place} ${text}`}>
                <span class="place">{place}</span> <q dir="auto">{text}</q>
              </li>
            ))}
          </ul>
          {count > items.length && <p class="soft">and {counted(count - items.length, 'more', 'more')}</p>}
        </details>
      ))}
    </div>
  );
}
