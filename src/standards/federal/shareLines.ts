import type { MoneyLine } from '../loads/moneySheet';
import { once, refusalLine, step } from './lineFormulas';

/** The school-wide program’s part of the allocation. */
export const schoolwideLines = (at: (id: string) => string): MoneyLine[] => [
  {
    id: 'allocation',
    number: '1',
    what: 'Part B allocation of this fiscal year',
    cite: '34 CFR 300.206(a)(1)',
    look: 'amount',
    input: 'number',
  },
  {
    id: 'children',
    number: '2',
    what: 'Children with disabilities in the jurisdiction of the district',
    cite: '34 CFR 300.206(a)(1)',
    look: 'count',
    input: 'number',
  },
  {
    id: 'each',
    number: '3',
    what: 'Line 1 divided by line 2',
    cite: '34 CFR 300.206(a)(1)',
    look: 'amount',
    formula: step(at('most'), `${at('allocation')}/${at('children')}`),
  },
  {
    id: 'participating',
    number: '4',
    what: 'Of them, those who take part in the school-wide program',
    cite: '34 CFR 300.206(a)(2)',
    look: 'count',
    input: 'number',
  },
  {
    id: 'most',
    number: '5',
    what: 'Most Part B money for the program: line 3 times line 4. It stays Part B money for excess costs',
    cite: '34 CFR 300.206(a), (b)(1)',
    look: 'amount',
    formula: once(
      [at('allocation'), at('children'), at('participating')],
      `SCHOOLWIDE_MAX(${at('allocation')},${at('children')},${at('participating')})`,
    ),
    sums: true,
  },
  refusalLine('SCHOOLWIDE_MAX', '5', at('most')),
];

/** The part of children in private schools. */
export const shareLines = (at: (id: string) => string): MoneyLine[] => [
  {
    id: 'allocation',
    number: '1',
    what: 'Part B allocation, before anything is set aside for early intervening services',
    cite: '34 CFR 300.133(a); appendix B',
    look: 'amount',
    input: 'number',
  },
  {
    id: 'public',
    number: '2',
    what: 'Eligible children in public schools',
    cite: '34 CFR part 300, appendix B',
    look: 'count',
    input: 'number',
  },
  {
    id: 'private',
    number: '3',
    what: 'Eligible children whom their parents placed in private schools located in the district',
    cite: '34 CFR 300.133(a), (c)',
    look: 'count',
    input: 'number',
  },
  {
    id: 'each',
    number: '4',
    what: 'For each child: line 1 divided by lines 2 and 3 together',
    cite: '34 CFR part 300, appendix B',
    look: 'amount',
    formula: step(at('share'), `${at('allocation')}/(${at('public')}+${at('private')})`),
  },
  {
    id: 'share',
    number: '5',
    what: 'To be spent on children in private schools: line 4 times line 3',
    cite: '34 CFR 300.133(a)',
    look: 'amount',
    formula: once(
      [at('allocation'), at('public'), at('private')],
      `PROPORTIONATE_SHARE(${at('allocation')},${at('public')},${at('private')})`,
    ),
    sums: true,
  },
  refusalLine('PROPORTIONATE_SHARE', '5', at('share')),
];
