import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { afterSetUp, ask, handingOver, install, setUp, shown, smallRoster } from './installed';

const guide = readFileSync('docs/deploy.md', 'utf8');

/** The short way of docs/deploy.md: a script that lives in the spreadsheet. Its onOpen is a simple trigger from the first opening on. */
test('a script bound to the spreadsheet has the menu, sets up, saves and shows the record’s sheet', () => {
  const host = install(smallRoster());
  host.open('LIMITED');
  expect(host.menu().map((entry) => (entry === 'separator' ? '' : entry.label))).toEqual([
    'Home',
    'Reassign caseloads',
    'Case assignments',
    'My caseload',
    'Caseload report',
    'More',
    'Help',
  ]);
  host.clickMenu('Home');
  expect(host.sidebar()?.html).toContain('data-view="home"');
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
