import { basename } from 'node:path';
import { possible, type Switches, switchesOf } from './appsScript/switches';
import { LocalSheets, type Sample } from './localSheets';
import { sampleDistrict } from './sampleDistrict';
import { sampleExport } from './sampleExport';
import { sampleWide } from './sampleWide';
import { type ScriptHostFactory, scriptHostOf } from './scriptHost';
import { type PageFiles, type RunningServer, serve } from './server';
import { Workbook } from './workbook';
import { readXlsxFile, UnreadableFile } from './xlsx';

export { scriptHostOf, UnreadableFile };

/** Switches as they are typed on the command line. Throws UnreadableFile with a sentence for the person who named one wrongly. */
export function typedSwitches(texts: readonly string[]): Partial<Switches> {
  const switches = switchesOf(texts);
  if (!('unknown' in switches)) return switches;
  const all = Object.entries(possible).map(([name, values]) => `  ${name}=${values.map(String).join('|')}`);
  throw new UnreadableFile(`There is no switch ${switches.unknown}, only\n${all.join('\n')}`);
}

export const SAMPLES: readonly Sample[] = [
  {
    key: 'district',
    label: 'Lakeview (one row a service)',
    open: () => Workbook.fromSample(sampleDistrict()),
  },
  {
    key: 'wide',
    label: 'Birch Valley (one row a student)',
    open: () => Workbook.fromSample(sampleWide()),
  },
  {
    key: 'export',
    label: 'Lakeview with a new export',
    open: () => Workbook.fromSample(sampleExport()),
  },
];

export type Opening = {
  /** The .xlsx to open instead of a sample. */
  file?: string | undefined;
  /** A sample's key; the district's by default. */
  sample?: string | undefined;
  /** 0 takes any free port. */
  port: number;
  page: PageFiles;
  newHost: ScriptHostFactory;
};

/** Opens a workbook and serves it to the browser. Throws UnreadableFile with a sentence for the person who named it. */
export async function openLocalSheets(opening: Opening): Promise<RunningServer & { sheets: LocalSheets }> {
  const { workbook, notices } = opening.file
    ? await readXlsxFile(opening.file)
    : { workbook: sampleNamed(opening.sample ?? 'district').open(), notices: [] };
  if (opening.file) workbook.name = basename(opening.file).replace(/\.xlsx$/i, '');
  const sheets = new LocalSheets(workbook, notices, SAMPLES, opening.newHost);
  return { ...(await serve(sheets, opening.page, opening.port)), sheets };
}

function sampleNamed(key: string): Sample {
  const sample = SAMPLES.find((each) => each.key === key);
  if (!sample)
    throw new UnreadableFile(
      `There is no sample "${key}": choose ${SAMPLES.map((each) => each.key).join(' or ')}.`,
    );
  return sample;
}
