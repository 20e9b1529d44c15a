const QUANTITY =
  /^[~<>≈]?\s*\d+(?:[.,:/-]\d+)*\s*(?:[x×%/]|min|m\b|h\b|hrs?\b|hours?|wk|w\b|weeks?|mo\b|months?|d\b|days?|times?|sess|per\b)/i;

/** Whether a text says how much or how often, and so is nobody's name: "2x/wk", "30 min", "3 per six weeks". */
export const isQuantity = (text: string): boolean => QUANTITY.test(text);
