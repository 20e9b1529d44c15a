import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { ConditionalFormat } from '../cells';
import { toRange } from './sheetData';

const NUMBERS: { [criteria: string]: CFNumberOperator } = {
  NUMBER_EQUAL_TO: CFNumberOperator.equal,
  NUMBER_NOT_EQUAL_TO: CFNumberOperator.notEqual,
  NUMBER_GREATER_THAN: CFNumberOperator.greaterThan,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: CFNumberOperator.greaterThanOrEqual,
  NUMBER_LESS_THAN: CFNumberOperator.lessThan,
  NUMBER_LESS_THAN_OR_EQUAL_TO: CFNumberOperator.lessThanOrEqual,
};

const TEXTS: { [criteria: string]: CFTextOperator } = {
  TEXT_CONTAINS: CFTextOperator.containsText,
  TEXT_DOES_NOT_CONTAIN: CFTextOperator.notContainsText,
  TEXT_EQUAL_TO: CFTextOperator.equal,
  TEXT_STARTS_WITH: CFTextOperator.beginsWith,
  TEXT_ENDS_WITH: CFTextOperator.endsWith,
};

/** The workbook's conditional formats as Univer's; a kind that Univer cannot judge by itself is left undrawn. */
export function conditionalRules(
  formats: readonly ConditionalFormat[],
  newId: () => string,
): IConditionFormattingRule[] {
  return formats.flatMap((format) => {
    const rule = toRule(format);
    return rule ? [{ cfId: newId(), ranges: format.areas.map(toRange), stopIfTrue: false, rule }] : [];
  });
}

function toRule(format: ConditionalFormat): IConditionalFormattingRuleConfig | null {
  const { criteria, criteriaValues } = format;
  const [first, second] = criteriaValues;
  const base = { type: CFRuleType.highlightCell as const, style: toStyle(format) };
  const number = NUMBERS[criteria];
  if (number !== undefined)
    return {
      ...base,
      subType: CFSubRuleType.number,
      operator: number,
      value: Number(first),
    } as IConditionalFormattingRuleConfig;
  if (criteria === 'NUMBER_BETWEEN' || criteria === 'NUMBER_NOT_BETWEEN')
    return {
      ...base,
      subType: CFSubRuleType.number,
      operator: criteria === 'NUMBER_BETWEEN' ? CFNumberOperator.between : CFNumberOperator.notBetween,
      value: [Number(first), Number(second)],
    };
  const text = TEXTS[criteria];
  if (text !== undefined)
    return { ...base, subType: CFSubRuleType.text, operator: text, value: String(first ?? '') };
  if (criteria === 'CUSTOM_FORMULA') return { ...base, subType: CFSubRuleType.formula, value: String(first) };
  return null;
}

function toStyle(format: ConditionalFormat): IStyleBase {
  return {
    ...(format.background === null ? {} : { bg: { rgb: format.background } }),
    ...(format.fontColor === null ? {} : { cl: { rgb: format.fontColor } }),
    ...(format.bold === null ? {} : { bl: format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(format.italic === null ? {} : { it: format.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(format.strikethrough ? { st: { s: BooleanNumber.TRUE } } : {}),
  };
}
