import type { Alignment, Color, Fill, Font, Style } from 'exceljs';
import type { CellAttributes } from './cells';

type Look = Partial<Omit<CellAttributes, 'note' | 'validation'>>;

/** The colours that files name by number: Office's own theme, which most files keep. */
const THEME = [
  'ffffff',
  '000000',
  'e7e6e6',
  '44546a',
  '4472c4',
  'ed7d31',
  'a5a5a5',
  'ffc000',
  '5b9bd5',
  '70ad47',
];
/** A file's default fonts say nothing about what a person wanted. */
const PLAIN_FONTS = new Set(['Calibri 11', 'Arial 10', 'Aptos Narrow 11', 'Aptos Narrow 12', 'Calibri 12']);

export function lookOf(style: Partial<Style>): Look {
  const { font, fill, alignment, numFmt } = style;
  const look: Look = {};
  if (numFmt && numFmt !== 'General') look.numberFormat = numFmt;
  if (font) {
    if (font.bold) look.bold = true;
    if (font.italic) look.italic = true;
    if (font.strike) look.strikethrough = true;
    if (!PLAIN_FONTS.has(`${font.name} ${font.size}`)) {
      if (font.size && font.size !== 10 && font.size !== 11) look.fontSize = font.size;
      if (font.name && !/^(Calibri|Arial|Aptos)/.test(font.name)) look.fontFamily = font.name;
    }
    const color = colourOf(font.color);
    if (color && color !== '#000000') look.fontColor = color;
  }
  const background = backgroundOf(fill);
  if (background) look.background = background;
  const { horizontal, vertical, wrapText } = alignment ?? {};
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right')
    look.horizontalAlignment = horizontal;
  if (vertical === 'top' || vertical === 'middle') look.verticalAlignment = vertical;
  if (wrapText) look.wrap = 'WRAP';
  return look;
}

export function styleOf(look: Look): Partial<Style> {
  const font: Partial<Font> = { name: look.fontFamily ?? 'Arial', size: look.fontSize ?? 10 };
  if (look.bold) font.bold = true;
  if (look.italic) font.italic = true;
  if (look.strikethrough) font.strike = true;
  if (look.fontColor) font.color = { argb: argb(look.fontColor) };
  const style: Partial<Style> = { font };
  if (look.numberFormat) style.numFmt = look.numberFormat;
  if (look.background) style.fill = solid(look.background);
  const alignment: Partial<Alignment> = {};
  if (look.horizontalAlignment) alignment.horizontal = look.horizontalAlignment;
  if (look.verticalAlignment) alignment.vertical = look.verticalAlignment;
  if (look.wrap === 'WRAP') alignment.wrapText = true;
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  return style;
}

export const argb = (colour: string) => `FF${colour.replace('#', '').toUpperCase()}`;

/** In a cell the colour is the pattern's foreground; Excel's conditional formats read the background. */
export function solid(colour: string): Fill {
  return {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { argb: argb(colour) },
    bgColor: { argb: argb(colour) },
  };
}

export function backgroundOf(fill: Fill | undefined, conditional = false): string | null {
  if (fill?.type !== 'pattern' || (fill.pattern !== 'solid' && !conditional)) return null;
  return colourOf(conditional ? (fill.bgColor ?? fill.fgColor) : fill.fgColor);
}

/** `#rrggbb`, or null for an automatic colour. */
export function colourOf(color: Partial<Color & { tint: number }> | undefined): string | null {
  if (!color) return null;
  if (color.argb) return `#${color.argb.slice(-6).toLowerCase()}`;
  const base = color.theme === undefined ? undefined : THEME[color.theme];
  if (base === undefined) return null;
  const tint = color.tint ?? 0;
  const channels = [0, 2, 4].map((at) => {
    const value = Number.parseInt(base.slice(at, at + 2), 16);
    return Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint);
  });
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
