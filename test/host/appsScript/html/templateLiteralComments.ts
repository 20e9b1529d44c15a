import { parse, type Token } from 'acorn';

const stripped = new Map<string, string>();

/**
 * Inline scripts lose what follows // or stands in a block comment even inside a template literal (reported since
 * 2022: github.com/enuchi/React-Google-Apps-Script/issues/157), which breaks every `https://…` there.
 */
export function stripTemplateLiteralComments(html: string): string {
  let result = stripped.get(html);
  if (result === undefined) {
    result = html.replace(
      /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi,
      (_, open: string, code: string, close: string) => {
        return open + stripCode(code) + close;
      },
    );
    stripped.set(html, result);
  }
  return result;
}

function stripCode(code: string): string {
  if (!code.includes('`')) return code;
  const tokens: Token[] = [];
  try {
    parse(code, { ecmaVersion: 'latest', sourceType: 'module', onToken: tokens });
  } catch {
    // Not JavaScript (JSON, a template): the page fails or not on its own.
    return code;
  }
  let result = '';
  let end = 0;
  for (const token of tokens) {
    if (token.type.label !== 'template') continue;
    result += code.slice(end, token.start);
    result += code.slice(token.start, token.end).replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '');
    end = token.end;
  }
  return result + code.slice(end);
}
