/**
 * `too_much_memory`, `too_long`: more than one document may take. `lost`: the process ended, as when Typst panics.
 * `refused`: Typst found something against the template or the standards.
 */
export type PdfFailure = 'too_much_memory' | 'too_long' | 'lost' | 'refused';

/** No file was made; `message` holds what was said of it. */
export class PdfFailed extends Error {
  constructor(
    readonly failure: PdfFailure,
    detail: string,
  ) {
    super(detail === '' ? failure : `${failure}: ${detail}`);
    this.name = 'PdfFailed';
  }
}
