/** A column with such a word has times of something else than of a service, or of the past. */
export const SOMETHING_ELSE =
  /\b(?:goals?|last|previous|prior|old|bus|transport\w*|progress|report\w*|data|lre|inside|in gen|bell|school day|instruction(?:al)? (?:day|time)|planning|lunch|travel|start|end|begin|from|to|dates?|age|birth|attend\w*|absen\w*|missed|delivered|served|completed|remaining|owed|makeup|percent|age|meeting|review|schedule|(?<!grading |marking |reporting |class |per |minutes |mins |min )period|grade)\b/;
