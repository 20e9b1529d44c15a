export function haveChromium(): string;
export function seekChromium(
  ways: readonly { what: string; install: () => void }[],
  find: () => string | null,
  write: (text: string) => void,
): string | null;
