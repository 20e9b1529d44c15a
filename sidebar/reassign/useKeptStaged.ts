import { useEffect, useRef, useState } from 'preact/hooks';
import type { Input } from '../../src/contract/contract';
import { usePage } from '../shell/PageContext';
import { namesStudents } from './caseloadSelectors';
import type { CaseloadState } from './caseloadTypes';
import { type StagedKeeper, stagedKeeper } from './stagedKeeper';

/**
 * Keeps what is staged for the user, so that another menu item, a reload or a closed sidebar loses nothing; `before`: the work that is
 * gone on with. Whether all of it is kept now.
 * `onTeam` is told the print of Providers that comes back.
 */
export function useKeptStaged(
  state: CaseloadState,
  before: string | null,
  onTeam: (team: string) => void,
): boolean {
  const told = useRef(onTeam);
  told.current = onTeam;
  const { call, workOn, leaveWork } = usePage();
  const [id] = useState(() => before ?? newId());
  const [isKept, setKept] = useState(before !== null);
  const keeper = useRef<StagedKeeper | null>(null);
  const hadSome = useRef(before !== null);
  const read = useRef(state.caseload);
  useEffect(() => {
    const own = stagedKeeper(call, (all, team) => {
      setKept(all);
      if (team !== '') told.current(team);
    });
    keeper.current = own;
    workOn(id);
    return () => void own.end().then(() => leaveWork(id, hadSome.current));
  }, [call, workOn, leaveWork, id]);
  const { inputs, why, locked, caseload, kind, moveCaseManagement, reason } = state;
  useEffect(() => {
    if (inputs.size === 0 && !hadSome.current) return;
    hadSome.current = true;
    keeper.current?.keep(workOf(id, { inputs, why, locked, caseload, kind, moveCaseManagement, reason }));
    if (read.current === caseload) return;
    // After a save what is left is kept at once: whoever sees the green bar may go elsewhere.
    read.current = caseload;
    void keeper.current?.end();
  }, [id, inputs, why, locked, caseload, kind, moveCaseManagement, reason]);
  return isKept;
}

const newId = (): string => `W-${Date.now()}-${Math.round(Math.random() * 1e6)}`;

type StagedState = Pick<
  CaseloadState,
  'inputs' | 'why' | 'locked' | 'caseload' | 'kind' | 'moveCaseManagement' | 'reason'
>;

const workOf = (
  id: string,
  { inputs, why, locked, caseload, kind, moveCaseManagement, reason }: StagedState,
): Input<'keepStaged'> => ({
  id,
  person: caseload.person.key,
  kind,
  asOf: caseload.asOf,
  moveCaseManagement,
  reason: namesStudents(reason, caseload) ? '' : reason,
  inputs: caseload.lines.flatMap(({ key, seen }) => {
    const input = inputs.get(key);
    return input ? [{ line: key, seen, ...input, suggested: why.has(key), locked: locked.has(key) }] : [];
  }),
});
