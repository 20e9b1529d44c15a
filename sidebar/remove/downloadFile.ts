/** Browsers drop a download that follows another one at once. */
const PAUSE = 250;
const KEPT = 60_000;

/** Hands a text over as a file in the browser's downloads. */
export async function downloadFile(name: string, type: string, parts: string[]): Promise<void> {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
}
