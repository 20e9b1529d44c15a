import { counted } from '../../src/domain/cells/counted';
import type { RosterInspection } from './mappingFields';

/** How many lines somebody has, or how many students they manage who serve nobody. */
export const heldText = ({
  lines,
  manages,
}: Pick<RosterInspection['people'][number], 'lines' | 'manages'>): string =>
  manages ? `${counted(lines, 'student')} managed` : counted(lines, 'line');
