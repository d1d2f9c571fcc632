import type { FileChild, TextRun } from 'docx';
import { UNCHANGED, type Fate, type MarkedSection } from '@/lib/proposals/marked/marked-content';
import { headingStyle } from './heading-level';
import { markedBlocks } from './marked-blocks';
import type { MarkedFile } from './marked-pieces';
import { markedLines } from './marked-head';
import { pensIn } from './marked-proposer';
import { moveRuns, noteLine } from './marked-notes';
import { signRuns } from './marked-runs';
import { markedValue } from './marked-value';
import { plainRun } from './word-runs';

export type TopicNames = Readonly<Record<string, string>>;

/** One section. In one that is moved what changed in it is told where it goes, and where it was it is struck. */
export function markedSection(section: MarkedSection, topicNames: TopicNames, file: MarkedFile): FileChild[] {
  const { removedBy, insertedBy, headingLines, blocks } = section;
  const whole: Fate = { removedBy, insertedBy };
  const isMovedHere = !!insertedBy?.move;
  const around = isMovedHere ? UNCHANGED : whole;
  const here = isMovedHere ? { ...file, bar: pensIn([insertedBy], file.pens)[0] ?? null } : file;
  const heading = headingLines.map(({ pieces }) => pieces.map(({ text }) => text).join('')).find(Boolean);
  return [
    ...noteLine(sectionNotes(section, topicNames, file)),
    ...markedLines(headingLines, headingStyle(heading ?? ''), around, here),
    ...markedBlocks(blocks, around, here),
  ];
}

/** What is done with the section as a whole, and what it is about. */
function sectionNotes(section: MarkedSection, topicNames: TopicNames, file: MarkedFile): TextRun[] {
  const { removedBy, insertedBy, role, topicIds } = section;
  const { words, pens } = file;
  const gone = removedBy.filter(({ move }) => !move);
  const name = (id: string) => topicNames[id] ?? id;
  const sayTopics = (ids: string[]) => ids.map(name).join(words('and')) || words('marked.none');
  const gap = plainRun('\u3000');
  return [
    ...moveRuns(section, file),
    ...(gone.length > 0 ? [plainRun(words('marked.section.removed')), ...signRuns(gone, pens), gap] : []),
    ...(insertedBy && !insertedBy.move
      ? [plainRun(words('marked.section.inserted')), ...signRuns([insertedBy], pens), gap]
      : []),
    ...(role.after.length > 0
      ? [
          plainRun(words('marked.role')),
          ...markedValue(role, file, (one) => words(`marked.roles.${one}`)),
          gap,
        ]
      : []),
    ...(topicIds.after.length > 0
      ? [plainRun(words('marked.topics')), ...markedValue(topicIds, file, sayTopics)]
      : []),
  ];
}
