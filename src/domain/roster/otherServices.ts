import type { Cell } from '../cells/cell';
import { spellingsOf, wordsApart } from './headerSpelling';
import { isServiceName } from './serviceColumns';

const OTHERS =
  /^(?:other|additional|addl|add l|secondary|second|more) (?:(?:sped|related|iep|student) )*(?:service|program)(?: (?:type|name))?$/;

/** The 0-based columns in which some rows have one more service: "Other Services" beside "Service". */
export const otherServices = (header: readonly Cell[], cells: (column: number) => Cell[]): number[] =>
  header.flatMap((cell, column) => {
    const isHeaded = spellingsOf(cell).some(({ plain }) => OTHERS.test(plain));
    return isHeaded && cells(column).some((each) => isServiceName(wordsApart(each))) ? [column] : [];
  });
