import { useCallback, useEffect, useRef } from 'preact/hooks';
import { usePage } from '../shell/PageContext';
import type { RosterInspection, RosterMapping } from './mappingFields';

/** A select is stepped through with the arrow keys: only where it comes to rest is the sheet read again. */
const REST = 500;

/** Reads a sheet again with other columns, beside the user's work: a select can be changed again while it is being read. */
export function useReadAgain(take: (answer: RosterInspection) => void): (mapping: RosterMapping) => void {
  const { call, announce } = usePage();
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(0);
  useEffect(() => () => clearTimeout(rest.current), []);
  return useCallback(
    (mapping) => {
      clearTimeout(rest.current);
      const turn = ++latest.current;
      rest.current = setTimeout(() => {
        call('inspectRoster', { sheet: mapping.sheet, mapping }).then(
          (answer) => {
            if (turn !== latest.current) return;
            take(answer);
            announce('The sheet was read again with your columns.');
          },
          // The same is read again before anything is written, where a failure is shown.
          () => undefined,
        );
      }, REST);
    },
    [call, announce, take],
  );
}
