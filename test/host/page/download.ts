import { showAlert } from './messages';

/** Saves the workbook as .xlsx, and says what such a file leaves out. */
export async function download(): Promise<void> {
  const response = await fetch('/download');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = `${document.getElementById('title')?.textContent}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
  const notices = JSON.parse(decodeURIComponent(response.headers.get('x-left-out') ?? '[]')) as string[];
  if (notices.length > 0) await showAlert('Not in the downloaded file', notices.join('\n'));
}
