import { canonicalText } from '@/lib/document/canonical-text';

/** '' for a line of white space only. */
export function canonicalLine(line: string): string {
  return line.trim() === '' ? '' : canonicalText(line);
}

/** Without lines of white space only. */
export function canonicalLines(lines: string[]): string[] {
  return lines.map(canonicalLine).filter((line) => line !== '');
}
