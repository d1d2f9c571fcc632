export const CONTRADICTION_RULES = [
  'parts',
  'part_over_whole',
  'parts_over_whole',
  'structure',
  'table_total',
  'points',
  'percent_for_points',
  'share',
  'growth',
  'difference',
  'times',
  'direction',
  'two_values',
  'no_such_date',
  'weekday',
  'later_than_article',
  'relative_year',
  'plan_years',
  'backwards',
] as const;
export type ContradictionName = (typeof CONTRADICTION_RULES)[number];

export type ContradictionPlace = { start: number; end: number; text: string };

/**
 * Figures of one article that cannot all be right. It is shown at the first place. `sum`: the reckoning as printed
 * (20 + 15 + 15 = 50 ≠ 48). `took`: the words taken as the same thing, or as the parts.
 */
export type Contradiction = {
  rule: `figures/${ContradictionName}`;
  level: 'advice' | 'warning';
  places: ContradictionPlace[];
  sum: string;
  took: string[];
  stated: string;
  computed: string;
};
