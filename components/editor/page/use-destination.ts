'use client';

import { useEffect } from 'react';
import type { Editor } from '@tiptap/core';
import { lackingPhoto, type PhotoLack } from '@/components/editor/photo/lacking-photo';
import type { ArticleSession, Destination } from '@/components/editor/session/article-session';
import { isInView, reveal } from '@/components/editor/undo/reveal';

/**
 * Takes the person where a command or the outline sends them, as soon as that is on the page: a section just
 * added with React's next work, before another key; a section's editor a moment later.
 */
export function useDestination(session: ArticleSession): void {
  useEffect(() => {
    let tries = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = () => {
      clearTimeout(timer);
      const destination = session.destination.get();
      if (!destination) return;
      if (arrive(session, destination) || (tries += 1) > 60) {
        tries = 0;
        session.destination.set(null);
      } else timer = setTimeout(go, 50);
    };
    const stop = session.destination.subscribe(() => {
      tries = 0;
      queueMicrotask(go);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session]);
}

function arrive(session: ArticleSession, destination: Destination): boolean {
  if (destination.part === 'head') return arriveAtHead(destination.field);
  const { sectionId, part } = destination;
  const section = session.section(sectionId);
  const frame = document.getElementById(`section-${sectionId}`);
  if (!section || !frame) return false;
  if (destination.part === 'text' || destination.part === 'photo') {
    const editor = section.editor.get();
    if (!editor) {
      section.wanted.update((times) => times + 1);
      return false;
    }
    if (destination.part === 'photo') return arriveAtPhoto(editor, destination.lacks);
    if (destination.at === undefined) frame.scrollIntoView({ block: 'start' });
    editor.commands.focus(destination.at ?? null, { scrollIntoView: false });
    if (destination.at !== undefined) reveal(placeOf(editor, destination.at));
    return true;
  }
  const target = frame.querySelector<HTMLElement>(part === 'heading' ? 'textarea' : '[data-section-menu]');
  if (!target) return false;
  if (!isInView(target)) frame.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: true });
  return true;
}

const PHOTO_FIELDS = {
  photo_missing: '[data-slot]',
  photo_without_credit: '[data-attribute="credit"]',
  photo_without_alt: '[data-attribute="alt"]',
};

/** The cursor stands where the photo's data is to be written; false while its fields are not drawn yet. */
function arriveAtPhoto(editor: Editor, lacks: PhotoLack): boolean {
  const at = lackingPhoto(editor.state.doc, lacks);
  if (at === null) return true;
  const photo = editor.view.nodeDOM(at);
  if (!(photo instanceof HTMLElement)) return false;
  if (lacks === 'photo_without_caption') {
    editor.commands.focus(at + 1, { scrollIntoView: false });
    reveal(photo.querySelector('figcaption') ?? photo);
    return true;
  }
  const field = photo.querySelector<HTMLElement>(PHOTO_FIELDS[lacks]);
  // A picture that is there in the text and not in the store has no slot.
  if (!field && lacks !== 'photo_missing') return false;
  reveal(field ?? photo);
  field?.focus({ preventScroll: true });
  return true;
}

function placeOf(editor: Editor, at: number): Element | null {
  const { node } = editor.view.domAtPos(Math.min(at, editor.state.doc.content.size));
  return node instanceof Element ? node : node.parentElement;
}

const FIELDS: Record<string, string> = {
  seriesLabel: '.article-series',
  kicker: '.article-kicker',
  headline: '.article-headline',
  subhead: '.article-subhead',
  byline: '[data-head="byline"]',
};

function arriveAtHead(field: string): boolean {
  const place = document.querySelector(`#part-head ${FIELDS[field] ?? '[data-head="about"]'}`);
  if (place instanceof HTMLDetailsElement) place.open = true;
  const target = place?.querySelector<HTMLElement>('textarea, input, summary') ?? null;
  if (place?.contains(document.activeElement) !== true) target?.focus({ preventScroll: true });
  reveal(place);
  return target !== null;
}
