/** No name, ID, school, grade or amount is longer: what is slipped into the column, or tells a story. */
export const LONGEST_VALUE = 200;
