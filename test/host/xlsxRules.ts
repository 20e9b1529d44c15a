import type {
  CellIsRuleType,
  ConditionalFormattingRule,
  DataValidation as FileValidation,
  Style,
} from 'exceljs';
import { areaName, parseA1 } from './a1';
import type { Area, ConditionalFormat, DataValidation } from './cells';
import { sheetFormula } from './xlsxFormulas';
import { argb, backgroundOf, colourOf, solid } from './xlsxStyle';

const NUMBERS = {
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'NUMBER_LESS_THAN',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
} as const;
type Operator = keyof typeof NUMBERS;
const OPERATORS = Object.fromEntries(
  Object.entries(NUMBERS).map(([file, sheets]) => [sheets, file as Operator]),
);

/** A rule of the file, or null where the local Sheets have no like of it. */
export function readConditionalFormat(
  ref: string,
  rule: ConditionalFormattingRule,
): ConditionalFormat | null {
  const areas = ref.split(/\s+/).flatMap((part) => areaOf(part) ?? []);
  const criteria = readCriteria(rule);
  if (areas.length === 0 || !criteria) return null;
  const style: Partial<Style> = ('style' in rule && rule.style) || {};
  return {
    areas,
    ...criteria,
    background: backgroundOf(style.fill, true),
    fontColor: colourOf(style.font?.color),
    bold: style.font?.bold ?? null,
    italic: style.font?.italic ?? null,
    strikethrough: style.font?.strike ?? null,
  };
}

function areaOf(text: string): Area | null {
  return parseA1(text, () => ({ rows: 1_048_576, columns: 16_384 }))?.area ?? null;
}

function readCriteria(
  rule: ConditionalFormattingRule,
): { criteria: string; criteriaValues: (string | number)[] } | null {
  const formulae = ('formulae' in rule && (rule.formulae as unknown[] | undefined)) || [];
  if (rule.type === 'expression')
    return { criteria: 'CUSTOM_FORMULA', criteriaValues: [sheetFormula(String(formulae[0] ?? ''))] };
  if (rule.type === 'cellIs') {
    const operator = (rule as { operator?: string }).operator ?? '';
    const values = formulae.map(String);
    const numbers = values.map(Number);
    if (operator in NUMBERS && numbers.every((number) => Number.isFinite(number)))
      return { criteria: NUMBERS[operator as Operator], criteriaValues: numbers };
    const text = /^"(.*)"$/s.exec(values[0] ?? '')?.[1]?.replaceAll('""', '"');
    if (operator === 'equal' && text !== undefined)
      return { criteria: 'TEXT_EQUAL_TO', criteriaValues: [text] };
    return null;
  }
  if (rule.type === 'containsText') {
    if (rule.operator === 'containsText')
      return { criteria: 'TEXT_CONTAINS', criteriaValues: [rule.text ?? ''] };
    if (rule.operator === 'containsBlanks') return { criteria: 'CELL_EMPTY', criteriaValues: [] };
    if (rule.operator === 'notContainsBlanks') return { criteria: 'CELL_NOT_EMPTY', criteriaValues: [] };
  }
  return null;
}

/** Null where a file has no like of the rule. */
export function writeConditionalFormat(
  format: ConditionalFormat,
  priority: number,
): { ref: string; rule: ConditionalFormattingRule } | null {
  const first = format.areas[0];
  if (!first) return null;
  const style: Partial<Style> = {};
  if (format.background) style.fill = solid(format.background);
  const font = {
    ...(format.fontColor ? { color: { argb: argb(format.fontColor) } } : {}),
    ...(format.bold === null ? {} : { bold: format.bold }),
    ...(format.italic === null ? {} : { italic: format.italic }),
    ...(format.strikethrough === null ? {} : { strike: format.strikethrough }),
  };
  if (Object.keys(font).length > 0) style.font = font;
  const corner = areaName({ ...first, rows: 1, columns: 1 });
  const rule = writeCriteria(format, corner, { priority, style });
  return rule && { ref: format.areas.map(areaName).join(' '), rule };
}

function writeCriteria(
  { criteria, criteriaValues }: ConditionalFormat,
  corner: string,
  base: { priority: number; style: Partial<Style> },
): ConditionalFormattingRule | null {
  const operator = OPERATORS[criteria];
  if (operator)
    return {
      ...base,
      type: 'cellIs',
      // The library's type leaves out operators that files know and that it writes as they are.
      operator: operator as CellIsRuleType['operator'] & string,
      formulae: criteriaValues.map(Number),
    } as ConditionalFormattingRule;
  const text = String(criteriaValues[0] ?? '').replaceAll('"', '""');
  const formulas: { [criteria: string]: string } = {
    CUSTOM_FORMULA: String(criteriaValues[0] ?? '').replace(/^=/, ''),
    TEXT_DOES_NOT_CONTAIN: `ISERROR(SEARCH("${text}",${corner}))`,
    TEXT_STARTS_WITH: `LEFT(${corner},${text.length})="${text}"`,
    TEXT_ENDS_WITH: `RIGHT(${corner},${text.length})="${text}"`,
    CELL_EMPTY: `LEN(TRIM(${corner}))=0`,
    CELL_NOT_EMPTY: `LEN(TRIM(${corner}))>0`,
  };
  if (criteria === 'TEXT_EQUAL_TO')
    return {
      ...base,
      type: 'cellIs',
      operator: 'equal',
      formulae: [`"${text}"`],
    } as ConditionalFormattingRule;
  if (criteria === 'TEXT_CONTAINS')
    return { ...base, type: 'containsText', operator: 'containsText', text: String(criteriaValues[0] ?? '') };
  const formula = formulas[criteria];
  return formula === undefined ? null : { ...base, type: 'expression', formulae: [formula] };
}

/** A list, or null for the kinds of rule that only Excel judges. */
export function readValidation(
  file: FileValidation,
  optionsAt: (reference: string) => string[] | null,
): DataValidation | null {
  const [source] = file.formulae ?? [];
  if (file.type !== 'list' || typeof source !== 'string') return null;
  const quoted = /^"(.*)"$/s.exec(source)?.[1];
  const options = quoted === undefined ? optionsAt(source) : quoted.replaceAll('""', '"').split(',');
  if (!options) return null;
  return {
    kind: 'list',
    criteria: 'VALUE_IN_LIST',
    criteriaValues: [options, true],
    options,
    showDropdown: true,
    allowInvalid: !(file.showErrorMessage && (file.errorStyle ?? 'stop') === 'stop'),
    helpText: file.prompt ?? null,
  };
}

/** Excel holds a list of at most 255 characters and no commas inside; a longer one is null. */
export function writeValidation(rule: DataValidation): FileValidation | null {
  const list = rule.options.join(',');
  if (rule.kind === 'checkbox')
    return { type: 'list', allowBlank: true, formulae: ['"TRUE,FALSE"'], showErrorMessage: false };
  if (rule.kind !== 'list' && rule.kind !== 'range') return null;
  if (list.length > 255 || rule.options.some((option) => option.includes(','))) return null;
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${list.replaceAll('"', '""')}"`],
    showErrorMessage: !rule.allowInvalid,
    errorStyle: rule.allowInvalid ? 'warning' : 'stop',
    ...(rule.helpText ? { showInputMessage: true, prompt: rule.helpText } : {}),
  };
}
