import { test } from 'vitest';
import { SAVES } from './operations';
import { theatre, callsOf, cutOff, stateOf } from './crashTrials';
import { judge, reopen } from './crashVerdict';
import { FAULTS } from '../addOn/faults';
test('x', () => {
  const stage = theatre()(SAVES[0]!);
  const { host, restore } = stage;
  restore();
  const before = stateOf(host);
  const calls = callsOf(stage);
  reopen(host);
  const after = stateOf(host);
  for (let at = 15; at < 80; at++) for (const fault of ['killed after', 'throws before'] as const) {
    const logs = host.logs.length;
    try { const v = judge({ ...stage, calls, before, after }, at, fault); if (v.faults.length) console.log('FAULT', at, calls[at], fault, v.faults.join(' ').slice(0, 600)); }
    catch (e) { console.log('THROWN', at, calls[at], fault, host.logs.slice(logs).map((l) => l.split('\n')[0]).join(' || '), String(e).slice(0, 200)); }
  }
});
