import { expect, test } from 'vitest';
import { inEnglish } from '../../../src/domain/roster/spanishHeader';

test.each([
  ['Nombre del estudiante', 'student name'],
  ['Número de estudiante', 'student number'],
  ['Grado de la escuela', 'school grade'],
  ['Minutos por semana', 'minutes per week'],
  ['Minutos (por semana)', 'minutes per week'],
  ['(Minutos)', 'minutes'],
  ['Servicio.', 'service'],
  ['Grado / Escuela', 'grade school'],
  // Said in English beside.
  ['Minutes / Minutos', 'Minutes'],
  ['Servicio - Service Type', 'Service Type'],
  // No Spanish, or none for sure.
  ['Student Name (Estudiante Name)', 'Student Name (Estudiante Name)'],
  ['Nombre Student', 'Nombre Student'],
  ['ID', 'ID'],
  ['', ''],
])('a header “%s” reads as “%s”', (header, english) => {
  expect(inEnglish(header)).toBe(english);
});
