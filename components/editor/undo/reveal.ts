/** Brings a place into the middle of the screen unless it is in view already, free of the bar that stays on top. */
export function reveal(place: Element | null): void {
  if (!place) return;
  const { top, bottom } = place.getBoundingClientRect();
  const bar = document.getElementById('text-toolbar')?.getBoundingClientRect().bottom ?? 0;
  const isSeen = top >= bar && bottom <= window.innerHeight;
  if (!isSeen) place.scrollIntoView({ block: 'center' });
}
