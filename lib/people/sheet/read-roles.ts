import type { Role } from '@/lib/domain/permissions/roles';

const NAMES: Record<string, Role> = {
  ...{ 撰稿: 'writer', 撰稿人: 'writer', 写手: 'writer', writer: 'writer' },
  ...{ 审核: 'reviewer', 审核人: 'reviewer', 审稿: 'reviewer', reviewer: 'reviewer' },
  ...{ 签发: 'publisher', 签发人: 'publisher', publisher: 'publisher' },
  ...{ 联络员: 'contributor', 通讯员: 'contributor', contributor: 'contributor' },
  ...{ 审计: 'auditor', 审计员: 'auditor', auditor: 'auditor' },
  ...{ 管理员: 'admin', 系统管理员: 'admin', admin: 'admin' },
};

/** The roles a cell names; null when it names something that is none. */
export function readRoles(cell: string): Role[] | null {
  const words = cell.split(/[、,，;；/／\s]+/).filter(Boolean);
  const roles = words.map((word) => NAMES[word.toLowerCase()]);
  return roles.every((role) => role !== undefined) ? roles : null;
}
