import path from 'node:path';
import { refusal } from './architecture.mjs';
import { projectDir } from './project-dir.mjs';

/** ESLint's view of the architecture table: an import it refuses is an error that says where the code belongs. */
export const houseImports = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{why}}' } },
  create(context) {
    const file = path.relative(projectDir, context.filename).split(path.sep).join('/');
    const check = (node, source, isTypeOnly) => {
      if (typeof source?.value !== 'string') return;
      const why = refusal(file, source.value, { isTypeOnly });
      if (why) context.report({ node, messageId: 'refused', data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source, isOnlyTypes(node)),
      ExportNamedDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
    };
  },
};

function isOnlyTypes({ importKind, specifiers }) {
  if (importKind === 'type') return true;
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type');
}
