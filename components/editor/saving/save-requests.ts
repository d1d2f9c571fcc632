import type { HeadText, SectionText } from '@/components/editor/editing-article';
import { asObject, askServer } from '@/components/editor/saving/ask-server';
import type { SaveAnswer, Theirs } from '@/components/editor/saving/save-answer';

/** `texts`: the address of the line, as an EditingLine has it. */
type Place = { texts: string; sectionId: string };

export function sendSection(
  place: Place,
  text: SectionText,
  baseVersion: number,
): Promise<SaveAnswer<SectionText>> {
  return askServer({
    address: `${place.texts}/sections/${place.sectionId}`,
    body: { ...text, baseVersion },
    readSaved: ({ version, savedAt }) =>
      typeof version === 'number' && typeof savedAt === 'string' ? { version, savedAt } : null,
    readTheirs: sectionTheirs,
  });
}

export function sectionTheirs(theirs: Record<string, unknown>): Theirs<SectionText> | null {
  const { version, headingLines, document, savedAt } = theirs;
  if (typeof version !== 'number' || !Array.isArray(headingLines) || !asObject(document)) return null;
  return {
    version,
    content: { headingLines, document: document as SectionText['document'] },
    savedAt: String(savedAt),
    savedBy: nameIn(theirs.savedBy),
  };
}

export function sendHead(texts: string, head: HeadText, baseVersion: number): Promise<SaveAnswer<HeadText>> {
  return askServer({
    address: `${texts}/head`,
    body: { ...head, baseVersion },
    readSaved: ({ headVersion, savedAt }) =>
      typeof headVersion === 'number' && typeof savedAt === 'string'
        ? { version: headVersion, savedAt }
        : null,
    readTheirs: headTheirs,
  });
}

function headTheirs(theirs: Record<string, unknown>): Theirs<HeadText> | null {
  const { headVersion, bodyName, year, heading, byline } = theirs as HeadText & Record<string, unknown>;
  if (typeof headVersion !== 'number' || !asObject(heading) || !Array.isArray(byline)) return null;
  return { version: headVersion, content: { bodyName, year, heading, byline }, savedAt: '', savedBy: null };
}

function nameIn(person: unknown): string | null {
  const name = asObject(person)?.displayName;
  return typeof name === 'string' ? name : null;
}
