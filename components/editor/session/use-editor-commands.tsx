'use client';

import { useMemo } from 'react';
import { useTranslations } from 'next-intl';
import type { SectionRole } from '@/lib/domain/article/content';
import type { ActionResult } from '@/lib/web/run-action';
import type { SectionDetails } from '@/components/editor/editing-article';
import type { EditorActions } from '@/components/editor/editor-actions';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { ask } from '@/components/editor/session/ask';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useNotices } from '@/components/editor/notices/use-notices';

export type EditorCommands = ReturnType<typeof useEditorCommands>;

/** What the person can do to the article's sections. Refusals are shown; nothing throws. */
export function useEditorCommands(session: ArticleSession, actions: EditorActions) {
  const t = useTranslations('editor');
  const notices = useNotices();
  return useMemo(() => {
    const { articleId } = session;

    async function tell<T>(action: () => Promise<ActionResult<T>>): Promise<T | null> {
      const result = await ask(action);
      if (result.ok) return result.value;
      notices.refused(result.failure);
      return null;
    }

    async function add(after: SectionSession | null, role: SectionRole = 'body') {
      const added = await tell(() =>
        actions.addSection({ articleId, afterSectionId: after?.id ?? null, role }),
      );
      if (added) session.goTo(added.sectionId, 'heading');
    }

    async function restore(section: SectionSession) {
      const restored = await tell(() => actions.restoreSection({ articleId, sectionId: section.id }));
      if (restored) session.goTo(section.id, 'text');
    }

    async function remove(section: SectionSession) {
      await section.saver.flush();
      const ids = session.order.get();
      const index = ids.indexOf(section.id);
      const removed = await tell(() => actions.removeSection({ articleId, sectionId: section.id }));
      if (!removed) return;
      session.dropSection(section.id, removed.structureVersion);
      const next = ids[index + 1] ?? ids[index - 1];
      if (next) session.goTo(next, 'bar');
      notices.undoable(t('notice.removed', { number: index + 1 }), () => void restore(section));
    }

    async function move(section: SectionSession, by: number) {
      const order = session.order.get();
      const from = order.indexOf(section.id);
      const to = Math.max(0, Math.min(order.length - 1, from + by));
      if (from < 0 || from === to) return;
      await moveTo(order.toSpliced(from, 1).toSpliced(to, 0, section.id));
      notices.announce(t('notice.moved', { number: to + 1 }));
    }

    async function moveTo(order: readonly string[]) {
      const moved = await session.keeper.move(order);
      if (moved && !moved.ok) notices.refused(moved.failure);
    }

    async function split(section: SectionSession) {
      const editor = section.editor.get();
      if (!editor) return;
      await section.locked(async () => {
        if (!(await section.saver.flush())) return notices.say(t('notice.unsavedFirst'));
        const position = editor.state.selection.from;
        const place = { articleId, sectionId: section.id, baseVersion: section.saver.version, position };
        const parts = await tell(() => actions.splitSection(place));
        if (parts) session.goTo(parts.newSection.id, 'heading');
      });
    }

    async function merge(section: SectionSession) {
      const order = session.order.get();
      const next = session.section(order[order.indexOf(section.id) + 1] ?? '');
      if (!next) return notices.say(t('notice.nothingToMerge'));
      const saved = await Promise.all([section.saver.flush(), next.saver.flush()]);
      if (!saved.every(Boolean)) return notices.say(t('notice.unsavedFirst'));
      await section.locked(async () => {
        const merged = await tell(() =>
          actions.mergeSections({
            articleId,
            sectionId: section.id,
            baseVersion: section.saver.version,
            nextSectionId: next.id,
            nextBaseVersion: next.saver.version,
          }),
        );
        if (merged) session.goTo(section.id, 'text');
      });
    }

    async function changeDetails(section: SectionSession, changes: Partial<SectionDetails>) {
      const seen = section.details.get();
      const result = await ask(() =>
        actions.changeSectionDetails({ articleId, sectionId: section.id, changes, seen }),
      );
      if (result.ok) section.details.update((details) => ({ ...details, ...result.value }));
      return result.ok ? null : result.failure;
    }

    async function save() {
      const isSaved = await session.flush();
      notices.announce(t(isSaved ? 'notice.saved' : 'notice.notSaved'));
    }

    return { add, remove, move, moveTo, split, merge, changeDetails, save };
  }, [session, actions, notices, t]);
}
