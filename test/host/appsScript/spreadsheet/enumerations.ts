import { Enumeration } from '../enums';
import type { Invocation } from '../invocation';

const NAMES = {
  BandingTheme: [
    'LIGHT_GREY',
    'CYAN',
    'GREEN',
    'YELLOW',
    'ORANGE',
    'BLUE',
    'TEAL',
    'GREY',
    'BROWN',
    'INDIGO',
    'PINK',
  ],
  BooleanCriteria: [
    'CELL_EMPTY',
    'CELL_NOT_EMPTY',
    'CUSTOM_FORMULA',
    'NUMBER_BETWEEN',
    'NUMBER_EQUAL_TO',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'NUMBER_NOT_EQUAL_TO',
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_ENDS_WITH',
    'TEXT_EQUAL_TO',
    'TEXT_STARTS_WITH',
  ],
  BorderStyle: ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'],
  DataValidationCriteria: [
    'CHECKBOX',
    'CUSTOM_FORMULA',
    'DATE_IS_VALID_DATE',
    'DATE_BETWEEN',
    'NUMBER_BETWEEN',
    'NUMBER_EQUAL_TO',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'NUMBER_NOT_BETWEEN',
    'VALUE_IN_LIST',
    'VALUE_IN_RANGE',
  ],
  DeveloperMetadataVisibility: ['DOCUMENT', 'PROJECT'],
  Dimension: ['COLUMNS', 'ROWS'],
  Direction: ['UP', 'DOWN', 'PREVIOUS', 'NEXT'],
  ProtectionType: ['RANGE', 'SHEET'],
  SheetType: ['GRID', 'OBJECT', 'DATASOURCE'],
  WrapStrategy: ['WRAP', 'OVERFLOW', 'CLIP'],
} as const;

export type EnumerationName = keyof typeof NAMES;
export const ENUMERATIONS = Object.keys(NAMES) as EnumerationName[];

/** An enumeration of SpreadsheetApp, one a run so that its values compare by identity. */
export function spreadsheetEnumeration(run: Invocation, name: EnumerationName): Enumeration {
  const className = `SpreadsheetApp.${name}`;
  const known = run.singletons.get(className);
  if (known instanceof Enumeration) return known;
  const made = new Enumeration(run, className, NAMES[name]);
  run.singletons.set(className, made);
  return made;
}
