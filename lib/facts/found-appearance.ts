/** Where a fact is printed: in a text that is written, reviewed, approved, or read by the public. */
export type AppearancePlace = 'draft' | 'review' | 'approved' | 'public';

export type FoundAppearance = {
  articleId: string;
  title: string;
  year: number;
  place: AppearancePlace;
  /** Null for the working copy. */
  revision: number | null;
  sectionId: string;
  figure: string;
  factId: string;
};
