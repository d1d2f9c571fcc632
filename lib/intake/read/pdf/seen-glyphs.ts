import { GlyphGrid } from './glyph-grid';
import type { Glyph } from './page-marks';

/** A letter drawn again is moved by less than half of itself; one that stands twice, by its whole width. */
const SAME_ALONG = 0.5;
const SAME_ACROSS = 0.4;

/**
 * The letters a reader sees, each once: what is drawn several times to look bold or to cast a shadow is one letter. The
 * unseen layer over a scan counts where nothing seen stands in its place.
 */
export function seenGlyphs(glyphs: Glyph[]): Glyph[] {
  const seen = new GlyphGrid();
  const kept = new Set<Glyph>();
  const keepOnce = (glyph: Glyph) => {
    if (seen.hasNear(glyph, (other) => isDrawnAgain(glyph, other))) return;
    seen.add(glyph);
    kept.add(glyph);
  };
  for (const glyph of glyphs) if (glyph.look === 'seen') keepOnce(glyph);
  const covered = glyphs.filter(
    (glyph) => glyph.look === 'layer' && seen.hasNear(glyph, (other) => isCovered(glyph, other)),
  );
  const isUnder = new Set(covered);
  for (const glyph of glyphs) if (glyph.look === 'layer' && !isUnder.has(glyph)) keepOnce(glyph);
  return glyphs.filter((glyph) => kept.has(glyph));
}

function isDrawnAgain(glyph: Glyph, other: Glyph): boolean {
  if (glyph.text !== other.text || glyph.direction !== other.direction) return false;
  if (Math.abs(glyph.size - other.size) > glyph.size * 0.15) return false;
  const { along, across } = apart(glyph, other);
  return along < glyph.width * SAME_ALONG && across < glyph.size * SAME_ACROSS;
}

function isCovered(glyph: Glyph, other: Glyph): boolean {
  const { along, across } = apart(glyph, other);
  return along < glyph.size && across < glyph.size * 0.5 && other.text.trim() !== '';
}

function apart(glyph: Glyph, other: Glyph): { along: number; across: number } {
  const angle = ((glyph.direction === 'down' ? -90 : glyph.direction) * Math.PI) / 180;
  const x = other.x - glyph.x;
  const y = other.y - glyph.y;
  return {
    along: Math.abs(x * Math.cos(angle) + y * Math.sin(angle)),
    across: Math.abs(y * Math.cos(angle) - x * Math.sin(angle)),
  };
}
