import type { Colors } from "../../charts/style";
import { escapeXml } from "../../charts/svg";
import { textWidth } from "../../charts/textWidth";
import type { ChartBlock, ChartSeries } from "./slide";

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
/** English metric units in a point. */
const EMU = 12_700;
/** Room between the names of two steps of time, in points. */
const APART = 8;

/** A chart as its part of a file (ECMA-376, 21.2), its elements in the order that the schema asks for; the numbers stand in a data sheet beside it. */
export function chartPart(chart: ChartBlock, colors: Colors): string {
  const series = chart.series.map((one, i) => seriesXml(chart, one, i, colors)).join("");
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layoutXml(chart)}${plotXml(chart, series, axes)}${categoryAxis(chart, colors)}${valueAxis(chart, colors)}<c:spPr><a:noFill/></c:spPr></c:plotArea>` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="${chart.shape === "areas" ? "zero" : "gap"}"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(chart.size, colors)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

/** Its numbers as the rows of a sheet: a column for the categories, one for each series. */
export function dataSheet({ category, categories, series }: ChartBlock): (string | number | null)[][] {
  return [[category, ...series.map(({ name }) => name)], ...categories.map((name, i) => [name, ...series.map(({ values }) => values[i])])];
}

function plotXml({ shape }: ChartBlock, series: string, axes: string): string {
  const vary = '<c:varyColors val="0"/>';
  switch (shape) {
    case "bars":
      return `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>${vary}${series}<c:gapWidth val="70"/>${axes}</c:barChart>`;
    case "columns":
      return `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${vary}${series}<c:gapWidth val="35"/>${axes}</c:barChart>`;
    case "lines":
      return `<c:lineChart><c:grouping val="standard"/>${vary}${series}<c:marker val="1"/>${axes}</c:lineChart>`;
    case "areas":
      return `<c:areaChart><c:grouping val="stacked"/>${vary}${series}${axes}</c:areaChart>`;
  }
}

function seriesXml(chart: ChartBlock, series: ChartSeries, i: number, colors: Colors): string {
  const { shape, categories, format } = chart;
  const column = columnName(i + 1);
  const last = categories.length + 1;
  const name = `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const cat = `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${points(categories)}</c:strCache></c:strRef></c:cat>`;
  const val = `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>${formatCode(format)}</c:formatCode><c:ptCount val="${categories.length}"/>${points(series.values)}</c:numCache></c:numRef></c:val>`;
  return `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${name}${looks(chart, series, colors)}${cat}${val}${shape === "lines" ? '<c:smooth val="0"/>' : ""}</c:ser>`;
}

/** Cached values; where there is none the point is left out. */
function points(values: readonly (string | number | null)[]): string {
  return values
    .map((value, i) => (value === null ? "" : `<c:pt idx="${i}"><c:v>${typeof value === "string" ? escapeXml(value) : value}</c:v></c:pt>`))
    .join("");
}

function looks({ shape, numbers, size, format }: ChartBlock, { color, colors: single = [] }: ChartSeries, colors: Colors): string {
  const fill = solid(color);
  if (shape === "lines") {
    const stroke = `<a:ln w="${2 * EMU}" cap="rnd">${fill}<a:round/></a:ln>`;
    return `<c:spPr>${stroke}</c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill}<a:ln>${fill}</a:ln></c:spPr></c:marker>`;
  }
  if (shape === "areas") return `<c:spPr>${fill}</c:spPr>`;
  const points = single
    .map((own, i) =>
      own === color
        ? ""
        : `<c:dPt><c:idx val="${i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${solid(own)}</c:spPr></c:dPt>`,
    )
    .join("");
  const labels =
    numbers === "beside"
      ? `<c:dLbls><c:numFmt formatCode="${formatCode(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(size, colors)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
      : "";
  return `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>${points}${labels}`;
}

/** The inner plot as shares of the frame, so that what stands beside it can be placed. */
function layoutXml({ box, plot }: ChartBlock): string {
  const share = (part: number, whole: number): string => (part / whole).toFixed(4);
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${share(plot.x, box.width)}"/><c:y val="${share(plot.y, box.height)}"/><c:w val="${share(plot.width, box.width)}"/><c:h val="${share(plot.height, box.height)}"/></c:manualLayout></c:layout>`;
}

function categoryAxis({ shape, categories, plot, size }: ChartBlock, colors: Colors): string {
  const bars = shape === "bars";
  const widest = Math.max(0, ...categories.map((name) => textWidth(name, size, 400)));
  const skip = bars ? 1 : Math.max(1, Math.ceil((widest + APART) / (plot.width / Math.max(1, categories.length))));
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${bars ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${bars ? "l" : "b"}"/>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr><a:ln w="${EMU}">${solid(colors.lineStrong)}</a:ln></c:spPr>${textXml(size, colors, true)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:tickLblSkip val="${skip}"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function valueAxis({ shape, numbers, top, format, size }: ChartBlock, colors: Colors): string {
  const hidden = numbers === "beside";
  const grid = hidden ? "" : `<c:majorGridlines><c:spPr><a:ln w="${EMU / 2}">${solid(colors.line)}</a:ln></c:spPr></c:majorGridlines>`;
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="${top}"/><c:min val="0"/></c:scaling><c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${shape === "bars" ? "t" : "l"}"/>${grid}` +
    `<c:numFmt formatCode="${formatCode(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(size, colors)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="${top / 2}"/></c:valAx>`
  );
}

function formatCode(format: ChartBlock["format"]): string {
  return format === "percent" ? "0 %" : "#,##0";
}

/** In the typeface of the file's theme; `level`: never turned. */
function textXml(size: number, { text2 }: Colors, level = false): string {
  return `<c:txPr><a:bodyPr${level ? ' rot="0" vert="horz"' : ""}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(size * 100)}" b="0">${solid(text2)}<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

/** 0 -> "A", 25 -> "Z", 26 -> "AA". */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
