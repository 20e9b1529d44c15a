import type { StagedOffer } from '../../src/contract/staged';
import { clockText } from './historyText';
import { usePage } from './PageContext';

export type OfferProps = { offers: readonly StagedOffer[]; onDiscard: (offer: StagedOffer) => void };

/** What was typed on the reassign screen and neither saved nor emptied, to be gone on with. */
export function StagedOffers({ offers, onDiscard }: OfferProps) {
  const { go } = usePage();
  return (
    <>
      {offers.map((offer) => (
        <section key={offer.id} class="note blue" aria-label={`Not saved yet: ${offer.name}`}>
          <p dir="auto">
            You were moving <bdi>{offer.name}</bdi>’s caseload at {clockText(offer.at)}.{' '}
            <button
              type="button"
              class="link"
              onClick={() => go({ view: 'reassign', person: offer.person, staged: offer.id })}
            >
              Go on
            </button>
            {' / '}
            <button
              type="button"
              class="link"
              onClick={() => {
                onDiscard(offer);
                // The button is gone with its bar; the keyboard goes on from the top of the view.
                document.querySelector('h1')?.focus();
              }}
            >
              Discard
            </button>
          </p>
        </section>
      ))}
    </>
  );
}
