import { shownId } from '../../src/domain/roster/studentNames';

/** "ID 2000001"; of a student who is known by name only what tells them from others of it, '' for nothing. */
export function idText(studentId: string, student: string): string {
  const shown = shownId(studentId, student);
  return shown === studentId ? `ID ${studentId}` : shown;
}
