import { useMemo } from 'preact/hooks';
import type { PersonLine } from '../../src/contract/contract';
import { Combobox } from './Combobox';
import { described, type FieldMessage, LabelledField } from './LabelledField';
import { usePage } from './PageContext';
import { personChoice, personChoices } from './personChoices';

type Props = {
  id: string;
  label: string;
  /** A person's key, or text that names nobody. */
  value: string;
  people: readonly PersonLine[];
  /** A Provider acts for themselves only. */
  fixed: boolean;
  messages?: readonly FieldMessage[];
  onChange: (value: string) => void;
};

/** A type-ahead over people that starts with whoever is signed in. */
export function PersonInput({ id, label, value, people, fixed, messages = [], onChange }: Props) {
  const { account } = usePage();
  const me = account?.personKey ?? '';
  const own = account?.name ?? '';
  const choices = useMemo(() => {
    const all = personChoices(people);
    // Whoever signs in may work at none of the roster's sites, or their names may not have arrived yet.
    if (me === '' || all.some(({ key }) => key === me)) return all;
    return [{ key: me, name: own, detail: 'you' }, ...all];
  }, [people, me, own]);
  const found = people.find(({ key }) => key === value);
  const detail = found && personChoice(found).detail;
  const state = described(id, detail, messages);
  return (
    <LabelledField id={id} label={label} hint={detail} messages={messages}>
      {fixed ? (
        <input id={id} class="input" type="text" dir="auto" readOnly value={`${own} (you)`} {...state} />
      ) : (
        <Combobox id={id} value={value} choices={choices} onChange={onChange} state={state} />
      )}
    </LabelledField>
  );
}
