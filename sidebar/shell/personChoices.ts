import type { PersonLine } from '../../src/contract/contract';
import type { Choice } from './Combobox';
import { DISTRICT, loadText, loadTone } from './loadText';

const TONE = { within: 'plain', none: 'plain', above: 'warn', over: 'over' } as const;

/** A person as a type-ahead offers them: with what they have already. */
export function personChoice({ key, name, load, vacancy }: PersonLine, before = ''): Choice {
  const over = load.status === 'Over maximum' ? ', over maximum' : '';
  const district = load.district ? `, ${DISTRICT}` : '';
  return {
    key,
    name,
    detail: before + (vacancy ? 'vacancy, ' : '') + loadText(load) + over + district,
    tone: TONE[loadTone(load)],
  };
}

export const personChoices = (people: readonly PersonLine[]): readonly Choice[] =>
  people.map((person) => personChoice(person));
