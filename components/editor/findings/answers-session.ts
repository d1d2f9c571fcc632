import type { AnswerToCheck } from '@/lib/confirmations/queries/list-answers-to-check';
import type { EditorActions } from '@/components/editor/editor-actions';
import { Value } from '@/components/editor/session/value';
import { ask } from '@/components/ui/ask';

/** What the departments have said of the article's sections, while it is being edited. */
export class AnswersSession {
  readonly answers = new Value<readonly AnswerToCheck[]>([]);

  constructor(
    private readonly articleId: string,
    private readonly actions: Pick<EditorActions, 'listAnswers'>,
  ) {}

  readonly load = async (): Promise<void> => {
    const result = await ask(() => this.actions.listAnswers({ articleId: this.articleId }));
    if (result.ok) this.answers.set(result.value);
  };
}
