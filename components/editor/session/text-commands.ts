import { plainHead, plainSection } from '@/components/editor/saving/plain-texts';
import type { Theirs } from '@/components/editor/saving/save-answer';
import type { HeadText, SectionText } from '@/components/editor/editing-article';
import type { Notices } from '@/components/editor/notices/use-notices';
import type { ArticleSession } from '@/components/editor/session/article-session';
import type { SectionSession } from '@/components/editor/session/section-session';
import { articleTitle } from '@/lib/domain/article/article-title';
import { sectionHeading } from '@/lib/domain/article/section-name';

export type NoticeText = (key: string, values?: Record<string, number>) => string;

/** What the person can do about how the texts are saved. */
export class TextCommands {
  constructor(
    private readonly session: ArticleSession,
    private readonly notices: Notices,
    private readonly t: NoticeText,
  ) {}

  /** Keeps this person's text over another's, which is not lost: it stays in the history, or is set aside. */
  keepMine(section: SectionSession, { content, savedAt }: Theirs<SectionText>): void {
    section.saver.keepMine();
    const { line, setAside } = this.session;
    if (!line.textAt) return setAside.put(sectionHeading(content.headingLines), plainSection(content));
    const href = line.textAt(section.id, savedAt);
    this.notices.leading(this.t('theirsKept'), href, this.t('readTheirs'));
  }

  keepMyHead({ content }: Theirs<HeadText>): void {
    const { head, line, setAside } = this.session;
    head.saver.keepMine();
    if (!line.textAt) setAside.put(articleTitle(content.heading.headline), plainHead(content));
  }

  async save(): Promise<void> {
    const isSaved = await this.session.flush();
    this.notices.announce(this.t(isSaved ? 'saved' : 'notSaved'));
  }
}
