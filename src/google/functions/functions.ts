import { assignmentFunctions } from './assignmentFunctions';
import type { CellFunction } from './cellFunction';
import { limitFunctions } from './limitFunctions';
import { moneyFunctions } from './moneyFunctions';
import { summaryFunctions } from './summaryFunctions';
import { worksheetFunctions } from './worksheetFunctions';

/** Every function that people can call from a cell. Listed once, here. */
export const functions: readonly CellFunction[] = [
  ...worksheetFunctions,
  ...limitFunctions,
  ...assignmentFunctions,
  ...summaryFunctions,
  ...moneyFunctions,
];
