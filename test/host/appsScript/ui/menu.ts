import type { MenuEntry } from '../hostState';
import type { Invocation } from '../invocation';
import { methodsOf, type Offers, Service } from '../service';

const METHODS = methodsOf<GoogleAppsScript.Base.Menu>('Menu')({
  addItem: ['text text'],
  addSeparator: [''],
  addSubMenu: ['Menu'],
  addToUi: [''],
});

/** developers.google.com/apps-script/reference/base/menu */
export class Menu extends Service implements Offers<typeof METHODS> {
  readonly className = 'Menu';
  readonly methods = METHODS;
  private readonly items: MenuEntry[] = [];

  constructor(
    run: Invocation,
    private readonly label: string,
    /** Below Extensions, where an add-on's and a bound script's own menu stands; else in the menu bar. */
    private readonly isBelowExtensions = false,
  ) {
    super(run);
  }

  addItem(label: string, functionName: string): Menu {
    this.items.push({ label, functionName });
    return this;
  }

  addSeparator(): Menu {
    this.items.push('separator');
    return this;
  }

  addSubMenu(menu: Menu): Menu {
    this.items.push({ label: menu.label, items: menu.items });
    return this;
  }

  /** A menu of the same name is replaced. */
  addToUi(): void {
    const { host } = this.run;
    host.menus = host.menus.filter(({ label }) => label !== this.label);
    host.menus.push({
      label: this.label,
      items: this.items,
      place: this.isBelowExtensions ? `Extensions › ${this.label}` : this.label,
    });
  }
}
