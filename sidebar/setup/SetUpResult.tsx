import type { Output } from '../../src/contract/contract';
import { counted } from '../../src/domain/cells/counted';
import { LoadBar, LoadChip } from '../shell/LoadBar';
import { loadBasis, loadText, managedText, managesOnly } from '../shell/loadText';
import { Summary } from '../shell/Summary';

export type SetUpOutput = Output<'setUp'>;

type Props = {
  result: SetUpOutput;
  /** Opens somebody's caseload. */
  onPerson: (key: string) => void;
};

/** What Set up did, ending on the first caseloads against their limits. */
export function SetUpResult({ result, onPerson }: Props) {
  const { notes, students, lines, openings, peopleAdded, youAdded, admin, people } = result;
  return (
    <>
      <Summary tone="green" title="Set up is done" occasion={result}>
        <p>
          {counted(students, 'student')}, {counted(lines, 'service line')}.{' '}
          {peopleAdded > 0 && `${addedText(peopleAdded, youAdded)} `}
          {openings > 0
            ? `${counted(openings, 'opening is', 'openings are')} in the Caseload log.`
            : 'Nothing new had to be recorded.'}
        </p>
        {admin && (
          <p>
            Admin: <bdi>{admin}</bdi>
          </p>
        )}
      </Summary>
      {notes.map((note) => (
        <p key={note} class="note amber" dir="auto">
          {note}
        </p>
      ))}
      {people.length > 0 && (
        <section aria-labelledby="first-title">
          <h2 id="first-title" class="section-title">
            The fullest caseloads
          </h2>
          <ul class="cards">
            {people.map((person) => (
              <li class="card" key={person.key}>
                <div class="split">
                  <button type="button" class="link name" onClick={() => onPerson(person.key)}>
                    <bdi>{person.name}</bdi>
                  </button>
                  <LoadChip load={person.load} />
                </div>
                <div class="split">
                  <span class="soft">
                    {managesOnly(person.load) ? 'Case management' : loadBasis(person.load)}
                  </span>
                  <span class="figure">
                    {managesOnly(person.load) ? managedText(person.load) : loadText(person.load)}
                  </span>
                </div>
                <LoadBar load={person.load} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function addedText(people: number, you: boolean): string {
  if (you && people === 1) return 'You were added to Providers.';
  return `${counted(people, 'person was', 'people were')} added to Providers${you ? ', you among them' : ''}.`;
}
