const KEY = 'sidebar awaited since';
/** Whoever meets an empty sidebar opens it again within this time. */
const KEPT_SECONDS = 600;
/** A page that is on its way has called by then. */
const PATIENCE = 15_000;

/**
 * Notes that this account is being shown the sidebar; true where the one it was shown before never called, which is all that can be known
 * here of a frame that the browser leaves blank.
 */
export function awaitSidebar(): boolean {
  try {
    const cache = CacheService.getUserCache();
    const before = cache.get(KEY);
    cache.put(KEY, String(Date.now()), KEPT_SECONDS);
    return before !== null && Date.now() - Number(before) > PATIENCE;
  } catch (error) {
    // The sidebar itself needs none of this.
    console.error(error);
    return false;
  }
}

/** The page runs and its calls arrive. */
export function sidebarCame(): void {
  CacheService.getUserCache().remove(KEY);
}
