import { useState } from 'preact/hooks';
import type { Input } from '../../src/contract/contract';
import { usePage } from '../shell/PageContext';
import { Summary } from '../shell/Summary';
import type { Task } from '../shell/useTask';
import type { HomeLists } from './useHomeLists';

type Props = Pick<HomeLists, 'attention'> & { task: Task };
type SamePersonInput = Input<'answerSamePerson'>;
type NameAnswer = SamePersonInput['others'][number]['answer'];

/** Names that may be one person's: answered once, and taken back as long as this stands here. */
export function SamePerson({ attention, task }: Props) {
  const { call, changed } = usePage();
  const [said, setSaid] = useState<SamePersonInput | null>(null);
  const [refused, setRefused] = useState(0);
  const send = (answer: SamePersonInput) =>
    task.run(
      'Keeping the answer…',
      () => call('answerSamePerson', answer),
      ({ kept }) => {
        if (!kept) return setRefused(refused + 1);
        setRefused(0);
        setSaid(answer.others.every((other) => other.answer === 'open') ? null : answer);
        changed(0);
      },
    );
  const asked = attention?.samePerson ?? [];
  return (
    <>
      {refused > 0 && (
        <Summary tone="red" title="Not kept" occasion={refused}>
          <p>Providers could not be written. Is the sheet protected, or the column “Also written as” gone?</p>
        </Summary>
      )}
      {said && (
        <Summary tone="green" title={titleOf(said)} occasion={said}>
          <p dir="auto">{namesIn(said).join('; ')}</p>
          <p>
            <button
              type="button"
              class="link"
              onClick={() => send(answered(said.one, namesOf(said), 'open'))}
            >
              Take back
            </button>
          </p>
        </Summary>
      )}
      {attention && asked.length === 0 && <p class="empty">Nobody is left to ask about.</p>}
      <ul class="rows">
        {asked.map(({ one, others, text }) => (
          <li class="row" key={text}>
            <fieldset class="choice">
              <legend dir="auto">{text}</legend>
              <div class="answers">
                <button type="button" class="button" onClick={() => send(answered(one, others, 'same'))}>
                  Yes, one person
                </button>
                {others.length > 1 &&
                  others.map((but) => (
                    <button
                      key={but}
                      type="button"
                      class="button"
                      onClick={() => send(answered(one, others, 'same', but))}
                    >
                      All but “{but}”
                    </button>
                  ))}
                <button type="button" class="button" onClick={() => send(answered(one, others, 'apart'))}>
                  {others.length > 1 ? 'No, each is somebody else' : 'No, two people'}
                </button>
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
    </>
  );
}

const answered = (
  one: string,
  others: readonly string[],
  answer: NameAnswer,
  but?: string,
): SamePersonInput => ({
  one,
  others: others.map((name) => ({ name, answer: name === but ? 'apart' : answer })),
});

const namesOf = ({ others }: SamePersonInput): string[] => others.map(({ name }) => name);

const isOne = ({ others }: SamePersonInput): boolean => others.some(({ answer }) => answer === 'same');

/** Who is one person now; where nobody is, all who were asked about. */
const namesIn = (said: SamePersonInput): string[] => [
  said.one,
  ...said.others.flatMap(({ name, answer }) => (answer === 'same' || !isOne(said) ? name : [])),
];

const titleOf = (said: SamePersonInput): string =>
  isOne(said) ? 'One person' : said.others.length > 1 ? 'Each is somebody else' : 'Two people';
