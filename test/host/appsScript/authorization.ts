import { ServiceError } from './scriptError';

/** developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

const SCOPE = 'https://www.googleapis.com/auth/';
const MENU_MEMBERS = new Set([
  'SpreadsheetApp.getUi',
  'Ui.createMenu',
  'Ui.createAddonMenu',
  'Menu.addItem',
  'Menu.addSeparator',
  'Menu.addSubMenu',
  'Menu.addToUi',
]);
/** "Cache, HTML, JDBC, Language, Lock, Maps, Properties, Spreadsheet, UrlFetch, Utilities, XML"; of Session the locale. */
const CUSTOM_FUNCTION_SERVICES =
  /^(CacheService|HtmlService|LockService|PropertiesService|SpreadsheetApp|Utilities)\b|^Session\.(getActiveUserLocale|getScriptTimeZone)$|^ScriptApp\.AuthMode/;
const READS = /^(get|is|has|can)[A-Z]|^(offset|name|ordinal|compareTo)$/;

/** Throws where the mode or the manifest's scopes do not allow the call. */
export function authorize(
  className: string,
  method: string,
  mode: AuthMode,
  scopes: readonly string[] | null,
): void {
  const name = `${className}.${method}`;
  const isUi = className.startsWith('Ui') || className.startsWith('Menu');
  const shortName = name.replace(/^SpreadsheetApp\.(?=[A-Z])/, '');
  if (mode === 'NONE' && isDocumentOrProperties(className) && !MENU_MEMBERS.has(name))
    deny(shortName, className);
  if ((mode === 'NONE' || mode === 'LIMITED') && isUi && !MENU_MEMBERS.has(name)) deny(shortName, className);
  if (mode === 'CUSTOM_FUNCTION') {
    if (name === 'SpreadsheetApp.getUi') deny(shortName, className);
    if (!CUSTOM_FUNCTION_SERVICES.test(name))
      throw new ServiceError(`You do not have permission to call ${className.split('.')[0]} service.`);
    if (isSpreadsheet(className) && !READS.test(method))
      throw new ServiceError(`You do not have permission to call ${method}`);
  }
  if (scopes === null) return;
  const needed = neededScopes(className, method);
  if (needed.length > 0 && !needed.some((scope) => scopes.includes(SCOPE + scope)))
    throw new ServiceError(
      `Specified permissions are not sufficient to call ${shortName}. Required permissions: ${needed.map((scope) => SCOPE + scope).join(' || ')}`,
    );
}

function isSpreadsheet(className: string): boolean {
  return className.startsWith('SpreadsheetApp');
}

function isDocumentOrProperties(className: string): boolean {
  return (
    isSpreadsheet(className) || /^(PropertiesService|CacheService|Properties|LockService)/.test(className)
  );
}

function deny(shortName: string, className: string): never {
  const needed = neededScopes(className, '')
    .map((scope) => SCOPE + scope)
    .join(' || ');
  const required = needed === '' ? '' : ` Required permissions: ${needed}`;
  throw new ServiceError(`You do not have permission to call ${shortName}.${required}`);
}

function neededScopes(className: string, method: string): string[] {
  if (className === 'SpreadsheetApp') {
    if (['openById', 'openByUrl', 'create', 'open'].includes(method)) return ['spreadsheets'];
    if (
      ['getActive', 'getActiveSpreadsheet', 'getActiveSheet', 'getActiveRange', 'getCurrentCell'].includes(
        method,
      )
    )
      return ['spreadsheets.currentonly', 'spreadsheets'];
  }
  if (className === 'Ui' && /^(show|alert|prompt)/.test(method)) return ['script.container.ui'];
  if (className === 'ScriptApp' && /Trigger/.test(method)) return ['script.scriptapp'];
  return [];
}
