import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  afterSetUp,
  ask,
  DIRECTOR,
  handingOver,
  install,
  setUp,
  sheetOf,
  shown,
  smallRoster,
} from './installed';

const guide = readFileSync('docs/deploy.md', 'utf8');

/** The short way of docs/deploy.md: a script that lives in the spreadsheet. Its onOpen is a simple trigger from the first opening on. */
const bound = (project = 'Caseload') => {
  const host = install(smallRoster(), { boundProject: project });
  host.open('LIMITED');
  return host;
};

test('a script bound to the spreadsheet has its menu below Extensions, by the name of its project, before anything was allowed', () => {
  const host = bound();
  expect(host.menuPlaces).toEqual(['Extensions › Caseload']);
  expect(bound('Untitled project').menuPlaces).toEqual(['Extensions › Untitled project']);
  expect(host.menu().map((entry) => (entry === 'separator' ? '' : entry.label))).toEqual([
    'Home',
    'Reassign caseloads',
    'Case assignments',
    'My caseload',
    'Caseload report',
    'More',
    'Help',
  ]);
  expect(host.consents.given).toEqual([]);
});

test('its functions calculate in cells at once', () => {
  const host = bound();
  sheetOf(host, 'Roster').putFormula(20, 20, '=ALTCASE(5000, 20, 290)');
  expect(Number(sheetOf(host, 'Roster').value(20, 20))).toBeCloseTo(5000 / 290 + 20, 9);
  expect(host.consents.given).toEqual([]);
});

test('each person is asked once, at the first click, for the three scopes that the guide tells, and chooses the item again', () => {
  const host = bound();
  const told = [...guide.matchAll(/^\| `([\w.]+)` \| to /gm)].map(([, scope]) => scope);
  expect(told).toHaveLength(3);
  const scopes = told.map((scope) => `https://www.googleapis.com/auth/${scope}`).sort();
  for (const email of [DIRECTOR, 'ramos@lakeview.example']) {
    host.signInAs(email);
    host.closeSidebar();
    host.clickMenu('Home');
    expect(host.sidebar()).toBeNull();
    host.clickMenu('Home');
    expect(host.sidebar()?.html).toContain('data-view="home"');
    host.clickMenu('Help');
    expect(host.sidebar()?.html).toContain('data-view="help"');
  }
  expect(host.consents.given.map((each) => ({ ...each, scopes: [...each.scopes].sort() }))).toEqual([
    { email: DIRECTOR, scopes },
    { email: 'ramos@lakeview.example', scopes },
  ]);
});

test('it sets up, saves and shows the record’s sheet', () => {
  const host = bound();
  setUp(host);
  const saved = ask(host, 'save', handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/30/2026'));
  expect(saved).toMatchObject({ saved: true });
  expect(shown(host, 'Caseload log').length).toBeGreaterThan(2);
});

test('from the bound script to the add-on, whose document properties are its own: the roster and the record are known, and nothing reads as changed', () => {
  const host = afterSetUp(smallRoster());
  host.workbook.state.documentProperties.clear();
  expect(ask(host, 'open', {})).toMatchObject({ ready: true, stop: '', readOnly: '', problems: [] });
  expect(ask(host, 'attention', {}).byHand).toEqual([]);
});

test('the guide names every file that is pushed, as it has to be named', () => {
  const steps = guide.slice(guide.indexOf('**Or copy and paste.**'), guide.indexOf('Either way, reload'));
  for (const file of ['Code.js', 'Functions.js', 'server.html', 'sidebar.html', 'appsscript.json'])
    expect(steps).toContain(`\`${file}\``);
  for (const page of ['server', 'sidebar']) expect(steps).toContain(`named \`${page}\``);
});
