import WordOleExtractor, { type Piece } from 'word-extractor/lib/word-ole-extractor';
import type { OleFile } from '@/lib/intake/read/ole/ole-file';
import { requireSoundPieces } from './sound-pieces';
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
};

/**
 * word-extractor finds the pieces of the text. It is not asked for the rest: it keeps silent about letters that
 * are deleted or hidden, would walk a circle of sectors for ever, and writes the whole text anew for each row.
 */
class PieceFinder extends WordOleExtractor {
  table: Buffer = Buffer.alloc(0);

  constructor(
    private readonly main: Buffer,
    private readonly ole: OleFile,
  ) {
    super();
  }

  found(): WordPieces {
    const { ccpText, ccpFtn, ccpHdd, ccpAtn, ccpEdn, ccpTxbx } = this._boundaries;
    const lengths = {
      body: ccpText,
      notes: ccpFtn,
      headers: ccpHdd,
      comments: ccpAtn,
      endnotes: ccpEdn,
      boxes: ccpTxbx,
    };
    const text = this._pieces.map((piece) => piece.text).join('');
    return { main: this.main, table: this.table, text, pieces: this._pieces, lengths };
  }

  protected override async documentStream(_document: unknown, name: string): Promise<Buffer> {
    const stream = this.ole.stream(name);
    if (!stream) throw new Refusal('file_broken');
    this.table = stream;
    requireSoundPieces(this.main, stream);
    return stream;
  }

  protected override async streamBuffer(stream: unknown): Promise<Buffer> {
    return stream as Buffer;
  }

  protected override writeBookmarks(): void {}
  protected override writeCharacterProperties(): void {}
  protected override writeParagraphProperties(): void {}
  protected override normalizeHeaders(): void {}
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
  const finder = new PieceFinder(main, ole);
  await finder.extractWordDocument(null, main);
  return finder.found();
}
