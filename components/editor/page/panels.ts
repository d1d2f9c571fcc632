import { Value } from '@/components/editor/session/value';

export const SIDE_PANELS = ['findings', 'comments', 'material', 'proposals'] as const;
export type SidePanelName = (typeof SIDE_PANELS)[number];
export type PanelName = 'outline' | SidePanelName;

/** Which panel is open, where the screen has no room for all of them beside the text. */
export class Panels {
  readonly drawer = new Value<PanelName | null>(null);
  readonly side = new Value<SidePanelName>('findings');

  open(name: PanelName): void {
    if (name !== 'outline') this.side.set(name);
    if (!hasColumn(name)) this.drawer.set(name);
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
