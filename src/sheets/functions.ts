import type { CellFunction } from './cellFunction';
import { limitFunctions } from './limitFunctions';
import { worksheetFunctions } from './worksheetFunctions';

/** Every function that people can call from a cell. Listed once, here. */
export const functions: readonly CellFunction[] = [...worksheetFunctions, ...limitFunctions];
