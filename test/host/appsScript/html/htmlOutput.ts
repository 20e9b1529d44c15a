import type { Invocation } from '../invocation';
import { methodsOf, type Offers, Service } from '../service';
import { stripTemplateLiteralComments } from './templateLiteralComments';

const METHODS = methodsOf<GoogleAppsScript.HTML.HtmlOutput>('HtmlService.HtmlOutput')({
  addMetaTag: ['text text'],
  append: ['text'],
  getContent: [''],
  getHeight: [''],
  getTitle: [''],
  getWidth: [''],
  setContent: ['text'],
  setHeight: ['number'],
  setSandboxMode: ['SandboxMode'],
  setTitle: ['text'],
  setWidth: ['number'],
  setXFrameOptionsMode: ['XFrameOptionsMode'],
});

/** developers.google.com/apps-script/reference/html/html-output */
export class HtmlOutput extends Service implements Offers<typeof METHODS> {
  readonly className = 'HtmlService.HtmlOutput';
  readonly methods = METHODS;
  private title = '';
  private width: number | null = null;
  private height: number | null = null;

  constructor(
    run: Invocation,
    private content: string,
  ) {
    super(run);
  }

  /** What reaches the browser. */
  get served(): string {
    const strips = this.run.host.switches.templateLiteralComments === 'stripped';
    return strips ? stripTemplateLiteralComments(this.content) : this.content;
  }

  append(html: string): HtmlOutput {
    this.content += html;
    return this;
  }

  getContent(): string {
    return this.content;
  }

  setContent(html: string): HtmlOutput {
    this.content = html;
    return this;
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): HtmlOutput {
    this.title = title;
    return this;
  }

  getWidth(): number | null {
    return this.width;
  }

  setWidth(width: number): HtmlOutput {
    this.width = width;
    return this;
  }

  getHeight(): number | null {
    return this.height;
  }

  setHeight(height: number): HtmlOutput {
    this.height = height;
    return this;
  }

  /** IFRAME is the only mode left; the others are taken and ignored. */
  setSandboxMode(): HtmlOutput {
    return this;
  }

  setXFrameOptionsMode(): HtmlOutput {
    return this;
  }

  addMetaTag(): HtmlOutput {
    return this;
  }
}
