/** What a text of JSON says; undefined where there is none or it can't be read, which no JSON is. */
export function jsonIn(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
