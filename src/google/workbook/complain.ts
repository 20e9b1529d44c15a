/** Tells whoever looks into the script's own log what nobody has to be told on the page. */
export const complain = (error: unknown): void =>
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
