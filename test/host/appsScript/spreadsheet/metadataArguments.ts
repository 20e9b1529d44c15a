import type { EnumValue } from '../enums';

export type EnumValueOrText = string | EnumValue;

/** addDeveloperMetadata takes a value, a visibility, or both. */
export function textAndVisibility(
  second: EnumValueOrText | undefined,
  third: EnumValue | undefined,
): { value: string | null; visibility: EnumValue | undefined } {
  if (typeof second === 'string') return { value: second, visibility: third };
  return { value: null, visibility: second };
}
