import type { OutputSource } from '@/lib/outputs/output-source';
import type { PictureAddress } from '@/lib/outputs/picture-address';
import { jsonArticle } from './json-article';

/** A file for other programs; what its fields mean: docs/json-output.md. */
export function writeJson(source: OutputSource, pictureAddress: PictureAddress): string {
  return `${JSON.stringify(jsonArticle(source, pictureAddress), null, 2)}\n`;
}
