/** The sheet on which the check of an installation tries things; it is there for seconds, or where a check was cut off. */
export const CHECK_SHEET = 'Caseload check (may be deleted)';
/** Stands in its first cell from the start. */
export const CHECK_MARK = 'Caseload tries here what it rests on, and removes this sheet again.';

/** One thing that was tried: `rests` says what depends on it. */
export type Trial = { what: string; expected: string; got: string; rests: string; fine: boolean };

export type TryOutPart = 'nothing' | 'services' | 'texts' | 'sheet' | 'size' | 'times';

/** What a part found: what was tried, the seconds that each kind of call takes, and text of the largest size. */
export type TriedOut = {
  tried: Trial[];
  seconds: {
    read?: number;
    write?: number;
    flush?: number;
    other?: number;
    readCell?: number;
    writeCell?: number;
  };
  filler: string;
};
