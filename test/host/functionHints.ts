import type { FunctionHint } from './page/wire';

/** Cell functions as Sheets finds them in the pushed files: a comment with @customfunction right above a function. */
export function functionHints(sources: readonly string[]): FunctionHint[] {
  return sources.flatMap((source) =>
    [...source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([A-Za-z$][\w$]*)\s*\(/g)].flatMap(
      ([, comment = '', name = '']) =>
        /@customfunction\b/i.test(comment) && !name.endsWith('_') ? [readComment(name, comment)] : [],
    ),
  );
}

function readComment(name: string, comment: string): FunctionHint {
  const plain = comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .join(' ')
    .trim();
  const [description = '', ...tags] = ` ${plain}`.split(/\s(?=@[a-z])/i);
  return {
    name: name.toUpperCase(),
    description: description.trim(),
    parameters: tags.flatMap((tag) => {
      const match = /^@param\s+(?:\{([^}]*)\}\s+)?(\[[^\]]*\]|\S+)\s*(?:-\s+)?([\s\S]*)$/i.exec(tag);
      if (!match) return [];
      const [, kind = '', written = '', text = ''] = match;
      const optional = written.startsWith('[') || kind.endsWith('=') || /^optional\b/i.test(text);
      const repeated = kind.startsWith('...') || /^\.\.\.|…$/.test(written);
      return [
        {
          name: written.replace(/^\[|\]$|=.*$|^\.\.\.|…$/g, '').replace(/\]$/, ''),
          description: text.trim(),
          optional,
          repeated,
        },
      ];
    }),
  };
}
