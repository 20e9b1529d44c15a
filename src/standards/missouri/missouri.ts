import { moneySheets } from '../federal/moneySheets';
import type { CellRules, StateRules } from '../loads/stateRules';
import { considered } from './considered';
import { formulas } from './formulas';
import { readings } from './readings';
import { provisions } from './tables';
import { worksheets } from './worksheetLines';

const PLAN = 'Missouri State Plan, Part VII, ';
const SECTION = PLAN + 'section 16';
const OPTION_1 = SECTION + ', Calculation Option 1, worksheet lines 1 to 7';
const OPTION_2 = SECTION + ', Calculation Option 2 (ALTCASE), worksheet';

const cites: CellRules['cites'] = {
  ALTCASE: OPTION_2 + ' lines 5 to 8',
  ALTCASE_CONTACT: OPTION_2 + ' line 6',
  TEACHER_MINUTES_PER_DAY: OPTION_2 + ' lines 1 to 4',
  HEADCOUNT_MAX: OPTION_1,
  CASELOAD_LIMIT: SECTION + ', Calculation Options 1 and 2 and Self-Contained Classrooms, tables',
  ECSE_CASELOAD: SECTION + ', Early Childhood Special Education, table',
  CASELOAD_STATUS: SECTION + ', tables; mixed grades are our reading',
  CASELOAD_SUMMARY: SECTION + ', tables and worksheets',
  CEIS_MAX: PLAN + 'section 10 (34 CFR 300.226(a), 300.205(d))',
  MOE_REDUCTION_MAX: PLAN + 'section 6 C (34 CFR 300.205)',
  SCHOOLWIDE_MAX: PLAN + 'section 7 (34 CFR 300.206)',
  EXCESS_COST: PLAN + 'section 5 (34 CFR 300.16, 300.202(b), appendix A)',
  MOE_TEST: PLAN + 'section 6 (34 CFR 300.203 to 300.205, appendix E)',
  PROPORTIONATE_SHARE: '34 CFR 300.133, appendix B',
};

/** What the functions for cells need, apart from the rest. */
export const missouriInCells: CellRules = { provisions, formulas, cites };

export const missouri: StateRules = {
  // Named one by one: the bundler keeps whatever is spread, so that every cell would load all of this.
  provisions,
  formulas,
  cites,
  source: SECTION,
  section: 'section 16',
  aboutLimits:
    'Desirable and maximum are the numbers of the state plan. A load above them is a warning, never a block: the plan calls its ' +
    'caseload numbers guidelines, and says “should not exceed” of self-contained classes.',
  methods: {
    'head count': 'Head count',
    altcase: 'ALTCASE',
    'self-contained': 'Self-contained class',
    ecse: 'ECSE',
  },
  readings,
  worksheets,
  moneySheets,
  considered,
  // Kindergarten: five before August 1 (RSMo 160.053.2). An education is due to those aged 3 to 21 (34 CFR 300.101(a)).
  schoolYear: { from: '08-01', cutOff: '08-01', leavingAge: 21 },
};
