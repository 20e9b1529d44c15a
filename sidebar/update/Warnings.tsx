import type { ExportWarning } from '../../src/contract/exportUpdate';
import { counted } from '../../src/domain/cells/counted';

/** So many places come with a warning at most. */
const MOST_PLACES = 20;

/** What to know about the whole export before looking at its lines. */
export const Warnings = ({ warnings }: { warnings: readonly ExportWarning[] }) => (
  <section class="note amber export-warnings" aria-labelledby="export-warnings">
    <h2 id="export-warnings">Look at this first</h2>
    <ul>
      {warnings.map(({ code, sentence, places }) => (
        <li key={`${code} ${sentence}`}>
          <p dir="auto">{sentence}</p>
          {places.length > 0 && (
            <details>
              <summary>
                {places.length < MOST_PLACES
                  ? counted(places.length, 'place')
                  : `The first ${MOST_PLACES} places`}
              </summary>
              <ul>
                {places.map((place) => (
                  <li key={place} dir="auto">
                    {place}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  </section>
);
