/** A file that cannot be opened; the message is one sentence that says what to do. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}
