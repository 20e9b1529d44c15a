import { mappingWithTab } from './mappingEdits';
import type { RosterInspection, RosterMapping } from './mappingFields';

type Props = {
  tabs: RosterInspection['tabs'];
  mapping: RosterMapping;
  onChange: (mapping: RosterMapping) => void;
};

/** The sheets that look like the first tab of the roster: which of them are one roster with it. */
export function RosterTabs({ tabs, mapping, onChange }: Props) {
  if (tabs.length === 0) return null;
  const further = mapping.tabs?.further ?? [];
  return (
    <fieldset class="choice">
      <legend>Tabs of this roster</legend>
      <p class="soft">
        These sheets have the same columns as <bdi>{mapping.sheet}</bdi>. Those that are ticked are read and
        written as one roster with it.
      </p>
      {tabs.map((tab) => (
        <label key={tab.sheet} class="check">
          <input
            type="checkbox"
            disabled={!tab.possible}
            checked={further.some(({ sheet }) => sheet === tab.sheet)}
            onChange={(event) => onChange(mappingWithTab(mapping, tab, event.currentTarget.checked))}
          />
          <span>
            <bdi>{tab.sheet}</bdi>
            {tab.note !== '' && (
              <span class="hint" dir="auto">
                {tab.note}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
