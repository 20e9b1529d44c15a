import type { SplitLeft, Why } from './suggestSplit';

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
  const said = reasons.length === 0 ? 'keeps the fullest as low as can be' : reasons.join(', ');
  const room =
    before === null || after === null
      ? ''
      : `; ${shown(before)} → ${shown(after)}${maximum === null ? '' : ` of ${shown(maximum)}`}`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${room}.`;
}

/** Why a line stays without anybody, in one sentence. */
export const leftText = ({ line, why }: SplitLeft): string =>
  why.code === 'begins-later'
    ? `${line.service} begins only after that day.`
    : `No one of the chosen works as ${article(why.role)}.`;

const article = (role: string): string =>
  `${/^[aeiou]/i.test(role) ? 'an' : 'a'} ${/^[A-Z]{2}/.test(role) ? role : role.charAt(0).toLowerCase() + role.slice(1)}`;
