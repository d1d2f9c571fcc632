import type { BylineEntry } from '@/lib/domain/article/content';

const WRITING = ['reporter', 'correspondent', 'text'];

/** Those who wrote it, where all their names fit in so many UTF-16 units; else the office, which is not cut. */
export function proposeAuthor(byline: readonly BylineEntry[], officeName: string, most: number): string {
  const names = [
    ...new Set(byline.filter(({ role }) => WRITING.includes(role)).map(({ name }) => name.trim())),
  ];
  const all = names.filter(Boolean).join(' ');
  return all !== '' && all.length <= most ? all : officeName;
}
