/** What a machine sets, page numbers, dates, contents; a link's words or a figure's number are the writer's. */
const SET_BY_MACHINE =
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|TOC|TOA|INDEX|BIBLIOGRAPHY|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|EDITTIME|FILENAME|FILESIZE|NUMWORDS|NUMCHARS|REVNUM|TEMPLATE|AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|INFO|DOCPROPERTY|AUTOTEXT|MACROBUTTON)\b/i;

type OpenField = { instruction: string; isInResult: boolean; isDropped: boolean };

/** Fields nest, and run over paragraphs. */
export class Fields {
  private open: OpenField[] = [];

  begin(): void {
    this.open.push({ instruction: '', isInResult: false, isDropped: false });
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.isInResult) field.instruction += text;
  }

  /** From here on comes what the field shows. Answers its instruction. */
  showResult(): string {
    const field = this.open.at(-1);
    if (!field || field.isInResult) return '';
    field.isInResult = true;
    field.isDropped = SET_BY_MACHINE.test(field.instruction);
    return field.instruction.trim();
  }

  /** Answers the instruction of a field that shows nothing. */
  end(): string {
    const field = this.open.pop();
    return field && !field.isInResult ? field.instruction.trim() : '';
  }

  /** Whether text at this place is an instruction, part of what is dropped, or to be read. */
  place(): 'instruction' | 'dropped' | 'text' {
    if (this.open.some((field) => !field.isInResult)) return 'instruction';
    return this.open.some((field) => field.isDropped) ? 'dropped' : 'text';
  }
}
