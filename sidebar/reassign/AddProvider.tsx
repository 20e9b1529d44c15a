import { useEffect, useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { LabelledField } from '../shell/LabelledField';
import { usePage, useUnsaved } from '../shell/PageContext';
import { Screen } from '../shell/Screen';
import { TextInput } from '../shell/TextInput';
import type { Task } from '../shell/useTask';

export type NewProvider = { name: string; role: string; site: string; email: string };
type ProviderAnswer = Output<'addProvider'>;

type Props = {
  start: NewProvider;
  people: Output<'people'>;
  task: Task;
  onBack: () => void;
  /** With everyone there is now; `key` is '' where nobody was added. */
  onAnswer: (answer: ProviderAnswer) => void;
  /** Whoever is listed by that name already is meant. */
  onListed: (person: string) => void;
};

/** Somebody whom Providers doesn't list yet: who they are, what they work as and where. */
export function AddProvider({ start, people, task, onBack, onAnswer, onListed }: Props) {
  const { call, leave } = usePage();
  const [form, setForm] = useState(start);
  const [problems, setProblems] = useState<ProviderAnswer['problems']>([]);
  /** The problems of the last answer, of which the first has the focus once. */
  const [refused, setRefused] = useState<ProviderAnswer['problems']>([]);
  const [listed, setListed] = useState('');
  useUnsaved('The new row of Providers is not added yet.');
  const change = (part: Partial<NewProvider>) => {
    setForm({ ...form, ...part });
    if (part.name !== undefined) setListed('');
    setProblems(problems.filter(({ field }) => part[field] === undefined));
  };
  useEffect(() => {
    const [first] = refused;
    // Nothing takes the focus while the answer is awaited.
    if (first && task.doing === '') document.getElementById(`new-${first.field}`)?.focus();
  }, [refused, task.doing]);
  const of = (field: keyof NewProvider) => ({
    id: `new-${field}`,
    value: form[field],
    messages: problems
      .filter((problem) => problem.field === field)
      .map(({ sentence }) => ({ sentence, blocks: true })),
    onInput: (text: string) => change({ [field]: text }),
  });
  const add = () => {
    setRefused([]);
    task.run(
      'Adding to Providers…',
      () => call('addProvider', form),
      (answer) => {
        setProblems(answer.problems);
        setRefused(answer.problems);
        setListed(answer.listed);
        onAnswer(answer);
      },
      'saves',
    );
  };
  const site = of('site');
  const known = people.people.find(({ key }) => key === listed);
  return (
    <Screen
      title="New in Providers"
      back={{ to: 'the lines', go: () => leave(onBack) }}
      task={task}
      still
      actions={
        <div class="buttons">
          <button type="button" class="button" onClick={onBack}>
            Cancel
          </button>
          <button type="submit" form="new-provider" class="button primary">
            Add
          </button>
        </div>
      }
    >
      <p class="soft">The next row of Providers. Nothing is moved yet.</p>
      <form
        id="new-provider"
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextInput {...of('name')} label="Name" />
        {known && (
          <button type="button" class="button" onClick={() => onListed(known.key)}>
            Take <bdi>{known.name}</bdi>
          </button>
        )}
        <TextInput {...of('role')} label="Role" choices={people.roles} />
        {people.sites.length > 0 && (
          <LabelledField id={site.id} label="Site" messages={site.messages}>
            <select
              id={site.id}
              class="input"
              value={form.site}
              onChange={(event) => site.onInput(event.currentTarget.value)}
            >
              <option value="">Choose a site</option>
              {people.sites.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </LabelledField>
        )}
        <TextInput
          {...of('email')}
          label="E-mail (optional)"
          hint="With it they can open the sidebar as a Provider."
        />
      </form>
    </Screen>
  );
}
