import { type ReadAs, readAs } from '../../src/contract/readAs';
import { counted } from '../../src/domain/cells/counted';
import { firstOf } from '../../src/domain/cells/listed';
import { ProblemGroups } from '../shell/ProblemGroups';
import { heldText } from './heldText';
import { unusedColumns } from './mappingEdits';
import type { RosterInspection, RosterMapping } from './mappingFields';
import type { Reading } from './useReadAgain';

type Props = { of: 'roster' | 'export'; inspected: RosterInspection; mapping: RosterMapping; state: Reading };

/** So many columns are named that mean nothing; of the others how many they are. */
const NAMED = 6;

/** What reading the sheet with these columns gives. */
export function FoundSoFar({ of, inspected, mapping, state }: Props) {
  const { columns, merged, made, dates, switchedOff, people } = inspected;
  const told = (how: ReadAs) =>
    state === 'read' ? inspected.problems.filter(({ code }) => readAs(code) === how) : [];
  const doubts = told('as it stands');
  const passedOver = told('nothing');
  const unused = unusedColumns(mapping, columns).map(({ header }) => `“${header}”`);
  return (
    <>
      <Sentences
        id="made"
        title="How hours or minutes are made"
        about="Several columns make them. Is this what the rows mean?"
        sentences={made}
      />
      <Sentences id="dates" title="Dates" sentences={dates ? [dates] : []} />
      <Sentences id="merged" title="Merged cells" sentences={merged ? [merged] : []} />
      <section aria-labelledby="unread-title">
        <h2 id="unread-title" class="section-title">
          What can’t be read
        </h2>
        <Unread faults={told('unknown')} inspected={inspected} state={state} />
      </section>
      {doubts.length > 0 && (
        <section aria-labelledby="doubts-title">
          <h2 id="doubts-title" class="section-title">
            What to check
          </h2>
          <p class="soft">All of it counts as it stands. See that it is meant so.</p>
          <ProblemGroups groups={doubts} />
        </section>
      )}
      {passedOver.length + unused.length > 0 && (
        <section aria-labelledby="passed-title">
          <h2 id="passed-title" class="section-title">
            Passed over
          </h2>
          {passedOver.length > 0 && (
            <>
              <p class="soft">Nothing to mend, unless a row is a student’s.</p>
              <ProblemGroups groups={passedOver} />
            </>
          )}
          {unused.length > 0 && (
            <p class="soft" dir="auto">
              {counted(unused.length, 'column says', 'columns say')} nothing that counts:{' '}
              {firstOf(unused, NAMED)}.
            </p>
          )}
        </section>
      )}
      {of === 'roster' && (
        <Sentences id="off" title="Switched off, for want of a column" sentences={switchedOff} />
      )}
      <section aria-labelledby="people-title">
        <h2 id="people-title" class="section-title">
          People found
        </h2>
        {people.length === 0 ? (
          <p class="soft">No name stands in the provider or case manager columns.</p>
        ) : (
          <>
            <p class="soft">{counted(people.length, 'person', 'people')}</p>
            <ul class="plain">
              {people.map(({ name, lines, manages, alsoWrittenAs, vacancy }) => (
                <li key={name}>
                  <bdi>{name}</bdi>{' '}
                  <span class="soft">
                    {[vacancy && 'vacancy', heldText({ lines, manages })].filter(Boolean).join(', ')}
                    {alsoWrittenAs.length > 0 && (
                      <>
                        ; also written as <bdi>{alsoWrittenAs.join('; ')}</bdi>
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  );
}

/** That all could be read is said only of cells that were read with these very columns. */
function Unread({
  faults,
  inspected: { stop, lines },
  state,
}: Pick<Props, 'inspected' | 'state'> & { faults: RosterInspection['problems'] }) {
  if (state === 'reading') return <p class="soft">Reading the sheet with these columns…</p>;
  if (state === 'failed')
    return (
      <p class="soft">
        The sheet could not be read with these columns just now. It is read again when you go on.
      </p>
    );
  if (faults.length > 0)
    return (
      <>
        <p class="soft">You can go on and mend these in the sheet at any time.</p>
        <ProblemGroups groups={faults} />
      </>
    );
  if (stop) return <p class="soft">Not known yet: nothing is read before what is said above is settled.</p>;
  if (lines === 0) return <p class="soft">Not known yet: no student was found under these columns.</p>;
  return <p class="soft">Every cell of the columns chosen above could be read.</p>;
}

function Sentences({
  id,
  title,
  about,
  sentences,
}: {
  id: string;
  title: string;
  about?: string;
  sentences: readonly string[];
}) {
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} class="section-title">
        {title}
      </h2>
      {about && <p class="soft">{about}</p>}
      <ul class="plain">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
