import type { MoneySheet } from '../loads/moneySheet';
import { excessCostLines } from './excessCostLines';
import { reductionLines } from './reductionLines';
import { schoolwideLines, shareLines } from './shareLines';

/** The worksheets on federal money, which are every state's. */
export const moneySheets: readonly MoneySheet[] = [
  {
    id: 'excess-cost',
    subject: 'Excess cost',
    hint: 'The least to spend before Part B money is used; elementary and secondary apart',
    about: ['EXCESS_COST'],
    kind: 'lines',
    amounts: ['Elementary', 'Secondary'],
    lines: excessCostLines,
  },
  {
    id: 'effort',
    subject: 'Maintenance of effort',
    hint: 'Year by year, by all four ways to measure it',
    about: ['MOE_TEST'],
    kind: 'history',
    typed: [
      { what: 'Fiscal year', cite: '34 CFR 300.203' },
      { what: 'Local actual', cite: '300.203(b)(2)(i)' },
      { what: 'State and local actual', cite: '300.203(b)(2)(ii)' },
      { what: 'Child count', cite: '300.203(b)(2)(iii), (iv)' },
      { what: 'Exceptions, local', cite: '300.204' },
      { what: 'Exceptions, state and local', cite: '300.204' },
      { what: 'Adjustment', cite: '300.205' },
    ],
    subgrant: { what: 'Part B subgrant', cite: '300.203(d)' },
    paidBack: { what: 'To be paid back at most', cite: '300.203(d)' },
    notes: [
      {
        what: 'Exceptions: staff who left of their own accord, by retirement or for just cause',
        cite: '34 CFR 300.204(a)',
      },
      { what: 'Exceptions: fewer children with disabilities', cite: '34 CFR 300.204(b)' },
      {
        what: 'Exceptions: an exceptionally costly program of one child that ended, as the state determines',
        cite: '34 CFR 300.204(c)',
      },
      { what: 'Exceptions: costly long-term purchases that ended', cite: '34 CFR 300.204(d)' },
      { what: 'Exceptions: costs that the state’s high cost fund took over', cite: '34 CFR 300.204(e)' },
      {
        what: 'Adjustment: see the worksheet “Early intervening and adjustment”; none where the state forbids it',
        cite: '34 CFR 300.205',
      },
      {
        what: 'Before a year begins: write its budget as one more row, with all exceptions since the last year that was met and those expected',
        cite: '34 CFR 300.203(a)',
      },
      { what: 'Federal money is in none of the amounts', cite: '34 CFR 300.203(b)' },
    ],
  },
  {
    id: 'adjustment',
    subject: 'Early intervening and adjustment',
    hint: 'The most for early intervening services, and that effort may go down by',
    about: ['MOE_REDUCTION_MAX', 'CEIS_MAX'],
    kind: 'lines',
    amounts: ['Amount'],
    lines: reductionLines,
  },
  {
    id: 'early-intervening',
    subject: 'Early intervening services',
    hint: 'The two yearly counts, from a list of students and the roster',
    about: ['CEIS_MAX'],
    kind: 'children',
    served: { what: 'Children served in that year', cite: '34 CFR 300.226(d)(1)' },
    ofThose: {
      what: 'Of those, how many received special education within the two years before its end',
      cite: '34 CFR 300.226(d)(2)',
    },
    otherReading: {
      what: 'By the other reading: of all who were served within these two years',
      cite: '34 CFR 300.226(d)(2)',
    },
    notes: [
      {
        what: 'Children in kindergarten to grade 12 who are not identified as needing special education',
        cite: '34 CFR 300.226(a)',
      },
    ],
  },
  {
    id: 'share',
    subject: 'Proportionate share',
    hint: 'For children whom their parents placed in private schools',
    about: ['PROPORTIONATE_SHARE'],
    kind: 'lines',
    amounts: ['Amount'],
    lines: shareLines,
  },
  {
    id: 'schoolwide',
    subject: 'School-wide programs',
    hint: 'The most Part B money for a Title I school-wide program',
    about: ['SCHOOLWIDE_MAX'],
    kind: 'lines',
    amounts: ['Amount'],
    lines: schoolwideLines,
  },
];
