import type { SourceWarning } from '@/lib/intake/source';
import type { OpenedFile } from './file-kind';
import { Refusal } from './unreadable-file';

type Kind = OpenedFile['kind'];

/**
 * The kinds of content a file of this name may have, the expected one first. People rename .doc to .docx and the other
 * way round; WPS uses its own extension for both. What office systems export as .doc is a page or RTF often enough, and Word
 * opens a plain text too.
 */
const HOLDS: Record<string, Kind[]> = {
  docx: ['docx', 'doc'],
  doc: ['doc', 'docx', 'rtf', 'html', 'text'],
  wps: ['doc', 'docx', 'rtf', 'html', 'text'],
  dot: ['doc', 'docx'],
  dotx: ['docx', 'doc'],
  docm: ['docx', 'doc'],
  xml: ['docx'],
  rtf: ['rtf'],
  mht: ['html'],
  mhtml: ['html'],
  pdf: ['pdf'],
  htm: ['html', 'text'],
  html: ['html', 'text'],
  txt: ['text'],
};

export function extensionOf(fileName: string): string {
  return /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** @throws Refusal: file_type_mismatch for a known name with other content, file_unsupported for an unknown one */
export function requireMatch(fileName: string, kind: Kind): void {
  const extension = extensionOf(fileName);
  const kinds = HOLDS[extension];
  if (kinds?.includes(kind) || extension === '') return;
  // Text is what everything unknown looks like.
  throw new Refusal(!kinds && kind === 'text' ? 'file_unsupported' : 'file_type_mismatch');
}

/** What to tell of a Word file of one kind under the other's name; null where there is nothing to tell. */
export function warnOfName(fileName: string, kind: Kind): SourceWarning | null {
  const extension = extensionOf(fileName);
  const isOldName = extension === 'doc' || extension === 'wps';
  if (isOldName && kind === 'html') return 'really_page';
  if (isOldName && kind === 'text') return 'really_text';
  if (extension === 'doc' && kind === 'docx') return 'really_docx';
  return extension === 'docx' && kind === 'doc' ? 'really_doc' : null;
}

/** Whether a file we cannot read pretends by its name to be one we can. */
export function isKnownExtension(fileName: string): boolean {
  return extensionOf(fileName) in HOLDS;
}
