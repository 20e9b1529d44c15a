import type { Student } from '../../src/contract/assignments';
import { idText } from '../shell/idText';

/** "Gr 3 · Oak · ID 2000001". */
export const studentPlace = ({ grade, site, studentId, student }: Student): string =>
  [grade && `Gr ${grade}`, site, idText(studentId, student)].filter(Boolean).join(' · ');
