import type { Chart } from './cells';
import type { Sheet } from './sheet';

/** Google’s own first colours, where a chart names none. */
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853'];
const [HEAD, FOOT, RIGHT] = [60, 20, 60];
const SIGN = 6;

/** A bar chart as a picture, drawn simply: a group of bars for each row that shows, its label on the left, its numbers at the bars’ ends. */
export function drawnChart(sheet: Sheet, { title, ranges, options }: Chart): string {
  const [labels, ...series] = ranges;
  const hasHeader = Number(options['numHeaders'] ?? 0) > 0;
  if (!labels) return '';
  const first = labels.area.row + (hasHeader ? 1 : 0);
  const rows = Array.from({ length: labels.area.row + labels.area.rows - first }, (_, i) => first + i).filter(
    (row) => !sheet.look.rowsHiddenByUser.has(row) && !sheet.hiddenByFilter(row),
  );
  const [width, height] = [Number(options['width'] ?? 600), Number(options['height'] ?? 371)];
  const given = Array.isArray(options['series']) ? options['series'] : [];
  const names = series.map(({ area }, i) =>
    hasHeader ? sheet.display(area.row, area.column) : String(given[i]?.labelInLegend ?? ''),
  );
  const colours: unknown[] = Array.isArray(options['colors']) ? options['colors'] : COLOURS;
  const number = (row: number, column: number): number => {
    const value = sheet.value(row, column);
    return typeof value === 'number' ? value : 0;
  };
  const most = Math.max(1, ...rows.flatMap((row) => series.map(({ area }) => number(row, area.column))));
  const longest = Math.max(0, ...rows.map((row) => sheet.display(row, labels.area.column).length));
  const left = Math.min(width / 2, 20 + longest * SIGN);
  const pitch = (height - HEAD - FOOT) / Math.max(1, rows.length);
  const thick = (pitch * 0.8) / Math.max(1, series.length);
  const size = Math.min(11, pitch * 0.8);
  const bars = rows.map((row, r) => {
    const top = HEAD + r * pitch;
    const label = escaped(sheet.display(row, labels.area.column));
    return [
      `<text x="${left - 6}" y="${top + pitch / 2}" text-anchor="end" dominant-baseline="middle" font-size="${size}">${label}</text>`,
      ...series.map(({ area }, s) => {
        const long = ((width - left - RIGHT) * number(row, area.column)) / most;
        const y = top + pitch * 0.1 + s * thick;
        return `<rect x="${left}" y="${y}" width="${long}" height="${thick}" fill="${escaped(String(colours[s % colours.length]))}"/>`;
      }),
    ].join('');
  });
  const legend = names.map(
    (name, s) =>
      `<rect x="${left + s * 150}" y="36" width="12" height="12" fill="${escaped(String(colours[s % colours.length]))}"/><text x="${left + s * 150 + 18}" y="46" font-size="11">${escaped(name)}</text>`,
  );
  return `<svg class="chart" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><text x="10" y="22" font-size="15">${escaped(title)}</text>${bars.join('')}${legend.join('')}</svg>`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
