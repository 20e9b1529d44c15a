import type { Connection } from './connection';

/** What HtmlService may do in its frame; without "allow-same-origin" the page is out of the script's reach. */
const SANDBOX = 'allow-scripts allow-forms allow-modals allow-popups allow-downloads';

type Panel = { number: number; frame: HTMLIFrameElement; close: () => void };

/** The sidebar and the dialogs that scripts open, and the messages of google.script.run that come out of them. */
export function createPanels(connection: Connection, focusGrid: () => void) {
  const sidebar = document.getElementById('sidebar') as HTMLElement;
  const open = new Map<number, Panel>();

  function frameOf(number: number, title: string): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', SANDBOX);
    frame.title = title;
    frame.src = `/panel/${number}`;
    return frame;
  }

  function titleBar(title: string, close: () => void): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'panelTitle';
    const heading = document.createElement('h2');
    heading.textContent = title;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '×';
    button.setAttribute('aria-label', 'Close');
    button.addEventListener('click', close);
    bar.append(heading, button);
    return bar;
  }

  function showSidebar(title: string, number: number): void {
    for (const panel of open.values()) if (sidebar.contains(panel.frame)) panel.close();
    const close = () => {
      sidebar.replaceChildren();
      sidebar.hidden = true;
      open.delete(number);
      window.dispatchEvent(new Event('resize'));
    };
    const frame = frameOf(number, title);
    sidebar.replaceChildren(titleBar(title, close), frame);
    sidebar.hidden = false;
    open.set(number, { number, frame, close });
    window.dispatchEvent(new Event('resize'));
  }

  function showDialog(title: string, number: number, width: number, height: number, modal: boolean): void {
    const dialog = document.createElement('dialog');
    const close = () => dialog.close();
    const frame = frameOf(number, title);
    frame.style.cssText = `display:block;width:${width}px;height:${height}px;max-width:100%`;
    dialog.append(titleBar(title, close), frame);
    dialog.addEventListener('close', () => {
      dialog.remove();
      open.delete(number);
    });
    document.getElementById('layer')?.append(dialog);
    if (modal) dialog.showModal();
    else dialog.show();
    open.set(number, { number, frame, close });
  }

  window.addEventListener('message', async ({ source, data }) => {
    const panel = [...open.values()].find(({ frame }) => frame.contentWindow === source);
    if (!panel || typeof data !== 'object' || data === null || data.googleScript !== true) return;
    if (data.close === true) return panel.close();
    if (data.focus === true) return focusGrid();
    const answer = await connection.run(String(data.functionName), data.args);
    panel.frame.contentWindow?.postMessage({ googleScript: true, call: data.call, answer }, '*');
  });

  return { showSidebar, showDialog, close: (number: number) => open.get(number)?.close() };
}
