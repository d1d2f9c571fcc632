/**
 * How many units of text the work looks at: what its patterns run over and what it cuts out. Counted, so that
 * the answer is the same on a busy machine.
 */
export function countScanned(work: () => void): number {
  let count = 0;
  const { exec } = RegExp.prototype;
  const { slice, indexOf } = String.prototype;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    count += found ? found.index + found[0].length - from : text.length - from;
    return found;
  };
  String.prototype.slice = function (this: string, ...range) {
    const part = slice.apply(this, range);
    count += part.length;
    return part;
  };
  String.prototype.indexOf = function (this: string, ...wanted) {
    const at = indexOf.apply(this, wanted);
    count += at < 0 ? this.length : at;
    return at;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
    String.prototype.slice = slice;
    String.prototype.indexOf = indexOf;
  }
  return count;
}
