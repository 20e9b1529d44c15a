import { FunctionType, IDescriptionService, type IFunctionInfo } from '@univerjs/preset-sheets-core';
import type { UniverGrid } from './univerGrid';
import type { FunctionHint } from './wire';

/** Names, arguments and descriptions that appear while a formula is typed. */
export function registerFunctionHelp(
  grid: UniverGrid,
  hints: readonly FunctionHint[],
  calculated: readonly string[],
): void {
  const descriptions = grid.univer.__getInjector().get(IDescriptionService);
  // What the workbook cannot calculate is not offered.
  const known = new Set([...calculated, ...hints.map(({ name }) => name)]);
  const unknown = [...descriptions.getDescriptions().keys()].map(String).filter((name) => !known.has(name));
  if (calculated.length > 0) descriptions.unregisterDescriptions(unknown);
  descriptions.registerDescriptions(
    hints.map(
      ({ name, description, parameters }): IFunctionInfo => ({
        functionName: name,
        functionType: FunctionType.User,
        description,
        abstract: description.split(/(?<=\.)\s/)[0] ?? description,
        functionParameter: parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description,
          example: '',
          require: parameter.optional ? 0 : 1,
          repeat: parameter.repeated ? 1 : 0,
        })),
      }),
    ),
  );
}
