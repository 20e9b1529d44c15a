import { Screen } from '../shell/Screen';
import { useTask } from '../shell/useTask';
import { helpTopics } from './helpTopics';

/** A cell function as Help lists it: how it is written, and what it gives. */
export type FunctionTopic = { usage: string; gives: string };

type Props = { functions: readonly FunctionTopic[]; onBack: () => void };

export function HelpView({ functions, onBack }: Props) {
  const task = useTask();
  return (
    <Screen title="Help" back={{ to: 'Home', go: onBack }} task={task} reading>
      {helpTopics.map(({ title, text }) => (
        <section key={title} class="help">
          <h2>{title}</h2>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
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
    </Screen>
  );
}
