import { Enumeration, type EnumValue } from '../enums';
import type { ShownHtml } from '../hostState';
import { HtmlOutput } from '../html/htmlOutput';
import { methodsOf, type Offers, Service } from '../service';
import { Menu } from './menu';

const METHODS = methodsOf<GoogleAppsScript.Base.Ui>('Ui')({
  alert: ['text', 'text ButtonSet', 'text text ButtonSet'],
  createAddonMenu: [''],
  createMenu: ['text'],
  prompt: ['text', 'text ButtonSet', 'text text ButtonSet'],
  showModalDialog: ['any text'],
  showModelessDialog: ['any text'],
  showSidebar: ['any'],
});

/** developers.google.com/apps-script/reference/base/ui */
export class Ui extends Service implements Offers<typeof METHODS> {
  readonly className = 'Ui';
  readonly methods = METHODS;
  override readonly values = ['Button', 'ButtonSet'];
  readonly Button = new Enumeration(this.run, 'Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
  readonly ButtonSet = new Enumeration(this.run, 'Ui.ButtonSet', [
    'OK',
    'OK_CANCEL',
    'YES_NO',
    'YES_NO_CANCEL',
  ]);

  createMenu(label: string): Menu {
    return new Menu(this.run, label);
  }

  /** Stands under Extensions, named after the add-on, or after the project of a script that is bound to the spreadsheet (the reference of createAddonMenu). */
  createAddonMenu(): Menu {
    return new Menu(this.run, this.run.host.workbook.addOnName, true);
  }

  alert(first: string, second?: string | EnumValue): EnumValue {
    const [title, prompt] = typeof second === 'string' ? [first, second] : ['', first];
    return this.Button.value(this.run.host.answers.alert?.(title, prompt) ?? 'CLOSE');
  }

  prompt(first: string, second?: string | EnumValue): PromptResponse {
    const [title, prompt] = typeof second === 'string' ? [first, second] : ['', first];
    const answer = this.run.host.answers.prompt?.(title, prompt) ?? { button: 'CLOSE', text: '' };
    return new PromptResponse(this.run, this.Button.value(answer.button), answer.text);
  }

  showSidebar(page: unknown): void {
    this.run.host.sidebar = shown(page, 'showSidebar', null);
  }

  showModalDialog(page: unknown, title: string): void {
    this.run.host.dialog = shown(page, 'showModalDialog', title);
  }

  showModelessDialog(page: unknown, title: string): void {
    this.run.host.dialog = shown(page, 'showModelessDialog', title);
  }
}

function shown(page: unknown, method: string, title: string | null): ShownHtml {
  if (!(page instanceof HtmlOutput)) throw new TypeError(`Ui.${method} takes an HtmlOutput`);
  const html = page.served;
  return { title: title ?? page.getTitle(), html, width: page.getWidth(), height: page.getHeight() };
}

const RESPONSE_METHODS = methodsOf<GoogleAppsScript.Base.PromptResponse>('PromptResponse')({
  getResponseText: [''],
  getSelectedButton: [''],
});

class PromptResponse extends Service implements Offers<typeof RESPONSE_METHODS> {
  readonly className = 'PromptResponse';
  readonly methods = RESPONSE_METHODS;

  constructor(
    run: Service['run'],
    private readonly button: EnumValue,
    private readonly typed: string,
  ) {
    super(run);
  }

  getResponseText(): string {
    return this.typed;
  }

  getSelectedButton(): EnumValue {
    return this.button;
  }
}
