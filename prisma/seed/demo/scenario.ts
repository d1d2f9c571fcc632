import { cppcc2024 } from './articles/cppcc-2024';
import { cppcc2025 } from './articles/cppcc-2025';
import { cppcc2026 } from './articles/cppcc-2026';
import { ethnicReligious2026 } from './articles/ethnic-religious-2026';
import { industryCommerce2025 } from './articles/industry-commerce-2025';
import { industryCommerce2026 } from './articles/industry-commerce-2026';
import { overseasChinese2026 } from './articles/overseas-chinese-2026';
import { unitedFront2023 } from './articles/united-front-2023';
import { unitedFront2024 } from './articles/united-front-2024';
import { unitedFront2025 } from './articles/united-front-2025';
import { unitedFront2026 } from './articles/united-front-2026';
import type { Pace } from './article-times';
import type { SampleArticle } from './sample-article';

/** How far an article has come; every working status and every publication state occurs. */
export type Fate =
  | 'drafting'
  | 'in_review'
  | 'changes_requested'
  | 'approved'
  | 'scheduled'
  | 'live'
  | 'corrected'
  | 'withdrawn';

export type Part = {
  sample: SampleArticle;
  writer: string;
  fate: Fate;
  /** In the season under way, or in its own year's. */
  isPast: boolean;
  pace: Pace;
};

const live = (sample: SampleArticle, writer: string, late: number): Part => ({
  sample,
  writer,
  fate: 'live',
  isPast: true,
  pace: { late, writes: [1, 2, 4, 6], submitted: 10, decided: [12, 15, 19], public: 24 },
});

export const SCENARIO: readonly Part[] = [
  live(unitedFront2023, 'linxw', 9),
  live(cppcc2024, 'chenjh', 0),
  live(unitedFront2024, 'linxw', 11),
  live(industryCommerce2025, 'chenjh', 3),
  {
    ...live(cppcc2025, 'chenjh', 8),
    fate: 'withdrawn',
    pace: { ...live(cppcc2025, 'chenjh', 8).pace, withdrawn: 31 },
  },
  {
    sample: unitedFront2025,
    writer: 'linxw',
    fate: 'corrected',
    isPast: true,
    pace: {
      late: 12,
      writes: [1, 3, 5, 8],
      submitted: 12,
      decided: [14, 16, 20],
      public: 23,
      corrected: { reopened: 36, decided: [37, 38, 40], issued: 41 },
    },
  },
  {
    sample: cppcc2026,
    writer: 'chenjh',
    fate: 'approved',
    isPast: false,
    pace: { late: 0, writes: [1, 3, 6, 8], submitted: 12, decided: [16, 21, 29] },
  },
  {
    sample: overseasChinese2026,
    writer: 'gaoyuan',
    fate: 'scheduled',
    isPast: false,
    pace: { late: 0, writes: [2, 3, 5, 9], submitted: 11, decided: [13, 18, 24], public: 30 },
  },
  {
    sample: ethnicReligious2026,
    writer: 'linxw',
    fate: 'in_review',
    isPast: false,
    pace: { late: 1, writes: [1, 4, 9, 13], submitted: 20, decided: [24] },
  },
  {
    sample: industryCommerce2026,
    writer: 'chenjh',
    fate: 'changes_requested',
    isPast: false,
    pace: { late: 2, writes: [3, 7, 11, 18], submitted: 22, decided: [25, 29] },
  },
  {
    sample: unitedFront2026,
    writer: 'linxw',
    fate: 'drafting',
    isPast: false,
    pace: { late: 3, writes: [4, 10, 17, 28] },
  },
];
