import type { CitedFunction } from '../../standards/loads/citedFunction';

/**
 * A function that people call from a cell, as data: the build makes its declaration, its help text in Sheets and its row in
 * the documentation from this, and `run` is what it does. `run` is pure and throws an `Error` with one plain sentence.
 */
export type CellFunction = {
  name: string;
  description: string;
  /** Where the rule or the arithmetic comes from. */
  cite: string;
  params: readonly Param[];
  returns: string;
  run: (...args: unknown[]) => CellAnswer;
};

/** A function whose rule or arithmetic is the state's, which also says where it comes from. */
export type StateFunction = Omit<CellFunction, 'cite'> & { name: CitedFunction };

/** What a cell can take: one value, or a table that spills. */
export type CellAnswer = number | string | (number | string | boolean)[][];

export type Param = {
  name: string;
  /** For the example that Sheets shows; it checks nothing. */
  type: 'number' | 'string' | 'range' | 'object';
  description: string;
  optional?: true;
  /** More arguments of this kind may follow. */
  rest?: true;
};
