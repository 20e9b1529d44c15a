import { EXPORT_CHOICES, type ExportChoice, type ExportKind } from '../../contract/exportUpdate';
import { type Finding, warns } from '../../domain/decide/finding';
import type { Doubt, UpdateWarning } from '../../domain/update/exportWarnings';
import type { TakenItem } from '../../domain/update/updating';
import type { Comparison } from './exportComparison';

/** The groups of which nothing is taken then unless the user says so. */
const LEFT: { readonly [C in Doubt['code']]: readonly ExportKind[] } = {
  'few-matches': ['fresh', 'renewed', 'moved'],
  'other-names': ['fresh', 'moved'],
  'earlier-dates': ['moved'],
};

/** A row in so many is a correction or a slip, in a right export too. */
const STRAY = 50;

type DoubtfulExport = Pick<Comparison, 'warnings' | 'lines'>;

const isDoubt = (warning: UpdateWarning): warning is Doubt => warning.code in LEFT;

const doubted = ({ warnings, lines }: DoubtfulExport): Doubt[] =>
  warnings.filter(isDoubt).filter((doubt) => !('places' in doubt && doubt.places.length * STRAY <= lines));

/** What is done with a group unless the user says otherwise. */
export const usualChoice = (kind: ExportKind, about: DoubtfulExport): ExportChoice =>
  doubted(about).some(({ code }) => LEFT[code].includes(kind)) ? 'leave' : EXPORT_CHOICES[kind][0];

const IDLE: readonly ExportChoice[] = ['leave', 'keep', 'ours'];

/** The doubts about an export of which something is taken all the same: nothing is saved before they were seen. */
export function doubts(about: DoubtfulExport, taken: readonly TakenItem[]): Finding[] {
  if (!taken.some(({ item, choice }) => item.stop === null && !IDLE.includes(choice))) return [];
  return doubted(about).map(asFinding);
}

export const asFinding = (doubt: Doubt): Finding => warns({ ...doubt, field: 'choices' });
