export type Template = { id: string; name: string; description: string; sectionCount: number };

export type Start =
  | { kind: 'template'; templateId: string }
  | { kind: 'previous'; articleId: string; withText: boolean }
  | { kind: 'empty' };

export type NewArticle = { bodyName: string; year: number; from: Start };
