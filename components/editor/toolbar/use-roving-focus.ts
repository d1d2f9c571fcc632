import { useEffect, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

const STEP: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** The toolbar pattern: one of the tools can be tabbed to, the arrow keys, Home and End go to the others. */
export function useRovingFocus(bar: RefObject<HTMLElement | null>) {
  const tools = () => [...(bar.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])];
  const offer = (offered: HTMLElement | undefined) => {
    for (const tool of tools()) tool.tabIndex = tool === offered ? 0 : -1;
  };

  useEffect(() => {
    const all = tools();
    offer(all.find((tool) => tool.tabIndex === 0 && tool === document.activeElement) ?? all[0]);
  });

  return {
    onFocus: (event: FocusEvent<HTMLElement>) => offer(tools().find((tool) => tool.contains(event.target))),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const all = tools();
      const index = all.findIndex((tool) => tool === document.activeElement);
      const step = STEP[event.key];
      const next =
        event.key === 'Home'
          ? all[0]
          : event.key === 'End'
            ? all.at(-1)
            : step === undefined
              ? undefined
              : all.at((index + step) % all.length);
      if (!next || index < 0) return;
      event.preventDefault();
      next.focus();
    },
  };
}
