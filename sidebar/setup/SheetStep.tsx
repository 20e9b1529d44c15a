import type { RosterInspection } from './mappingFields';

type Props = { sheets: RosterInspection['sheets']; chosen: string; onChoose: (sheet: string) => void };

/** Step 1: which sheet is the roster, asked where several look alike or none does. */
export function SheetStep({ sheets, chosen, onChoose }: Props) {
  const likely = sheets.filter((sheet) => sheet.likely).length;
  return (
    <fieldset class="choice">
      <legend>Which sheet is the roster?</legend>
      <p class="soft">
        {likely === 0
          ? 'No sheet has headers like a roster’s: a student ID, and a provider or a case manager. You can choose one and say what its columns mean.'
          : 'One row for each student, or for each service of a student.'}
      </p>
      {sheets.map(({ name, likely: is }) => (
        <label key={name} class="check boxed">
          <input type="radio" name="sheet" checked={chosen === name} onChange={() => onChoose(name)} />
          <span>
            <bdi>{name}</bdi>
            {is && <span class="hint">looks like a roster</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
