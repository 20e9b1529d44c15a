/** "1 line", "1,200 lines"; a plural of its own where adding s is wrong. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${inFigures(count)} ${count === 1 ? one : many}`;

/** "1,200". */
export const inFigures = (number: number): string => number.toLocaleString('en-US');
