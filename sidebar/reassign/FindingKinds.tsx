import type { ComponentChildren } from 'preact';
import type { FindingOnWire } from '../../src/contract/contract';
import { byKind } from './caseloadSelectors';

type Props = {
  findings: readonly FindingOnWire[];
  /** Lists some of them. */
  children: (findings: readonly FindingOnWire[]) => ComponentChildren;
};

/** So many of one kind stand as they are; more are one row with their count, which unfolds. */
const LISTED = 2;

/** Findings by their kind. */
export function FindingKinds({ findings, children }: Props) {
  return (
    <>
      {byKind(findings).map(({ code, findings: some }) =>
        some.length <= LISTED ? (
          <div key={code}>{children(some)}</div>
        ) : (
          <details key={code} class="finding-kind">
            <summary>
              <strong>{some.length}</strong> · {KINDS[code] ?? 'Problems of one kind'}
            </summary>
            {children(some)}
          </details>
        ),
      )}
    </>
  );
}

const KINDS: { readonly [C in FindingOnWire['code']]?: string } = {
  'above-desirable': 'Above the desirable number',
  'over-maximum': 'Over the maximum',
  'changed-since-read': 'Changed by others meanwhile',
  'cancels-later': 'What was arranged for later falls away',
  'made-by-formula': 'Cell made by a formula',
  'not-your-site': 'Not at your sites',
  'nothing-to-change': 'Nothing to change',
  'only-admins-correct': 'Only an Admin corrects an opening',
  'renewal-overdue': 'Ends before that day',
  'runs-until': 'Runs until a change that is arranged',
  'unknown-person': 'Nobody of that name',
  'unknown-provider': 'Nobody of that name',
  'amount-in-parts': 'Hours that the roster has in parts',
  'amount-not-a-number': 'Hours that are no number',
  'amount-over-week': 'More hours than a week has',
  'amount-outside-range': 'Hours outside the IEP’s range',
  'change-in-between': 'A change is arranged in between',
  'cell-of-several': 'Several people in one cell',
  'end-planned': 'An end is planned',
  'changed-by-hand': 'Changed by hand in the roster',
  'corrects-opening': 'Corrects the opening',
  'effective-after-last-day': 'After the last day',
  'before-begin': 'Until before the effective date',
  'day-unreadable': 'Date that is no date',
  'end-by-another': 'Ended by an Admin',
  'far-ahead': 'More than two years ahead',
  'held-later': 'Somebody else has it by then',
  'nobody-returns': 'Nobody who could return',
  'no-amount-column': 'No column for these hours',
  'not-in-list': 'Not in the list of the cell',
  'not-of-this-list': 'Not of this list',
  'too-much-text': 'More text than a cell takes',
  'effective-in-the-past': 'Effective date in the past',
  'effective-missing': 'No effective date',
  'effective-not-after-start': 'Effective date not after the start',
  'effective-unreadable': 'Effective date that is no date',
  'line-gone': 'Line that is gone',
  'lre-above-amount': 'LRE hours above the hours',
  'management-stays': 'Case management stays',
  'no-range': 'No IEP range in the roster',
  'not-your-line': 'Not your line',
  'only-to-yourself': 'Only to yourself',
  'provider-not-at-site': 'New provider not at the student’s site',
};
