import { firstOf } from '../../domain/cells/listed';
import { SHEETS } from '../../domain/roster/ownSheets';

/** So many names stand in a sentence; the sheet has all. */
const NAMED = 20;

/** What is to be seen before letters go out, the most important first; `what` is the rest that a sentence needs. */
const KINDS = {
  otherName: (who, what) =>
    `The roster’s row of ${who} names ${what} now: see whose family their letter goes to.`,
  noRow: (who, what) => `The roster has no row of ${who} now: ${what}.`,
  outdated: (who) =>
    `The record says otherwise now than the letter about ${who}: look at it, or write them again.`,
  noText: (_, what) => `“${SHEETS.letterText}” has no ${what}.`,
  nobodyToCall: (who) => `Nobody is known whom parents can call. The letter is about: ${who}.`,
  noEmail: (who) =>
    `The letters say to call or write to ${who} without an e-mail or a phone number. Type the e-mail in ${SHEETS.people}, or a number into “${SHEETS.letterText}”.`,
  noAddresses: () => 'The roster has no column of mailing addresses, so the letters have none.',
  noAddress: (who) => `The roster has no mailing address of ${who}.`,
  several: (who, what) => `The rows of ${who} say different ${what}; the first counts.`,
  notYours: (who, _, many) =>
    many
      ? `${who} have lines in this save that are not yours: their letters stay as they are.`
      : `${who} has lines in this save that are not yours: their letter stays as it is.`,
} satisfies Record<string, (who: string, what: string, many: boolean) => string>;
type NoticeKind = keyof typeof KINDS;

/** One notice a kind, with everybody's names; each is told once. */
export type LetterNotices = {
  tell: (kind: NoticeKind, who: string, what?: string) => void;
  sentences: () => string[];
};

export function letterNotices(): LetterNotices {
  const told = new Map<string, { kind: NoticeKind; what: string; names: Set<string> }>();
  return {
    tell: (kind, who, what = '') => {
      const key = JSON.stringify([kind, what]);
      const notice = told.get(key) ?? { kind, what, names: new Set() };
      notice.names.add(who);
      told.set(key, notice);
    },
    sentences: () =>
      Object.entries(KINDS).flatMap(([kind, sentence]) =>
        [...told.values()].flatMap(({ kind: own, what, names }) =>
          own === kind ? sentence(firstOf([...names], NAMED), what, names.size > 1) : [],
        ),
      ),
  };
}
