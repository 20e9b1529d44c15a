import { createHost } from './host';
import { Workbook } from './workbook';
const host = createHost({ files: { folder: 'dist' } });
for (const mode of ['NONE', 'LIMITED'] as const) { try { host.open(mode); console.log(JSON.stringify(host.menu())); } catch (e) { console.log(mode, e); } }
console.log(host.callable);
try { host.clickMenu((host.menu().find((m) => typeof m === 'object') as { label: string }).label); console.log(host.sidebar()?.title, host.sidebar()?.html.length, [...host.calls.byName]); } catch (e) { console.log(e); }
const s = host.workbook.activeSheet;
s.paste(1, 1, [['600', '1'], ['300', 'TRUE']]);
s.typed(3, 1, '=ALTCASE(A1:A2,B1:B2,240)'); s.typed(4, 1, '=CEIS_MAX(100000)'); s.typed(5, 1, '=ASSIGNMENT_STATUS(DATE(2026,1,1),,TODAY())');
for (const r of [3, 4, 5]) console.log(s.display(r, 1), s.error(r, 1));
let t = performance.now();
for (let i = 0; i < 50; i++) createHost({ files: { folder: 'dist' } }).open();
console.log('open', (performance.now() - t) / 50);
t = performance.now();
for (let i = 1; i <= 1000; i++) s.typed(i, 5, `=CEIS_MAX(${i})`);
s.value(1, 5); console.log('1000 custom', performance.now() - t);
t = performance.now();
for (let i = 1; i <= 1000; i++) host.callable.length;
const c = createHost({ files: { 'A.js': 'function F(x){return x}' } }); const w = c.workbook.activeSheet;
t = performance.now(); w.paste(1, 1, Array.from({ length: 5000 }, (_, i) => [`=F(${i})`])); w.value(1, 1); console.log('5000 F', performance.now() - t);
