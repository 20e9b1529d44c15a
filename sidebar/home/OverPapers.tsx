import { useState } from 'preact/hooks';
import type { Output } from '../../src/contract/contract';
import { dayText } from '../../src/domain/cells/dateText';
import { usePage } from '../shell/PageContext';
import { Summary } from '../shell/Summary';
import type { Task } from '../shell/useTask';

type Props = {
  people: readonly { key: string; name: string }[];
  ending: NonNullable<Output<'attention'>['papers']>;
  today: string;
  task: Task;
};

/** For each person over the maximum, the paper that says what was considered; and those that end. */
export function OverPapers({ people, ending, today, task }: Props) {
  const { call } = usePage();
  const [made, setMade] = useState<{ sheet: string; occasion: number } | null>(null);
  const make = (person: string) =>
    task.run(
      'Making the paper…',
      () => call('makeOverMaximum', { person }),
      ({ sheet }) => setMade({ sheet, occasion: Date.now() }),
    );
  return (
    <section aria-labelledby="over-papers">
      <h2 class="section-title" id="over-papers">
        The paper for it
      </h2>
      {made && (
        <Summary tone="green" title={`“${made.sheet}” is made`} occasion={made.occasion}>
          <p>Answer its yellow cells, date it and sign it. Home reminds before it ends.</p>
        </Summary>
      )}
      <p class="soft about">
        What the state’s text asks to consider, to be answered for the person, dated and signed, with its end.
      </p>
      {ending.map(({ person, until }) => (
        <p key={`${person} ${until}`} class="note amber">
          <bdi>{person}</bdi>:{' '}
          {until
            ? `the paper ${until < today ? 'ended' : 'ends'} on ${dayText(until)}.`
            : 'the paper names no day on which it ends.'}
        </p>
      ))}
      {people.map(({ key, name }) => (
        <button key={key} type="button" class="button wide offer" onClick={() => make(key)}>
          Make the paper for <bdi>{name}</bdi>
        </button>
      ))}
    </section>
  );
}
