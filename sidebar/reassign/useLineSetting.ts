import { useMemo, useRef } from 'preact/hooks';
import type { Account, Output } from '../../src/contract/contract';
import type { ComboboxProps } from '../shell/Combobox';
import type { CaseloadState, RosterInfo } from './caseloadTypes';
import { fittingChoices, whyNotText } from './fittingChoices';
import type { LineSetting } from './lineProps';
import { lineSetting } from './lineSetting';

type LineSettingProps = {
  state: CaseloadState;
  people: Output<'people'>;
  roster: RosterInfo;
  account: Account | null;
  today: string;
  /** Who is listed by a name, however it is written. */
  find: NonNullable<ComboboxProps['add']>['listed'];
  /** Somebody new, for a line or, where null, for the bar; `site`: where they are likely to work. */
  onAdd: (name: string, line: string | null, site: string) => void;
};

/** What the lines of a caseload have in common, the same object as long as the caseload stays. */
export function useLineSetting({
  state,
  people,
  roster,
  account,
  today,
  find,
  onAdd,
}: LineSettingProps): LineSetting {
  const latest = useRef({ state, onAdd });
  latest.current = { state, onAdd };
  const { caseload, kind, onlyProvider } = state;
  return useMemo(() => {
    const common = lineSetting({ caseload, kind, people, roster, account, today, onlyProvider });
    return {
      ...common,
      // Asked for when a list opens: were it part of the setting, each line would be rendered anew with whatever is staged.
      choicesFor: (lines, which) => fittingChoices(lines, latest.current.state, common, people.people, which),
      whyNot: (line, person) => whyNotText(line, person, latest.current.state, common, people.people),
      adding: (line) =>
        account?.access === 'admin'
          ? {
              label: (typed) => `Add “${typed}” to Providers`,
              listed: find,
              onAdd: (name) => {
                const { site } = caseload.lines.find(({ key }) => key === line) ?? { site: common.usualSite };
                latest.current.onAdd(name, line, site);
              },
            }
          : undefined,
    };
  }, [caseload, kind, people, find, roster, account, today, onlyProvider]);
}
