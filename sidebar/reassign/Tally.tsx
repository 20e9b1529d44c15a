import { counted } from '../../src/domain/cells/counted';
import { Icon } from '../shell/Icon';
import { LoadBar } from '../shell/LoadBar';
import { numberText } from '../shell/loadText';
import { useOneStop } from '../shell/useOneStop';
import type { CaseloadAction } from './caseloadTypes';
import type { StagedReceiver } from './staged';

type Props = {
  receivers: readonly StagedReceiver[];
  /** Whose lines alone are shown. */
  shown: string;
  dispatch: (action: CaseloadAction) => void;
  onTakeBack: (receiver: StagedReceiver) => void;
};

/** Who gets how much of what is staged. A press shows their lines alone, another takes them back. */
export function Tally({ receivers, shown, dispatch, onTakeBack }: Props) {
  const { ref, ...keys } = useOneStop<HTMLUListElement>();
  if (receivers.length === 0) return null;
  return (
    <ul class="receivers" aria-label="Who gets what" ref={ref} {...keys}>
      {receivers.map((receiver) => {
        const { person, lines, before, after } = receiver;
        const { maximum } = person.load;
        const isShown = shown === person.key;
        const over = after !== null && maximum !== null && after > maximum;
        return (
          <li key={person.key}>
            <button
              type="button"
              class="stop receiver"
              tabIndex={-1}
              aria-pressed={isShown}
              onClick={() => dispatch({ do: 'receiver', person: isShown ? '' : person.key })}
            >
              <span class="split">
                <bdi class="name">{person.name}</bdi>
                <span class="figure">
                  {after === null || before === null ? (
                    counted(lines, 'line')
                  ) : (
                    <>
                      {numberText(before)} +{numberText(after - before)} <span aria-hidden="true">→</span>
                      <span class="sr-only">becomes</span>{' '}
                      <strong class={over ? 'over' : ''}>{numberText(after, [maximum])}</strong>
                      {maximum !== null && ` of ${numberText(maximum)}`}
                    </>
                  )}
                </span>
              </span>
              <LoadBar
                load={{ ...person.load, number: after, status: over ? 'Over maximum' : person.load.status }}
                before={{ ...person.load, number: before }}
              />
            </button>
            <button
              type="button"
              class="icon-button stop"
              tabIndex={-1}
              title="Take back"
              aria-label={`Take back ${counted(lines, 'line')} from ${person.name}`}
              onClick={() => onTakeBack(receiver)}
            >
              <Icon name="undo" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
