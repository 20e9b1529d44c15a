type Props = {
  name: string;
  of: readonly { id: string; name: string; hint: string }[];
  chosen: string;
  onChoose: (id: string) => void;
};

/** Which of some worksheets is to be made, each with what it is for. */
export const WorksheetChoice = ({ name, of, chosen, onChoose }: Props) => (
  <fieldset class="choice">
    <legend>Worksheet</legend>
    {of.map((each) => (
      <label key={each.id} class="check boxed">
        <input type="radio" name={name} checked={each.id === chosen} onChange={() => onChoose(each.id)} />
        <span>
          {each.name} <span class="hint">{each.hint}</span>
        </span>
      </label>
    ))}
  </fieldset>
);
