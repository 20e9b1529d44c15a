import type { Output } from '../../src/contract/contract';

/** What every page of the printed record says above and below: the district, the student, and which page of how many it is. */
export function paperStyle({ district, student }: Pick<Output<'record'>, 'district' | 'student'>): string {
  const box = (place: string, content: string): string =>
    `@${place} { content: ${content}; font: 9pt sans-serif; }`;
  const boxes = [
    box('top-left', quoted(district)),
    box('top-right', quoted(`${student.student} · ${student.studentId}`)),
    box('bottom-left', quoted('Responsibility record')),
    box('bottom-right', '"Page " counter(page) " of " counter(pages)'),
  ];
  return `@page { margin: 20mm 16mm; ${boxes.join(' ')} }`;
}

/** A text of CSS in which nothing can end it: every sign but letters and digits by its number. */
const quoted = (text: string): string =>
  `"${[...text].map((sign) => (/[a-z0-9]/i.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)).join('')}"`;
