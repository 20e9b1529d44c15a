import { useId, useState } from 'preact/hooks';
import { usePage } from './PageContext';
import { TextInput } from './TextInput';
import type { Task } from './useTask';

type Props = {
  label: string;
  hint?: string;
  /** What the button says. */
  keep: string;
  district: string;
  task: Task;
  onNamed: (district: string) => void;
};

/** The district's name, which is typed once and stands on every paper from then on. */
export function DistrictField({ label, hint, keep, district: was, task, onNamed }: Props) {
  const { call } = usePage();
  const [name, setName] = useState(was);
  const id = useId();
  return (
    <form
      class="district-name"
      onSubmit={(event) => {
        event.preventDefault();
        task.run(
          'Keeping the name…',
          () => call('nameDistrict', { name }),
          ({ district }) => {
            onNamed(district);
            // The field is gone; the keyboard goes on from the top of the paper.
            document.querySelector('h1')?.focus();
          },
        );
      }}
    >
      <TextInput
        id={id}
        label={label}
        hint={hint}
        value={name}
        onInput={setName}
        beside={
          <button type="submit" class="button" disabled={name.trim() === was}>
            {keep}
          </button>
        }
      />
    </form>
  );
}
