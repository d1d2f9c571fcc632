const CUT = /[0-9０-９万亿]$/;
const GOES_ON = /^(?:[万亿千百余多元个家名人项件次]|%|％)/;

/** Whether the end of a line cuts a figure in two: 3.5万 ⏎ 元. */
export function isCutFigure(before: string, after: string): boolean {
  return CUT.test(before.slice(-1)) && GOES_ON.test(after.slice(0, 1));
}
