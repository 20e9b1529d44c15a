import type { Workbook } from '../ports/ports';
import { CHECK_MARK, CHECK_SHEET } from '../ports/tryOut';

/** Takes out the sheet that a check of the installation left when it was cut off; one of that name that somebody else made stays. */
export function removeLeftCheck(workbook: Workbook): void {
  if (!workbook.sheetNames().includes(CHECK_SHEET)) return;
  try {
    workbook.exclusively(() => {
      const { rows, texts } = workbook.texts(CHECK_SHEET, 1, 1) ?? { rows: -1, texts: [] };
      if (rows === 0 || texts[0]?.[0] === CHECK_MARK) workbook.remove(CHECK_SHEET);
    });
  } catch (error) {
    // It is in nobody's way.
    workbook.complain(error);
  }
}
