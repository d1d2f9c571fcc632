// The one file of word-extractor we use; the package says nothing of its types.
declare module 'word-extractor/lib/word-ole-extractor' {
  /** A stretch of text as the file stores it. `bpc`: bytes per character. */
  export type Piece = { text: string; startCp: number; startFilePos: number; endFilePos: number; bpc: 1 | 2 };

  export default class WordOleExtractor {
    protected _pieces: Piece[];
    protected _boundaries: Record<
      'ccpText' | 'ccpFtn' | 'ccpHdd' | 'ccpAtn' | 'ccpEdn' | 'ccpTxbx' | 'ccpHdrTxbx',
      number
    >;
    extractWordDocument(document: unknown, main: Buffer): Promise<unknown>;
    protected documentStream(document: unknown, name: string): Promise<unknown>;
    protected streamBuffer(stream: unknown): Promise<Buffer>;
    protected writeBookmarks(main: Buffer, table: Buffer): void;
    protected writeCharacterProperties(main: Buffer, table: Buffer): void;
    protected writeParagraphProperties(main: Buffer, table: Buffer): void;
    protected normalizeHeaders(main: Buffer, table: Buffer): void;
    protected buildDocument(): unknown;
  }
}
