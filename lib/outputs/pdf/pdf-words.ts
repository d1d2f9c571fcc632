/** What a file says besides the article's own words, in Chinese. The catalogue keeps it as `outputs.pdf`. */
export type PdfWords = {
  revision: string;
  workingCopy: string;
  draft: string;
  contents: string;
  noPicture: string;
  year: string;
  joint: string;
};
