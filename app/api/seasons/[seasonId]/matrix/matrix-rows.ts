import { cellWords } from '@/components/seasons/cell-words';
import { sectionName } from '@/lib/domain/article/section-name';
import type { Coverage } from '@/lib/seasons/coverage';

type Words = {
  section: string;
  article: string;
  untitled: (bodyName: string) => string;
  role: (role: string) => string;
  cell: (key: string, count: number) => string;
  between: string;
};

/** The season's matrix as rows of text: a heading, then a row for each section, a column for each department. */
export function matrixRows({ departments, articles }: Coverage, words: Words): string[][] {
  const heading = [words.article, words.section, ...departments.map(({ name }) => name)];
  const rows = articles.flatMap(({ title, bodyName, year, sections }) =>
    sections.map((section) => [
      `${year} ${title || words.untitled(bodyName)}`,
      sectionName(section) || words.role(section.role),
      ...section.cells.map((cell) =>
        cellWords(cell)
          .map(({ key, count = 0 }) => words.cell(key, count))
          .join(words.between),
      ),
    ]),
  );
  return [heading, ...rows];
}
