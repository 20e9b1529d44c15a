import type { Student } from '../../src/contract/assignments';

/** "Gr 3 · Oak · ID 2000001". */
export const studentPlace = ({ grade, site, studentId }: Student): string =>
  [grade && `Gr ${grade}`, site, `ID ${studentId}`].filter(Boolean).join(' · ');
