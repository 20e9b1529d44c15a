import type { Trial } from '../../app/ports/tryOut';
import { fact, tried } from './tried';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** For the seconds of the check; a property or a cached text that it leaves when it is cut off is overwritten by the next. */
const KEY = 'installation check';
const text = (length: number): string => 'é'.repeat(length);

/** What the services around the spreadsheet do. */
export const serviceTries = (spreadsheet: Spreadsheet): Trial[] => [
  tried('Which account is signed in', 'an e-mail address', 'who may see and change what', () =>
    /@/.test(Session.getActiveUser().getEmail()) ? 'an e-mail address' : 'nothing',
  ),
  tried(
    'The lock of the document',
    'there',
    'two saves at the same time; without it all spreadsheets share one lock',
    () => (LockService.getDocumentLock() === null ? 'none' : 'there'),
  ),
  tried('What the document remembers, 8 KB at once', 'kept', 'Set up, saves, Check the record', () => {
    const properties = PropertiesService.getDocumentProperties();
    properties.setProperty(KEY, text(4_000));
    const kept = properties.getProperty(KEY);
    properties.deleteProperty(KEY);
    return kept === text(4_000) && properties.getProperty(KEY) === null ? 'kept' : 'not kept';
  }),
  tried('What is kept for an account, 50 KB at once', 'kept', 'what was typed and not saved', () => {
    const cache = CacheService.getUserCache();
    cache.put(KEY, text(25_000), 60);
    const kept = cache.get(KEY);
    cache.remove(KEY);
    return kept === text(25_000) ? 'kept' : 'not kept';
  }),
  tried('Noon in London as Chicago’s clock, winter and summer', '06:00, 06:00', 'every date', () =>
    [Date.UTC(2026, 0, 15, 12), Date.UTC(2026, 6, 15, 11)]
      .map((instant) => Utilities.formatDate(new Date(instant), 'America/Chicago', 'HH:mm'))
      .join(', '),
  ),
  tried('The spreadsheet’s time zone and language', 'told', 'today, and how numbers are typed', () =>
    spreadsheet.getSpreadsheetTimeZone() !== '' && /^[a-z]{2}/.test(spreadsheet.getSpreadsheetLocale())
      ? 'told'
      : 'not told',
  ),
  tried('The server part, in server.html', 'whole', 'everything in the sidebar', () =>
    /<\/script>\s*$/.test(HtmlService.createTemplateFromFile('server').getRawContent()) ? 'whole' : 'cut off',
  ),
  fact('A long file read as a page', 'cut short', 'whole', 'Caseload reads it as a template', () =>
    HtmlService.createHtmlOutputFromFile('sidebar').getContent().length <
    HtmlService.createTemplateFromFile('sidebar').getRawContent().length
      ? 'cut short'
      : 'whole',
  ),
  tried('Code run from text', '2', 'the sidebar, CASELOAD_SUMMARY and PROVIDER_ON', () =>
    String(new Function('return 1 + 1')()),
  ),
  tried('Names in alphabetical order', 'Abel, Ábrego, Ñuñez, Zoe', 'lists of people', () =>
    ['Zoe', 'Ábrego', 'Ñuñez', 'Abel'].sort((a, b) => a.localeCompare(b)).join(', '),
  ),
  tried('Letters of other languages', 'letters', 'names', () =>
    /^\p{L}+$/u.test('Ñuñez') && /^\p{L}+$/u.test('Łukasz') ? 'letters' : 'no letters',
  ),
];
