/** Where a text's files go, and the desk's own papers; each is a key of the `outputs.desk.outlet` messages. */
export const OUTLETS = [
  'docx',
  'pdf',
  'wechat',
  'text',
  'markdown',
  'json',
  'reading_docx',
  'reading_pdf',
  'marked_docx',
  'record_pdf',
  'matrix_pdf',
  'volume_pdf',
] as const;
export type Outlet = (typeof OUTLETS)[number];

/** Made of what stands on the desk besides one text: of a review, of a season, of a year. */
export type PaperOutlet = 'marked_docx' | 'record_pdf' | 'matrix_pdf' | 'volume_pdf';
/** Made of one text of one article. */
export type TextOutlet = Exclude<Outlet, PaperOutlet>;

export type OutputState = 'waiting' | 'making' | 'made' | 'failed' | 'cancelled';

/** How an output left the office: as a file, with others in one, or by the clipboard. */
export const OUTPUT_WAYS = ['file', 'zip', 'copied'] as const;
export type OutputWay = (typeof OUTPUT_WAYS)[number];

/** How a post is set; each is a key of the `outputs.texts.wechat.themes` messages. */
export const WECHAT_THEME_IDS = ['seal', 'ink', 'pine'] as const;
export type WechatThemeId = (typeof WECHAT_THEME_IDS)[number];
