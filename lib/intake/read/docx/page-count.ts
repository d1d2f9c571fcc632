/** Counts pages by the breaks Word noted when it last laid the file out or, where it noted none, by its writer's. */
export type PageCount = {
  /** Null where the file has neither. */
  current(): number | null;
  rendered(): void;
  broken(): void;
};

export function countPages(xml: string): PageCount {
  const hasRendered = xml.includes('lastRenderedPageBreak');
  const isKnown = hasRendered || /:type="page"|:pageBreakBefore\b/.test(xml);
  let page = 1;
  return {
    current: () => (isKnown ? page : null),
    rendered() {
      if (hasRendered) page += 1;
    },
    broken() {
      if (!hasRendered) page += 1;
    },
  };
}
