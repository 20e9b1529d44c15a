import { useState } from 'preact/hooks';
import type { Input } from '../../src/contract/contract';
import { usePage } from '../shell/PageContext';
import { Summary } from '../shell/Summary';
import type { Task } from '../shell/useTask';
import type { HomeLists } from './useHomeLists';

type Props = Pick<HomeLists, 'attention'> & { task: Task };
type Said = Input<'answerSamePerson'>;

/** Two names that may be one person: answered once, and taken back as long as this stands here. */
export function SamePerson({ attention, task }: Props) {
  const { call, changed } = usePage();
  const [said, setSaid] = useState<Said | null>(null);
  const [refused, setRefused] = useState(0);
  const send = (answer: Said) =>
    task.run(
      'Keeping the answer…',
      () => call('answerSamePerson', answer),
      ({ kept }) => {
        if (!kept) return setRefused(refused + 1);
        setRefused(0);
        setSaid(answer.answer === 'open' ? null : answer);
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
        <Summary tone="green" title={said.answer === 'same' ? 'One person' : 'Two people'} occasion={said}>
          <p dir="auto">
            {said.one}; {said.other}
          </p>
          <p>
            <button type="button" class="link" onClick={() => send({ ...said, answer: 'open' })}>
              Take back
            </button>
          </p>
        </Summary>
      )}
      {attention && asked.length === 0 && <p class="empty">Nobody is left to ask about.</p>}
      <ul class="rows">
        {asked.map(({ one, other, text }) => (
          <li class="row" key={text}>
            <fieldset class="choice">
              <legend dir="auto">{text}</legend>
              <div class="answers">
                <button type="button" class="button" onClick={() => send({ one, other, answer: 'same' })}>
                  Yes, one person
                </button>
                <button type="button" class="button" onClick={() => send({ one, other, answer: 'apart' })}>
                  No, two people
                </button>
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
    </>
  );
}
