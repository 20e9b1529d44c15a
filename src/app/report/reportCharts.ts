import { counted } from '../../domain/cells/counted';
import type { BarCharts } from '../ports/layout';

/** So many people can be read in a chart that is as high as a page that lies. */
const PEOPLE = 40;
/** Each chart takes Google its time: enough for four hundred people and what is vacant. */
const MOST = 11;
const HEIGHT = 680;

type ChartPlace = {
  /** How many rows below the header are drawn. */
  people: number;
  headerRow: number;
  /** The row in which the first chart begins. */
  row: number;
  /** Who it is, then the numbers. */
  columns: readonly { title: string; letter: string }[];
};

/** Each person’s caseload against the limit, in charts each of which fits a page; those after the first are cut off from the header, and name their numbers themselves. */
export function reportCharts({ people, headerRow, row, columns }: ChartPlace): BarCharts {
  const drawn = Math.min(people, PEOPLE * MOST);
  const count = Math.max(1, Math.ceil(drawn / PEOPLE));
  const each = Math.max(1, Math.ceil(drawn / count));
  const last = headerRow + Math.max(1, drawn);
  const charts = Array.from({ length: count }, (_, i) => {
    const from = headerRow + 1 + i * each;
    const to = Math.min(from + each - 1, last);
    const rest =
      i === count - 1 && drawn < people
        ? `; the ${counted(people - drawn, 'row')} below ${people - drawn === 1 ? 'is' : 'are'} not drawn`
        : '';
    return {
      about: count === 1 ? '' : `, rows ${from}-${to}${rest}`,
      ranges: columns.map(({ letter }) => `${letter}${i === 0 ? headerRow : from}:${letter}${to}`),
      series: i === 0 ? null : columns.slice(1).map(({ title }) => title),
      height: Math.min(HEIGHT, 120 + 28 * (to - from + 1)),
    };
  });
  return { title: 'Caseloads against their limits', row, charts };
}
