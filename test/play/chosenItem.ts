import { type Output, type Session, StepRefused } from './session';

/** Chooses an item of the add-on's menu, wherever it stands there: the sidebar's title, and what is told at the lower right. */
export function chosenItem({ host }: Session, label: string): Output {
  if (host.menu().length === 0) host.open();
  const toldBefore = host.toasts.length;
  if (!host.hasMenuItem(label)) throw new StepRefused(`No item of the menu reads "${label}".`);
  host.clickMenu(label);
  const told = host.toasts.slice(toldBefore).map(({ title, message }) => `${title} ${message}`);
  return { sidebar: host.sidebar()?.title ?? '', told };
}
