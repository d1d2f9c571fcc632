/** Contents and registers that a machine gathers from the text; what other fields show is read. */
const GATHERED = /^\s*(?:TOC|TOA|INDEX|RD|TC|XE|TA|MACROBUTTON|GOTOBUTTON|AUTOTEXTLIST)\b/i;

type OpenField = {
  instruction: string;
  shows: string | null;
  isInResult: boolean;
  isDropped: boolean;
  /** Said by us from its instruction: what the file keeps of its result is not read too. */
  isSaid: boolean;
};

/** A field that ended, by its instruction, and whether it showed a result of its own. */
export type EndedField = { instruction: string; shows: string | null; hasResult: boolean };

/** Deeper than any field is: what is within is read as if it stood in the last one. */
const MAX_DEPTH = 100;

/** Fields nest, and run over paragraphs. What a field within an instruction shows is part of the instruction. */
export class Fields {
  private open: OpenField[] = [];
  private deeper = 0;

  /** `shows`: what a form's field shows by its own settings. */
  begin(shows: string | null = null): void {
    if (this.open.length >= MAX_DEPTH) this.deeper += 1;
    else this.open.push({ instruction: '', shows, isInResult: false, isDropped: false, isSaid: false });
  }

  /** What the innermost field shows by its settings, where these come behind its beginning. */
  setShows(shows: string): void {
    const field = this.open.at(-1);
    if (field && this.deeper === 0) field.shows = shows;
  }

  instruct(text: string): void {
    const field = this.open.findLast(({ isInResult }) => !isInResult);
    if (field) field.instruction += text;
  }

  /** From here on comes what the field shows. Answers its instruction, '' where it did already. */
  showResult(): string {
    const field = this.open.at(-1);
    if (!field || field.isInResult || this.deeper > 0) return '';
    field.isInResult = true;
    field.isDropped = GATHERED.test(field.instruction);
    return field.instruction.trim();
  }

  /** What the innermost field shows by its settings. */
  shows(): string | null {
    return this.open.at(-1)?.shows ?? null;
  }

  /** The innermost field's result was said from its instruction. */
  markSaid(): void {
    const field = this.open.at(-1);
    if (field) field.isSaid = true;
  }

  /** Null where none is open. */
  end(): EndedField | null {
    if (this.deeper > 0) {
      this.deeper -= 1;
      return null;
    }
    const field = this.open.pop();
    if (!field) return null;
    return { instruction: field.instruction.trim(), shows: field.shows, hasResult: field.isInResult };
  }

  /** Whether text at this place is an instruction, part of what is dropped, said already, or to be read. */
  place(): 'instruction' | 'dropped' | 'said' | 'text' {
    let place: 'dropped' | 'said' | 'text' = 'text';
    for (const field of this.open) {
      if (!field.isInResult) return 'instruction';
      if (field.isSaid) place = 'said';
      else if (field.isDropped && place === 'text') place = 'dropped';
    }
    return place;
  }
}
