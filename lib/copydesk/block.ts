/** A paragraph, heading, caption or cell: `start` is its place in the text it is of. */
export type Block = { text: string; start: number; kind: 'body' | 'heading' | 'caption' | 'cell' };

export function linesAsBlocks(text: string): Block[] {
  let start = 0;
  return text.split('\n').map((line): Block => {
    const block: Block = { text: line, start, kind: 'body' };
    start += line.length + 1;
    return block;
  });
}
