import type { BarChart } from './barChart';

const [HEAD, FOOT, RIGHT] = [60, 20, 60];
const SIGN = 6;

/** A bar chart as a picture, drawn simply: a group of bars for each label, which stands on the left. */
export function drawnChart({ title, width, height, labels, series }: BarChart): string {
  const most = Math.max(1, ...series.flatMap(({ figures }) => figures));
  const longest = Math.max(0, ...labels.map(({ length }) => length));
  const left = Math.min(width / 2, 20 + longest * SIGN);
  const pitch = (height - HEAD - FOOT) / Math.max(1, labels.length);
  const thick = (pitch * 0.8) / Math.max(1, series.length);
  const size = Math.min(11, pitch * 0.8);
  const bars = labels.map((label, r) => {
    const top = HEAD + r * pitch;
    return [
      `<text x="${left - 6}" y="${top + pitch / 2}" text-anchor="end" dominant-baseline="middle" font-size="${size}">${escaped(label)}</text>`,
      ...series.map(({ figures, colour }, s) => {
        const long = ((width - left - RIGHT) * (figures[r] ?? 0)) / most;
        const y = top + pitch * 0.1 + s * thick;
        return `<rect x="${left}" y="${y}" width="${long}" height="${thick}" fill="${escaped(colour)}"/>`;
      }),
    ].join('');
  });
  const legend = series.map(
    ({ name, colour }, s) =>
      `<rect x="${left + s * 150}" y="36" width="12" height="12" fill="${escaped(colour)}"/><text x="${left + s * 150 + 18}" y="46" font-size="11">${escaped(name)}</text>`,
  );
  return `<svg class="chart" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><text x="10" y="22" font-size="15">${escaped(title)}</text>${bars.join('')}${legend.join('')}</svg>`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
