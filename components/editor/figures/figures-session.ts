import { bindingsBySection } from '@/lib/claims/figures/bindings-of';
import type { FigureBinding } from '@/lib/claims/figures/figure-standing';
import { figuresInSection, type SectionFigure } from '@/lib/claims/figures/figures-in-section';
import type { LedgerFact } from '@/lib/claims/figures/ledger-fact';
import { placesNow } from '@/lib/claims/figures/places-now';
import { anchorText } from '@/lib/document/anchor-text';
import { figureFindings } from '@/lib/domain/article/figure-findings';
import type { Finding } from '@/lib/domain/article/findings';
import type { ArticleFigures } from '@/lib/facts/queries/get-figures';
import type { Failure } from '@/lib/web/failure';
import type { EditorActions } from '@/components/editor/editor-actions';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { Value } from '@/components/editor/session/value';
import { ask } from '@/components/ui/ask';

export type FigureActions = Pick<
  EditorActions,
  'getFigures' | 'listLedger' | 'bindFigures' | 'unbindFigures' | 'keepFigure'
>;

/** A figure as it stands on the page. `key` stays its own while the text around it changes. */
export type PlacedFigure = SectionFigure & { key: string; sectionId: string };
/** What is said of a figure: the fact it is, or why it needs none. */
export type Said = { factId: string } | { waiver: string };

/** The figures of the article that is being written, and what stands behind them. */
export class FiguresSession {
  /** In reading order, as last looked at. */
  readonly figures = new Value<readonly PlacedFigure[]>([]);
  readonly openCount = new Value(0);
  readonly active = new Value<string | null>(null);
  readonly ledger = new Value<readonly LedgerFact[] | null>(null);
  readonly known = new Value<ArticleFigures | null>(null);
  readonly failure = new Value<Failure | null>(null);

  constructor(
    private readonly session: ArticleSession,
    private readonly actions: FigureActions,
  ) {}

  async load(): Promise<void> {
    const result = await ask(() => this.actions.getFigures({ articleId: this.session.articleId }));
    if (!result.ok) return;
    this.known.set(result.value);
    this.look();
  }

  /** Once the panel is opened: the ledger may be long. */
  async loadLedger(): Promise<void> {
    const result = await ask(() => this.actions.listLedger({ articleId: this.session.articleId }));
    this.failure.set(result.ok ? null : result.failure);
    if (result.ok) this.ledger.set(result.value);
  }

  /** Finds the figures of the text as it stands on the page. */
  look(): void {
    const known = this.known.get();
    if (!known) return;
    const bySection = bindingsBySection(known);
    const kept = new Set(known.kept.map(({ factId, newerId }) => `${factId} ${newerId}`));
    const against = {
      year: known.year,
      lastYear: new Set(known.lastYear),
      isKept: (factId: string, newestId: string) => kept.has(`${factId} ${newestId}`),
    };
    const all = this.session.inOrder().flatMap((section) => {
      const { doc } = section.lastText().document;
      const bindings = placesNow<FigureBinding>(anchorText(doc), bySection.get(section.id) ?? []);
      const seen = new Map<string, number>();
      return figuresInSection({ doc, role: section.details.get().role }, bindings, against).map((figure) => {
        const nth = seen.get(figure.claim.text) ?? 0;
        seen.set(figure.claim.text, nth + 1);
        return { ...figure, sectionId: section.id, key: `${section.id} ${nth} ${figure.claim.text}` };
      });
    });
    if (!isSame(this.figures.get(), all)) this.figures.set(all);
    this.openCount.set(all.filter(isUnsettled).length);
  }

  findings(): Finding[] {
    const known = this.known.get();
    return known ? figureFindings(this.figures.get(), known) : [];
  }

  /** Says what a figure is. The text is saved first: a binding names a place in what others read. */
  async say(figure: PlacedFigure, said: Said): Promise<Failure | null> {
    const section = this.session.section(figure.sectionId);
    if (!section || !(await section.saver.flush())) return { code: 'not_possible', reason: 'figure_unsaved' };
    const { start, end, text } = figure.claim;
    return this.send(() =>
      this.actions.bindFigures({
        articleId: this.session.articleId,
        figures: [{ sectionId: section.id, start, end, figure: text, ...said }],
      }),
    );
  }

  unbind(bindingId: string): Promise<Failure | null> {
    return this.send(() =>
      this.actions.unbindFigures({ articleId: this.session.articleId, bindingIds: [bindingId] }),
    );
  }

  /** Why the figure stays though its fact has a newer value. */
  keep(factId: string, newerId: string, reason: string): Promise<Failure | null> {
    const { articleId } = this.session;
    return this.send(() => this.actions.keepFigure({ articleId, factId, newerId, reason }));
  }

  private async send(action: Parameters<typeof ask<unknown>>[0]): Promise<Failure | null> {
    const result = await ask(action);
    await this.load();
    return result.ok ? null : result.failure;
  }
}

/** Something is still to be said of it. */
export function isUnsettled({ state }: Pick<SectionFigure, 'state'>): boolean {
  return state !== 'bound' && state !== 'waived' && state !== 'kept';
}

function isSame(one: readonly PlacedFigure[], other: readonly PlacedFigure[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
