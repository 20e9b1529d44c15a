/** Google unpacks only what is said to be packed so. */
const GZIP = 'application/x-gzip';

/** A long text as a short one. */
export const pack = (text: string): string =>
  Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text)).getBytes());

/** The long text again; '' where it is none. */
export function unpack(packed: string): string {
  try {
    return Utilities.ungzip(Utilities.newBlob(Utilities.base64Decode(packed), GZIP)).getDataAsString();
  } catch (error) {
    console.error(String(error));
    return '';
  }
}
