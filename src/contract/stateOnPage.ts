/** What the page says of the state's rules; the build writes it into the page. */
export type StateOnPage = {
  /** What the state's text is called in the middle of a sentence. */
  section: string;
  aboutLimits: string;
  /** The questions that the text leaves open, and how each is read here since which day. */
  readings: readonly { id: string; date: string; open: string; reading: string }[];
  worksheets: readonly { id: string; name: string; hint: string }[];
  /** The worksheets on federal money. */
  moneySheets: readonly { id: string; name: string; hint: string }[];
};
