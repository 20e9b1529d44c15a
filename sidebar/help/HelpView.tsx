import type { StateOnPage } from '../../src/contract/stateOnPage';
import { dayText } from '../../src/domain/cells/dateText';
import { Screen } from '../shell/Screen';
import { useTask } from '../shell/useTask';
import { versionText } from '../shell/versionText';
import { helpTopics } from './helpTopics';

/** A cell function as Help lists it: how it is written, and what it gives. */
export type FunctionTopic = { usage: string; gives: string };

type Props = {
  functions: readonly FunctionTopic[];
  state: StateOnPage;
  /** Since which day this version writes in this spreadsheet; '' where it has not, or that is not known yet. */
  runsSince: string;
  onBack: () => void;
  onCheck: () => void;
};

export function HelpView({
  functions,
  state: { section, aboutLimits, readings },
  runsSince,
  onBack,
  onCheck,
}: Props) {
  const task = useTask();
  return (
    <Screen title="Help" back={{ to: 'Home', go: onBack }} task={task} reading>
      {[...helpTopics, { title: 'What the limits mean', text: [aboutLimits] }].map(({ title, text }) => (
        <section key={title} class="help">
          <h2>{title}</h2>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      {readings.length > 0 && (
        <section class="help">
          <h2>How the state’s text is read</h2>
          <p>
            What {section} leaves open, and the answer that counts here. A district may read it otherwise.
          </p>
          <dl>
            {readings.map(({ id, date, open, reading }) => (
              <div key={id}>
                <dt>{open}</dt>
                <dd>
                  {reading} <span class="soft">({dayText(date)})</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {functions.length > 0 && (
        <section class="help">
          <h2>In a cell</h2>
          <dl>
            {functions.map(({ usage, gives }) => (
              <div key={usage}>
                <dt>
                  <code>{usage}</code>
                </dt>
                <dd>{gives}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section class="help">
        <h2>Version</h2>
        <p>{versionText(runsSince)}.</p>
        <p>
          Check this installation tries, in about a minute, what Caseload expects of Google on this account.
        </p>
        <button type="button" class="button" onClick={onCheck}>
          Check this installation
        </button>
      </section>
    </Screen>
  );
}
