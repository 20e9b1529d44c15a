import { Message } from '../shell/LabelledField';

type Props = {
  /** Every sheet of the workbook that could be an export. */
  sheets: readonly { name: string; likely: boolean }[];
  chosen: string;
  /** It was pressed on without choosing. */
  missing: boolean;
  onChoose: (sheet: string) => void;
};

/** Which sheet the export lies on, or how to bring it in. */
export function ChooseExport({ sheets, chosen, missing, onChoose }: Props) {
  if (sheets.length === 0)
    return (
      <>
        <p>The export has to be on a sheet of its own in this spreadsheet, and there is none yet.</p>
        <HowToBringIn />
      </>
    );
  const likely = sheets.filter((sheet) => sheet.likely).length;
  return (
    <>
      <p class="soft about">
        The export is compared with the roster and the record. Nothing changes before you save.
      </p>
      <fieldset class="choice">
        <legend>Which sheet is the export?</legend>
        {missing && <Message sentence="Choose a sheet first." blocks />}
        {likely === 0 && (
          <p class="soft">
            None of these looks like an export. You can choose one and say what its columns mean.
          </p>
        )}
        {sheets.map(({ name, likely: is }, i) => (
          <label key={name} class="check boxed">
            <input
              type="radio"
              name="export"
              id={i === 0 ? FIRST_SHEET : undefined}
              checked={chosen === name}
              onChange={() => onChoose(name)}
            />
            <span>
              <bdi>{name}</bdi>
              {is && <span class="hint">looks like an export</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <details class="fold quiet">
        <summary>
          <span>The export is not here yet</span>
        </summary>
        <HowToBringIn />
      </details>
    </>
  );
}

/** Where the focus goes when none was chosen. */
export const FIRST_SHEET = 'first-export';

const HowToBringIn = () => (
  <ol class="bring-in">
    <li>Save the export from the IEP system as a CSV or Excel file.</li>
    <li>
      Here in Sheets: <strong>File › Import</strong>, choose the file, then{' '}
      <strong>Insert new sheet(s)</strong>. Or paste it on a new, empty sheet, its headers too.
    </li>
    <li>Don’t paste it over the roster: that overwrites what you and others wrote there.</li>
    <li>Come back and press Look again.</li>
  </ol>
);
