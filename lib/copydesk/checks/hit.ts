import type { Block } from '@/lib/copydesk/block';
import type { FindingLevel } from '@/lib/copydesk/rule';
import type { OfficeLists } from '@/lib/copydesk/office-lists';

/** What a check found in a block, places within it. `words` fill the rule's message. */
export type Hit = {
  block: number;
  start: number;
  end: number;
  suggestion?: string | null;
  words?: Record<string, string>;
  message?: string;
  level?: FindingLevel;
};

/** `folded`: each block as `foldBlock` gives it. */
export type CheckSetting = {
  blocks: readonly Block[];
  folded: readonly string[];
  year: number | null;
  lists: OfficeLists;
  parameters: Record<string, string[]>;
};
export type Check = (setting: CheckSetting) => Hit[];
