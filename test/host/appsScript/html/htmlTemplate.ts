import type { Invocation } from '../invocation';
import { methodsOf, type Offers, Service, type WithOwnNames } from '../service';
import { HtmlOutput } from './htmlOutput';

const METHODS = methodsOf<GoogleAppsScript.HTML.HtmlTemplate>('HtmlService.HtmlTemplate')({
  evaluate: [''],
  getCode: [''],
  getRawContent: [''],
});

/**
 * A page with <? code ?>, <?= escaped ?> and <?!= raw ?> scriptlets
 * (developers.google.com/apps-script/guides/html/templates). Properties set on it are variables inside.
 */
export class HtmlTemplate extends Service implements Offers<typeof METHODS>, WithOwnNames {
  readonly className = 'HtmlService.HtmlTemplate';
  readonly methods = METHODS;
  private readonly names = new Map<string, unknown>();

  constructor(
    run: Invocation,
    private readonly source: string,
  ) {
    super(run);
  }

  setName(name: string, value: unknown): void {
    this.names.set(name, value);
  }

  getName(name: string): unknown {
    return this.names.get(name);
  }

  /** The file as it is, whatever its length: the way round createHtmlOutputFromFile's cutting (reported). */
  getRawContent(): string {
    return this.source;
  }

  getCode(): string {
    const parts = this.source.split(/<\?(!?=)?([\s\S]*?)\?>/);
    let code = 'const output_ = []; const escape_ = (value) => String(value)';
    code += ".replace(/[&<>\"']/g, (mark) => '&#' + mark.charCodeAt(0) + ';');\n";
    for (let i = 0; i < parts.length; i += 3) {
      code += `output_.push(${JSON.stringify(parts[i] ?? '')});\n`;
      const scriptlet = parts[i + 2];
      if (scriptlet === undefined) break;
      if (parts[i + 1] === '!=') code += `output_.push(${scriptlet});\n`;
      else if (parts[i + 1] === '=') code += `output_.push(escape_(${scriptlet}));\n`;
      else code += `${scriptlet}\n`;
    }
    return `${code}return output_.join('');`;
  }

  evaluate(): HtmlOutput {
    if (!this.source.includes('<?')) return new HtmlOutput(this.run, this.source);
    const names = [...this.names.keys()];
    const make = this.run.sandbox.lookUp('Function');
    if (typeof make !== 'function') throw new Error('The script has replaced Function');
    const page: unknown = Reflect.construct(make, [...names, this.getCode()]);
    if (typeof page !== 'function') throw new Error('The template has no code');
    return new HtmlOutput(this.run, String(Reflect.apply(page, undefined, [...this.names.values()])));
  }
}
