import { test } from 'vitest';
import { createHost } from './host';
import { Workbook } from './workbook';
test('perf', () => {
  let t = performance.now();
  const lap = (name: string) => { const n = performance.now(); console.log(name, (n - t).toFixed(1)); t = performance.now(); };
  for (let i = 0; i < 200; i++) createHost({ files: { 'Code.js': 'function go() { return 1; }' } }).run('go');
  lap('200 fresh hosts + call');
  const code = `function w() { var rows = []; for (var i = 0; i < 25000; i++) { var r = []; for (var j = 0; j < 20; j++) r.push(j % 4 === 0 ? 'L-' + i + '-' + j : j % 4 === 1 ? i + j : j % 4 === 2 ? 'Ramos, Elena' : '2026-08-' + (10 + j)); rows.push(r); }
    var s = SpreadsheetApp.getActiveSheet(); s.insertRowsAfter(1000, 24100); var t = Date.now(); s.getRange(2, 1, 25000, 20).setValues(rows); return Date.now() - t; }
    function r() { var t = Date.now(); var v = SpreadsheetApp.getActiveSheet().getRange(2, 1, 25000, 20).getValues(); return [Date.now() - t, v.length]; }
    function at() { var s = SpreadsheetApp.getActiveSheet(); var t = Date.now(); s.getRange(2, 1, 25000, 20).setNumberFormat('@'); var a = Date.now() - t; t = Date.now();  var v = s.getRange(2, 1, 25000, 20).getDisplayValues(); return [a, Date.now() - t]; }
    function SUMALL(r) { var n = 0; for (var i = 0; i < r.length; i++) for (var j = 0; j < r[i].length; j++) if (typeof r[i][j] === 'number') n += r[i][j]; return n; }
    function ONE(x) { return x; }`;
  const host = createHost({ files: { 'Code.js': code } });
  console.log('setValues', host.run('w')); lap('w');
  console.log('getValues', host.run('r')); lap('r');
  console.log('getValues', host.run('r')); lap('r');
  const other = host.workbook.addSheet('F');
  other.typed(1, 1, '=SUMALL(Sheet1!A2:T)');
  lap('typed');
  console.log(other.value(1, 1)); lap('build');
  host.workbook.sheets[0]!.typed(3, 2, '7'); console.log(other.value(1, 1)); lap('one change');
  for (let i = 1; i <= 1000; i++) other.typed(i, 2, `=ONE(A${i})`);
  other.value(1, 2); lap('1000 custom');
  console.log('@', host.run('at')); lap('at');
});
