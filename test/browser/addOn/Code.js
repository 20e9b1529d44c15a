// biome-ignore-all lint/correctness/noUnusedVariables: the platform calls top-level functions by name.
/** A small add-on for the tests of the local Sheets: what Google would run as pushed. */
function onOpen() {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open sidebar', 'openSidebar')
    .addSeparator()
    .addItem('Go to C7', 'goToC7')
    .addSubMenu(
      SpreadsheetApp.getUi().createMenu('More').addItem('Go to C7 too', 'goToC7').addItem('Fail', 'fail'),
    )
    .addItem('Ask', 'openDialog')
    .addToUi();
}

function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(
    HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Test sidebar'),
  );
}

function openDialog() {
  var page = HtmlService.createHtmlOutput('<p>Inside the dialog</p>').setWidth(320).setHeight(120);
  SpreadsheetApp.getUi().showModalDialog(page, 'A dialog');
}

function goToC7() {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Roster').getRange('C7').activate();
}

function fail() {
  throw new Error('The roster has no header.');
}

function writeNext(text) {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Roster');
  sheet.getRange('E2').setValue(text);
  return { who: Session.getActiveUser().getEmail(), at: sheet.getRange('E2').getA1Notation() };
}

function hidden_() {
  return 'not on google.script.run';
}

/**
 * Doubles a number.
 *
 * @param {number} amount What is doubled.
 * @return Twice the amount.
 * @customfunction
 */
function TWICE(amount) {
  if (typeof amount !== 'number') throw new Error('amount (argument 1) must be a number.');
  return amount * 2;
}
