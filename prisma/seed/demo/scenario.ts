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

export const SCENARIO: readonly { sample: SampleArticle; writer: string; fate: Fate }[] = [
  { sample: unitedFront2023, writer: 'linxw', fate: 'live' },
  { sample: cppcc2024, writer: 'chenjh', fate: 'live' },
  { sample: unitedFront2024, writer: 'linxw', fate: 'live' },
  { sample: industryCommerce2025, writer: 'chenjh', fate: 'live' },
  { sample: cppcc2025, writer: 'chenjh', fate: 'withdrawn' },
  { sample: unitedFront2025, writer: 'linxw', fate: 'corrected' },
  { sample: cppcc2026, writer: 'chenjh', fate: 'approved' },
  { sample: overseasChinese2026, writer: 'gaoyuan', fate: 'scheduled' },
  { sample: ethnicReligious2026, writer: 'linxw', fate: 'in_review' },
  { sample: industryCommerce2026, writer: 'chenjh', fate: 'changes_requested' },
  { sample: unitedFront2026, writer: 'linxw', fate: 'drafting' },
];
