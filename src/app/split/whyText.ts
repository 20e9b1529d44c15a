import { showDay } from '../../domain/cells/day';
import type { SplitLeft, SuggestedSplit, Why } from './suggestSplit';

const shown = (number: number): string => String(Math.round(number * 10) / 10);

/** Why a student goes to somebody, in one sentence. */
export function whyText({ sameSite, knows, sibling, only, elsewhere, before, after, maximum }: Why): string {
  const reasons = [
    ...(elsewhere === '' ? [] : [`none of the chosen is at ${elsewhere}`]),
    ...(only ? ['the only one of the chosen who can'] : []),
    ...(sameSite === '' ? [] : ['same school']),
    ...(knows === '' ? [] : [`already sees the student for ${knows}`]),
    ...(sibling === '' ? [] : [`with ${sibling} of the same household`]),
  ];
  const said = reasons.length === 0 ? 'keeps loads even' : reasons.join(', ');
  const room =
    before === null || after === null
      ? ''
      : `; ${shown(before)} → ${shown(after)}${maximum === null ? '' : ` of ${shown(maximum)}`}`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${room}.`;
}

/** Why a line stays without anybody, in one sentence. */
export function whyLeftText({ line, why }: SplitLeft): string {
  const service = line.service || 'The service';
  switch (why.code) {
    case 'begins-later':
      return `${service} begins only after that day.`;
    case 'begins-then':
      return `${service} begins on that very day: who has it from its start is corrected at its line.`;
    case 'stays':
      return why.since === ''
        ? 'Stays: as few students as can be go.'
        : `Stays: held since ${showDay(why.since)}; as few students as can be go, those held for a shorter time first.`;
    case 'nobody-takes':
      return 'No one of the chosen can take it.';
    case 'nobody-works-as':
      return why.role === ''
        ? 'No one of the chosen can take it.'
        : `No one of the chosen works as ${article(why.role)}.`;
  }
}

const article = (role: string): string =>
  `${/^[aeiou]/i.test(role) ? 'an' : 'a'} ${/^[A-Z]{2}/.test(role) ? role : role.charAt(0).toLowerCase() + role.slice(1)}`;

/** How full the fullest becomes, and what nobody could undercut: "Fullest: 44 of 55 (80%). At least 78% can’t be avoided." */
export function fullestText(
  loads: SuggestedSplit['loads'],
  highestShare: number | null,
  atLeast: number | null,
): string {
  if (highestShare === null || atLeast === null) return '';
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  const fullest = loads.find(
    ({ after: { number, limits } }) =>
      number !== null && limits !== null && number / limits.strictest.maximum === highestShare,
  );
  const of = fullest
    ? `${shown(fullest.after.number ?? 0)} of ${shown(fullest.after.limits?.strictest.maximum ?? 0)} (${percent(highestShare)})`
    : percent(highestShare);
  return `Fullest: ${of}. At least ${percent(atLeast)} can’t be avoided.`;
}
