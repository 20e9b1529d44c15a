/** What a case is about that is of no one service. */
export const ALL_SERVICES = 'All services';
