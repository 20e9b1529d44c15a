import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../shell/Icon';
import type { LineRowProps } from './lineProps';

type Props = Pick<LineRowProps, 'line' | 'why' | 'locked' | 'setting' | 'dispatch'> & {
  /** What the line is, in the same text: with a row of its own fewer lines would be in view. */
  facts: string;
};

export const factsId = ({ key }: LineRowProps['line']): string => `line-${key}-facts`;

/** Why a line was suggested to somebody, why not to another, and the lock that keeps it there. */
export function WhyRow({ line, facts, why, locked, setting, dispatch }: Props) {
  const [asking, setAsking] = useState(false);
  const [other, setOther] = useState('');
  const asked = useRef<HTMLDivElement>(null);
  // The answer comes below the choice, which may stand at the very end of what can be seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer has another height.
  useEffect(() => {
    if (asking) asked.current?.scrollIntoView({ block: 'nearest' });
  }, [asking, other]);
  return (
    <div class="why">
      <button
        type="button"
        class="lock stop"
        tabIndex={-1}
        title={locked ? 'Locked' : 'Lock'}
        aria-label={`${locked ? 'Locked' : 'Lock'} ${line.student}`}
        aria-pressed={locked}
        onClick={() => dispatch({ do: 'lock', line: line.key, on: !locked })}
      >
        <Icon name={locked ? 'locked' : 'lock'} />
      </button>
      <p dir="auto">
        <span class="soft" id={factsId(line)}>
          {facts}
        </span>{' '}
        · {why}{' '}
        <button
          type="button"
          class="link stop"
          tabIndex={-1}
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          Why not …?<span class="sr-only"> {line.student}</span>
        </button>
      </p>
      {asking && (
        <div ref={asked}>
          <select
            class="input"
            aria-label="Why not"
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
          >
            <option value="">Choose somebody</option>
            {[...setting.names].map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
          {other !== '' && (
            <p role="status" dir="auto">
              {setting.whyNot(line, other)}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
