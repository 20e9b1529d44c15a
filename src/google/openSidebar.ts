import { ONE_ACCOUNT } from '../contract/oneAccount';
import { awaitSidebar } from './sidebarAwaited';

/** The views that a menu item can open. */
export type ViewName =
  | 'home'
  | 'set-up'
  | 'reassign'
  | 'assignments'
  | 'mine'
  | 'due'
  | 'report'
  | 'worksheets'
  | 'money'
  | 'key-in'
  | 'update'
  | 'year'
  | 'history'
  | 'help';

/** As it stands in `sidebar/index.html`, once; the page reads its first view from there. */
const PLACE = 'data-view="home"';

const SECONDS_TO_READ = 30;

/**
 * Shows the sidebar at a view. The page's raw text is taken, since `createHtmlOutputFromFile` cuts out parts of a large script,
 * and the view is one of our own words, so that nothing a user wrote gets into the page.
 */
export function openSidebar(view: ViewName): void {
  const page = HtmlService.createTemplateFromFile('sidebar').getRawContent();
  if (page.indexOf(PLACE) < 0) throw new Error('The sidebar page has no place for its first view.');
  const html = HtmlService.createHtmlOutput(page.replace(PLACE, `data-view="${view}"`));
  SpreadsheetApp.getUi().showSidebar(html.setTitle('Caseload'));
  if (awaitSidebar())
    SpreadsheetApp.getActive().toast(
      `The sidebar that you opened before never came to life. If this one stays empty too: ${ONE_ACCOUNT}`,
      'Is the sidebar empty?',
      SECONDS_TO_READ,
    );
}
