/** "1 line", "42 lines"; a plural of its own where adding s is wrong. */
export const counted = (count: number, one: string, many = one + 's'): string =>
  count.toLocaleString('en-US') + ' ' + (count === 1 ? one : many);
