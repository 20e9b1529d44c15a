/** The functions for cells whose rule or arithmetic is the state's. */
export type CitedFunction =
  | 'ALTCASE'
  | 'ALTCASE_CONTACT'
  | 'TEACHER_MINUTES_PER_DAY'
  | 'HEADCOUNT_MAX'
  | 'CASELOAD_LIMIT'
  | 'ECSE_CASELOAD'
  | 'CASELOAD_STATUS'
  | 'CASELOAD_SUMMARY'
  | 'CEIS_MAX'
  | 'MOE_REDUCTION_MAX'
  | 'SCHOOLWIDE_MAX'
  | 'EXCESS_COST'
  | 'MOE_TEST'
  | 'PROPORTIONATE_SHARE';
