/** Brings a place into the middle of the screen unless it is in view already, free of the bar that stays on top. */
export function reveal(place: Element | null): void {
  if (place && !isInView(place)) place.scrollIntoView({ block: 'center' });
}

export function isInView(place: Element): boolean {
  const { top, bottom } = place.getBoundingClientRect();
  const bar = document.getElementById('text-toolbar')?.getBoundingClientRect().bottom ?? 0;
  return top >= bar && bottom <= window.innerHeight;
}
