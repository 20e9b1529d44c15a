/** A roster cell that the record says should read otherwise. */
export type DueCell = {
  lineKey: string;
  /** Names its row, wherever that stands and whatever is written into it. */
  line: string;
  field: 'provider' | 'amount' | 'lre' | 'caseManager' | 'end' | 'other';
  row: number;
  column: number;
  value: string | number;
  /** The value is a day, for a cell of dates. */
  isDay?: true;
  /** The number format that its number had. */
  format?: string;
  was: string;
};
