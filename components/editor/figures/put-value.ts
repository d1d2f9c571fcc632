import { Slice, Fragment } from '@tiptap/pm/model';
import type { FiguresSession, PlacedFigure } from '@/components/editor/figures/figures-session';
import type { ArticleSession } from '@/components/editor/session/article-session';
import type { Failure } from '@/lib/web/failure';

/**
 * Puts the newest value of a figure's fact into the text in its place, saves it and binds it to that fact: one undo takes
 * the words back.
 */
export async function putValue(
  session: ArticleSession,
  figures: FiguresSession,
  figure: PlacedFigure,
  value: string,
): Promise<Failure | null> {
  const section = session.section(figure.sectionId);
  const newest = figure.binding?.fact?.newest;
  if (!section || !newest) return null;
  const { from, to, start } = figure.claim;
  const isPut = section.transform(
    (tr) => {
      const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? [];
      tr.replace(from, to, new Slice(Fragment.from(tr.doc.type.schema.text(value, marks)), 0, 0));
    },
    { words: { key: 'figure' } },
  );
  if (!isPut) return { code: 'not_possible', reason: 'figure_unsaved' };
  section.look();
  figures.look();
  const put = figures.figures
    .get()
    .find(({ sectionId, claim }) => sectionId === section.id && claim.start <= start && start < claim.end);
  return put ? figures.say(put, { factId: newest.id }) : null;
}
