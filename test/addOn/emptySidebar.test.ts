import { describe, expect, test } from 'vitest';
import { fixedClock } from '../host/host';
import { install, NOON, smallRoster } from './installed';

const opened = () => {
  const clock = fixedClock(NOON);
  const host = install(smallRoster(), { clock });
  host.open();
  host.clickMenu('Home');
  return { host, clock };
};

describe('a sidebar that the browser leaves blank, as with several accounts (issuetracker.google.com/69270374)', () => {
  test('is told at the next click on the menu, with the way out', () => {
    const { host, clock } = opened();
    expect(host.toasts).toEqual([]);
    clock.sleep(16_000);
    host.clickMenu('My caseload');
    expect(host.toasts).toHaveLength(1);
    expect(host.toasts[0]?.title).toBe('Is the sidebar empty?');
    expect(host.toasts[0]?.message).toContain('a private window');
    expect(host.sidebar()?.html).toContain('data-view="mine"');
  });

  test('one that came is not', () => {
    const { host, clock } = opened();
    host.run('sidebarCame');
    clock.sleep(16_000);
    host.clickMenu('My caseload');
    expect(host.toasts).toEqual([]);
  });

  test('one that may still be on its way is not, nor one of ten minutes ago', () => {
    const { host, clock } = opened();
    clock.sleep(15_000);
    host.clickMenu('My caseload');
    clock.sleep(600_000);
    host.clickMenu('Help');
    expect(host.toasts).toEqual([]);
  });

  test('a cache that fails keeps no sidebar shut', () => {
    const host = install(smallRoster());
    host.open();
    host.onCall(({ name }) => {
      if (name.startsWith('CacheService')) throw new Error('We’re sorry, a server error occurred.');
      return undefined;
    });
    host.clickMenu('Home');
    expect(host.sidebar()?.html).toContain('data-view="home"');
  });
});
