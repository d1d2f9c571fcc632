export type Direction = 'up' | 'down';
export type Move = { id: string; direction: Direction };

export const moveButtonId = ({ id, direction }: Move) => `move-${direction}-${id}`;

/** Moving a row in the page takes the keyboard away from its button; at the end of the list the other one gets it. */
export function focusMoved(move: Move): void {
  const other: Move = { id: move.id, direction: move.direction === 'up' ? 'down' : 'up' };
  const button = [move, other].map((each) => document.getElementById(moveButtonId(each))).find(isEnabled);
  if (button && isLost(document.activeElement)) button.focus();
}

function isEnabled(element: HTMLElement | null): element is HTMLButtonElement {
  return element instanceof HTMLButtonElement && !element.disabled;
}

// A button that has just been disabled still counts as active, until the browser takes the focus from it.
function isLost(active: Element | null): boolean {
  return (
    active === null || active === document.body || (active instanceof HTMLButtonElement && active.disabled)
  );
}
