/** A sheet as it prints, in a tab of its own, which asks the browser to print it. */
export function printSheet(sheet: number | undefined): void {
  if (sheet !== undefined) window.open(`/print/${sheet}`, '_blank');
}

/** The keys that the grid leaves to the browser, which would look for texts, or print, on the whole page. */
export function listenToKeys(keys: { find: (withReplace: boolean) => void; print: () => void }): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const run = { f: () => keys.find(false), h: () => keys.find(true), p: keys.print }[
        event.key.toLowerCase()
      ];
      if (!run) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      run();
    },
    true,
  );
}
