import { counted } from '../../domain/cells/counted';
import type { BarCharts } from '../ports/layout';

/** Pixels of a chart’s title, legend and axis, and of a person: as many as can be read, and where there is room. */
const AROUND = 90;
const [LEAST, USUAL] = [16, 28];
/** Each chart takes Google its time: enough for three hundred people at least, and for four hundred below a usual head. */
const MOST = 24;

type ChartPlace = {
  /** How many rows below the header are drawn. */
  people: number;
  headerRow: number;
  /** How many pixels of a page stay for a chart, below what is repeated on each. */
  room: number;
  /** The row in which the first chart begins. */
  row: number;
  /** Who it is, then the numbers. */
  columns: readonly { title: string; letter: string }[];
};

/** Each person’s caseload against the limit, in charts each of which fits a page; those after the first are cut off from the header, and name their numbers themselves. */
export function reportCharts({ people, headerRow, room, row, columns }: ChartPlace): BarCharts {
  const inOne = Math.max(1, Math.floor((room - AROUND) / LEAST));
  const drawn = Math.min(people, inOne * MOST);
  const count = Math.max(1, Math.ceil(drawn / inOne));
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
      height: Math.min(room, AROUND + USUAL * (to - from + 1)),
    };
  });
  return { title: 'Caseloads against their limits', row, charts };
}
