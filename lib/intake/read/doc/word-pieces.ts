import WordOleExtractor, { type Piece } from 'word-extractor/lib/word-ole-extractor';
import type { OleFile } from '@/lib/intake/read/ole/ole-file';
import { Refusal } from '@/lib/intake/read/unreadable-file';

/** The texts of a Word file: one behind the other in `text`, each with its length. */
export type WordPieces = {
  main: Buffer;
  table: Buffer;
  text: string;
  pieces: Piece[];
  lengths: {
    body: number;
    notes: number;
    headers: number;
    comments: number;
    endnotes: number;
    boxes: number;
  };
  headers: string[];
};

/**
 * word-extractor finds the pieces of the text and the rows of tables. It is not asked for what it keeps silent
 * about: which letters are deleted or hidden; nor for the file's sectors, whose circles it would walk for ever.
 */
class PieceFinder extends WordOleExtractor {
  table: Buffer = Buffer.alloc(0);

  constructor(private readonly ole: OleFile) {
    super();
  }

  found(main: Buffer): WordPieces {
    const { ccpText, ccpFtn, ccpHdd, ccpAtn, ccpEdn, ccpTxbx } = this._boundaries;
    return {
      main,
      table: this.table,
      text: this._pieces.map((piece) => piece.text).join(''),
      pieces: this._pieces,
      lengths: {
        body: ccpText,
        notes: ccpFtn,
        headers: ccpHdd,
        comments: ccpAtn,
        endnotes: ccpEdn,
        boxes: ccpTxbx,
      },
      headers: this._taggedHeaders
        .filter(({ type }) => type === 'headers' || type === 'footers')
        .map(({ text }) => text),
    };
  }

  protected override async documentStream(_document: unknown, name: string): Promise<Buffer> {
    const stream = this.ole.stream(name);
    if (!stream) throw new Refusal('file_broken');
    this.table = stream;
    return stream;
  }

  protected override async streamBuffer(stream: unknown): Promise<Buffer> {
    return stream as Buffer;
  }

  protected override writeBookmarks(): void {}

  protected override writeCharacterProperties(): void {}

  protected override buildDocument(): void {}
}

const SINCE_WORD_97 = 0xa5ec;
const FLAGS_AT = 0x0a;
const IS_ENCRYPTED = 0x0100;

/** @throws Refusal: file_broken, file_encrypted, file_unsupported */
export async function findPieces(ole: OleFile): Promise<WordPieces> {
  const main = ole.stream('WordDocument');
  if (!main || main.length < 0x300) throw new Refusal('file_broken');
  if (main.readUInt16LE(0) !== SINCE_WORD_97) throw new Refusal('file_unsupported');
  if (main.readUInt16LE(FLAGS_AT) & IS_ENCRYPTED) throw new Refusal('file_encrypted');
  const finder = new PieceFinder(ole);
  await finder.extractWordDocument(null, main);
  return finder.found(main);
}
