/** So much time went by before the save that Google might end the script in the middle of it. */
export class TooLate extends Error {
  override name = 'TooLate';
}
