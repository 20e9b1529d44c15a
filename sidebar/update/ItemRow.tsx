import { useContext } from 'preact/hooks';
import {
  EXPORT_CHOICES,
  type ExportChoice,
  type ExportItem,
  type ExportKind,
} from '../../src/contract/exportUpdate';
import { shownId } from '../../src/domain/roster/studentNames';
import { memo } from '../shell/memo';
import { choiceWords, PastedContext } from './exportWords';

type Props = {
  kind: ExportKind;
  item: ExportItem;
  choice: ExportChoice;
  /** Decided otherwise than the group. */
  own: boolean;
  onDecide: (kind: ExportKind, id: string, choice: ExportChoice) => void;
};

/** One difference: what the export says of a student's service, and what is done with it. */
export const ItemRow = memo(({ kind, item, choice, own, onDecide }: Props) => {
  const { id, studentId, student, grade, site, service, row, says, stop } = item;
  const pasted = useContext(PastedContext);
  return (
    <li class={own ? 'row export-item own' : 'row export-item'}>
      <div class="split">
        <bdi class="name">{student || studentId}</bdi>
        <span class="soft">
          <bdi>{[grade && `Gr ${grade}`, site].filter(Boolean).join(' · ')}</bdi>
        </span>
      </div>
      {says.map((each) => (
        <p key={each} dir="auto">
          {each}
        </p>
      ))}
      {stop && (
        <p class="warning" dir="auto">
          {stop}
        </p>
      )}
      <div class="line-and-choice">
        <p class="soft" dir="auto">
          {[
            student && shownId(studentId, student),
            service,
            row > 0 && `row\u00a0${row.toLocaleString('en-US')}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {!stop && (
          <select
            class="input"
            aria-label={`${student || studentId}, ${service}`}
            value={choice}
            onChange={(event) => {
              const wanted = EXPORT_CHOICES[kind].find((each) => each === event.currentTarget.value);
              if (wanted) onDecide(kind, id, wanted);
            }}
          >
            {EXPORT_CHOICES[kind].map((each) => (
              <option key={each} value={each}>
                {choiceWords(kind, each, pasted).item}
              </option>
            ))}
          </select>
        )}
      </div>
    </li>
  );
});
