import type { Output } from '../../src/contract/contract';
import type { GameTable } from './gameTable';

/** More steps than these no way out takes. */
const STEPS = 6;

/**
 * Opens the sidebar and, where it stops, does what its page offers until the add-on works again: a button, or what its sentence says
 * to do in the sheets. A stop that offers nothing, or leads nowhere, is a fault.
 */
export function findWayOn(table: GameTable): void {
  const told: string[] = [];
  for (let step = 0; step < STEPS; step++) {
    const opened = table.ask('open', {});
    if (!opened.ok) {
      table.faults.push(`no way on: open is refused with ${opened.code}: ${opened.sentence}`);
      return;
    }
    const { output } = opened;
    if (output.ready && output.stop === '') return;
    told.push(output.stop || 'not set up');
    if (!takeWayOut(table, output, step)) {
      table.faults.push(`no way on: ${told.join(' → ')}`);
      return;
    }
  }
  table.faults.push(`no way on after ${STEPS} steps: ${told.join(' → ')}`);
}

/** Takes the first way that the page offers; false where it offers none. */
function takeWayOut(table: GameTable, output: Output<'open'>, step: number): boolean {
  const { ready, stop, account, mapping, mayGoOn, mayCheck, stopsAccount } = output;
  const isAdmin = account.access === 'admin';
  const [, name, renamed] = /The sheet “(.+?)” is called “(.+?)” now/.exec(stop) ?? [];
  if (name !== undefined && renamed !== undefined) {
    table.rename(renamed, name);
    return true;
  }
  if (stopsAccount) {
    if (stop.includes('is not in the Providers sheet')) table.listDirector();
    else table.bringGoodBack();
    return true;
  }
  if (mayGoOn) {
    const answer = table.ask('goOn', {});
    return answer.ok || table.liftsAsAsked(answer.sentence);
  }
  if (!ready || (mapping && isAdmin)) {
    const done = setUp(table);
    // Its own sentence says what to put back.
    if (done !== '') table.bringGoodBack();
    return done === '' || /Version history|undo|old name back|choose|no column/i.test(`${stop} ${done}`);
  }
  if (mayCheck) {
    const check = table.ask('checkRecord', {});
    if (!check.ok || check.output.troubles.length === 0) return false;
  }
  const saysHow = /Version history|undo that|undo the deletion|Rename it|Allow access/i.test(stop);
  if (saysHow || step === 0) table.bringGoodBack();
  return saysHow;
}

/** Runs Set up on what it proposes; '' where it is done, else why not. */
function setUp(table: GameTable): string {
  const seen = table.ask('inspectRoster', { sheet: null, mapping: null });
  if (!seen.ok) return seen.sentence;
  const { mapping, stop } = seen.output;
  if (!mapping) return 'No sheet looks like a roster: choose one.';
  if (stop !== '') return stop;
  const done = table.ask('setUp', { mapping, name: 'Dana Director', protectLog: true });
  return done.ok ? done.output.stop : done.sentence;
}
