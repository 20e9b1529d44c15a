import { counted } from '../../domain/cells/counted';
import { firstOf } from '../../domain/cells/listed';

/** So many cells are listed; of the others how many they are. */
const NAMED = 5;

/** How merged cells were read, with the number of the cells that lie under them; '' where there are none. */
export const mergedText = (places: readonly string[]): string =>
  places.length === 0
    ? ''
    : `${counted(places.length, 'cell lies', 'cells lie')} under merged cells and ${places.length === 1 ? 'is' : 'are'} read as the merged cell says: ${firstOf(places, NAMED)}. A merged cell can say one thing only, so a change of some of its lines is kept in the record and not written there.`;
