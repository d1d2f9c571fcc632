/** Where a text's files go; each is a key of the `outputs.desk.outlet` messages. */
export const OUTLETS = ['docx', 'pdf', 'wechat', 'text', 'markdown', 'json'] as const;
export type Outlet = (typeof OUTLETS)[number];

export type OutputState = 'waiting' | 'making' | 'made' | 'failed' | 'cancelled';

/** How an output left the office: as a file, with others in one, or by the clipboard. */
export const OUTPUT_WAYS = ['file', 'zip', 'copied'] as const;
export type OutputWay = (typeof OUTPUT_WAYS)[number];
