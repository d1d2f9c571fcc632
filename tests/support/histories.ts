/** How many random histories a test runs: `many` where HUIMOU_HISTORIES=long asks for the long run. */
export function histories(usual: number, many: number): number {
  return process.env.HUIMOU_HISTORIES === 'long' ? many : usual;
}
