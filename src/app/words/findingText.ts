import type { FindingOnWire } from '../../contract/shapes';
import { inFigures } from '../../domain/cells/counted';
import type { Finding } from '../../domain/decide/finding';
import type { FindingCode } from '../../domain/decide/findingCodes';
import { formTexts } from './formTexts';
import { lineTexts } from './lineTexts';
import type { Sentences } from './sentenceParts';
import { sharedTexts } from './sharedTexts';
import { updateTexts } from './updateTexts';
import { yearTexts } from './yearTexts';

/** Every code has one sentence in one of these. */
const TEXTS: Sentences = { ...sharedTexts, ...lineTexts, ...formTexts, ...updateTexts, ...yearTexts };

/** A finding in words, on its way to the sidebar: the one place where codes become sentences. */
export function findingOnWire(finding: Finding): FindingOnWire {
  const { code, severity, line, student, field, more } = finding;
  const named = student === '' ? '' : `${student}: `;
  const others = more === 0 ? '' : ` (And ${inFigures(more)} more like this.)`;
  const sentence = `${named}${sentenceOf(finding)}${others}`;
  return { code, severity, line: line === '' ? null : line, field, sentence, ...(more > 0 && { more }) };
}

/** What a finding says, without whom it is about. */
export const sentenceOf = <C extends FindingCode>(finding: Finding<C>): string =>
  TEXTS[finding.code](finding);
