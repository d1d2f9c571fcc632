/** By which two names of metrics are the same. */
export function metricKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
