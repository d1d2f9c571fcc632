import type { ImportFlagToLookAt } from '@/lib/imports/queries/list-import-flags';
import type { Failure } from '@/lib/web/failure';
import type { EditorActions } from '@/components/editor/editor-actions';
import { Value } from '@/components/editor/session/value';
import { ask } from '@/components/ui/ask';

/** What of the article's imports nobody has looked at yet, while it is being edited. */
export class FlagsSession {
  readonly flags = new Value<readonly ImportFlagToLookAt[]>([]);

  constructor(
    private readonly articleId: string,
    private readonly actions: Pick<EditorActions, 'listImportFlags' | 'lookAtImportFlag'>,
  ) {}

  async load(): Promise<void> {
    const result = await ask(() => this.actions.listImportFlags({ articleId: this.articleId }));
    if (result.ok) this.flags.set(result.value);
  }

  async lookAt(flagId: string): Promise<Failure | null> {
    const result = await ask(() => this.actions.lookAtImportFlag({ flagId }));
    if (!result.ok) return result.failure;
    this.flags.update((flags) => flags.filter(({ id }) => id !== flagId));
    return null;
  }
}
