import { CacheService } from './cacheService';
import { defineConsole } from './console';
import { HtmlService } from './html/htmlService';
import type { Invocation } from './invocation';
import { LockService } from './lockService';
import { PropertiesService } from './propertiesService';
import { ScriptApp } from './scriptApp';
import { Service } from './service';
import { Session } from './session';
import { SpreadsheetApp } from './spreadsheet/spreadsheetApp';
import { Utilities } from './utilities';

const SERVICES = {
  CacheService,
  HtmlService,
  LockService,
  PropertiesService,
  ScriptApp,
  Session,
  SpreadsheetApp,
  Utilities,
};

/** Google's other services: there, so that their use fails by name rather than as an undefined variable. */
const ABSENT = [
  'CalendarApp',
  'Charts',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'Jdbc',
  'LanguageApp',
  'MailApp',
  'Maps',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];

class AbsentService extends Service {
  readonly methods = {};
  constructor(
    run: Invocation,
    readonly className: string,
  ) {
    super(run);
  }
}

/** Puts Apps Script's globals beside the language's own; each service is made when the script first names it. */
export function defineGlobals(run: Invocation): void {
  for (const [name, Kind] of Object.entries(SERVICES)) run.sandbox.define(name, run.toScript(new Kind(run)));
  for (const name of ABSENT) run.sandbox.define(name, run.toScript(new AbsentService(run, name)));
  defineConsole(run);
}
