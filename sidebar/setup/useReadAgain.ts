import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../shell/PageContext';
import type { RosterInspection, RosterMapping } from './mappingFields';

/** A select is stepped through with the arrow keys: only where it comes to rest is the sheet read again. */
const REST = 500;

/** Whether what is shown is of the columns as they are chosen now. */
export type Reading = 'read' | 'reading' | 'failed';

/** Reads a sheet again with other columns, beside the user's work: a select can be changed again while it is being read. */
export function useReadAgain(
  take: (answer: RosterInspection) => void,
  alone?: boolean,
): { state: Reading; readAgain: (mapping: RosterMapping) => void } {
  const { call, announce } = usePage();
  const [state, setState] = useState<Reading>('read');
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(0);
  useEffect(
    () => () => {
      clearTimeout(rest.current);
      latest.current += 1;
    },
    [],
  );
  const readAgain = useCallback(
    (mapping: RosterMapping) => {
      clearTimeout(rest.current);
      const turn = ++latest.current;
      setState('reading');
      rest.current = setTimeout(() => {
        call('inspectRoster', { sheet: mapping.sheet, mapping, ...(alone && { alone }) }).then(
          (answer) => {
            if (turn !== latest.current) return;
            setState('read');
            take(answer);
            announce('The sheet was read again with what you chose.');
          },
          () => {
            if (turn === latest.current) setState('failed');
          },
        );
      }, REST);
    },
    [call, announce, take, alone],
  );
  return { state, readAgain };
}
