import type { AnswerToCheck } from '@/lib/confirmations/queries/list-answers-to-check';
import { confirmationFindings } from '@/lib/domain/article/confirmation-findings';
import { findings, type Finding } from '@/lib/domain/article/findings';
import { documentIsEmpty } from '@/lib/document/document-is-empty';
import { sectionForm } from '@/lib/document/section-form';
import type { ArticleSession } from '@/components/editor/session/article-session';

/** What is still wrong with the article as it stands on this page, the departments' word on it and its figures among it. */
export function liveFindings(
  session: ArticleSession,
  answers: readonly AnswerToCheck[],
  figures: readonly Finding[] = [],
): Finding[] {
  const { heading, byline } = session.head.written();
  const sections = session.inOrder().map((section) => {
    const { headingLines, document } = section.lastText();
    const { role, topicIds, targetLength } = section.details.get();
    return {
      id: section.id,
      role,
      headingLines,
      topicIds,
      doc: document.doc,
      isEmpty: documentIsEmpty(document.doc),
      isRequired: section.hint.isRequired,
      targetLength,
      characterCount: section.measure.get().characters,
    };
  });
  const own = findings({ heading, byline, sections });
  const told = answersFindings(sections, answers);
  const isBlocking = ({ severity }: Finding) => severity === 'blocking';
  const all = [...own, ...told, ...figures];
  return [...all.filter(isBlocking), ...all.filter((finding) => !isBlocking(finding))];
}

type Written = { id: string } & Parameters<typeof sectionForm>[0];

/** By form, not by hash: a browser can make none where the desk is not served over https. */
function answersFindings(sections: readonly Written[], answers: readonly AnswerToCheck[]): Finding[] {
  const asked = new Set(answers.map(({ sectionId }) => sectionId));
  const forms = new Map(
    sections.filter(({ id }) => asked.has(id)).map((section) => [section.id, sectionForm(section)]),
  );
  const standing = answers
    .filter(({ sectionId }) => forms.has(sectionId))
    .map(({ form, ...answer }) => ({ ...answer, contentHash: form }));
  return confirmationFindings(standing, (id) => forms.get(id) ?? '');
}
