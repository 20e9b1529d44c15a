import type { EngineContext } from './engine';

type Library = typeof import('hyperformula');
type Operator = (...operands: unknown[]) => unknown;

const ARITHMETIC = ['plusOp', 'minusOp', 'timesOp', 'divOp', 'powerOp', 'unaryMinusOp', 'percentOp'];

/** What the engine counts as nothing and Sheets as a text: one without a sign. */
const isEmptyText = (operand: unknown): boolean => typeof operand === 'string' && operand.trim() === '';

/**
 * Lets the engine's operators do as Sheets does (common knowledge): an empty text is no number, and a date that is joined to a text is
 * written as a date. The engine offers no setting for either, so its operators are wrapped before it calculates anything.
 */
export function actAsSheets(interpreter: object, lib: Library, context: () => EngineContext): void {
  const wrapped: Record<string, Operator> = {};
  const operators = new Map<string, unknown>(Object.entries(interpreter));
  const wrap = (name: string, around: (own: Operator) => Operator): void => {
    const own = operators.get(name);
    if (typeof own !== 'function') throw new Error(`The formula library has no ${name} any more.`);
    wrapped[name] = around((...operands) => Reflect.apply(own, interpreter, operands));
  };
  for (const name of ARITHMETIC)
    wrap(name, (own) => (...operands) => {
      const first = operands.find((each) => each instanceof lib.CellError || isEmptyText(each));
      return isEmptyText(first)
        ? new lib.CellError(lib.ErrorType.VALUE, `'${first}' is a text and cannot be coerced to a number.`)
        : own(...operands);
    });
  wrap(
    'concatOp',
    (own) =>
      (...operands) =>
        own(...operands.map((each) => dateAsText(each, context()))),
  );
  Object.assign(interpreter, wrapped);
}

/** A date as the text it is joined as; anything else as it is. */
export function dateAsText(value: unknown, context: EngineContext): unknown {
  if (typeof value !== 'object' || value === null || !('val' in value) || typeof value.val !== 'number')
    return value;
  const detailed = 'getDetailedType' in value && typeof value.getDetailedType === 'function';
  const type = detailed ? String((value as { getDetailedType(): unknown }).getDetailedType()) : '';
  return context.dateInText(value.val, type) ?? value;
}
