import JSZip from 'jszip';

/** A bar chart on a sheet: its labels and figures as ranges of that sheet, and where it stands (0-based). */
export type Chart = {
  sheet: string;
  title: string;
  labels: string;
  figures: string;
  /** What those cells say, for programs that show a chart without working it out. */
  bars: readonly { label: string; figure: number }[];
  column: number;
  row: number;
};

/** One moment for every part of the file: the library would write the clock's. */
const NO_DAY = new Date(Date.UTC(1980, 0, 1));

/** The workbook with its charts, which exceljs can't write; the same workbook gives the same bytes. `sheets`: its sheets' names in order. */
export async function withCharts(
  bytes: Uint8Array,
  sheets: readonly string[],
  charts: readonly Chart[],
): Promise<Uint8Array> {
  const read = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const name of Object.keys(read.files)) {
    const file = read.file(name);
    if (file) parts.set(name, await file.async('string'));
  }
  for (const [i, chart] of charts.entries()) addChart(parts, sheets.indexOf(chart.sheet) + 1, i + 1, chart);
  const written = new JSZip();
  for (const [name, text] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
    written.file(name, text, { date: NO_DAY, createFolders: false });
  return written.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

function addChart(parts: Map<string, string>, sheet: number, n: number, chart: Chart): void {
  const change = (name: string, make: (before: string) => string): void => {
    parts.set(name, make(parts.get(name) ?? ''));
  };
  change(`xl/worksheets/sheet${sheet}.xml`, (xml) =>
    xml.replace('</worksheet>', `<drawing xmlns:r="${OFFICE}" r:id="chart${n}"/></worksheet>`),
  );
  change(`xl/worksheets/_rels/sheet${sheet}.xml.rels`, (xml) =>
    withRelation(xml, `chart${n}`, 'drawing', `../drawings/drawing${n}.xml`),
  );
  change(`xl/drawings/_rels/drawing${n}.xml.rels`, (xml) =>
    withRelation(xml, 'rId1', 'chart', `../charts/chart${n}.xml`),
  );
  parts.set(`xl/drawings/drawing${n}.xml`, drawingOf(chart));
  parts.set(`xl/charts/chart${n}.xml`, chartOf(chart));
  const kind = 'application/vnd.openxmlformats-officedocument.drawing';
  change('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/xl/drawings/drawing${n}.xml" ContentType="${kind}+xml"/>` +
        `<Override PartName="/xl/charts/chart${n}.xml" ContentType="${kind}ml.chart+xml"/></Types>`,
    ),
  );
}

function withRelation(xml: string, id: string, type: string, target: string): string {
  const before = xml === '' ? `${HEAD}<Relationships xmlns="${RELATIONS}"></Relationships>` : xml;
  const relation = `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return before.replace('</Relationships>', `${relation}</Relationships>`);
}

function drawingOf({ title, column, row, bars }: Chart): string {
  const at = (name: string, c: number, r: number): string =>
    `<xdr:${name}><xdr:col>${c}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${r}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor>` +
    at('from', column, row) +
    at('to', column + 9, row + 8 + bars.length) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart" descr="${escaped(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>'
  );
}

/** Bars lie, so that long labels can be read, and the first is on top. */
function chartOf({ sheet, title, labels, figures, bars }: Chart): string {
  const ref = (range: string): string => escaped(`'${sheet.replaceAll("'", "''")}'!${range}`);
  const text = (what: string): string =>
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="en-US" sz="1200" b="0"/><a:t>${escaped(what)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const axis = (kind: 'catAx' | 'valAx', id: number, other: number, position: string, more: string): string =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="${kind === 'catAx' ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${more}<c:crossAx val="${other}"/></c:${kind}>`;
  return (
    `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>${text(title)}` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="1A5FB4"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>${ref(labels)}</c:f>${cache(
      'str',
      bars.map(({ label }) => label),
    )}</c:strRef></c:cat><c:val><c:numRef><c:f>${ref(figures)}</c:f>${cache(
      'num',
      bars.map(({ figure }) => String(figure)),
    )}</c:numRef></c:val></c:ser>` +
    '<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    axis(
      'catAx',
      1,
      2,
      'l',
      '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    ) +
    axis(
      'valAx',
      2,
      1,
      'b',
      '<c:majorGridlines><c:spPr><a:ln><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/>',
    ) +
    '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

const cache = (kind: 'str' | 'num', texts: readonly string[]): string =>
  `<c:${kind}Cache><c:ptCount val="${texts.length}"/>${texts.map((text, i) => `<c:pt idx="${i}"><c:v>${escaped(text)}</c:v></c:pt>`).join('')}</c:${kind}Cache>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
