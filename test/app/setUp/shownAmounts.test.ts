import { expect, it } from 'vitest';
import { inspectRoster } from '../../../src/app/setUp/inspectRoster';
import { MemoryWorkbook } from '../../kit/memoryWorkbook';

/** Google gives the values of cells; how they are formatted stands in what they show. */
class Formatted extends MemoryWorkbook {
  override texts(sheet: string, from: number, count: number) {
    const told = super.texts(sheet, from, count);
    const shown = (text: string): string => (/^[\d.]+$/.test(text) ? `${Number(text) * 100}%` : text);
    return (
      told && {
        ...told,
        texts: told.texts.map((row) => row.map((text, i) => (i === 4 ? shown(text) : text))),
      }
    );
  }
}

const rows = (hours: number | string, others: number) => [
  ['Student ID', 'Student', 'Service', 'Provider', 'Hours/Week'],
  ['1001', 'Alder, Ana', 'Resource', 'Ramos, Elena', others],
  ['1002', 'Birch, Ben', 'Resource', 'Ramos, Elena', hours],
];

it('hours that are shown as percentages are asked about, whatever their numbers are', () => {
  const { questions, mapping } = inspectRoster(
    new Formatted(new Map([['Roster', rows(1.5, 0.5)]])),
    null,
    null,
  );
  expect(questions.map(({ text }) => text)).toEqual([
    '“Hours/Week” (column E) shows percentages, as 50%: hours and minutes are never shown so, and its numbers would be misread.',
  ]);
  const noted = questions[0]?.answers[0];
  expect(noted?.label).toBe('Noted, go on');
  const workbook = new Formatted(new Map([['Roster', rows(1.5, 0.5)]]));
  expect(inspectRoster(workbook, null, noted?.mapping ?? mapping).questions).toEqual([]);
});

it('hours that are shown as numbers are not', () => {
  const workbook = new MemoryWorkbook(new Map([['Roster', rows(1.5, 0.5)]]));
  expect(inspectRoster(workbook, null, null).questions).toEqual([]);
});

it('a unit that stands in the format alone is asked about where it makes another amount', () => {
  const shownAs = (ending: string) => {
    class WithUnit extends MemoryWorkbook {
      override texts(sheet: string, from: number, count: number) {
        const told = super.texts(sheet, from, count);
        const shown = (text: string, i: number) =>
          i === 4 && /^\d+$/.test(text) ? `${text}${ending}` : text;
        return told && { ...told, texts: told.texts.map((row) => row.map(shown)) };
      }
    }
    const [header = [], ...others] = rows(240, 120);
    const grid = [[...header.slice(0, 4), 'Minutes'], ...others];
    return inspectRoster(new WithUnit(new Map([['Roster', grid]])), null, null).questions.map(
      ({ text }) => text,
    );
  };
  expect(shownAs(' min/mo')).toEqual([
    '“Minutes” (column E) shows “120 min/mo” for a number alone: the unit stands in its format, which is not read. Say it in the header, or type it into the cells.',
  ]);
  expect(shownAs(' hrs')).toHaveLength(1);
  expect(shownAs(' min')).toEqual([]);
  expect(shownAs(' min/wk')).toEqual([]);
});
