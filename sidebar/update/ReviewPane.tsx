import { counted } from '../../src/domain/cells/counted';
import { dayInWords } from '../shell/dayText';
import { warningCount } from '../shell/findings';
import { Paged } from '../shell/Paged';
import { Summary } from '../shell/Summary';
import { countsText } from './exportWords';
import { asksFrom, asksLastDay, type Preview, type UpdateState } from './updateState';

type Props = { state: UpdateState; preview: Preview };

/** So many names are shown at once. */
const NAMES = 20;

/** What a save comes to, in numbers, and what to know before it. */
export function ReviewPane({ state, preview }: Props) {
  const { warned, occasion } = state;
  const { counts, findings } = preview;
  const { newPeople } = counts;
  const texts = countsText(counts);
  const warnings = (
    <ul>
      {findings.map(({ code, sentence }) => (
        <li key={`${code} ${sentence}`} dir="auto">
          {sentence}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {warned && (
        <Summary tone="amber" title={`Not saved yet: ${warningCount(findings)}`} occasion={occasion}>
          {warnings}
          <p>You can save all the same: press “Save with {warningCount(findings)}”.</p>
        </Summary>
      )}
      {texts.length === 0 ? (
        <p class="empty">A save would change nothing: everything is left as it is.</p>
      ) : (
        <>
          <p class="lead">A save records, as one entry in History:</p>
          <ul class="tally">
            {texts.map((text) => {
              const [count = '', ...words] = text.split(' ');
              return (
                <li key={text}>
                  <strong>{count}</strong> <span>{words.join(' ')}</span>
                </li>
              );
            })}
          </ul>
          <Facts state={state} />
        </>
      )}
      {newPeople.length > 0 && (
        <section aria-labelledby="new-people">
          <h2 id="new-people" class="section-title">
            {counted(newPeople.length, 'new person', 'new people')} in Providers
          </h2>
          <p class="soft">
            Named in the export, and listed nowhere yet. If one is written otherwise in Providers, add the
            spelling there under Also written as first.
          </p>
          <Paged class="plain" items={newPeople} page={NAMES}>
            {(name) => (
              <li key={name} dir="auto">
                {name}
              </li>
            )}
          </Paged>
        </section>
      )}
      {!warned && findings.length > 0 && (
        <section class="note amber" aria-labelledby="review-warnings">
          <h2 id="review-warnings">{warningCount(findings)}</h2>
          {warnings}
        </section>
      )}
    </>
  );
}

/** The days and the reason that go with it, as they were understood. */
function Facts({ state }: { state: UpdateState }) {
  const { from, lastDay, reason } = state.typed;
  const facts = [
    { label: 'Counts from', text: asksFrom(state) ? dayInWords(from) || from : '' },
    { label: 'Last day', text: asksLastDay(state) ? dayInWords(lastDay) || lastDay : '' },
    { label: 'Reason', text: reason },
  ].filter(({ text }) => text.trim() !== '');
  if (facts.length === 0) return null;
  return (
    <dl class="facts about-it">
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
