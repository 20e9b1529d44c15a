import { jsonIn } from '../../domain/cells/jsonIn';
import type { Workbook } from '../ports/ports';
import { keptMapping, memoryFrom } from './memory';

/** What the document remembers, as it says it, for a copy of it. */
export function settingsOf(workbook: Workbook): Record<string, unknown> {
  const texts = workbook.recall();
  const memory = memoryFrom(texts);
  const kept = Object.entries(texts).filter(
    ([property]) => memory.kept.has(property) && property !== 'removing',
  );
  const said = Object.fromEntries(kept.map(([property, text]) => [property, jsonIn(text) ?? text]));
  return { ...said, mapping: keptMapping(workbook, memory) };
}
