import { symbolFont, type SymbolFont } from '@/lib/document/symbols/symbol-font';
import { kindOfStyle } from '@/lib/intake/read/lines/style-kind';
import { CHARSETS } from './rtf-words';

type Font = { name: string; encoding: string };
type Style = { name: string; outline: number | undefined };

/** The fonts and styles that an RTF text names by number. */
export class RtfTables {
  private fonts = new Map<number, Font>();
  private styles = new Map<number, Style>();

  encodingOf(font: number): string {
    return this.fonts.get(font)?.encoding ?? '';
  }

  symbolsOf(font: number): SymbolFont | null {
    return symbolFont(this.fonts.get(font)?.name.replace(/;.*$/, ''));
  }

  setCharset(font: number, charset: number): void {
    this.font(font).encoding = CHARSETS[charset] ?? '';
  }

  nameFont(font: number, letters: string): void {
    this.font(font).name += letters;
  }

  nameStyle(style: number, letters: string): void {
    this.style(style).name += letters;
  }

  setOutline(style: number, level: number): void {
    this.style(style).outline = level;
  }

  /** What a paragraph of this style is, unless it says its own outline level. */
  kindOf(style: number, outline: number | undefined): ReturnType<typeof kindOfStyle> {
    const { name = '', outline: usual } = this.styles.get(style) ?? {};
    return kindOfStyle([name.replace(/;.*$/, '').trim().toLowerCase()], outline ?? usual);
  }

  private font(number: number): Font {
    const font = this.fonts.get(number) ?? { name: '', encoding: '' };
    this.fonts.set(number, font);
    return font;
  }

  private style(number: number): Style {
    const style = this.styles.get(number) ?? { name: '', outline: undefined };
    this.styles.set(number, style);
    return style;
  }
}
