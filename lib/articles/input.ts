import { z } from 'zod';
import { MAX_HEADING_LINES } from '../domain/article/content';
import { id, lines, version } from '../input/text';

export const headingLines = lines(MAX_HEADING_LINES, 60);

export const saveSectionInput = z.object({
  articleId: id,
  sectionId: id,
  /** The version the writer's text was based on. */
  baseVersion: version,
  headingLines,
  /** A StoredDocument; its grammar is checked by lib/document. */
  document: z.unknown(),
});
