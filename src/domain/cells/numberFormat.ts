/** How Google names the number format of a cell that has none. */
export const AUTOMATIC = '0.###############';

/** Whether a day in a cell of that number format would show as the number 46356.00. */
export function showsNumbers(format: string | undefined): boolean {
  if (format === undefined || ['', '@', 'General', AUTOMATIC].includes(format)) return false;
  return !/[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
