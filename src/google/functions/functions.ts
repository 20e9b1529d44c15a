import type { CellRules } from '../../standards/loads/stateRules';
import { assignmentFunctions } from './assignmentFunctions';
import type { CellFunction, StateFunction } from './cellFunction';
import { limitFunctions } from './limitFunctions';
import { moneyFunctions } from './moneyFunctions';
import { summaryFunctions } from './summaryFunctions';
import { worksheetFunctions } from './worksheetFunctions';

/** Every function that people can call from a cell, by a state's rules. Listed once, here. */
export function functionsOf(rules: CellRules): readonly CellFunction[] {
  const cited = (some: readonly StateFunction[]): CellFunction[] =>
    some.map((each) => ({ ...each, cite: rules.cites[each.name] }));
  return [
    ...cited(worksheetFunctions(rules)),
    ...cited(limitFunctions(rules)),
    ...assignmentFunctions,
    ...cited(summaryFunctions),
    ...cited(moneyFunctions),
  ];
}
