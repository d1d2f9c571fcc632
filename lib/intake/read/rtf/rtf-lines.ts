import { joinCells, isProse } from '@/lib/intake/read/lines/join-cells';
import { ParagraphText } from '@/lib/intake/read/lines/paragraph-text';
import type { ReadLine } from '@/lib/intake/read/lines/read-line';
import type { kindOfStyle } from '@/lib/intake/read/lines/style-kind';

type Shape = ReturnType<typeof kindOfStyle> & { isCentred: boolean };

/** The paragraphs of an RTF text put under each other: those of a row's cells in a line, text boxes behind their paragraph. */
export class RtfLines {
  paragraph = new ParagraphText();
  private lines: ReadLine[] = [];
  private boxes: ReadLine[] = [];
  private cells: ReadLine[][] = [];
  private cell: ReadLine[] = [];
  private outer: ParagraphText[] = [];

  endParagraph(shape: Shape, page: number | null, isInTable: boolean): void {
    const ended = this.paragraph.toLines(shape, page);
    this.paragraph = new ParagraphText();
    if (this.outer.length > 0) this.boxes.push(...ended);
    else if (isInTable) this.cell.push(...ended);
    else {
      this.joinCells();
      this.lines.push(...ended, ...this.boxes.splice(0));
    }
  }

  endCell(shape: Shape, page: number | null): void {
    this.cells.push([...this.cell, ...this.paragraph.toLines(shape, page)]);
    this.cell = [];
    this.paragraph = new ParagraphText();
  }

  endRow(): void {
    this.joinCells();
    this.lines.push(...this.boxes.splice(0));
  }

  openBox(): void {
    this.outer.push(this.paragraph);
    this.paragraph = new ParagraphText();
  }

  closeBox(shape: Shape, page: number | null): void {
    if (!this.paragraph.isEmpty()) this.boxes.push(...this.paragraph.toLines(shape, page));
    this.paragraph = this.outer.pop() ?? new ParagraphText();
  }

  /** All of them; what a text's last paragraph end leaves open is none. */
  end(shape: Shape, page: number | null): ReadLine[] {
    while (this.outer.length > 0) this.closeBox(shape, page);
    const last = this.paragraph.toLines(shape, page);
    const isEmpty = this.paragraph.isEmpty() && last.every(({ notes = [] }) => notes.length === 0);
    if (!isEmpty) this.endParagraph(shape, page, false);
    this.endRow();
    return this.lines;
  }

  private joinCells(): void {
    if (this.cells.some(isProse) || this.cells.length === 1) this.lines.push(...this.cells.flat());
    else if (this.cells.length > 0) this.lines.push(joinCells(this.cells));
    // Paragraphs that say they are in a table, and are in no cell.
    this.lines.push(...this.cell);
    this.cells = [];
    this.cell = [];
  }
}
