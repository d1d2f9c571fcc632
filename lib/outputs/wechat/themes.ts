import type { WechatThemeId } from '@/lib/domain/outlets';

/**
 * How a post is set, in CSS, on one wrapper from which everything inherits. Paragraphs are apart by their indent: a margin
 * does not inherit, and on each paragraph it would take a seventh of what a post may hold.
 */
export type WechatTheme = {
  accent: string;
  text: string;
  muted: string;
  lineHeight: number;
  letterSpacing: string;
  /** A bar before the heading, a line under it, or the heading centred. */
  heading: 'bar' | 'rule' | 'centred';
};

/** The red of seal paste, ink, and pine green. */
export const WECHAT_THEMES: Record<WechatThemeId, WechatTheme> = {
  seal: {
    accent: '#a1271d',
    text: '#2b2724',
    muted: '#7d756c',
    lineHeight: 1.9,
    letterSpacing: '.5px',
    heading: 'bar',
  },
  ink: {
    accent: '#22252a',
    text: '#2b2d31',
    muted: '#74777d',
    lineHeight: 2,
    letterSpacing: '1px',
    heading: 'centred',
  },
  pine: {
    accent: '#2d5b4a',
    text: '#292d2a',
    muted: '#6f7973',
    lineHeight: 1.8,
    letterSpacing: '0',
    heading: 'rule',
  },
};
