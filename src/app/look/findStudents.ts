import type { Output } from '../../contract/contract';
import { searchText } from '../../domain/cells/foldedText';
import type { Actor } from '../../domain/people/access';
import type { State } from '../opened/state';
import { casesFor, studentOnWire } from './studentCase';

const SHOWN = 20;

/** Students by any part of their name or ID, those whose name or ID begins so first. */
export function findStudents(state: State, actor: Actor, { text }: { text: string }): Output<'findStudents'> {
  const words = searchText(text).split(' ');
  const found = casesFor(state, actor).flatMap((own) => {
    const [line] = [...own.services, ...own.management];
    const name = searchText(line?.row?.student || (line?.timeline.student ?? ''));
    const all = `${name} ${searchText(own.studentId)}`;
    const first = name.startsWith(words[0] ?? '') || own.studentId.startsWith(text.trim());
    return words.every((word) => all.includes(word)) ? [{ own, name, first }] : [];
  });
  found.sort((a, b) => Number(b.first) - Number(a.first) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return {
    students: found.slice(0, SHOWN).map(({ own }) => studentOnWire(own, state)),
    more: Math.max(0, found.length - SHOWN),
  };
}
