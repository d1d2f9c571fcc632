import { Value } from '@/components/editor/session/value';

export type SidePanelName = 'findings' | 'figures' | 'comments' | 'material' | 'proposals' | 'changes';
export type PanelName = 'outline' | SidePanelName;

/** Which panel is open, where the screen has no room for all of them beside the text. */
export class Panels {
  readonly drawer = new Value<PanelName | null>(null);
  readonly side: Value<SidePanelName>;

  /** `names`: those beside the text, the first of them open. */
  constructor(readonly names: readonly [SidePanelName, ...SidePanelName[]]) {
    this.side = new Value<SidePanelName>(names[0]);
  }

  open(name: PanelName): void {
    if (name !== 'outline') this.side.set(name);
    if (!hasColumn(name)) this.drawer.set(name);
  }

  /** Whether a panel beside the text can be seen. */
  isShown(name: SidePanelName): boolean {
    return this.side.get() === name && (this.drawer.get() === name || hasColumn(name));
  }

  readonly close = (): void => this.drawer.set(null);
}

/** Whether the panel has a place of its own on this screen. */
function hasColumn(name: PanelName): boolean {
  const column = document.querySelector<HTMLElement>(
    `[data-column="${name === 'outline' ? 'outline' : 'side'}"]`,
  );
  return column !== null && column.offsetParent !== null;
}
