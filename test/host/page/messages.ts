/** What interrupts a person: alerts, questions, toasts, the busy strip and a script's error, as Sheets shows them. */
import type { ScriptUi } from './wire';

const layer = () => document.getElementById('layer') ?? document.body;

export function showAlert(title: string, message: string): Promise<void> {
  return openDialog(title, message, null, ['OK']).then(() => undefined);
}

export async function confirmWith(title: string, message: string, yes: string): Promise<boolean> {
  return (await openDialog(title, message, null, ['Cancel', yes])).button === yes;
}

/** Offers some answers, one below the other; null when cancelled. */
export async function chooseOne(
  title: string,
  message: string,
  answers: readonly { value: string; label: string }[],
): Promise<string | null> {
  const list = document.createElement('div');
  list.className = 'answers';
  for (const { value, label } of answers) {
    const button = document.createElement('button');
    button.value = value;
    button.textContent = label;
    list.append(button);
  }
  const { button } = await openDialog(title, message, list, ['Close']);
  return answers.some(({ value }) => value === button) ? button : null;
}

/** Asks for a line of text; null when cancelled. */
export async function ask(
  title: string,
  label: string,
  start: string,
  multiline = false,
): Promise<string | null> {
  const input = document.createElement(multiline ? 'textarea' : 'input');
  if (input instanceof HTMLInputElement) input.type = 'text';
  input.value = start;
  const caption = document.createElement('label');
  caption.append(label, input);
  const { button } = await openDialog(title, '', caption, ['Cancel', 'OK']);
  return button === 'OK' ? input.value : null;
}

function openDialog(
  title: string,
  message: string,
  field: HTMLElement | null,
  buttons: readonly string[],
): Promise<{ button: string }> {
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  form.className = 'alert';
  form.method = 'dialog';
  if (title) {
    const heading = document.createElement('h2');
    heading.textContent = title;
    form.append(heading);
  }
  if (message) {
    const text = document.createElement('p');
    text.textContent = message;
    form.append(text);
  }
  if (field) form.append(field);
  const footer = document.createElement('footer');
  for (const [index, label] of buttons.entries()) {
    const button = document.createElement('button');
    button.value = label;
    button.textContent = label;
    // The form's first submit button is what Enter presses, so the main one comes first in the document.
    if (index === buttons.length - 1) {
      button.className = 'main';
      button.style.order = '1';
      footer.prepend(button);
    } else footer.append(button);
  }
  form.append(footer);
  dialog.append(form);
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  layer().append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve({ button: dialog.returnValue });
    });
  });
}

export function showToast(title: string, message: string, seconds = 5): void {
  let list = document.getElementById('toasts');
  if (!list) {
    list = document.createElement('div');
    list.id = 'toasts';
    list.setAttribute('role', 'status');
    layer().append(list);
  }
  const toast = document.createElement('div');
  toast.className = 'toast';
  const heading = document.createElement('strong');
  heading.textContent = title;
  toast.append(heading, message);
  list.append(toast);
  if (seconds >= 0) setTimeout(() => toast.remove(), seconds * 1000);
  toast.addEventListener('click', () => toast.remove());
}

export function showBusy(label: string | null): void {
  document.getElementById('busy')?.remove();
  if (label === null) return;
  const strip = document.createElement('div');
  strip.id = 'busy';
  strip.setAttribute('role', 'status');
  strip.textContent = label;
  layer().append(strip);
}

export function showScriptError(message: string): void {
  document.getElementById('scriptError')?.remove();
  const strip = document.createElement('div');
  strip.id = 'scriptError';
  strip.setAttribute('role', 'alert');
  const dismiss = document.createElement('button');
  dismiss.textContent = 'Dismiss';
  dismiss.addEventListener('click', () => strip.remove());
  strip.append(message, dismiss);
  layer().append(strip);
}

export function showScriptUi(ui: Extract<ScriptUi, { show: 'alert' | 'toast' | 'error' }>): void {
  if (ui.show === 'alert') void showAlert(ui.title, ui.message);
  else if (ui.show === 'toast') showToast(ui.title, ui.message, ui.seconds);
  else showScriptError(ui.message);
}
