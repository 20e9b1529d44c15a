import { functionsOf } from '../src/google/functions/functions';
import { bandName } from '../src/standards/loads/provision';
import { missouri } from '../src/standards/missouri/missouri';

type Table = { file: string; name: string; text: string };

/** The tables that documents hold between `<!-- name -->` and `<!-- /name -->`, made from the code that they are about. */
export const documentTables: readonly Table[] = [
  { file: 'README.md', name: 'functions', text: functionTable() },
  { file: 'docs/user-guide.md', name: 'standards', text: standardsTable() },
  { file: 'docs/standards.md', name: 'standards', text: standardsTable() },
  { file: 'docs/standards.md', name: 'readings', text: readingsTable() },
];

/** A document with its tables as they should be. */
export function withTables(file: string, document: string): string {
  let text = document;
  for (const { name, text: table } of documentTables.filter((each) => each.file === file)) {
    const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(open), text.indexOf(close)];
    if (from < 0 || to < from) throw new Error(`${file} has no place for the table "${name}".`);
    text = `${text.slice(0, from) + open}\n${table}\n${text.slice(to)}`;
  }
  return text;
}

function functionTable(): string {
  return table(
    ['In a cell', 'Gives', 'Source'],
    functionsOf(missouri).map(({ name, params, description, cite }) => {
      const shown = params.map((param) => {
        const rest = param.rest ? `${param.name}…` : param.name;
        return param.optional ? `[${rest}]` : rest;
      });
      return [`\`${name}(${shown.join(', ')})\``, description, cite];
    }),
  );
}

function standardsTable(): string {
  return table(
    ['Provision', 'Rows', 'Its force', 'Checked on'],
    missouri.provisions.map((provision) => [
      `${provision.title} (${provision.citation})`,
      provision.shape === 'grade bands'
        ? provision.rows
            .map((row) => `${bandName(row)}: maximum ${row.maximum}, desirable ${row.desirable}`)
            .join('; ')
        : provision.rows
            .map(({ position, low, high }) => `${position}: ${low === high ? low : `${low}-${high}`}`)
            .join('; '),
      provision.force,
      provision.edition.checkedOn,
    ]),
  );
}

function readingsTable(): string {
  return table(
    ['What is left open', 'How it is read', 'Since'],
    missouri.readings.map(({ open, reading, date }) => [open, reading, date]),
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n') + '\n';
}
