import { applyEdit, EditRefused } from './applyEdit';
import type { ChangeBatch } from './cells';
import { findText } from './findText';
import { functionHints } from './functionHints';
import { withGoogleScript } from './googleScriptShim';
import { History, type Restored } from './history';
import type {
  Answer,
  Change,
  Edit,
  FoundCell,
  Place,
  ScriptUi,
  ServerEvent,
  Snapshot,
  Wish,
} from './page/wire';
import { peopleEmails } from './peopleEmails';
import { printPage } from './printPage';
import type { ScriptHost, ScriptHostFactory, ShownByScript } from './scriptHost';
import { cellChanges, sheetAdded, tabs, wireChanges } from './wireChanges';
import { StyleTable, wireExtras, wireSheet } from './wireSheet';
import type { Workbook } from './workbook';

type Client = { email: string; send: ((event: ServerEvent) => void) | null };

export type Sample = { key: string; label: string; open: () => Workbook };

/** One open workbook with its add-on, and the windows that look at it. */
export class LocalSheets {
  private workbook: Workbook;
  private script: ScriptHost;
  private history: History;
  private revision = 1;
  private readonly clients = new Map<string, Client>();
  private readonly panels = new Map<number, string>();
  private nextPanel = 1;
  private people = '';
  /** The window whose script is running: what the script shows appears there. */
  private runner: string | null = null;
  private stopListening: () => void;

  constructor(
    workbook: Workbook,
    private notices: string[],
    private readonly samples: readonly Sample[],
    private readonly newHost: ScriptHostFactory,
  ) {
    this.workbook = workbook;
    this.script = newHost(workbook, (shown) => this.show(shown));
    this.history = new History(workbook);
    this.stopListening = workbook.onChange((batch) => this.follow(batch));
    this.people = peopleEmails(workbook).join();
  }

  get book(): Workbook {
    return this.workbook;
  }

  get canUndo(): boolean {
    return this.history.can.undo;
  }

  snapshot(client: string): Snapshot {
    const { workbook } = this;
    const { menus, problem } = this.script.open(this.client(client).email);
    const notices = [...this.notices, ...(problem === null ? [] : [`onOpen failed: ${problem}`])];
    this.notices = [];
    const table = new StyleTable();
    const sheets = workbook.sheets.map((sheet) => wireSheet(sheet, table));
    return {
      revision: this.revision,
      name: workbook.name,
      styles: table.styles,
      sheets,
      activeSheet: workbook.activeSheet.id,
      menus,
      functions: functionHints(this.script.sources()),
      calculated: this.script.builtInFunctions(),
      samples: this.samples.map(({ key, label }) => ({ key, label })),
      emails: peopleEmails(workbook),
      signedInAs: this.client(client).email,
      notices,
      history: this.history.can,
    };
  }

  /** A window begins to listen; one that missed something while it was away is told to load again. */
  listen(client: string, since: number, send: (event: ServerEvent) => void): () => void {
    const entry = this.client(client);
    entry.send = send;
    if (since !== this.revision)
      send({ event: 'changes', revision: this.revision + 1, changes: [{ is: 'reload' }] });
    return () => {
      if (entry.send === send) entry.send = null;
    };
  }

  edit(edit: Edit, client: string): Answer<null> {
    try {
      if (edit.do === 'undo' || edit.do === 'redo') {
        const restored = this.history[edit.do]();
        if (restored) this.broadcast(this.restoredChanges(restored));
      } else {
        const { email } = this.client(client);
        this.workbook.edit(() => applyEdit(this.workbook, edit, email));
        this.markStep();
      }
      return { ok: true, value: null };
    } catch (error) {
      this.markStep();
      if (error instanceof EditRefused) return { ok: false, message: error.message };
      throw error;
    }
  }

  /** google.script.run, or a menu item. */
  call(
    kind: 'run' | 'menu',
    client: string,
    functionName: string,
    args: unknown,
    place: Place | null,
  ): Answer<unknown> {
    const { email } = this.client(client);
    const { workbook } = this;
    const sheet = place && workbook.sheetWithId(place.sheet);
    if (sheet) {
      workbook.activeSheet = sheet;
      workbook.activeCell = { row: place.area.row, column: place.area.column };
      workbook.selection = place.area;
    }
    const list = Array.isArray(args) ? args : [];
    this.runner = client;
    try {
      return kind === 'menu'
        ? this.script.menu(functionName, email)
        : this.script.run(functionName, list, email);
    } finally {
      this.runner = null;
      this.workbook.announce();
      this.markStep();
    }
  }

  /** Where a sheet shows a text. */
  find(sheet: number, wish: Wish): FoundCell[] {
    const found = this.workbook.sheetWithId(sheet);
    return found ? findText(found, wish) : [];
  }

  /** A sheet for the printer; null where it is gone. */
  printed(sheet: number): string | null {
    const found = this.workbook.sheetWithId(sheet);
    return found ? printPage(found).html : null;
  }

  signIn(client: string, email: string): void {
    this.client(client).email = email;
  }

  openSample(key: string): Answer<null> {
    const sample = this.samples.find((each) => each.key === key);
    if (!sample) return { ok: false, message: `There is no sample "${key}".` };
    this.stopListening();
    this.workbook = sample.open();
    this.script = this.newHost(this.workbook, (shown) => this.show(shown));
    this.history = new History(this.workbook);
    this.stopListening = this.workbook.onChange((batch) => this.follow(batch));
    this.people = peopleEmails(this.workbook).join();
    for (const client of this.clients.values()) client.email = this.workbook.ownerEmail;
    this.panels.clear();
    this.broadcast([{ is: 'reload' }]);
    return { ok: true, value: null };
  }

  panel(number: number): string | null {
    const html = this.panels.get(number);
    return html === undefined ? null : withGoogleScript(html, this.script.functionNames());
  }

  private client(id: string): Client {
    let client = this.clients.get(id);
    if (!client) {
      client = { email: this.workbook.ownerEmail, send: null };
      this.clients.set(id, client);
    }
    return client;
  }

  private markStep(): void {
    const before = JSON.stringify(this.history.can);
    this.history.mark();
    const { can } = this.history;
    if (JSON.stringify(can) !== before) this.broadcast([{ is: 'history', ...can }]);
  }

  private follow(batch: ChangeBatch): void {
    const { workbook } = this;
    const changes = wireChanges(workbook, batch);
    const providers = workbook.sheetNamed('Providers')?.id;
    if (
      batch.cells.some(({ sheetId }) => sheetId === providers) ||
      batch.structure.some(({ kind }) => kind.startsWith('sheet'))
    ) {
      const emails = peopleEmails(workbook);
      if (emails.join() !== this.people) changes.push({ is: 'people', emails });
      this.people = emails.join();
    }
    this.broadcast(changes);
    if (batch.structure.some(({ kind }) => kind === 'activeSheet'))
      this.sendUi({ show: 'place', place: { sheet: workbook.activeSheet.id, area: workbook.selection } });
  }

  private restoredChanges(restored: readonly Restored[]): Change[] {
    const { workbook } = this;
    const changes: Change[] = [];
    for (const { sheet, areas, wasShown } of restored) {
      if (!wasShown) {
        changes.push(sheetAdded(workbook, sheet));
        continue;
      }
      changes.push({ is: 'size', sheet: sheet.id, rows: sheet.maxRows, columns: sheet.maxColumns });
      changes.push(...cellChanges(sheet, areas));
      changes.push({ is: 'extras', sheet: sheet.id, extras: wireExtras(sheet) });
    }
    changes.push(...this.history.gone().map((sheet): Change => ({ is: 'sheetDeleted', sheet })));
    changes.push(tabs(workbook), { is: 'history', ...this.history.can });
    return changes;
  }

  private broadcast(changes: Change[]): void {
    if (changes.length === 0) return;
    this.revision += 1;
    const event: ServerEvent = { event: 'changes', revision: this.revision, changes };
    for (const { send } of this.clients.values()) send?.(event);
  }

  private show(shown: ShownByScript): void {
    if (shown.show !== 'sidebar' && shown.show !== 'dialog') {
      this.sendUi(shown);
      return;
    }
    const { html, ...rest } = shown;
    const panel = this.nextPanel++;
    this.panels.set(panel, html);
    this.sendUi({ ...rest, panel });
  }

  private sendUi(ui: ScriptUi): void {
    const runner = this.runner === null ? undefined : this.clients.get(this.runner);
    if (runner) runner.send?.({ event: 'ui', ui });
    else for (const { send } of this.clients.values()) send?.({ event: 'ui', ui });
  }
}
