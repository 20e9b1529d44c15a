import type { Step } from '../sidebar/example';

/**
 * Takes an example's steps as a user would, by the words on the screen: what is pressed has to be seen, enabled and not covered where the
 * pointer comes down. Runs in the page as a whole, since each question from outside costs more than the state that is reached by it.
 */
export async function takeSteps(steps: readonly Step[]): Promise<void> {
  const PATIENCE = 10_000;
  const rest = () => new Promise((resolve) => setTimeout(resolve));
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const plain = (text: string | null) =>
    (text ?? '')
      .replace(/[\u200b\u00ad]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const holds = (text: string, words: string) => text.toLowerCase().includes(plain(words).toLowerCase());
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  };
  const isHidden = (element: Element | null) =>
    !element?.checkVisibility({ visibilityProperty: true }) ||
    element.closest('[aria-hidden="true"]') !== null;
  const named = (ids: string | null) =>
    (ids ?? '').split(' ').flatMap((id) => document.getElementById(id)?.textContent ?? []);

  /** What an element is called; blocks in it may or may not stand apart, so both. */
  const namesOf = (element: Element): string[] => {
    const given = [
      ...named(element.getAttribute('aria-labelledby')),
      element.getAttribute('aria-label') ?? '',
    ];
    if (given.some((name) => name !== '')) return [plain(given.join(' '))];
    const told = element instanceof HTMLFieldSetElement ? element.querySelector('legend') : element;
    const words = document.createTreeWalker(told ?? element, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (words.nextNode())
      if (!words.currentNode.parentElement?.closest('[aria-hidden="true"]'))
        texts.push(words.currentNode.textContent ?? '');
    return [plain(texts.join('')), plain(texts.join(' '))];
  };
  const firstCalled = (selector: string, name: string, within: ParentNode | null = document) =>
    [...(within?.querySelectorAll(selector) ?? [])].find(
      (element) => namesOf(element).some((each) => holds(each, name)) && !isHidden(element),
    );
  const labelled = (label: string, within: ParentNode | null = document) =>
    [
      ...(within?.querySelectorAll('input, select, textarea, button, [aria-label], [aria-labelledby]') ?? []),
    ].find((element) =>
      [
        named(element.getAttribute('aria-labelledby')).join(' '),
        element.getAttribute('aria-label'),
        ...[...('labels' in element && element.labels instanceof NodeList ? element.labels : [])].map(
          ({ textContent }) => textContent,
        ),
      ].some((each) => plain(each) === plain(label)),
    );
  const BUTTONS = 'button:not([role]), [role="button"], input[type="button"], input[type="submit"]';

  /** The smallest element with the words. */
  const saying = (words: string | RegExp, element: Element = document.body): Element | undefined => {
    if (element.matches('script, style')) return undefined;
    const says = ({ textContent }: Element) =>
      typeof words === 'string' ? holds(plain(textContent), words) : words.test(plain(textContent));
    // A part of what has not got the words may match a pattern that asks for a beginning, but never hold the words.
    if (typeof words === 'string' && !says(element)) return undefined;
    for (const child of element.children) {
      const found = saying(words, child);
      if (found) return found;
    }
    return says(element) ? element : undefined;
  };

  /** Whether a pointer that comes down on the one presses the other. */
  const presses = (hit: Element | null, element: Element) => {
    const label = hit?.closest('label');
    return element.contains(hit) || label?.contains(element) === true || label?.control === element;
  };
  const hitAt = (element: Element) => {
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    if (!box) return null;
    const [clientX, clientY] = [box.x + box.width / 2, box.y + box.height / 2];
    const hit = document.elementFromPoint(clientX, clientY);
    return hit && presses(hit, element) ? { hit, clientX, clientY } : null;
  };
  const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

  /** Whether the element could be clicked; if so it is. */
  const click = async (element: Element | null | undefined): Promise<boolean> => {
    if (!element || !isSeen(element) || element.matches(':disabled, [aria-disabled="true"]')) return false;
    let at = hitAt(element);
    for (const block of ['nearest', 'center', 'end', 'start'] as const) {
      if (at) break;
      element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
      at = hitAt(element);
    }
    if (!at) return false;
    const { hit, clientX, clientY } = at;
    const init = {
      bubbles: true,
      cancelable: true,
      composed: true,
      view: window,
      detail: 1,
      clientX,
      clientY,
    };
    hit.dispatchEvent(new PointerEvent('pointerdown', init));
    if (hit.dispatchEvent(new MouseEvent('mousedown', init))) {
      const stop = hit.closest(FOCUSABLE);
      if (stop instanceof HTMLElement) stop.focus({ preventScroll: true });
      else if (document.activeElement instanceof HTMLElement && !hit.closest('label'))
        document.activeElement.blur();
    }
    // What the page does on leaving another field is drawn before the pointer is up.
    await rest();
    if (!hit.isConnected) return true;
    // What moved away meanwhile is pressed again where it stands now.
    if (!presses(document.elementFromPoint(clientX, clientY), element)) return false;
    hit.dispatchEvent(new PointerEvent('pointerup', init));
    hit.dispatchEvent(new MouseEvent('mouseup', init));
    hit.dispatchEvent(new MouseEvent('click', init));
    return true;
  };
  const fill = (element: Element | undefined, text: string): boolean => {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return false;
    if (!isSeen(element) || element.disabled || element.readOnly) return false;
    element.focus();
    element.select();
    if (text === '') document.execCommand('delete');
    else document.execCommand('insertText', false, text);
    return true;
  };
  const choose = (element: HTMLSelectElement, words: string): boolean => {
    const option = [...element.options].find(
      ({ value, label }) => value === words || plain(label) === plain(words),
    );
    if (!option || !isSeen(element) || element.disabled) return false;
    element.focus();
    option.selected = true;
    element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  };

  let typed: Step | null = null;
  const isTaken = async (step: Step): Promise<boolean> => {
    if ('press' in step) return click(firstCalled(`${BUTTONS}, [role="tab"], summary`, step.press));
    if ('unfold' in step) return click(firstCalled(BUTTONS, step.unfold));
    if ('confirm' in step)
      return click(
        firstCalled(BUTTONS, step.confirm, document.querySelector('dialog[open], [role="dialog"]')),
      );
    if ('tick' in step) return click(labelled(step.tick));
    if ('gone' in step)
      return ![...document.querySelectorAll(BUTTONS)].some(
        (button) => namesOf(button).includes(plain(step.gone)) && !isHidden(button),
      );
    if ('see' in step) {
      const found = saying(step.see);
      return found !== undefined && isSeen(found);
    }
    if ('fill' in step) {
      const [row = '', label] = step.fill.split(' > ');
      const group =
        label === undefined ? document.querySelector('main') : firstCalled('fieldset, [role="group"]', row);
      return fill(labelled(label ?? row, group ?? null), step.with);
    }
    const field = labelled(step.pick);
    if (field instanceof HTMLSelectElement) return choose(field, step.as);
    if (typed !== step && fill(field, step.as)) typed = step;
    return typed === step && (await click(firstCalled('[role="option"]', step.as)));
  };

  for (const step of steps) {
    const until = performance.now() + PATIENCE;
    while (!(await isTaken(step))) {
      if (performance.now() > until)
        throw new Error(
          `Never came to ${JSON.stringify(step)} on the page: ${plain(document.body.innerText)}`,
        );
      await rest();
    }
    // What the page does once it is drawn, as giving the focus, is done before the next step.
    if (!('see' in step || 'gone' in step)) await frame();
  }
  await frame();
}
