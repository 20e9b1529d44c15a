import { Enumeration } from '../enums';
import { ServiceError } from '../scriptError';
import { methodsOf, type Offers, Service } from '../service';
import { HtmlOutput } from './htmlOutput';
import { HtmlTemplate } from './htmlTemplate';

const METHODS = methodsOf<GoogleAppsScript.HTML.HtmlService>('HtmlService')({
  createHtmlOutput: ['', 'text'],
  createHtmlOutputFromFile: ['text'],
  createTemplate: ['text'],
  createTemplateFromFile: ['text'],
});

/** Above about this many characters createHtmlOutputFromFile was reported to lose some: 108,722 of 121,691 came back. */
const SAFE_LENGTH = 100_000;
const KEPT = 108_722 / 121_691;

/** developers.google.com/apps-script/reference/html/html-service */
export class HtmlService extends Service implements Offers<typeof METHODS> {
  readonly className = 'HtmlService';
  readonly methods = METHODS;
  override readonly values = ['SandboxMode', 'XFrameOptionsMode'];
  readonly SandboxMode = new Enumeration(this.run, 'HtmlService.SandboxMode', [
    'EMULATED',
    'IFRAME',
    'NATIVE',
  ]);
  readonly XFrameOptionsMode = new Enumeration(this.run, 'HtmlService.XFrameOptionsMode', [
    'ALLOWALL',
    'DEFAULT',
  ]);

  createHtmlOutput(html = ''): HtmlOutput {
    return new HtmlOutput(this.run, html);
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    const html = this.file(name);
    const cut = this.run.host.switches.htmlFromFile === 'truncated' && html.length > SAFE_LENGTH;
    return new HtmlOutput(this.run, cut ? html.slice(0, Math.floor(html.length * KEPT)) : html);
  }

  createTemplate(source: string): HtmlTemplate {
    return new HtmlTemplate(this.run, source);
  }

  createTemplateFromFile(name: string): HtmlTemplate {
    return new HtmlTemplate(this.run, this.file(name));
  }

  private file(name: string): string {
    const { files } = this.run.host;
    const text = files.get(`${name}.html`) ?? (name.endsWith('.html') ? files.get(name) : undefined);
    if (text === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return text;
  }
}
