import type { Answer, Call, Input } from '../../src/contract/contract';
import { SHEETS } from '../../src/domain/roster/ownSheets';
import { DIRECTOR, install, NOON, setUp, sheetOf, smallRoster } from '../addOn/installed';
import { fixedClock, type Host, type Switches } from '../host/host';
import type { Sheet } from '../host/sheet';
import { snapshotOf, versionOf } from '../host/snapshot';
import { ROSTER } from '../kit/district';
import { HEADER } from '../kit/rows';
import { EDITS } from './gameEdits';
import type { AtSheets } from './gameHands';
import { harmToLog, harmToProviders, harmToRoster, isNamed, LOCKER, sameSheet } from './gameHarm';
import { GameMemory, type Known } from './gameMemory';
import { notesIn, readSheet, type SheetRead, shownIn } from './gameReading';

/** An edit by hand, with its dice. */
export type HandEdit = { does: string; a: number; b: number };

type Version = { putBack: () => void; known: Known; isGood: boolean };
/** The district at which games are played: set up once, and put back for each game. */
export class GameTable {
  private readonly host: Host;
  private readonly clock = fixedClock(NOON);
  private readonly putBack: () => void;
  private readonly beforeSetUp: () => void;
  private readonly nextSheetId: number;
  private readonly firstRoster: Sheet;
  /** The sheet that Set up took as the roster. */
  private rosterSheet: Sheet;
  private readonly ownSheets: ReadonlyMap<Sheet, 'log' | 'people' | 'derived'>;

  /** What was done, in words. */
  readonly trace: string[] = [];
  readonly faults: string[] = [];
  private made = new Set<number>();
  private versions: Version[] = [];
  private readonly memory = new GameMemory();
  private isForward: number | null = null;
  private atCall: { left: number; edit: HandEdit } | null = null;

  constructor() {
    const host = install(smallRoster(), { clock: this.clock });
    this.host = host;
    const roster = sheetOf(host, ROSTER);
    roster.putValue(1, HEADER.length + 1, LOCKER);
    for (let row = 2; row <= 7; row++) roster.putValue(row, HEADER.length + 1, `k${row}`);
    const ours = host.workbook.addSheet('Budget');
    for (const [i, text] of ['Bus', 'Paper', 'Ramos, Elena'].entries()) ours.putValue(i + 1, 1, text);
    this.beforeSetUp = versionOf(host.workbook);
    setUp(host);
    for (const call of ['open', 'rebuildAssignments']) host.run('rpc', call, '{}');
    this.putBack = snapshotOf(host.workbook);
    this.nextSheetId = host.workbook.nextSheetId;
    this.firstRoster = roster;
    this.rosterSheet = roster;
    this.ownSheets = new Map([
      [sheetOf(host, SHEETS.log), 'log'],
      [sheetOf(host, SHEETS.people), 'people'],
      [sheetOf(host, SHEETS.assignments), 'derived'],
    ]);
  }

  /** A new game. */
  begin(leadingApostrophe: Switches['leadingApostrophe']): void {
    const { host } = this;
    host.switches.leadingApostrophe = leadingApostrophe;
    this.putBack();
    this.clock.set(NOON);
    host.dropCaches();
    host.workbook.nextSheetId = this.nextSheetId;
    host.workbook.ownerEmail = 'owner@example.org';
    host.workbook.state.userProperties.clear();
    this.trace.length = 0;
    this.faults.length = 0;
    this.made = new Set();
    this.memory.begin();
    this.isForward = null;
    this.rosterSheet = this.firstRoster;
    this.versions = [
      { putBack: this.beforeSetUp, known: this.memory.copy(), isGood: true },
      { putBack: this.putBackSheets, known: this.memory.copy(), isGood: true },
    ];
    this.seePeople();
  }
  private readonly putBackSheets = (): void => {
    const { documentProperties } = this.host.workbook.state;
    const kept = [...documentProperties];
    this.putBack();
    documentProperties.clear();
    for (const [key, text] of kept) documentProperties.set(key, text);
  };

  /** Notes the sheets as they are for Version history; `isGood` where the add-on worked on them. */
  keepVersion(isGood: boolean): void {
    this.versions.push({ putBack: versionOf(this.host.workbook), known: this.memory.copy(), isGood });
  }

  /** Brings back the newest version with which the add-on worked; false where there is none. */
  bringGoodBack(): void {
    const nth = this.versions.findLastIndex(({ isGood }) => isGood);
    this.restore(Math.max(1, nth));
    this.trace.push('HAND brings back the newest version that worked');
  }

  private restore(nth: number): void {
    const version = this.versions[nth];
    if (!version) return;
    version.putBack();
    this.memory.goBackTo(version.known);
    // What was asked for since stands in the record, which may be brought back too.
    this.host.workbook.recalculateAll();
  }

  rename(from: string, to: string): void {
    const { workbook } = this.host;
    const sheet = workbook.sheetNamed(from);
    if (sheet) workbook.renameSheet(sheet, to);
    this.trace.push(`HAND gives “${from}” its name ${to} back`);
  }

  /** Somebody writes the director into Providers again, as the page says. */
  listDirector(): void {
    const sheet = this.host.workbook.sheetNamed(SHEETS.people);
    if (!sheet) return;
    const row = sheet.extent().rows + 1;
    const header = Array.from({ length: sheet.extent().columns }, (_, c) => sheet.display(1, c + 1));
    const cells = { Name: 'Dana Director', Email: DIRECTOR, Access: 'Admin', Sites: 'All' };
    for (const [title, text] of Object.entries(cells))
      if (header.includes(title)) sheet.putValue(row, header.indexOf(title) + 1, text);
    this.trace.push('HAND writes the director into Providers');
  }

  /** Plays an edit; false where there was nothing to do. */
  edit({ does, a, b }: HandEdit): void {
    const { workbook } = this.host;
    if (does === 'older version') this.isForward ??= this.versions.length;
    if (does === 'older version' || this.versions.length < 12) this.keepVersion(this.faults.length === 0);
    const before = this.isThere(this.rosterSheet) ? readSheet(this.rosterSheet) : null;
    const at: AtSheets = {
      workbook,
      renamed: (from, to) => this.memory.rename(from, to),
      versions: {
        count: () => this.versions.length - 1,
        restore: (nth) => this.restore(nth),
        newest: () => {
          if (this.isForward === null) return false;
          this.restore(this.isForward);
          this.isForward = null;
          return true;
        },
      },
      copy: () => {
        workbook.state.documentProperties.clear();
        workbook.ownerEmail = DIRECTOR;
        this.host.dropCaches();
        this.versions = [];
        this.keepVersion(true);
        this.keepVersion(true);
      },
      wait: (days) => this.clock.set(new Date(this.clock.now() + days * 86_400_000).toISOString()),
    };
    const said = EDITS[does]?.(at, a, b) ?? '';
    this.trace.push(`HAND ${does}: ${said === '' ? 'nothing' : said}`);
    workbook.recalculateAll();
    this.memory.later();
    if (before && this.isThere(this.rosterSheet) && !does.includes('version'))
      this.memory.noteTyped(before, readSheet(this.rosterSheet));
    this.seePeople();
  }

  private seePeople(): void {
    for (const sheet of this.host.workbook.sheets) {
      if (sheet !== this.rosterSheet && this.ownSheets.get(sheet) !== 'people') continue;
      for (const cells of readSheet(sheet, true).rows)
        for (const { shows } of cells) for (const part of shows.split(/;|\n/)) this.memory.meet(part.trim());
    }
  }

  private isThere(sheet: Sheet): boolean {
    return this.host.workbook.sheets.includes(sheet);
  }

  /** Lets an edit happen right before a service call of the next call of the sidebar. */
  inTheMidst(left: number, edit: HandEdit): void {
    this.atCall = { left, edit };
  }

  /** A call of the sidebar, by the director; what it did to people's cells is looked at. */
  ask<C extends Call>(call: C, input: Input<C>): Answer<C> {
    return JSON.parse(this.raw(call, JSON.stringify(input)));
  }

  raw(call: string, payload: string): string {
    const { host } = this;
    host.signInAs(DIRECTOR);
    this.memory.later();
    const logged = host.logs.length;
    const recorded = new Set(this.recorded());
    let before = this.readAll();
    const harm: string[] = [];
    const look = (): void => {
      this.memory.noteAsked(call, this.recorded(), recorded);
      const after = this.readAll();
      harm.push(...this.harm(before, after));
    };
    host.onCall(({ phase }) => {
      if (phase !== 'before' || !this.atCall) return undefined;
      this.atCall.left -= 1;
      if (this.atCall.left > 0) return undefined;
      const { edit } = this.atCall;
      this.atCall = null;
      look();
      this.edit(edit);
      before = this.readAll();
      return undefined;
    });
    let answer: string;
    try {
      answer = String(host.run('rpc', call, payload));
    } catch (error) {
      this.faults.push(`${call} threw ${error}`);
      answer = JSON.stringify({ ok: false, code: 'failed', sentence: String(error) });
    } finally {
      host.onCall(null);
    }
    this.trace.push(`${call} ${payload.slice(0, 300)} → ${answer.slice(0, 600)}`);
    look();
    this.noteRoster(call, payload, answer);
    this.seePeople();
    // Where a row moved in the very instant of a write, a cell that nobody can tell is named.
    this.faults.push(...harm.filter((each) => !isNamed(each, answer)).map((each) => `${call}: ${each}`));
    for (const log of host.logs.slice(logged))
      if (/TypeError|RangeError|ReferenceError|not implemented/i.test(log))
        this.faults.push(`${call} logged ${log.slice(0, 400)}`);
    const { ok, code, sentence }: { ok: boolean; code?: string; sentence?: string } = JSON.parse(answer);
    if (!ok && (code === 'failed' || code === 'busy' || code === 'unreadable-input'))
      this.faults.push(
        `${call} is answered ${code}: ${sentence} ${host.logs.slice(logged).join(' ').slice(0, 600)}`,
      );
    return answer;
  }

  /** The roster is the sheet with which Set up was done last. */
  private noteRoster(call: string, payload: string, answer: string): void {
    if (call !== 'setUp') return;
    const done: Answer<'setUp'> = JSON.parse(answer);
    if (!done.ok || done.output.stop !== '') return;
    const asked: Input<'setUp'> = JSON.parse(payload);
    this.rosterSheet = this.host.workbook.sheetNamed(asked.mapping.sheet) ?? this.rosterSheet;
  }

  /** Whether anything keeps the director from writing somewhere. */
  isHindered(): boolean {
    return this.host.workbook.sheets.some(({ protections }) =>
      protections.some(({ editors }) => editors.length > 0),
    );
  }

  /** Whoever owns the spreadsheet lets everybody edit what they protected, where a sentence says to ask them. */
  liftsAsAsked(sentence: string): boolean {
    const isAsked = sentence.includes('Is it protected? Ask whoever owns this spreadsheet');
    const sheets = this.host.workbook.sheets.filter(({ name }) => sentence.includes(name));
    for (const sheet of isAsked ? sheets : []) sheet.protections = [];
    return isAsked && sheets.length > 0;
  }

  private readAll(): Map<Sheet, SheetRead> {
    const { sheets } = this.host.workbook;
    return new Map(
      sheets.flatMap((sheet) =>
        this.made.has(sheet.id) ? [] : [[sheet, readSheet(sheet, this.ownSheets.has(sheet))] as const],
      ),
    );
  }

  private harm(before: ReadonlyMap<Sheet, SheetRead>, after: ReadonlyMap<Sheet, SheetRead>): string[] {
    for (const [{ id }] of after) if (![...before.keys()].some((sheet) => sheet.id === id)) this.made.add(id);
    return [...before].flatMap(([sheet, was]) => {
      const is = after.get(sheet);
      switch (this.ownSheets.get(sheet)) {
        case 'log':
          return harmToLog(was, is);
        case 'people':
          return harmToProviders(was, is);
        case 'derived':
          return is
            ? notesIn(was).filter((note) => !notesIn(is).includes(note))
            : ['Case assignments is gone'];
        default:
          return sheet === this.rosterSheet && is
            ? harmToRoster(was, is, this.memory.asked)
            : sameSheet(was, is);
      }
    });
  }

  /** The rows of the record as texts. */
  private recorded(): string[] {
    const sheet = this.host.workbook.sheetNamed(SHEETS.log);
    return sheet ? readSheet(sheet, true).rows.map((cells) => shownIn(cells).join('\u001f')) : [];
  }
}
