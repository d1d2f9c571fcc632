/** What runs are set in: the text's own weights, and the slanted form of Latin letters. */
export type Face = 'regular' | 'bold' | 'black' | 'italic';

/** A stretch of text in one style, or the end of a line within its paragraph. */
export type Piece = {
  text: string;
  face: Face;
  script: 'superscript' | 'subscript' | null;
  href: string | null;
  /** Stressed: dots stand below, as Chinese has no slanted form. */
  isDotted: boolean;
};
export type Inline = Piece | 'break';

export type PageCell = {
  x: number;
  y: number;
  colspan: number;
  rowspan: number;
  isHeader: boolean;
  paragraphs: Inline[][];
};

export type PagePhoto = {
  kind: 'photo';
  /** Null: a slot without a picture, whose words stand all the same. */
  hash: string | null;
  width: number;
  height: number;
  caption: string;
  credit: string;
  alt: string;
};

export type PageTable = { kind: 'table'; columns: number; headerRows: number; cells: PageCell[] };

export type PageBlock =
  | {
      kind: 'paragraph';
      inlines: Inline[];
      /** Of a list: before the text. */ marker: string;
      isQuote: boolean;
    }
  | PagePhoto
  | PageTable;

/** A revision as the page sets it: plain values, so that it goes to the browser too. */
export type PageArticle = {
  id: string;
  seriesLabel: string;
  kicker: string[];
  headline: string[];
  subhead: string;
  byline: string[];
  sections: { headingLines: string[]; blocks: PageBlock[] }[];
};
