import JSZip from 'jszip';

/** Cells of the chart's sheet, as `$A$2:$A$9`, and what they say, for programs that show a chart without working it out. */
type ChartCells<T> = { range: string; says: readonly T[] };

/** A bar chart on a sheet, from ranges of that sheet, and where it stands (0-based) and how large it is, in pixels. */
export type Chart = {
  sheet: string;
  title: string;
  labels: ChartCells<string>;
  series: readonly {
    /** What the legend calls it: a cell of the sheet, or a text; null for a chart without a legend. */
    name: ChartCells<string> | string | null;
    figures: ChartCells<number | null>;
    /** As `1A5FB4`. */
    colour: string;
  }[];
  column: number;
  row: number;
  width: number;
  height: number;
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
  let before = 0;
  for (const [i, sheet] of sheets.entries()) {
    const own = charts.filter((chart) => chart.sheet === sheet);
    if (own.length > 0) addCharts(parts, i + 1, own, before);
    before += own.length;
  }
  const written = new JSZip();
  for (const [name, text] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
    written.file(name, text, { date: NO_DAY, createFolders: false });
  return written.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** What stands behind a sheet's drawing, where it is there (ECMA-376 part 1, 18.3.1.99). */
const AFTER_DRAWING =
  /<(?:legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** A sheet has one drawing, and the drawing its charts. `before`: how many charts other sheets have already. */
function addCharts(
  parts: Map<string, string>,
  sheet: number,
  charts: readonly Chart[],
  before: number,
): void {
  const change = (name: string, make: (before: string) => string): void => {
    parts.set(name, make(parts.get(name) ?? ''));
  };
  const kind = 'application/vnd.openxmlformats-officedocument.drawing';
  const addKind = (part: string, type: string): void =>
    change('[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `<Override PartName="/xl/${part}" ContentType="${kind}${type}+xml"/></Types>`),
    );
  const drawing = `drawings/drawing${sheet}.xml`;
  change(`xl/worksheets/sheet${sheet}.xml`, (xml) =>
    xml.replace(AFTER_DRAWING, (next) => `<drawing xmlns:r="${OFFICE}" r:id="charts"/>${next}`),
  );
  change(`xl/worksheets/_rels/sheet${sheet}.xml.rels`, (xml) =>
    withRelation(xml, 'charts', 'drawing', `../${drawing}`),
  );
  parts.set(`xl/${drawing}`, drawingOf(charts));
  addKind(drawing, '');
  for (const [i, chart] of charts.entries()) {
    const part = `charts/chart${before + i + 1}.xml`;
    change(`xl/drawings/_rels/drawing${sheet}.xml.rels`, (xml) =>
      withRelation(xml, `rId${i + 1}`, 'chart', `../${part}`),
    );
    parts.set(`xl/${part}`, chartOf(chart));
    addKind(part, 'ml.chart');
  }
}

function withRelation(xml: string, id: string, type: string, target: string): string {
  const before = xml === '' ? `${HEAD}<Relationships xmlns="${RELATIONS}"></Relationships>` : xml;
  const relation = `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return before.replace('</Relationships>', `${relation}</Relationships>`);
}

/** A pixel in the file's measure (ECMA-376 part 1, 20.1.2.1): 914,400 are an inch. */
const PIXEL = 9_525;

/** As large as they are, wherever columns and rows end. */
function drawingOf(charts: readonly Chart[]): string {
  const anchors = charts.map(
    ({ title, column, row, width, height }, i) =>
      `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
      `<xdr:ext cx="${Math.round(width * PIXEL)}" cy="${Math.round(height * PIXEL)}"/>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="Chart ${i + 1}" descr="${escaped(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId${i + 1}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>',
  );
  return `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${anchors.join('')}</xdr:wsDr>`;
}

/** Bars lie, so that long labels can be read, and the first is on top. Labels are small: of larger ones a program leaves out every other. */
function chartOf({ sheet, title, labels, series }: Chart): string {
  const ref = (range: string): string => escaped(`'${sheet.replaceAll("'", "''")}'!${range}`);
  const texts = ({ range, says }: ChartCells<string>): string =>
    `<c:strRef><c:f>${ref(range)}</c:f>${cache('str', says)}</c:strRef>`;
  const text = (what: string): string =>
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="en-US" sz="1200" b="0"/><a:t>${escaped(what)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const axis = (kind: 'catAx' | 'valAx', id: number, other: number, position: string, more: string): string =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="${kind === 'catAx' ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${more}<c:crossAx val="${other}"/>${kind === 'catAx' ? '<c:tickLblSkip val="1"/>' : ''}</c:${kind}>`;
  const written = series.map(({ name, figures, colour }, i) => {
    const tx =
      name === null
        ? ''
        : `<c:tx>${typeof name === 'string' ? `<c:v>${escaped(name)}</c:v>` : texts(name)}</c:tx>`;
    return (
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${tx}<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
      `<c:cat>${texts(labels)}</c:cat><c:val><c:numRef><c:f>${ref(figures.range)}</c:f>${cache('num', figures.says)}</c:numRef></c:val></c:ser>`
    );
  });
  return (
    `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>${text(title)}` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `${written.join('')}<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    axis(
      'catAx',
      1,
      2,
      'l',
      '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
        '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>',
    ) +
    axis(
      'valAx',
      2,
      1,
      'b',
      '<c:majorGridlines><c:spPr><a:ln><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/>',
    ) +
    `</c:plotArea>${series.some(({ name }) => name !== null) ? '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>' : ''}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** A blank is counted, and says nothing. */
const cache = (kind: 'str' | 'num', says: readonly (string | number | null)[]): string =>
  `<c:${kind}Cache><c:ptCount val="${says.length}"/>${says
    .map((each, i) => (each === null ? '' : `<c:pt idx="${i}"><c:v>${escaped(String(each))}</c:v></c:pt>`))
    .join('')}</c:${kind}Cache>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
