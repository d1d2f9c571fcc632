import type { SectionSession } from '@/components/editor/session/section-session';
import { Value } from '@/components/editor/session/value';

export type DialogName = 'link' | 'table' | 'shortcuts' | 'details';
type Opened = { name: DialogName; section: SectionSession | null };

/** Which dialog of the editor is open: at most one. */
export class Dialogs {
  readonly opened = new Value<Opened | null>(null);

  open(name: DialogName, section: SectionSession | null = null): void {
    this.opened.set({ name, section });
  }

  readonly close = (): void => this.opened.set(null);
}
