import type { FollowedSoFar } from '../../domain/follow/dueCells';
import { isSmall } from '../opened/keptRoster';
import type { State } from '../opened/state';
import { namesMark } from './namesMark';

/** How far a roster follows that follows all that its record says. */
export const followedBy = (state: State): FollowedSoFar => ({
  entry: lastEntry(state),
  ...(isSmall(state.grid) && { isSmall: true }),
  day: state.today,
  names: namesMark(state),
});

/** The last entry that counts: a batch that was cut off comes to nothing, and there is none to follow. */
export const lastEntry = ({ log }: State): number => log.entries[log.entries.length - 1]?.entry ?? 0;
