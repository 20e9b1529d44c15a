import { listed } from '../../domain/cells/listed';
import type { TabDoubt } from '../../domain/roster/alikeTabs';

/** Why a sheet that looks like a tab of the roster is not taken for one; `first` is the roster's first tab. */
export function doubtText(doubt: TabDoubt, first: string): string {
  switch (doubt.code) {
    case 'same-lines':
      return `Most of its lines stand on “${doubt.other}” too: is it a copy?`;
    case 'name':
      return 'Its name is that of a former or another list.';
    case 'unit':
      return `It stays out: one of it and “${first}” counts in hours, the other in minutes.`;
    case 'reads-otherwise':
      return `It stays out: its hours or minutes are made of columns that “${first}” heads otherwise. Give both the same headers.`;
    case 'more-columns':
      return `It stays out: “${first}” has no ${listed(doubt.headers.map((header) => `“${header}”`))}.`;
  }
}
