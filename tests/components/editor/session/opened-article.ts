import type { EditableArticle, EditableSection } from '@/components/editor/editing-article';
import { articleLine } from '@/components/editor/session/editing-line';
import { ArticleSession } from '@/components/editor/session/article-session';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import { doc, paragraph } from '@/tests/support/documents';

/** A browser's store that lives in memory. */
export class MemoryStore implements Storage {
  private readonly items = new Map<string, string>();
  get length(): number {
    return this.items.size;
  }
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
  clear = () => this.items.clear();
}

/** Both of the browser's stores in one. */
export const storesOf = (store: Storage) => ({ store: () => store, tabStore: () => store });

export const owner = { personId: 'xujing', line: 'article' };

export function sectionOf(id: string, text: string, version = 1): EditableSection {
  return {
    id,
    role: 'body',
    headingLines: [],
    document: { schemaVersion: CURRENT_SCHEMA_VERSION, doc: doc(paragraph(text)) },
    characterCount: text.length,
    topicIds: [],
    owner: null,
    department: null,
    headingHint: '',
    guidance: '',
    targetLength: null,
    isRequired: false,
    version,
    savedAt: new Date('2026-01-05T02:00:00Z'),
    savedBy: null,
  };
}

export function articleOf(sections: EditableSection[], structureVersion = 1): EditableArticle {
  return {
    id: owner.line,
    bodyName: '云溪区委统战部',
    year: 2025,
    heading: { kicker: [], headline: ['同心向前'], subhead: '', seriesLabel: '' },
    byline: [],
    headVersion: 1,
    structureVersion,
    updatedAt: new Date('2026-01-05T02:00:00Z'),
    status: 'drafting',
    isArchived: false,
    publication: 'none',
    address: null,
    writers: [],
    sections,
    removedSections: [],
    may: { edit: true, submit: true, reopen: false, comment: true },
  };
}

export function openArticle(sections: EditableSection[], store = new MemoryStore(), tabId = 'this-tab') {
  const line = articleLine(owner.line, async () => ({ ok: true, value: { structureVersion: 2 } }) as const);
  const editing = { personId: owner.personId, tabId, ...storesOf(store) };
  return { session: new ArticleSession(articleOf(sections), editing, line), store };
}
