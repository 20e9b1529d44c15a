import {
  EXPORT_CHOICES,
  type ExportChoice,
  type ExportFinding,
  type ExportKind,
} from '../../contract/exportUpdate';
import type { UpdateWarning } from '../../domain/update/exportWarnings';
import type { Taken } from '../../domain/update/updating';
import type { Comparison } from './exportComparison';
import { warningOnWire } from './exportText';

/** Warnings that it may be the wrong export, and the groups of which nothing is taken then unless the user says so. */
const LEFT: { readonly [C in UpdateWarning['code']]?: readonly ExportKind[] } = {
  'few-matches': ['fresh', 'renewed', 'moved'],
  'other-names': ['fresh', 'moved'],
  'earlier-dates': ['moved'],
};

/** A row in so many is a correction or a slip, in a right export too. */
const STRAY = 50;

type Doubted = Pick<Comparison, 'warnings' | 'lines'>;

const doubted = ({ warnings, lines }: Doubted): UpdateWarning[] =>
  warnings.filter(
    (warning) => LEFT[warning.code] && !('places' in warning && warning.places.length * STRAY <= lines),
  );

/** What is done with a group unless the user says otherwise. */
export const usualChoice = (kind: ExportKind, about: Doubted): ExportChoice =>
  doubted(about).some(({ code }) => LEFT[code]?.includes(kind)) ? 'leave' : EXPORT_CHOICES[kind][0];

const IDLE: readonly ExportChoice[] = ['leave', 'keep', 'ours'];

/** The doubts about an export of which something is taken all the same: nothing is saved before they were seen. */
export function doubts(about: Doubted, taken: readonly Taken[]): ExportFinding[] {
  if (!taken.some(({ item, choice }) => item.stop === null && !IDLE.includes(choice))) return [];
  return doubted(about).map((warning) => {
    const { code, sentence } = warningOnWire(warning);
    return { code, severity: 'warns', field: 'choices', sentence };
  });
}
