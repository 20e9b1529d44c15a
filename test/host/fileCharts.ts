import JSZip from 'jszip';
import { readXml } from '../../src/files/readXml';

/** A bar chart of a file: where it begins (0-based), its pixels, and the ranges of its sheet that it draws. */
export type FileChart = {
  title: string;
  column: number;
  row: number;
  width: number;
  height: number;
  labels: string;
  series: readonly { name: string; figures: string; colour: string }[];
};

const PIXEL = 9_525;

/** The charts that the file has on each sheet, by the parts alone to which its relations lead. */
export async function fileCharts(bytes: Buffer): Promise<(sheet: string) => FileChart[]> {
  const zip = await JSZip.loadAsync(bytes);
  const partAt = async (path: string): Promise<string> => {
    const part = zip.file(path);
    if (!part) throw new Error(`The file has no part ${path}.`);
    return part.async('string');
  };
  const related = async (path: string): Promise<Map<string, string>> => {
    const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
    const rels = `${folder}/_rels/${name}.rels`;
    const found = new Map<string, string>();
    if (zip.file(rels))
      readXml(await partAt(rels), {
        open: (_, { Id: id, Target: target }) => {
          if (id && target) found.set(id, new URL(target, `zip:///${folder}/`).pathname.slice(1));
        },
      });
    return found;
  };
  const charts = new Map<string, FileChart[]>();
  const sheets = await related('xl/workbook.xml');
  for (const { name = '', 'r:id': id = '' } of elements(await partAt('xl/workbook.xml'), 'sheet')) {
    const path = sheets.get(id) ?? '';
    const [drawing] = elements(await partAt(path), 'drawing');
    if (!drawing) continue;
    const drawn = (await related(path)).get(drawing['r:id'] ?? '') ?? '';
    const parts = await related(drawn);
    const anchors = (await partAt(drawn)).split('<xdr:oneCellAnchor>').slice(1);
    const own = anchors.map(async (anchor): Promise<FileChart> => {
      const chart = parts.get(/<c:chart [^>]*r:id="([^"]+)"/.exec(anchor)?.[1] ?? '') ?? '';
      const number = (pattern: RegExp): number => Number(pattern.exec(anchor)?.[1]);
      return {
        ...chartIn(await partAt(chart)),
        column: number(/<xdr:col>(\d+)</),
        row: number(/<xdr:row>(\d+)</),
        width: number(/<xdr:ext cx="(\d+)"/) / PIXEL,
        height: number(/<xdr:ext [^>]*cy="(\d+)"/) / PIXEL,
      };
    });
    charts.set(name, await Promise.all(own));
  }
  return (sheet) => charts.get(sheet.slice(0, 31)) ?? [];
}

function elements(xml: string, name: string): { readonly [name: string]: string }[] {
  const found: { readonly [name: string]: string }[] = [];
  readXml(xml, {
    open: (element, attributes) => {
      if (element === name) found.push({ ...attributes });
    },
  });
  return found;
}

function chartIn(xml: string): Pick<FileChart, 'title' | 'labels' | 'series'> {
  if (!xml.includes('<c:barDir val="bar"/>')) throw new Error('The file has a chart that is none of bars.');
  const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([ser]) => ({
    name: plain(/<c:tx>.*?<c:v>(.*?)<\/c:v>.*?<\/c:tx>/s.exec(ser)?.[1] ?? ''),
    figures: rangeIn(/<c:val>.*?<c:f>(.*?)<\/c:f>/s.exec(ser)?.[1]),
    colour: `#${/<a:srgbClr val="(\w+)"/.exec(ser)?.[1]}`,
  }));
  return {
    title: plain(/<c:title>.*?<a:t>(.*?)<\/a:t>/s.exec(xml)?.[1] ?? ''),
    labels: rangeIn(/<c:cat>.*?<c:f>(.*?)<\/c:f>/s.exec(xml)?.[1]),
    series,
  };
}

/** `A11:A22`, of `'Caseload report'!$A$11:$A$22`. */
const rangeIn = (reference = ''): string =>
  reference.slice(reference.lastIndexOf('!') + 1).replaceAll('$', '');

const plain = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
